import { expect, it } from 'vitest';
import { releaseOptions } from '../../../../shared/contract/exchange.ts';
import { connectBeside } from '../../db/casefile.ts';
import { tables } from '../../db/tables.ts';
import type { Connection } from '../../db/connection.ts';
import { blankActor, blankClaim, blankOperation, blankQuote, blankReport, blankSource } from '../../testing/blank.ts';
import { upload, type Run } from '../../testing/channel.ts';
import { openTestCase } from '../../testing/services.ts';
import { spanOf } from '../../testing/world.ts';
import { Release } from './release.ts';

const openText = 'The ministry paid the agency. A witness saw it. It began in May.';
const closedText = 'Colonel Zed directed the agency from the third floor.';

/** Two reports, an open and a closed one, an actor who is known by the closed one alone, and what is claimed of them. */
async function build(run: Run) {
  const source = await run('source.create', { name: 'Daily', ...blankSource });
  const secret = await run('source.create', { name: 'Private source', ...blankSource });
  const open = await run('report.import', { file: await upload(run, 'open.txt', openText), sourceId: source.id, title: 'Open', ...blankReport });
  const closed = await run('report.import', { file: await upload(run, 'closed.txt', closedText), sourceId: secret.id, title: 'Closed', ...blankReport, marking: 'TLP:RED' });
  const ministry = await run('actor.create', { name: 'Ministry', type: 'office', ...blankActor, note: 'ask again' });
  const agency = await run('actor.create', { name: 'Agency', type: 'organisation', ...blankActor });
  const colonel = await run('actor.create', { name: 'Colonel Zed', type: 'person', ...blankActor, marking: 'TLP:RED' });
  const operation = await run('operation.create', { name: 'Payments', kind: 'influence', status: 'conducted', ...blankOperation, date: '2020-05' });
  const later = await run('operation.create', { name: 'Aftermath', kind: 'influence', status: 'alleged', ...blankOperation, date: '2021-02' });
  const paid = await run('quote.capture', { reportId: open.id, ...spanOf('The ministry paid the agency.', openText), ...blankQuote, targets: [] });
  const directed = await run('quote.capture', { reportId: closed.id, ...spanOf(closedText, closedText), ...blankQuote, targets: [] });
  const claim = (subjectId: string, relation: string, objectId: string, quoteIds: string[]) =>
    run('claim.create', { claim: { ...blankClaim, subjectId, relation, objectId }, quoteIds } as never);
  const paidClaim = await claim(ministry.id, 'executes', operation.id, [paid.id]);
  const directedClaim = await claim(colonel.id, 'directs', operation.id, [directed.id]);
  const bothClaim = await claim(colonel.id, 'executes', operation.id, [directed.id, paid.id]);
  const laterClaim = await claim(agency.id, 'executes', later.id, []);
  return { open, closed, ministry, agency, colonel, operation, later, paid, directed, paidClaim, directedClaim, bothClaim, laterClaim };
}

async function openBuilt() {
  const ground = await openTestCase();
  const built = await build(ground.run);
  return { ...built, read: <T>(options: object, work: (release: Release) => T): T => {
    const connection: Connection = connectBeside(ground.session.requireOpen().file.location);
    try {
      return connection.snapshot(() => work(new Release(connection, releaseOptions.parse(options))));
    } finally {
      connection.close();
    }
  } };
}

const names = (release: Release) => [...release.rows(tables.actor)].map(({ name }) => name).sort();
const ids = (rows: Iterable<{ id: string }>) => [...rows].map(({ id }) => id).sort();

it('lets all of a case out but the notes, unless they are asked for', async () => {
  const { read, ministry } = await openBuilt();
  read({}, (release) => {
    expect(release.isWhole).toBe(true);
    expect(names(release)).toEqual(['Agency', 'Colonel Zed', 'Ministry']);
    expect([...release.rows(tables.actor)].every(({ note }) => note === null)).toBe(true);
    expect(release.counts).toMatchObject({ unsourced: 1, standIns: 0, released: { quote: 2, claim: 4 } });
    expect(release.withheld).toEqual([]);
  });
  read({ withNotes: true }, (release) => expect([...release.rows(tables.actor)].find(({ id }) => id === ministry.id)?.note).toBe('ask again'));
});

