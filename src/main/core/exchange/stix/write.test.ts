import fs from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { Session } from '../../session.ts';
import { blankActor, blankClaim, blankOperation, blankReport, blankSource } from '../../testing/blank.ts';
import { upload } from '../../testing/channel.ts';
import { loadGold } from '../../testing/gold.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { createTestDesk, openTestCase, runIn, type TestDesk } from '../../testing/services.ts';
import { skipLoudly } from '../../testing/skip.ts';
import { reverseRows, textOf } from '../testing/releases.ts';
import { extensionId, extensionSchema } from './extension.ts';
import type { StixObject } from './object.ts';
import { areSchemasThere, bundleOf, createValidator, expectSound, schemasPath, type Bundle } from './testing.ts';
import schema from '../../../../../resources/stix/extension.schema.json' with { type: 'json' };
import { fileURLToPath } from 'node:url';

let worldFile: WorldFile;
let sampleDesk: TestDesk;
let samplePath: string;
beforeAll(async () => {
  worldFile = await buildWorldFile();
  sampleDesk = createTestDesk();
  const session = new Session(sampleDesk.services);
  await runIn(session)('case.openSample', {});
  samplePath = session.requireOpen().file.path;
  session.leave();
});
afterAll(() => {
  worldFile.dispose();
  sampleDesk.dispose();
});

const ofType = ({ objects }: Bundle, type: string) => objects.filter((object) => object.type === type);
const named = ({ objects }: Bundle, name: string) => objects.find((object) => object['name'] === name);
const extra = (object: StixObject | undefined) => (object?.['extensions'] as Record<string, Record<string, unknown>> | undefined)?.[extensionId];
const ofThing = ({ objects }: Bundle, thingId: string) => objects.find((object) => extra(object)?.['case_id'] === thingId);
const links = (bundle: Bundle) => ofType(bundle, 'relationship').map(({ relationship_type: type, source_ref: from, target_ref: to }) => {
  const nameOf = (id: unknown) => String(bundle.objects.find((object) => object.id === id)?.['name']);
  return `${nameOf(from)} ${String(type)} ${nameOf(to)}`;
});

it('writes bundles that the schemas of OASIS accept, and finds what is wrong with others', async (context) => {
  if (!areSchemasThere) skipLoudly(context, `there are no schemas of STIX in ${schemasPath}`);
  const problemsIn = createValidator();
  const { filePath } = await openWorld(worldFile);
  for (const [file, options] of [[filePath, { withTexts: true, withNotes: true }], [samplePath, { withTexts: true }], [samplePath, { level: 'TLP:CLEAR' }]] as const) {
    const bundle = bundleOf(await textOf(file, 'stix', options));
    expect(problemsIn(bundle)).toEqual([]);
    expectSound(bundle);
    const spoilt = { ...bundle, objects: bundle.objects.map((object) => (object.type === 'report' ? { ...object, published: '2020' } : object)) };
    expect(problemsIn(spoilt).length).toBe(ofType(bundle, 'report').length);
  }
});

it('writes an annotated report that the schemas of OASIS accept', async (context) => {
  const shared = fileURLToPath(new URL('../../../../../../shared/', import.meta.url));
  const [gold, report] = [`${shared}extraction/seed.gold.json`, `${shared}seed/report.txt`];
  if (!areSchemasThere || !fs.existsSync(gold) || !fs.existsSync(report)) skipLoudly(context, `there are no schemas and annotated reports in ${shared}`);
  const { run, filePath } = await openTestCase();
  const loaded = await loadGold(run, JSON.parse(fs.readFileSync(gold, 'utf8')), fs.readFileSync(report));
  const bundle = bundleOf(await textOf(filePath, 'stix'));
  expect(createValidator()(bundle)).toEqual([]);
  expectSound(bundle);
  const contents = new Set(ofType(bundle, 'note').map(({ content }) => content));
  expect(loaded.gold.quotes.filter(({ surface }) => !contents.has(surface))).toEqual([]);
  expect(ofType(bundle, 'campaign').length).toBe(loaded.gold.operations.filter(({ status }) => status === 'conducted').length);
});

it('gives the same bytes again, and for a case whose rows were entered the other way round', async () => {
  const text = await textOf(samplePath, 'stix', { withTexts: true });
  expect(await textOf(samplePath, 'stix', { withTexts: true })).toBe(text);
  const turned = `${samplePath}.turned`;
  fs.copyFileSync(samplePath, turned);
  reverseRows(turned);
  expect(await textOf(turned, 'stix', { withTexts: true })).toBe(text);
});

