import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releaseOptions } from '../../../../shared/contract/exchange.ts';
import { connectBeside } from '../../db/casefile.ts';
import { openPdf } from '../../ingest/pdf/open.ts';
import { blankActor, blankClaim, blankView } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import { Release } from '../release/release.ts';
import { poppler } from '../testing/outside.ts';
import { leaksIn } from '../write/scan.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const names = ['Bold <b>&"Ünal', 'שלום עולם', 'حملة التأثير', `Very ${'long '.repeat(40)}name`, 'W'.repeat(150), 'Łódź -> 10x20 fi'];

/** Actors with bad names, all directed by the first, and a scene of them. */
async function withNames({ run }: TestGround): Promise<void> {
  const ids = [];
  for (const name of names) ids.push((await run('actor.create', { ...blankActor, name, type: 'group', marking: 'TLP:GREEN' })).id);
  const claimIds = [];
  for (const objectId of ids.slice(1)) claimIds.push((await run('claim.create', { claim: { ...blankClaim, subjectId: ids[0] ?? '', relation: 'directs', objectId }, quoteIds: [] } as never)).id);
  await run('scene.create', { name: 'Who directs whom', caption: 'שלום: all of it', speakerNote: null, marking: null, view: { ...blankView, nodes: ids.map((id, index) => ({ id, x: (index % 3) * 220, y: index > 2 ? 150 : 0 })), claimIds } } as never);
}

type Form = 'pdf' | 'dossier-pdf';

async function written({ run, folder }: Pick<TestGround, 'run' | 'folder'>, format: Form, options: object = {}): Promise<string> {
  const file = path.join(folder, `${format}.pdf`);
  await run('export.write', { format, file, options, replaces: true });
  return file;
}

/** Runs work on a PDF as the reader of others has it. */
async function reading<T>(file: string, work: (proxy: Awaited<ReturnType<typeof openPdf>>['proxy']) => Promise<T>): Promise<T> {
  const pdf = await openPdf({ name: 'x.pdf', bytes: fs.readFileSync(file) }, false);
  try {
    return await work(pdf.proxy);
  } finally {
    await pdf.close();
  }
}

