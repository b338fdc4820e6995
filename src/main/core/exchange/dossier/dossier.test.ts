import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateView, usualTemplate } from '../../../../shared/dossier-template.ts';
import { confidences, likelihoodBands, likelihoods, polarities, statuses, voices } from '../../../../shared/vocabulary.ts';
import { blankActor, blankClaim, blankEvent, blankOperation } from '../../testing/blank.ts';
import { buildWorldFile, openWorld, type TestGround, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import { addHostile } from '../testing/hostile.ts';
import { convertByLibreOffice, unpacked } from '../testing/outside.ts';
import { dateInWords } from './dates.ts';
import { mostPictures } from './pictures.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

async function dossier({ run, folder }: Pick<TestGround, 'run' | 'folder'>, options: object = {}, template: string | null = null): Promise<string> {
  const file = path.join(folder, 'dossier.html');
  await run('export.write', { format: 'dossier', file, options, handOut: { template }, replaces: true });
  return fs.readFileSync(file, 'utf8');
}

/** What markings and pictures on a page are made of. */
const drawn = ['header', 'figure', 'figcaption', 'svg', 'g', 'path', 'rect', 'circle', 'text', 'tspan', 'defs', 'mask', 'linearGradient', 'stop'];

/** The lines of a page that hold some words, without its markup. */
const linesWith = (page: string, words: string) => page.replaceAll(/<[^>]*>/g, '').split('\n').filter((line) => line.includes(words));

it('leads every statement to its quotes and every quote to its source, and each of them is there once', async () => {
  const ground = await openWorld(worldFile);
  await addHostile(ground.run);
  const page = await dossier(ground, { withNotes: true });
  const named = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const asked = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(named).size).toBe(named.length);
  expect(asked.filter((id) => !named.includes(id))).toEqual([]);
  expect([asked.some((id) => id?.startsWith('Q')), asked.some((id) => id?.startsWith('S'))]).toEqual([true, true]);
});

it('asks nobody for anything, runs nothing, and shows markup as words', async () => {
  const ground = await openWorld(worldFile);
  await addHostile(ground.run);
  await ground.run('actor.create', { ...blankActor, name: '<script>alert(1)</script><img src=x onerror=alert(2)>', type: 'person' });
  const page = await dossier(ground);
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
  const names = new Set(tags.map((tag) => /^<(\w+)/.exec(tag)?.[1]));
  for (const name of names) expect(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'div', 'h1', 'h2', 'h3', 'p', 'ul', 'ol', 'li', 'span', 'sup', 'a', 'q', 'table', 'thead', 'tbody', 'tr', 'th', 'td', ...drawn]).toContain(name);
  const attributes = new Set(tags.flatMap((tag) => [...tag.matchAll(/ ([\w-]+)=/g)].map(([, name]) => name)));
  for (const name of ['src', 'style', 'srcset', 'action', 'onerror', 'onload']) expect(attributes).not.toContain(name);
  expect(tags.filter((tag) => /href="(?!#)/.test(tag))).toEqual([]);
  expect(/<style>([^<]*)</.exec(page)?.[1]).not.toMatch(/url\(|@import/);
  expect(page).not.toMatch(/url\((?!#p\d+-fade-)/);
  expect(page).toContain("default-src 'none'");
});

it('says first what is no plain assertion, marks what rests on nothing, and keeps likelihood and confidence in sentences of their own', async () => {
  const ground = await openWorld(worldFile);
  const { run, world } = ground;
  await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, relation: 'linked_to', objectId: world.groupId, polarity: 'denies', voice: 'analyst', likelihood: 'very_likely', confidence: 'low' }, quoteIds: [] });
  const [line = ''] = linesWith(await dossier(ground), 'Denied: ');
  expect(line).toMatch(/^Denied: .+ \(the analyst’s judgement\)\. \[unsourced\] That this is so is judged very likely \(80 to 95 per cent\)\. Confidence in this judgement is low\.$/);
  for (const sentence of line.split(/\. /)) expect(/likely|chance|certain/.test(sentence) && /onfidence/.test(sentence)).toBe(false);
});

it('names what is missing of citations and quotes, and says of F and 6 that nobody can tell', async () => {
  const ground = await openWorld(worldFile);
  const { run, world } = ground;
  const claim = await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, relation: 'linked_to', objectId: world.groupId, voice: 'analyst' }, quoteIds: [] });
  const source = await run('source.create', { name: 'Harbour blog', kind: 'other', reliability: 'F', url: null, language: null, note: null });
  await run('report.edit', { ...await reportInput(ground), sourceId: source.id, author: null, url: null, date: null, dateInferred: false, dateBasis: null });
  const { gaps, total } = await run('export.gaps', {});
  expect(total).toBe(gaps.length);
  expect(gaps.find(({ id }) => id === world.reportId)?.missing).toEqual(expect.arrayContaining(['author', 'date', 'address', 'reliability']));
  expect(gaps.find(({ id }) => id === claim.id)?.missing).toEqual(['quote', 'likelihood', 'confidence']);
  const page = await dossier(ground);
  const missing = page.slice(page.indexOf('What is missing'), page.indexOf('<h2', page.indexOf('What is missing')));
  for (const { name } of gaps) expect(missing).toContain(escaped(name));
  for (const words of ['No author is named.', 'It has no date.', 'It is unsourced: it rests on no quote.', 'No likelihood is given.', 'No confidence is given.']) expect(missing).toContain(words);
  expect(linesWith(page, 'Descriptor: ')[0]).toContain('other, reliability can not be judged');
  expect(page).not.toContain('(F)');
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

it('never says how likely and how sure in one sentence, whatever the fields', async () => {
  const ground = await openWorld(worldFile);
  const { run, world } = ground;
  const orNull = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);
  const fields = fc.record({ voice: fc.constantFrom(...voices), polarity: fc.constantFrom(...polarities), status: orNull(statuses), likelihood: orNull(likelihoods), confidence: orNull(confidences), credibility: orNull([1, 2, 3, 4, 5, 6] as const) });
  for (const given of fc.sample(fields, { seed: 206, numRuns: 150 })) {
    await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, relation: 'linked_to', objectId: world.groupId, ...given }, quoteIds: [] } as never);
  }
  const page = await dossier(ground);
  const terms = Object.values(likelihoodBands).map(({ term }) => term).join('|');
  const lines = page.replaceAll(/<(?:sup|title|svg)[ >].*?<\/(?:sup|title|svg)>/gs, '').replaceAll(/<[^>]*>/g, '').split('\n');
  const sentences = lines.flatMap((line) => line.split(/(?<=[.\]])\s/));
  const [likely, sure] = [new RegExp(`judged (?:${terms}) \\(`), /Confidence in this judgement is/];
  expect([sentences.filter((sentence) => likely.test(sentence)).length > 100, sentences.filter((sentence) => sure.test(sentence)).length > 100]).toEqual([true, true]);
  expect(sentences.filter((sentence) => new RegExp(`\\b(?:${terms})\\b`).test(sentence) && /confidence/i.test(sentence))).toEqual([]);
});

