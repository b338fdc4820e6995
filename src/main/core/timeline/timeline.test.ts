import { expect, it } from 'vitest';
import { blankActor, blankClaim, blankEvent, blankOperation } from '../testing/blank.ts';
import { openTestCase } from '../testing/services.ts';

const dates = ['2019', '2020-10-21', '2020-11/..', '../2018', '../..', '2021-03-16/2021-03-17', null];
const day = (text: string) => Date.parse(text) / 86_400_000;

async function openDatedCase() {
  const { run, ...rest } = await openTestCase();
  const { id: actorId } = await run('actor.create', { ...blankActor, name: 'Who', type: 'person' });
  for (const date of dates) {
    const { id } = await run('operation.create', { ...blankOperation, name: `operation ${date}`, kind: 'k', status: 'alleged', date });
    await run('event.create', { ...blankEvent, name: `event ${date}`, date });
    await run('claim.create', { claim: { ...blankClaim, subjectId: actorId, relation: 'executes', objectId: id, date }, quoteIds: [] });
  }
  const datesIn = async (window: { fromDay?: number; toDay?: number }) => {
    const { items } = await run('timeline.read', { ...window, limit: 1000 });
    expect(items).toHaveLength(3 * new Set(items.map(({ date }) => date)).size);
    return [...new Set(items.map(({ date }) => date))];
  };
  return { run, ...rest, datesIn };
}

it('gives what touches a window, open ends included, in the order of the earliest day', async () => {
  const { datesIn } = await openDatedCase();
  expect(await datesIn({})).toEqual(['../..', '../2018', '2019', '2020-10-21', '2020-11/..', '2021-03-16/2021-03-17']);
  expect(await datesIn({ fromDay: day('2020-10-21'), toDay: day('2020-10-21') })).toEqual(['../..', '2020-10-21']);
  expect(await datesIn({ fromDay: day('2020-10-22') })).toEqual(['../..', '2020-11/..', '2021-03-16/2021-03-17']);
  expect(await datesIn({ toDay: day('2018-12-31') })).toEqual(['../..', '../2018']);
  expect(await datesIn({ fromDay: day('2030-01-01'), toDay: day('2030-12-31') })).toEqual(['../..', '2020-11/..']);
  expect(await datesIn({ fromDay: day('1900-01-01'), toDay: day('1900-12-31') })).toEqual(['../..', '../2018']);
});

it('puts what has no date in a tray of its own, and leaves undated claims to the network', async () => {
  const { run } = await openDatedCase();
  const { undated, totals } = await run('timeline.read', { limit: 1000 });
  expect(undated.map(({ name }) => name)).toEqual(['event null', 'operation null']);
  expect(totals).toEqual({ dated: 18, undated: 2 });
});

it('counts in every bin what may fall into it, by the same rule as it reads', async () => {
  const { run } = await openDatedCase();
  const window = { fromDay: day('2020-10-01'), toDay: day('2021-03-31') };
  const { total, bins } = await run('timeline.count', { ...window, binDays: 32 });
  const { items } = await run('timeline.read', { ...window, limit: 1000 });
  expect(total).toBe(items.length);
  const touching = (from: number) => items.filter(({ earliestDay, latestDay }) => (earliestDay ?? -Infinity) < from + 32 && (latestDay ?? Infinity) >= from);
  expect(bins).toEqual(bins.map(({ fromDay }) => ({
    fromDay, count: touching(fromDay).length,
    operations: touching(fromDay).filter(({ kind }) => kind === 'operation').length, events: touching(fromDay).filter(({ kind }) => kind === 'event').length,
  })));
  expect(bins.map(({ fromDay }) => fromDay % 32)).toEqual(bins.map(() => 0));
});

it('tells the first and the last day with the counts between them, and that an empty case has none', async () => {
  const { run } = await openDatedCase();
  const [firstDay, lastDay, binDays] = [day('2018-12-31'), day('2021-03-17'), 4];
  const counts = await run('timeline.count', { fromDay: firstDay, toDay: lastDay, binDays });
  expect(counts.bins.length).toBeGreaterThan(128);
  expect(await run('timeline.span', {})).toEqual({ firstDay, lastDay, counts: { binDays, ...counts } });
  const { run: runEmpty } = await openTestCase();
  expect(await runEmpty('timeline.span', {})).toEqual({ firstDay: null, lastDay: null, counts: null });
});

it('holds years at both ends, and counts a thousand events on one day', async () => {
  const { run, session } = await openTestCase();
  for (const date of ['-4000', '9999-12-31']) await run('event.create', { ...blankEvent, name: date, date });
  const db = session.requireOpen().file.writable();
  db.transaction(() => {
    for (let at = 0; at < 1_000; at++) {
      db.run("INSERT INTO event (id, name, date, earliest_day, latest_day, date_inferred, revision) VALUES (:id, 'Crowd', '2020-10-21', :day, :day, 0, 0)", {
        id: `event--00000000-0000-7000-8001-${String(at).padStart(12, '0')}`, day: day('2020-10-21'),
      });
    }
  });
  const { firstDay, lastDay, counts } = await run('timeline.span', {});
  expect([firstDay, lastDay]).toEqual([day('-004000-01-01'), day('9999-12-31')]);
  expect([counts?.total, counts?.bins.map(({ count }) => count)]).toEqual([1_002, [1, 1_000, 1]]);
  const near = await run('timeline.count', { fromDay: day('2020-10-01'), toDay: day('2020-10-31'), binDays: 1 });
  expect([near.total, near.bins]).toEqual([1_000, [{ fromDay: day('2020-10-21'), count: 1_000, operations: 0, events: 1_000 }]]);
  expect((await run('timeline.read', { fromDay: day('2020-10-21'), toDay: day('2020-10-21'), limit: 100 })).items).toHaveLength(100);
});
