import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { ReadableDb } from '../../../db/connection.ts';
import { blankActor } from '../../../testing/blank.ts';
import { openTestCase } from '../../../testing/services.ts';
import { forGenerated } from '../../testing/in-generated.ts';
import { textOf } from '../../testing/releases.ts';

/** What the form holds, as queries; `docs/exchange.md` has what it does not. */
const held = [
  "SELECT id, name, CASE type WHEN 'office' THEN 'organisation' ELSE type END AS type, role, affiliation, note FROM actor ORDER BY id",
  'SELECT id, name, kind, status, aim, date, note FROM operation ORDER BY id',
  'SELECT id, name, date, note FROM event ORDER BY id',
  'SELECT actor_id, name FROM alias ORDER BY actor_id, name',
  'SELECT id, report_id, exact, start, "end", voice, polarity, likelihood, confidence, nullif(credibility, 6) AS credibility FROM quote ORDER BY id',
  'SELECT id, subject_id, relation, object_id, property, value, polarity, status, date FROM claim ORDER BY id',
  'SELECT quote_id, thing_id FROM evidence ORDER BY quote_id, thing_id',
];
const heldIn = (db: ReadableDb) => held.map((query) => db.all(query));

it('brings any case back through FollowTheMoney with all that the form holds, and nothing the second time', { timeout: 240_000 }, () => forGenerated(6, async ({ session, filePath, folder, openEmpty }) => {
  const file = path.join(folder, 'case.ftm.jsonl');
  fs.writeFileSync(file, await textOf(filePath, 'ftm', { withTexts: true, withNotes: true }));
  const expected = heldIn(session.requireOpen().file.db);
  const empty = await openEmpty();
  const outcome = await empty.run('import.apply', { format: 'ftm', file });
  expect(outcome.problems).toEqual([]);
  expect(heldIn(empty.session.requireOpen().file.db)).toEqual(expected);
  const again = await empty.run('import.apply', { format: 'ftm', file });
  expect(Object.values(again.added).reduce((sum, count) => sum + count, 0)).toBe(0);
  expect((await empty.run('case.check', {})).findings).toEqual([]);
}));

it('brings an alias back that is the name itself', async () => {
  const { run, folder, session } = await openTestCase();
  const { id } = await run('actor.create', { name: 'Ana Vale', type: 'person', ...blankActor });
  await run('alias.add', { actorId: id, name: 'Ana Vale', kind: 'name', language: null });
  const file = path.join(folder, 'case.ftm.jsonl');
  await run('export.write', { format: 'ftm', file, options: {} });
  await run('case.create', { file: path.join(folder, 'other.casefile'), title: 'Other', marking: null });
  expect((await run('import.apply', { format: 'ftm', file })).added).toMatchObject({ actors: 1, aliases: 1 });
  expect(session.requireOpen().file.db.all('SELECT name FROM alias')).toEqual([{ name: 'Ana Vale' }]);
});