it('is made by a template: sections in its order, headings and words of its own, nothing that it leaves out', async () => {
  const ground = await openWorld(worldFile);
  const template = '# Brief: {{title}}\n\nFor <b>members</b> alone.\n\n## Who\n{{actors without pictures}}\n\n## Where it comes from\n{{sources}}\n{{quotes}}\n';
  const page = await dossier(ground, {}, template);
  expect([...page.matchAll(/<h([12])[^>]*>([^<]*)</g)].map(([, level, words]) => `${level} ${words}`)).toEqual(['1 Brief: World', '2 Who', '2 Where it comes from']);
  expect(page).toContain('For &lt;b&gt;members&lt;/b&gt; alone.');
  expect([page.includes('<svg'), page.includes('Timeline')]).toEqual([false, false]);
  await ground.run('view.write', { key: templateView, json: JSON.stringify(template) });
  expect(await dossier(ground)).toBe(page);
  expect(await dossier(ground, {}, usualTemplate)).toContain('Key judgements');
});

it('is not made by a template with a fault, and says in which line and what to do', async () => {
  const ground = await openWorld(worldFile);
  const made = dossier(ground, {}, '## Who\n{{actors}}\n{{sources}}\n{{quotes}}\n{{anex}}');
  await expect(made).rejects.toMatchObject({ code: 'INPUT_INVALID', message: expect.stringContaining('Line 5: {{anex}} is no part of a dossier. Write one of {{judgements}}') as string });
});

