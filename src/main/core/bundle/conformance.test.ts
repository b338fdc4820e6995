import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { skipLoudly } from '../testing/skip.ts';
import { checkBag } from './bag.ts';
import { openFolder } from './folder.ts';

/** The Library of Congress's bagit-conformance-suite, which is no part of the repository: it is looked for where the annotated reports lie. */
const suite = fileURLToPath(new URL('../../../../../shared/data/bagit-conformance', import.meta.url));

/** Bags of a kind in all versions of the suite. */
function bagsOf(...kinds: readonly string[]): string[] {
  if (!fs.existsSync(suite)) return [];
  return fs.readdirSync(suite).filter((name) => name.startsWith('v')).flatMap((version) => kinds.map((kind) => path.join(suite, version, kind)))
    .filter((folder) => fs.existsSync(folder)).flatMap((folder) => fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name)));
}

async function codesOf(folder: string): Promise<string[]> {
  const found = { findings: [], notes: [] } as Parameters<typeof checkBag>[1];
  await checkBag(openFolder(folder), found, { first: '', onPiece: () => undefined, onRead: () => undefined });
  return found.findings.map(({ code }) => code);
}

describe('the bags of the conformance suite', () => {
  it('are there', (context) => {
    if (!fs.existsSync(suite)) skipLoudly(context, 'no bagit-conformance beside the checkout');
    expect(bagsOf('valid').length).toBeGreaterThanOrEqual(12);
    expect(bagsOf('invalid').length).toBeGreaterThanOrEqual(14);
  });

  it.each(bagsOf('valid').map((folder) => [path.relative(suite, folder), folder]))('%s is valid', async (_name, folder) => {
    expect(await codesOf(String(folder))).toEqual([]);
  });

  it.each(bagsOf('invalid', 'linux-only', 'windows-only').map((folder) => [path.relative(suite, folder), folder]))('%s is not', async (_name, folder) => {
    expect(await codesOf(String(folder))).not.toEqual([]);
  });
});