it('holds back what is marked too high, what rests on it alone, and names who is spoken of by a stand-in', async () => {
  const { read, colonel, closed, directed, paidClaim, bothClaim, laterClaim } = await openBuilt();
  read({ level: 'TLP:GREEN' }, (release) => {
    expect(names(release)).toEqual(['Agency', 'Ministry', 'Withheld person 1']);
    expect(ids(release.rows(tables.claim))).toEqual([paidClaim.id, bothClaim.id, laterClaim.id].sort());
    const standIn = [...release.rows(tables.actor)].find(({ name }) => name.startsWith('Withheld'));
    expect([...release.rows(tables.claim)].find(({ id }) => id === bothClaim.id)?.subjectId).toBe(standIn?.id);
    expect(release.counts).toMatchObject({ standIns: 1, withheld: { report: 1, quote: 1, actor: 1, claim: 1, source: 1 } });
    // No query over the connection gets at them, whatever it asks for.
    for (const [table, column, id] of [['report', 'id', closed.id], ['quote', 'id', directed.id], ['actor', 'id', colonel.id], ['evidence', 'quote_id', directed.id]]) {
      expect(release.db.count(`SELECT count(*) FROM ${table} WHERE ${column} = :id`, { id: String(id) })).toBe(0);
    }
    expect(release.db.count('SELECT count(*) FROM report_text')).toBe(1);
    expect(release.db.count('SELECT count(*) FROM original')).toBe(1);
    expect(release.db.count('SELECT count(*) FROM journal_change')).toBe(0);
    for (const { name } of release.db.all("SELECT name FROM main.sqlite_schema WHERE name GLOB 'search*' AND type = 'table'")) {
      expect(release.db.count(`SELECT count(*) FROM ${String(name)}`)).toBe(0);
    }
    expect(release.withheld.map(({ words }) => words)).toEqual(expect.arrayContaining(['Colonel Zed', 'Closed', 'closed.txt', closedText, colonel.id, 'Private source']));
  });
});

it('takes a thing without a marking as marked like the case', async () => {
  const ground = await openTestCase();
  const { revision = 0, title = '' } = await ground.run('case.state', {}) ?? {};
  const actor = await ground.run('actor.create', { name: 'Somebody', type: 'person', ...blankActor });
  const open = await ground.run('actor.create', { name: 'Anybody', type: 'person', ...blankActor, marking: 'TLP:CLEAR' });
  await ground.run('case.edit', { title, description: null, revision, marking: 'TLP:AMBER' });
  const connection = connectBeside(ground.session.requireOpen().file.location);
  const released = connection.snapshot(() => ids(new Release(connection, releaseOptions.parse({ level: 'TLP:GREEN' })).rows(tables.actor)));
  connection.close();
  expect(released).toEqual([open.id]);
  expect(released).not.toContain(actor.id);
});

it('takes out a choice with what it rests on and no more', async () => {
  const { read, later, laterClaim, agency } = await openBuilt();
  read({ ids: [later.id] }, (release) => {
    expect(names(release)).toEqual(['Agency']);
    expect(ids(release.rows(tables.claim))).toEqual([laterClaim.id]);
    expect(ids(release.rows(tables.operation))).toEqual([later.id]);
    expect([...release.rows(tables.report)]).toEqual([]);
    expect(release.db.count('SELECT count(*) FROM original')).toBe(0);
  });
  read({ ids: [agency.id] }, (release) => expect(ids(release.rows(tables.operation))).toEqual([later.id]));
});

it('takes out what happened in a window', async () => {
  const { read, operation } = await openBuilt();
  read({ during: '2020-05-15' }, (release) => expect(ids(release.rows(tables.operation))).toEqual([operation.id]));
  read({ during: '2020-07/..' }, (release) => expect(names(release)).toEqual(['Agency']));
  read({ during: '../2020-04' }, (release) => expect(names(release)).toEqual([]));
  expect(() => read({ during: 'lately' }, () => undefined)).toThrow(expect.objectContaining({ code: 'DATE_INVALID' }) as Error);
});

it('takes out what something chosen has a part in, or words for, in a window', async () => {
  const { read, agency, ministry, open, closed, operation, later, laterClaim, paidClaim, bothClaim, directedClaim } = await openBuilt();
  const claims = (options: object) => read(options, (release) => ids(release.rows(tables.claim)));
  const operations = (options: object) => read(options, (release) => ids(release.rows(tables.operation)));
  // The claims have no date of their own: the operation has.
  expect(claims({ ids: [agency.id], during: '2021' })).toEqual([laterClaim.id]);
  expect(operations({ ids: [agency.id], during: '2021' })).toEqual([later.id]);
  expect(claims({ ids: [ministry.id], during: '2020' })).toEqual([paidClaim.id]);
  expect(operations({ ids: [ministry.id], during: '2021' })).toEqual([]);
  expect(claims({ ids: [open.id], during: '2020' })).toEqual([paidClaim.id, bothClaim.id].sort());
  expect(operations({ ids: [open.id], during: '2020' })).toEqual([operation.id]);
  expect(claims({ ids: [closed.id], during: '2020' })).toEqual([directedClaim.id, bothClaim.id].sort());
  expect(claims({ ids: [open.id], during: '2021' })).toEqual([]);
});
