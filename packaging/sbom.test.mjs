import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../scripts/tools.mjs';
import { billOfMaterials } from './sbom.mjs';

/** @type {Awaited<ReturnType<typeof billOfMaterials>>} */
let bill;

beforeAll(async () => {
  bill = await billOfMaterials(0);
});

describe('the bill of materials', () => {
  it('is CycloneDX, by its schema', async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(JSON.stringify(bill))).toBeNull();
    expect(bill.metadata.component).toMatchObject({ type: 'application', name: 'casewright' });
  });

  it('names all that is handed out, with hashes, and no tool', () => {
    const names = bill.components.map(({ name }) => name);
    const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'electron', 'react', 'vis-network', '@fontsource-variable/inter']));
    for (const tool of ['vite', 'vitest', 'knip', 'typescript', 'playwright', 'oxlint']) expect(names).not.toContain(tool);
    expect(bill.components.filter(({ hashes }) => hashes === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('says what depends on what, among what it names', () => {
    const refs = new Set([bill.metadata.component['bom-ref'], ...bill.components.map((component) => component['bom-ref'])]);
    expect(bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter((ref) => !refs.has(ref))).toEqual([]);
    expect(bill.dependencies).toHaveLength(refs.size);
  });

  it('is the same when it is made again', async () => {
    expect(await billOfMaterials(0)).toEqual(bill);
  });
});