it('draws who has claims enough, with the same in words, and masks of its own for each picture', async () => {
  const ground = await openWorld(worldFile);
  const { run, world } = ground;
  const other = await run('actor.create', { ...blankActor, name: 'Third party', type: 'group' });
  for (const objectId of [world.groupId, other.id]) await run('claim.create', { claim: { ...blankClaim, subjectId: world.personId, relation: 'directs', objectId, polarity: 'denies' }, quoteIds: [] });
  const page = await dossier(ground);
  const pictures = [...page.matchAll(/<svg viewBox="0 0 680 \d+"[^>]* role="img" aria-label="([^"]+)">/g)].map(([, alt]) => alt);
  expect(pictures.some((alt) => /Network: .*denied, unsourced: .+ directs Third party\./.test(alt ?? ''))).toBe(true);
  expect(pictures.some((alt) => alt?.startsWith('Timeline of '))).toBe(true);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, id] of page.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

it('says in the section where pictures are missing that there are too many, and where none is missing nothing', async () => {
  const ground = await openTestCase();
  const { run } = ground;
  const ids: string[] = [];
  for (let at = 0; at < mostPictures; at++) ids.push((await run('actor.create', { ...blankActor, name: `Actor ${at}`, type: 'person' })).id);
  const claim = (subjectId: unknown, objectId: unknown) => run('claim.create', { claim: { ...blankClaim, subjectId, relation: 'linked_to', objectId }, quoteIds: [] } as never);
  for (const [at, id] of ids.entries()) await claim(id, ids[(at + 1) % ids.length]);
  const event = await run('event.create', { ...blankEvent, name: 'Meeting', quoteIds: [] });
  for (const id of ids.slice(0, 3)) await claim(id, event.id);
  /** The headings under which it is said. */
  const toldIn = (page: string) => page.split(/(?=<h2)/).filter((part) => part.includes('with the most claims have pictures')).map((part) => /<h2[^>]*>([^<]*)</.exec(part)?.[1]);
  expect(toldIn(await dossier(ground))).toEqual([]);
  // Of two with as many claims, that of the later identifier is left out.
  const operation = await run('operation.create', { ...blankOperation, name: 'Heron', kind: 'influence', status: 'conducted' });
  for (const id of ids.slice(3, 5)) await claim(id, operation.id);
  expect(toldIn(await dossier(ground))).toEqual(['Operations']);
  expect(toldIn(await dossier(ground, {}, '## Who\n{{actors}}\n## What\n{{operations without pictures}}\n{{sources}}\n{{quotes}}'))).toEqual([]);
});

/** The report of the world as it is, to be edited. */
async function reportInput({ run, world }: TestGround) {
  const { title, author, date, dateInferred, dateBasis, url, language, marking, note, revision } = (await run('report.read', { id: world.reportId })).report;
  return { id: world.reportId, title, author, date, dateInferred, dateBasis, url, language, marking, note, revision };
}

it('is a document that LibreOffice opens, with the same statements and numbers as the page, and links that lead somewhere', { timeout: 120_000 }, async (context) => {
  const ground = await openWorld(worldFile);
  const page = await dossier(ground);
  const file = path.join(ground.folder, 'dossier.docx');
  await ground.run('export.write', { format: 'dossier-docx', file, options: {} });
  const xml = unpacked(context, file)['word/document.xml'] ?? '';
  const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
  const links = [...xml.matchAll(/<w:hyperlink[^>]* w:anchor="([^"]+)"/g)].map(([, name]) => name);
  expect(marks).toEqual([...page.matchAll(/ id="([QS]\d+)"/g)].map(([, id]) => id));
  expect(links).toEqual([...page.matchAll(/href="#([QS]\d+)"/g)].map(([, id]) => id));
  const text = fs.readFileSync(path.join(convertByLibreOffice(context, file, 'txt:Text'), 'dossier.txt'), 'utf8');
  for (const words of ['Key judgements', 'What is missing', 'Annex: quotes', 'We probably never planned it,']) expect(text).toContain(words);
});

it('bears the highest marking that it shows, and no more than was released', async () => {
  const ground = await openWorld(worldFile);
  await ground.run('actor.create', { ...blankActor, name: 'Harbour Trust', type: 'organisation', marking: 'TLP:RED' });
  const marked = (page: string) => /class="marking marking-top"[^>]*>([^<]*)</.exec(page)?.[1];
  const [whole, some] = [await dossier(ground), await dossier(ground, { level: 'TLP:GREEN' })];
  expect([marked(whole), marked(some)]).toEqual(['TLP:RED', 'TLP:GREEN']);
  expect([whole.includes('Harbour Trust'), some.includes('Harbour Trust')]).toEqual([true, false]);
});

it('says of an empty case that there is nothing in it', async () => {
  const page = await dossier(await openTestCase());
  for (const words of ['no judgement of its own', 'Nothing has a date.', 'Nothing is quoted.', 'This dossier rests on 0 reports of 0 sources.']) expect(page).toContain(words);
});

it.each([
  ['2020-10', '2020-10'], ['2020-10~', 'about 2020-10'], ['2020?', '2020 (uncertain)'], ['2020-06/2020-11', '2020-06 to 2020-11'], ['2020-06%/..', 'from about 2020-06 (uncertain)'],
  ['../2020', 'until 2020'], ['/', 'at an unknown time'], ['202X', '202X'], ['2020-23', 'autumn of 2020'], ['2020-21~/2020-22', 'about spring of 2020 to summer of 2020'], ['-4000', '-4000'],
])('reads %s as "%s"', (edtf, words) => {
  expect(dateInWords(edtf)).toBe(words);
});
