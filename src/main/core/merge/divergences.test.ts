import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MergeOutcome } from '../../../shared/contract/merges.ts';
import type { Row } from '../db/connection.ts';
import type { Dump } from '../testing/dump.ts';
import { buildWorldFile, type TestGround, type WorldFile } from '../testing/ground.ts';
import { likenessOf, renamed } from './likeness.ts';
import { act, deeds, mergeInto, openCopies } from './testing.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const runs = Number(process.env['CASEWRIGHT_MERGE_RUNS'] ?? 25);

const keyColumn = (table: string) => (table === 'relation' ? 'name' : table === 'placement' ? 'thing_id' : 'id');
const own: ReadonlySet<string> = new Set(['revision', 'entries']);

/** Rows by table and key, as they are compared between copies. */
function rowsOf(dump: Dump): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const [table, list] of Object.entries(dump)) {
    if (table === 'merge' || table === 'thing') continue;
    for (const row of list) {
      const view = typeof row['view'] === 'string' ? { view: row['view'].replace(/"seq":\d+/, '"seq":0') } : {};
      rows.set(`${table} ${String(row[keyColumn(table)])}`, { ...Object.fromEntries(Object.entries(row).filter(([column]) => !own.has(column))), ...view });
    }
  }
  return rows;
}

/** The same rows for both, whatever each copy says of itself. */
const inCommon = (dump: Dump) => Object.fromEntries([...rowsOf(dump)].toSorted(([left], [right]) => (left < right ? -1 : 1)));

interface Copies {
  readonly base: Map<string, Row>;
  readonly mine: Map<string, Row>;
  readonly theirs: Map<string, Row>;
  readonly merged: Map<string, Row>;
  /** Of rows that say the same, which one the merge took theirs for. */
  readonly joined: ReadonlyMap<string, string>;
}

const speaksOf = (ids: ReadonlySet<unknown>, ...rows: (Row | undefined)[]) => rows.some((row) => row !== undefined && Object.values(row).some((value) => ids.has(value)));
const idIn = (key: string) => key.slice(key.indexOf(' ') + 1);

/** Identifiers of what is gone from one copy alone, and of what hung on it: these are for a person to decide, or follow an actor into another. */
function goneFromOne({ base, mine, theirs, merged }: Copies): Set<unknown> {
  const gone = new Set<unknown>([...base].filter(([key]) => mine.has(key) !== theirs.has(key)).map(([key]) => idIn(key)));
  for (let size = -1; size !== gone.size;) {
    size = gone.size;
    for (const [key, row] of [...mine, ...theirs]) if (!merged.has(key) && speaksOf(gone, row)) gone.add(idIn(key));
  }
  return gone;
}

const tableIn = (key: string) => key.slice(0, key.indexOf(' '));
const likeness = (key: string, row: Row) => `${tableIn(key)} ${likenessOf(tableIn(key), row) ?? key}`;

/** Their rows as they speak once rows that both copies made are one. */
function asJoined({ base, theirs, merged, joined }: Copies): Map<string, Row> {
  const byLikeness = Map.groupBy([...merged].filter(([key]) => !base.has(key)), ([key, row]) => likeness(key, row));
  const ids = new Map([...theirs].filter(([key]) => !base.has(key) && !merged.has(key)).flatMap(([key, row]) => {
    const alike = byLikeness.get(likeness(key, row))?.map(([each]) => idIn(each)) ?? [];
    const id = alike.find((each) => each === joined.get(idIn(key))) ?? alike.at(-1);
    return id === undefined ? [] : [[idIn(key), id] as const];
  }));
  return new Map([...theirs].map(([key, row]) => [key, renamed(row, ids)]));
}