it('draws an edge from what is asserted alone, and says of everything else what it is', async () => {
  const bundle = bundleOf(await textOf(samplePath, 'stix'));
  const drawn = links(bundle);
  expect(drawn).toContain('Russian campaign attributed-to Russia');
  expect(drawn).toContain('Russian campaign targets Joe Biden');
  expect(drawn).toContain('Andrii Derkach executes Edited recordings');
  expect(drawn.filter((link) => /Chinese campaign|Change of votes|New US sanctions|Smaller efforts/.test(link))).toEqual([]);
  expect(named(bundle, 'Chinese campaign')).toMatchObject({ type: 'grouping', description: expect.stringMatching(/^Considered\. /) as string, labels: expect.arrayContaining(['casewright:considered']) as string[] });
  expect(ofType(bundle, 'note').find(({ content }) => content === 'Denied: Proud Boys executes Threatening e-mails')).toMatchObject({
    abstract: 'Denied', labels: expect.arrayContaining(['casewright:denied']) as string[], object_refs: [named(bundle, 'Proud Boys')?.id, named(bundle, 'Threatening e-mails')?.id],
  });
});

it('calls nobody a threat but who is quoted as acting against others', async () => {
  const bundle = bundleOf(await textOf(samplePath, 'stix'));
  expect(ofType(bundle, 'threat-actor').map(({ name }) => name).sort()).toEqual(['GRU', 'Iran', 'Russia']);
  const { run, filePath } = await openTestCase();
  const source = await run('source.create', { name: 'cve', ...blankSource, reliability: 'F' });
  const report = await run('report.import', { file: await upload(run, 'a.txt', 'They broke in.'), sourceId: source.id, title: 'A', ...blankReport });
  const quote = await run('quote.capture', {
    reportId: report.id, start: 0, end: 14, exact: 'They broke in.', outerStart: null, outerEnd: null, partOfId: null, kind: 'passage', voice: 'source', polarity: 'asserts', speakerId: null,
    speakerText: null, speakerStart: null, speakerEnd: null, viaId: null, viaText: null, likelihood: null, confidence: 'moderate', credibility: 6, language: null, marking: null, note: null, targets: [],
  });
  const intrusion = await run('operation.create', { name: 'Break-in', kind: 'Cyber+intrusion', status: 'conducted', ...blankOperation });
  const defence = await run('operation.create', { name: 'Shield', kind: 'cyber defence', status: 'conducted', ...blankOperation });
  const actor = (name: string, type: 'group' | 'state' | 'person') => run('actor.create', { name, type, ...blankActor });
  const [bears, state, rumoured, doubted, guard] = [await actor('Bears', 'group'), await actor('State', 'state'), await actor('Rumoured', 'group'), await actor('Doubted', 'group'), await actor('Guard', 'group')];
  const claim = (subjectId: string, relation: string, objectId: string, more: object, quoteIds: string[]) =>
    run('claim.create', { claim: { ...blankClaim, subjectId, relation, objectId, ...more }, quoteIds } as never);
  await claim(bears.id, 'executes', intrusion.id, {}, [quote.id]);
  await claim(state.id, 'directs', intrusion.id, { confidence: 'high' }, [quote.id]);
  const unsourced = await claim(rumoured.id, 'executes', intrusion.id, {}, []);
  const unlikely = await claim(doubted.id, 'executes', intrusion.id, { likelihood: 'unlikely' }, [quote.id]);
  await claim(guard.id, 'executes', defence.id, {}, [quote.id]);
  const made = bundleOf(await textOf(filePath, 'stix'));
  expect(['Bears', 'State', 'Rumoured', 'Doubted', 'Guard'].map((name) => named(made, name)?.type)).toEqual(['intrusion-set', 'threat-actor', 'identity', 'identity', 'identity']);
  expect(named(made, 'State')).toMatchObject({ threat_actor_types: ['nation-state'], roles: ['director'] });
  expect(links(made).sort()).toEqual(['Break-in attributed-to Bears', 'Guard executes Shield', 'Rumoured executes Break-in', 'State directs Break-in']);
  expect(ofThing(made, unsourced.id)).toMatchObject({ labels: ['casewright:unsourced'] });
  expect(extra(ofThing(made, unsourced.id))?.['unsourced']).toBe(true);
  expect(ofThing(made, unlikely.id)).toMatchObject({ type: 'note', abstract: 'Not judged likely' });
  // Grades that can't be judged are absent, confidence is on the scale of STIX, and no source takes a reserved name.
  expect(extra(ofThing(made, source.id))).not.toHaveProperty('reliability');
  expect(extra(ofThing(made, quote.id))).not.toHaveProperty('credibility');
  expect(ofThing(made, quote.id)).toMatchObject({ confidence: 50, content: 'They broke in.', external_references: [{ source_name: 'CVE' }] });
  expect(ofType(made, 'relationship').map(({ confidence }) => confidence).filter((number) => number !== undefined)).toEqual([85]);
  expectSound(made);
  if (areSchemasThere) expect(createValidator()(made)).toEqual([]);
});

