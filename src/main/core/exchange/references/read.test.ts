import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import { upload } from '../../testing/channel.ts';
import { addHostile } from '../testing/hostile.ts';
import { fromTex } from './read-bibtex.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const extensions = { ris: 'ris', bibtex: 'bib', csl: 'json' } as const;
const works = {
  ris: 'TY  - NEWS\r\nID  - m1\r\nTI  - Ein Bericht\r\n  aus Köln\r\nT2  - Kölner Blatt\r\nER  - \r\nTY  - RPRT\r\nER  - \r\n',
  bibtex: '% mine\n@string{blatt = "K{\\"o}lner Blatt"}\n@article{m1,\n  title = {Ein {Bericht} aus K\\"oln},\n  journal = blatt, year = 2020\n}\n@misc{empty, note = {x}}\n',
  csl: '[{"id": "m1", "type": "article-newspaper", "title": "Ein Bericht aus Köln", "container-title": "Kölner Blatt"}, {"type": "report"}]',
} as const;

describe.each(['ris', 'bibtex', 'csl'] as const)('%s', (format) => {
  it('brings nothing into the case it came from', async () => {
    const { run, folder } = await openWorld(worldFile);
    await addHostile(run);
    const file = path.join(folder, `a.${extensions[format]}`);
    const { counts } = await run('export.write', { format, file, options: {} });
    const { added, matched, kept, problems } = await run('import.apply', { format, file });
    expect([Object.values(added).every((count) => count === 0), matched['reports'], kept, problems]).toEqual([true, counts.released.report, 0, []]);
  });

  it('brings who published them into another case, which keeps the works', async () => {
    const { run, folder } = await openWorld(worldFile);
    const file = path.join(folder, `own.${extensions[format]}`);
    await run('export.write', { format, file, options: {} });
    await run('case.create', { file: path.join(folder, 'other.casefile'), title: 'Other', marking: null });
    const { added, kept } = await run('import.apply', { format, file });
    expect([added['sources'], kept]).toEqual([1, 2]);
    expect((await run('source.list', {})).map(({ name }) => name)).toEqual(['Daily']);
  });

  it('takes who published works of others, keeps the works, and names what is none', async () => {
    const { run } = await openTestCase();
    const file = await upload(run, `b.${extensions[format]}`, works[format]);
    expect((await run('import.inspect', { file })).format).toBe(format);
    const { added, kept, problems } = await run('import.apply', { format, file });
    expect([added['sources'], kept, problems.map(({ message }) => message)]).toEqual([1, 1, ['it has no title']]);
    const sources = await run('source.list', {});
    expect(sources.map(({ name, kind, reliability }) => ({ name, kind, reliability }))).toEqual([{ name: 'Kölner Blatt', kind: 'outlet', reliability: 'F' }]);
  });
});

it('names the line where a file is broken', async () => {
  const { run } = await openTestCase();
  for (const [format, text] of [['ris', 'TY  - NEWS\nTI  - a\nER  - \nstray\n'], ['bibtex', '@misc{a, title = {x}}\n\n\n@misc{b, title = {never ended\n']] as const) {
    await expect(run('import.apply', { format, file: await upload(run, 'c.txt', text) })).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('line 4') as string });
  }
});

it('reads what TeX writes letters with', () => {
  expect(fromTex('{\\\'E}cole \\c{c}a \\~n {\\ss} {\\textbackslash} {\\~{}} {\\^{}} 5\\% \\& {Co}')).toBe('École ça ñ ß\\ ~ ^ 5% & Co'.replace('ß\\', 'ß \\'));
});
