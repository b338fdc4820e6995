import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ReadableDb } from '../../db/connection.ts';
import { storeContent } from '../../reports/content.ts';
import { dumpOf } from '../../testing/dump.ts';
import { buildWorldFile, openWorld, type WorldFile } from '../../testing/ground.ts';
import { openTestCase } from '../../testing/services.ts';
import type { Session } from '../../session.ts';
import { incomingOf } from '../testing/incoming-of.ts';
import type { Incoming } from './incoming.ts';
import { caseRows } from './rows.ts';
import { takeIncoming } from './take.ts';

let worldFile: WorldFile;
beforeAll(async () => { worldFile = await buildWorldFile(); });
afterAll(() => worldFile.dispose());

const dbOf = (session: Session): ReadableDb => session.requireOpen().file.db;

function take(session: Session, incoming: Incoming) {
  return session.requireOpen().journal.commit('import.apply', (db) => {
    const taken = takeIncoming(db, incoming);
    for (const { document, bytes } of taken.arrived) storeContent(db, document, bytes);
    return { label: 'import', changes: taken.changes, result: taken };
  }).result;
}

/** The rows that an import fills, without what counts steps. */
function contentOf(db: ReadableDb): unknown {
  const wanted = new Set(Object.values(caseRows).map(({ table }) => table.name));
  return Object.fromEntries(Object.entries(dumpOf(db)).filter(([table]) => wanted.has(table)).map(([table, rows]) => [table, rows.map(({ revision: _revision, ...row }) => row)]));
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

async function openBoth() {
  const world = await openWorld(worldFile);
  return { world: world.world, incoming: incomingOf(dbOf(world.session)), from: dbOf(world.session), ...await openTestCase() };
}

it('takes a whole case into an empty one, equal in every row, and a check finds nothing', async () => {
  const { session, run, incoming, from } = await openBoth();
  const { problems, added } = take(session, incoming);
  expect(problems).toEqual([]);
  expect(contentOf(dbOf(session))).toEqual(contentOf(from));
  expect(added).toMatchObject({ reports: 2, actors: 3, quotes: 3 });
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('brings nothing the second time, and is taken back as one step', async () => {
  const { session, run, incoming } = await openBoth();
  const before = dumpOf(dbOf(session));
  take(session, incoming);
  const after = dumpOf(dbOf(session));
  const again = take(session, incoming);
  expect(total(again.added)).toBe(0);
  expect(total(again.matched)).toBeGreaterThan(20);
  expect(dumpOf(dbOf(session))).toEqual(after);
  await run('journal.undo', {});
  expect(dumpOf(dbOf(session))).toEqual(before);
});

it('takes no quote whose words are not in its report, keeps it as it came, and takes the rest', async () => {
  const { session, incoming, world } = await openBoth();
  const quotes = (incoming.rows.quotes ?? []).map((quote) => (quote.id === world.quoteId ? { ...quote, exact: 'We certainly planned it, ' } : quote));
  const { problems, added, kept } = take(session, { ...incoming, rows: { ...incoming.rows, quotes } });
  expect(problems[0]).toMatchObject({ where: `quote ${world.quoteId}`, message: expect.stringContaining('not what the report says') as string });
  // What hangs on it is not taken either: a claim without its words is still a claim, evidence without a quote is none.
  expect(problems.map(({ where }) => where.split(' ')[0])).toEqual(expect.arrayContaining(['estimative', 'evidence']));
  expect(added.quotes).toBe(2);
  expect(kept).toBe(problems.length);
  expect(dbOf(session).get('SELECT body FROM foreign_object WHERE identifier = :id', { id: world.quoteId })?.['body']).toContain('certainly planned');
});

it('refuses rows of no such form one by one, and names them', async () => {
  const { session, incoming, world } = await openBoth();
  const actors = (incoming.rows.actors ?? []).map((actor) => (actor.id === world.twinId ? { ...actor, type: 'alien' as never } : actor));
  const claims = (incoming.rows.claims ?? []).map((claim) => (claim.objectId === null ? { ...claim, date: 'soon' } : claim));
  const { problems } = take(session, { ...incoming, rows: { ...incoming.rows, actors, claims } });
  expect(problems[0]).toMatchObject({ where: `actor ${world.twinId}` });
  expect(problems.some(({ message }) => message.includes('soon'))).toBe(true);
  expect(problems.some(({ message }) => message.includes(`neither in the file nor in the case: ${world.twinId}`))).toBe(true);
  expect(dbOf(session).count('SELECT count(*) FROM actor')).toBe(2);
});

it('takes what comes with a date that ends before it starts without its date, and marks it', async () => {
  const { session, incoming, world } = await openBoth();
  const operations = (incoming.rows.operations ?? []).map((operation) => (operation.id === world.operationId ? { ...operation, date: '2021/2020' } : operation));
  const { problems } = take(session, { ...incoming, rows: { ...incoming.rows, operations } });
  expect(problems).toEqual([{ where: `operation ${world.operationId}`, message: expect.stringContaining('taken without its date: "2021/2020"') as string }]);
  expect(dbOf(session).get('SELECT date, earliest_day, date_basis FROM operation WHERE id = :id', { id: world.operationId }))
    .toEqual({ date: null, earliest_day: null, date_basis: 'came with "2021/2020", which is no date that can be kept' });
});

it('finds a thing again by what the other system calls it', async () => {
  const { session, incoming, world } = await openBoth();
  const only: Incoming = { ...incoming, rows: { actors: (incoming.rows.actors ?? []).filter(({ id }) => id === world.groupId) }, identifiers: [{ thingId: world.groupId, identifier: 'group-7' }] };
  take(session, only);
  const elsewhere = world.groupId.replace(/....$/, 'beef');
  const renamed = (incoming.rows.actors ?? []).filter(({ id }) => id === world.groupId).map((actor) => ({ ...actor, id: elsewhere as typeof actor.id, name: 'The Group' }));
  const { matched, added } = take(session, { ...only, rows: { actors: renamed }, identifiers: [{ thingId: elsewhere, identifier: 'group-7' }] });
  expect([matched.actors, added.actors]).toEqual([1, 0]);
  expect(dbOf(session).get('SELECT name FROM actor')?.['name']).toContain('Group');
  expect(dbOf(session).count('SELECT count(*) FROM actor')).toBe(1);
});

it('keeps the text alone where the bytes of a report did not come along, and says so in its row', async () => {
  const { session, run, incoming, world } = await openBoth();
  const documents = incoming.documents.map((document) => ({ ...document, original: null }));
  const { problems } = take(session, { ...incoming, documents });
  expect(problems).toEqual([]);
  expect(dbOf(session).get('SELECT extractor, media_type FROM report WHERE id = :id', { id: world.reportId })).toEqual({ extractor: 'plain-text', media_type: 'text/plain' });
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('keeps objects that it has no place for, each once', async () => {
  const { session, incoming } = await openBoth();
  const foreign = [{ identifier: 'malware--1', body: { type: 'malware', name: 'Worm' } }];
  expect(take(session, { ...incoming, rows: {}, documents: [], foreign }).kept).toBe(1);
  expect(take(session, { ...incoming, rows: {}, documents: [], foreign }).kept).toBe(0);
  expect(dbOf(session).all('SELECT system, identifier FROM foreign_object')).toEqual([{ system: 'test', identifier: 'malware--1' }]);
});

it('brings circles of operations to an end', async () => {
  const { session, incoming, world } = await openBoth();
  const operations = (incoming.rows.operations ?? []).map((operation) => ({ ...operation, parentId: operation.id === world.operationId ? world.parentId : world.operationId }));
  const { added } = take(session, { ...incoming, rows: { operations }, documents: [] });
  expect(added.operations).toBe(2);
});

/** One actor of a strange form, and whatever else comes with it. */
const strange = (fields: object, more: Partial<Incoming> = {}): Incoming => ({
  system: 'stix', documents: [], identifiers: [], foreign: [], problems: [], ...more,
  rows: { actors: [{ id: 'actor--00000000-0000-7000-8000-0000000000b1', name: 'Ada', type: 'person', role: null, affiliation: null, marking: null, note: null, revision: 0, ...fields }] } as never,
});

it('keeps halves of characters and NULs in a form that the check finds again', async () => {
  const { session, run } = await openTestCase();
  const { added, problems } = take(session, strange({ name: 'A\ud800da\0', note: '\udc00' }, { identifiers: [{ thingId: 'actor--00000000-0000-7000-8000-0000000000b1', identifier: 'x\ud800' }], foreign: [{ identifier: '\0', body: { a: '\ud800' } }] }));
  expect([added.actors, added.references, problems]).toEqual([1, 1, []]);
  expect(dbOf(session).all('SELECT name, note FROM actor')).toEqual([{ name: 'A\ufffdda\ufffd', note: '\ufffd' }]);
  expect((await run('case.check', {})).findings).toEqual([]);
});

it('keeps an object without a name, and takes it once', async () => {
  const { session } = await openTestCase();
  const nameless = { identifier: '', body: { type: 'x' } };
  expect(take(session, strange({}, { foreign: [nameless] })).kept).toBe(1);
  take(session, strange({}, { foreign: [nameless] }));
  expect(dbOf(session).count('SELECT count(*) FROM foreign_object')).toBe(1);
});

it('takes an event whose date is no text without it, and refuses a row with a tree where a word belongs', async () => {
  const { session } = await openTestCase();
  const event = { id: 'event--00000000-0000-7000-8000-0000000000b2', name: 'Raid', status: null, date: 2020, dateInferred: false, dateBasis: null, earliestDay: null, latestDay: null, marking: null, note: null, revision: 0 };
  const tag = { id: 'tag--00000000-0000-7000-8000-0000000000b3', thingId: event.id, name: { a: 1 }, revision: 0 };
  const reference = { id: 'reference--00000000-0000-7000-8000-0000000000b4', thingId: ['x'], system: 's', identifier: 'i', revision: 0 };
  const { added, problems } = take(session, { ...strange({}), rows: { events: [event], tags: [tag], references: [reference] } as never });
  expect([added.events, added.tags, added.references, problems.length]).toEqual([1, 0, 0, 3]);
  expect(dbOf(session).get('SELECT date, date_basis FROM event')).toEqual({ date: null, date_basis: 'came with "2020", which is no date that can be kept' });
});
