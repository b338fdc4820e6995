import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesOf, noticesText, packagesOf, thirdParties } from './third-party.mjs';

const root = path.join(import.meta.dirname, '..');
const parties = thirdParties(root, new Set(['react', 'vis-network', '@fontsource-variable/inter']));

/** Licences that ask for nothing but to be named, or for their own files to stay open. */
const allowed = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'OFL-1.1', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', '(Apache-2.0 OR MIT)']);

describe('the work of others', () => {
  it('is under licences that the program can be handed out with', () => {
    expect(parties.filter(({ licence }) => !allowed.has(licence)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it('is what runs and what pages are built from, and no tool', () => {
    const names = parties.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['better-sqlite3', 'pdfjs-dist', 'react', 'vis-network']));
    expect(names).not.toContain('vite');
    expect(names).not.toContain('react-dom');
  });

  it('brings the text of its licence, but for packages that are known to have none', () => {
    const without = parties.filter((party) => licencesOf(root, party).length === 0).map(({ name }) => name);
    expect(without.filter((name) => !name.startsWith('@napi-rs/canvas-'))).toEqual(['@tesseract.js-data/eng', 'brotli', 'dfa', 'fontkit', 'https', 'isarray', 'railroad-diagrams', 'saxes']);
  });

  it('is told of with every licence, those inside of packages too', () => {
    const text = noticesText(root, parties);
    for (const { name, version, licence } of parties) expect(text).toContain(`\n${name} ${version} (${licence})\n`);
    expect(text).toContain('WikiGold');
    expect(text).toContain('cmaps/LICENSE');
    expect(text).toMatch(/saxes 6\.\d+\.\d+ \(ISC\)\n\nBy /);
  });
});

it('knows the package of a module on any system', () => {
  const ids = ['/a/node_modules/@x/y/z.js', 'C:\\c\\node_modules\\foo\\i.js', '/q/node_modules/a/node_modules/b/i.js?x', '/src/a.ts', '\0virtual'];
  expect([...packagesOf(ids)]).toEqual(['@x/y', 'foo', 'b']);
});