const pagesOf = (file: string): Promise<readonly string[]> => reading(file, async (proxy) => {
  const texts = [];
  for (let number = 1; number <= proxy.numPages; number++) texts.push((await (await proxy.getPage(number)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' '));
  return texts;
});

describe.each(['pdf', 'dossier-pdf'] as const)('%s', (format) => {
  it('is tagged, has its fonts in it, and says its title and when the case was changed', { timeout: 60_000 }, async (context) => {
    const ground = await openWorld(worldFile);
    await withNames(ground);
    const file = await written(ground, format);
    const info = poppler(context, 'pdfinfo', file);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Title: +World$/m);
    const rows = poppler(context, 'pdffonts', file).trim().split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/ yes +\w+ yes +\d+ +0$/);
    await reading(file, async (proxy) => {
      const { info: said } = await proxy.getMetadata() as { info: Readonly<Record<string, unknown>> };
      expect([said['Language'], said['Creator'], proxy.numPages > 0]).toEqual(['en', 'Casewright', true]);
    });
  });

  it('has words that a reader finds in every script, in the order in which they are read', { timeout: 60_000 }, async (context) => {
    const ground = await openWorld(worldFile);
    await withNames(ground);
    const text = poppler(context, 'pdftotext', await written(ground, format), '-').replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ');
    for (const words of ['Bold <b>&"Ünal', 'שלום עולם', 'حملة التأثير', 'Very long long', 'Łódź -> 10x20 fi']) expect(text).toContain(words);
  });

  it('is structured: headings, and figures that say in words what they show', async () => {
    const ground = await openWorld(worldFile);
    await withNames(ground);
    const roles: string[] = [];
    const alts: string[] = [];
    const walk = (node: unknown): void => {
      const { role, alt, children = [] } = node as { role?: string; alt?: string; children?: readonly unknown[] };
      if (role !== undefined) roles.push(role);
      if (alt !== undefined) alts.push(alt);
      children.forEach(walk);
    };
    await reading(await written(ground, format), async (proxy) => {
      for (let number = 1; number <= proxy.numPages; number++) walk(await (await proxy.getPage(number)).getStructTree());
    });
    expect(roles).toEqual(expect.arrayContaining(format === 'pdf' ? ['H1', 'P', 'Figure'] : ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Link', 'Table', 'TR', 'TH', 'TD', 'Figure']));
    expect(roles.filter((role) => role === 'Figure').length).toBe(alts.filter((alt) => /^(?!Marking)/.test(alt)).length);
    expect(alts.some((alt) => alt.includes('unsourced: Bold <b>&"Ünal directs שלום עולם.'))).toBe(true);
  });

  it('bears its marking on every page', async () => {
    const ground = await openWorld(worldFile);
    const { run } = ground;
    const { title = '', description = null, revision = 0 } = (await run('case.state', {})) ?? {};
    await run('case.edit', { title, description, marking: 'TLP:GREEN', revision });
    const { id } = await run('actor.create', { ...blankActor, name: 'Harbour Trust', type: 'organisation', marking: 'TLP:RED' });
    await run('scene.create', { name: 'The trust', caption: null, speakerNote: null, marking: null, view: { ...blankView, nodes: [{ id, x: 0, y: 0 }] } } as never);
    const scenes = await run('scene.list', {});
    expect(new Set(scenes.map(({ marking }) => marking))).toEqual(new Set(['TLP:GREEN', 'TLP:RED']));
    for (const [level, marking] of [[null, 'TLP:RED'], ['TLP:GREEN', 'TLP:GREEN']] as const) {
      const pages = await pagesOf(await written(ground, format, { level }));
      const banners = pages.map((page) => [...new Set(page.match(/TLP:[A-Z]+(?:\+STRICT)?/g))]);
      // A slide bears that of its scene, and a dossier the same throughout. A dossier tells other markings besides.
      if (format === 'pdf') expect(banners).toEqual(scenes.filter((scene) => level === null || scene.marking === level).map((scene) => [scene.marking]));
      else expect(banners.filter((found) => !found.includes(marking))).toEqual([]);
      expect([pages.length > 1, pages.join(' ').includes('Harbour Trust')]).toEqual([true, level === null]);
    }
  });

  it('is the same file twice, and one of an empty case', async () => {
    const ground = await openWorld(worldFile);
    const sha256 = async () => createHash('sha256').update(fs.readFileSync(await written(ground, format))).digest('hex');
    expect(await sha256()).toBe(await sha256());
    const empty = await openTestCase();
    expect((await pagesOf(await written(empty, format))).join(' ')).toContain(format === 'pdf' ? 'Nothing of this is in the case.' : 'Nothing is quoted.');
  });

  it('is looked through as a reader reads it: a withheld name is found in its packed text alone', async () => {
    const ground = await openWorld(worldFile);
    const { run } = ground;
    await run('actor.create', { ...blankActor, name: 'Colonel Zed', type: 'person', marking: 'TLP:RED' });
    await run('actor.create', { ...blankActor, name: 'Friend of Colonel Zed', type: 'person', marking: 'TLP:GREEN' });
    const { id } = await run('actor.create', { ...blankActor, name: 'Somebody', type: 'person', marking: 'TLP:GREEN' });
    await run('scene.create', { name: 'About Colonel Zed', caption: null, speakerNote: null, marking: 'TLP:GREEN', view: { ...blankView, nodes: [{ id, x: 0, y: 0 }] } } as never);
    const file = await written(ground, format);
    expect(fs.readFileSync(file).includes('Friend of Colonel')).toBe(false);
    const connection = connectBeside({ path: ground.filePath, key: null });
    try {
      connection.script('BEGIN');
      const release = new Release(connection, releaseOptions.parse({ level: 'TLP:GREEN' }));
      expect((await leaksIn(release, file, 'file', [])).map(({ words }) => words)).toContain('Colonel Zed');
    } finally {
      connection.close();
    }
    await expect(written(ground, format, { level: 'TLP:GREEN' })).rejects.toMatchObject({ code: 'EXPORT_LEAKS', message: expect.stringContaining('Colonel Zed') as string });
  });
});

it('leads from every citation to its entry, and from a source to where it is on the web', async () => {
  const ground = await openWorld(worldFile);
  const { title, author, date, dateInferred, dateBasis, language, marking, note, sourceId, revision } = (await ground.run('report.read', { id: ground.world.reportId })).report;
  await ground.run('report.edit', { id: ground.world.reportId, sourceId, title, author, date, dateInferred, dateBasis, language, marking, note, revision, url: 'https://example.org/a?b=c' });
  await reading(await written(ground, 'dossier-pdf'), async (proxy) => {
    const asked: string[] = [];
    const urls: string[] = [];
    for (let number = 1; number <= proxy.numPages; number++) {
      const links = await (await proxy.getPage(number)).getAnnotations() as readonly { readonly dest?: string; readonly url?: string }[];
      for (const { dest, url } of links) {
        if (dest !== undefined) asked.push(dest);
        if (url !== undefined) urls.push(url);
      }
    }
    expect([asked.some((name) => name.startsWith('Q')), asked.some((name) => name.startsWith('S'))]).toEqual([true, true]);
    for (const name of new Set(asked)) expect([name, await proxy.getDestination(name)]).toEqual([name, expect.any(Array)]);
    expect(new Set(urls)).toEqual(new Set(['https://example.org/a?b=c']));
  });
});