it('says a minority view as an opinion on what it speaks against, or on its own words', async () => {
  const { run, filePath, world } = await openWorld(worldFile);
  const claim = { ...blankClaim, subjectId: world.personId, relation: 'leads', objectId: world.groupId } as const;
  const held = await run('claim.create', { claim, quoteIds: [] });
  const dissent = await run('claim.create', { claim: { ...claim, voice: 'dissent', polarity: 'denies', attributionText: 'One of them' }, quoteIds: [] });
  const alone = await run('claim.create', { claim: { ...claim, relation: 'controls', voice: 'dissent' }, quoteIds: [] });
  const bundle = bundleOf(await textOf(filePath, 'stix'));
  expect(ofThing(bundle, dissent.id)).toMatchObject({
    type: 'opinion', opinion: 'disagree', authors: ['One of them'], object_refs: [ofThing(bundle, held.id)?.id], explanation: 'Minority view, denied: Léa Moreau leads Café\u0301 Group',
  });
  const noteIds = ofThing(bundle, alone.id)?.['object_refs'];
  expect(bundle.objects.find(({ id }) => Array.isArray(noteIds) && noteIds.includes(id))).toMatchObject({ type: 'note', abstract: 'Minority view', content: 'Minority view: Léa Moreau controls Café\u0301 Group' });
  expect(links(bundle)).not.toContain('Léa Moreau controls Café\u0301 Group');
});

it('keeps the place of a quote, its speaker, dates as they were written, and markings as they count', async () => {
  const { run, filePath, world } = await openWorld(worldFile);
  const { revision = 0 } = await run('case.state', {}) ?? {};
  await run('case.edit', { title: 'World', description: null, marking: 'TLP:AMBER+STRICT', revision });
  const bundle = bundleOf(await textOf(filePath, 'stix', { withTexts: true }));
  const quote = ofThing(bundle, world.quoteId);
  expect(quote).toMatchObject({ type: 'note', content: 'We probably never planned it,', authors: ['Léa Moreau'], object_marking_refs: ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003'] });
  const body = extra(quote) as { selectors: { type: string; start: number; end: number }[]; marking_inherited: boolean; report_ref: string };
  const place = body.selectors.find(({ type }) => type === 'TextPositionSelector');
  const report = bundle.objects.find(({ id }) => id === body.report_ref);
  const text = Buffer.from(String(bundle.objects.find(({ id }) => id === extra(report)?.['text_ref'])?.['payload_bin']), 'base64').toString();
  expect([...text].slice(place?.start, place?.end).join('')).toBe(quote?.['content']);
  expect(createHash('sha256').update(text).digest('hex')).toBe(extra(report)?.['text_sha256']);
  expect(body.marking_inherited).toBe(true);
  expect(extra(ofThing(bundle, world.operationId))).toMatchObject({ date: { edtf: '2019-05' }, status: 'considered' });
  expect(report).toMatchObject({ published: '2019-05-04T00:00:00.000Z' });
  expect(extra(ofThing(bundle, world.reprintId))).toMatchObject({ published_unknown: true });
});

it('defines its extension with the schema that is shipped, under an identifier that never changes', async () => {
  expect(JSON.parse(JSON.stringify(extensionSchema()))).toEqual(schema);
  const definition = ofType(bundleOf(await textOf(samplePath, 'stix')), 'extension-definition')[0];
  expect(definition).toMatchObject({ id: 'extension-definition--bb938141-1abf-5f1f-a4db-ae75a165afa0', version: '1.0.0', created: '2026-11-28T00:00:00.000Z' });
  expect(JSON.parse(String(definition?.['schema']))).toEqual(schema);
});

it('holds back what is withheld, and puts a stand-in where it is spoken of', async () => {
  const { run, filePath, world } = await openWorld(worldFile);
  const { actor } = await run('actor.read', { id: world.twinId });
  await run('actor.edit', { ...actor, marking: 'TLP:RED' });
  const text = await textOf(filePath, 'stix', { level: 'TLP:GREEN' });
  const bundle = bundleOf(text);
  expectSound(bundle);
  expect(text).not.toContain(world.twinId);
  expect(bundle.objects.map(({ name }) => name)).toContain('Withheld person 1');
});