/** What one copy changed, the other did not, and the merged case does not have: changes that got lost. */
function lossesIn(copies: Copies, { conflicts }: MergeOutcome, leftOut: ReadonlySet<string>): string[] {
  const { base, mine, merged } = copies;
  const theirs = asJoined(copies);
  const gone = goneFromOne(copies);
  const alike = new Set([...merged].map(([key, row]) => likeness(key, row)));
  const losses: string[] = [];
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const table = tableIn(key);
    const [was, here, there, now] = [base.get(key), mine.get(key), theirs.get(key), merged.get(key)];
    const isExcused = speaksOf(gone, was, here, there) || conflicts.some(({ id }) => id.startsWith(`changed ${key} `));
    // What was not taken on a decision is kept with the merge, and so is what became part of another actor.
    if (isExcused && (there === undefined || now !== undefined || leftOut.has(key) || alike.has(likeness(key, there)) || table === 'placement' || table === 'distinction')) continue;
    for (const column of Object.keys(here ?? there ?? was ?? {})) {
      const value = (row: Row | undefined) => (row === undefined ? 'no row' : row[column]);
      const [by, other] = value(here) === value(was) ? [there, here] : [here, there];
      if (value(by) === value(was) || value(other) !== value(was) || value(now) === value(by)) continue;
      if (was === undefined && there !== undefined && alike.has(likeness(key, there))) continue;
      losses.push(`${key} ${column}: was ${String(value(was))}, here ${String(value(here))}, there ${String(value(there))}, is ${String(value(now))}`);
    }
  }
  return losses;
}

const leftOutOf = (ground: TestGround) => new Set(ground.session.requireOpen().file.db.all('SELECT left_out FROM merge').flatMap(({ left_out: json }) =>
  (JSON.parse(String(json)) as { table: string; row: Row }[]).map(({ table, row }) => `${table} ${String(row[keyColumn(table)])}`)));

const joinedIn = (ground: TestGround) => new Map(ground.session.requireOpen().file.db.all('SELECT joined FROM merge').flatMap(({ joined }) => Object.entries(JSON.parse(String(joined)) as Record<string, string>)));

async function expectSound(ground: TestGround): Promise<void> {
  expect((await ground.run('case.check', {})).findings).toEqual([]);
  expect(ground.logged).toEqual([]);
}

/** By the letters of a conflict, so that the same one is decided alike each time. */
const bySeed = (seed: number) => (id: string) => ([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), seed) % 2 === 0 ? 'mine' : 'theirs');

let [divergences, conflictCount, lossCount] = [0, 0, 0];

it('loses nothing of two copies that went different ways, can be undone, and says nothing new the second time', async () => {
  await fc.assert(fc.asyncProperty(deeds, deeds, fc.nat(1), async (here, there, seed) => {
    const { mine, theirs, dispose } = await openCopies(file);
    try {
      const base = rowsOf(mine.dump());
      await act(mine, here);
      await act(theirs, there);
      const [before, other] = [mine.dump(), theirs.dump()];
      const outcome = await mergeInto(mine, theirs, bySeed(seed));
      const after = mine.dump();
      const losses = lossesIn({ base, mine: rowsOf(before), theirs: rowsOf(other), merged: rowsOf(after), joined: joinedIn(mine) }, outcome, leftOutOf(mine));
      divergences++;
      conflictCount += outcome.conflicts.length;
      lossCount += losses.length;
      expect(losses).toEqual([]);
      await expectSound(mine);
      // The other copy is as it was.
      expect(theirs.dump()).toEqual(other);
      if (outcome.entryCount > 0) {
        await mine.run('journal.undo', {});
        expect(mine.dump()).toEqual(before);
        await mine.run('journal.redo', {});
        expect(mine.dump()).toEqual(after);
      }
      const seq = (await mine.run('case.state', {}))?.seq;
      expect(await mergeInto(mine, theirs, bySeed(seed))).toMatchObject({ entryCount: 0, counts: {}, conflicts: [] });
      expect((await mine.run('case.state', {}))?.seq).toBe(seq);
      // The way back brings the decisions with it, and nothing is left to decide.
      expect(await mergeInto(theirs, mine, bySeed(seed))).toMatchObject({ conflicts: [] });
      expect(inCommon(theirs.dump())).toEqual(inCommon(after));
      await expectSound(theirs);
    } finally {
      dispose();
    }
  }), { numRuns: runs, examples: [[[{ do: 'actor.merge' }, { do: 'case.edit' }], [{ remove: 'personId' }, { do: 'case.edit' }], 0]] });
  if (process.env['CASEWRIGHT_MERGE_RUNS'] !== undefined) process.stdout.write(`${divergences} divergences merged, ${conflictCount} conflicts decided, ${lossCount} changes lost\n`);
}, 60_000 + runs * 5_000);
