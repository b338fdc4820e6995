import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { dumpOf } from '../../../testing/dump.ts';
import { openTestCase } from '../../../testing/services.ts';
import { bundleOf } from '../testing.ts';
import { textOf } from '../../testing/releases.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const moments = { spec_version: '2.1', created: '2021-01-01T00:00:00.000Z', modified: '2021-01-01T00:00:00.000Z' };
const object = (type: string, number: number, fields: object) => ({ type, ...moments, id: `${type}--${uuid(number)}`, ...fields });
const amber = 'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82';
const author = `identity--${uuid(1)}`;

const others = [
  object('identity', 1, { name: 'Harbour Analysts', identity_class: 'organization' }),
  object('identity', 2, { name: 'Port Authority', identity_class: 'organization', created_by_ref: author }),
  object('threat-actor', 3, { name: 'Grey Heron', aliases: ['GH'], threat_actor_types: ['nation-state'], created_by_ref: author, object_marking_refs: [amber], goals: ['unrest'] }),
  object('campaign', 4, { name: 'Low Tide', objective: 'delay ships', first_seen: '2020-03-01T00:00:00Z', last_seen: '2020-05-02T00:00:00Z' }),
  object('relationship', 5, { relationship_type: 'attributed-to', source_ref: `campaign--${uuid(4)}`, target_ref: `threat-actor--${uuid(3)}`, confidence: 85 }),
  object('relationship', 6, { relationship_type: 'targets', source_ref: `campaign--${uuid(4)}`, target_ref: `identity--${uuid(2)}` }),
  object('malware', 7, { name: 'Barnacle', is_family: false }),
  object('relationship', 8, { relationship_type: 'uses', source_ref: `campaign--${uuid(4)}`, target_ref: `malware--${uuid(7)}` }),
  object('attack-pattern', 9, { name: 'Spearphishing', external_references: [{ source_name: 'mitre-attack', external_id: 'T1566' }] }),
  object('relationship', 10, { relationship_type: 'uses', source_ref: `campaign--${uuid(4)}`, target_ref: `attack-pattern--${uuid(9)}` }),
  object('report', 11, { name: 'On tides', description: 'Ships waited. The heron was seen.', published: '2021-02-03T00:00:00Z', object_refs: [`campaign--${uuid(4)}`], created_by_ref: author }),
  object('note', 12, { content: 'The heron was seen.', authors: ['A. Clerk'], object_refs: [`report--${uuid(11)}`, `threat-actor--${uuid(3)}`] }),
  object('note', 13, { content: 'I doubt that.', abstract: 'Doubt', object_refs: [`relationship--${uuid(5)}`] }),
  object('opinion', 14, { opinion: 'strongly-disagree', explanation: 'No ship says so.', authors: ['B. Pilot'], object_refs: [`relationship--${uuid(5)}`] }),
  object('relationship', 15, { relationship_type: 'targets', source_ref: `campaign--${uuid(4)}`, target_ref: `identity--${uuid(99)}` }),
  object('threat-actor', 3, { name: 'Grey Heron, renamed', modified: '2020-12-01T00:00:00.000Z' }),
  object('intrusion-set', 16, { name: 'Old name', revoked: true }),
];
const bundle = (objects: readonly object[], more: object = {}) => JSON.stringify({ type: 'bundle', id: `bundle--${uuid(0)}`, ...more, objects });

async function imported(text: string) {
  const ground = await openTestCase();
  const file = path.join(ground.folder, 'theirs.json');
  fs.writeFileSync(file, text);
  return { ...ground, file, db: ground.session.requireOpen().file.db, outcome: await ground.run('import.apply', { format: 'stix', file }) };
}

it('takes from a bundle of others what the case has a place for, and keeps the rest', async () => {
  const { db, outcome, run, file } = await imported(bundle(others));
  expect(db.all('SELECT name, type, marking FROM actor ORDER BY name')).toEqual([
    { name: 'Grey Heron', type: 'state', marking: 'TLP:AMBER' }, { name: 'Port Authority', type: 'organisation', marking: null },
  ]);
  expect(db.all('SELECT name, date, aim FROM operation')).toEqual([{ name: 'Low Tide', date: '2020-03-01/2020-05-02', aim: 'delay ships' }]);
  expect(db.all('SELECT framework, code FROM technique')).toEqual([{ framework: 'ATT&CK', code: 'T1566' }]);
  expect(db.all('SELECT subject, relation, object, polarity FROM claim_in_words ORDER BY relation, polarity')).toEqual([
    { subject: 'Grey Heron', relation: 'executes', object: 'Low Tide', polarity: 'asserts' },
    { subject: 'Grey Heron', relation: 'executes', object: 'Low Tide', polarity: 'denies' },
    { subject: 'Low Tide', relation: 'targets', object: 'Port Authority', polarity: 'asserts' },
  ]);
  expect(db.all('SELECT exact, start, speaker_text FROM quote ORDER BY exact')).toEqual([
    { exact: 'I doubt that.', start: 0, speaker_text: null }, { exact: 'No ship says so.', start: 0, speaker_text: 'B. Pilot' }, { exact: 'The heron was seen.', start: 14, speaker_text: 'A. Clerk' },
  ]);
  expect(db.all('SELECT name FROM source ORDER BY name').map(({ name }) => name)).toContain('Harbour Analysts');
  expect(outcome.problems.map(({ where }) => where)).toEqual([`intrusion-set--${uuid(16)}`, `claim relationship--${uuid(15)}`]);
  expect((await run('case.check', {})).findings).toEqual([]);
  const again = await run('import.apply', { format: 'stix', file });
  expect(Object.values(again.added).reduce((sum, count) => sum + count, 0)).toBe(0);
});

it('gives back what it has no place for as it came, and nothing that is marked above the level', async () => {
  const secret = object('malware', 20, { name: 'Limpet', is_family: false, object_marking_refs: [amber] });
  const unread = object('tool', 21, { name: 'Rope', object_marking_refs: [`marking-definition--${uuid(77)}`] });
  const { filePath, run, folder } = await imported(bundle([...others, secret, unread]));
  const out = bundleOf(await textOf(filePath, 'stix')).objects;
  const kept = [others[6], others[7], others[14], others[16], secret, unread];
  expect(out.filter(({ id }) => kept.some((one) => one !== undefined && 'id' in one && one.id === id))).toEqual(expect.arrayContaining(kept));
  const open = bundleOf(await textOf(filePath, 'stix', { level: 'TLP:GREEN' })).objects.map(({ name }) => name);
  expect(open).toContain('Barnacle');
  expect(open).not.toContain('Limpet');
  expect(open).not.toContain('Rope');
  await expect(run('export.write', { format: 'stix', file: path.join(folder, 'out.json'), options: { level: 'TLP:AMBER' } })).resolves.toMatchObject({ name: 'out.json' });
});

it('leads circles to an end', async () => {
  const ring = [
    object('identity', 31, { name: 'A', created_by_ref: `identity--${uuid(32)}` }), object('identity', 32, { name: 'B', created_by_ref: `identity--${uuid(31)}` }),
    object('note', 33, { content: 'Round', object_refs: [`note--${uuid(34)}`] }), object('note', 34, { content: 'And round', object_refs: [`note--${uuid(33)}`] }),
    object('relationship', 35, { relationship_type: 'related-to', source_ref: `relationship--${uuid(35)}`, target_ref: `relationship--${uuid(35)}` }),
  ];
  const { outcome } = await imported(bundle(ring));
  expect(outcome.problems).toEqual([]);
  expect(outcome.added).toMatchObject({ quotes: 2 });
});

it.each([
  ['another version', JSON.stringify({ type: 'bundle', id: `bundle--${uuid(0)}`, spec_version: '2.0', objects: [{ type: 'identity', id: author, name: 'X' }] }), 'is of STIX 2.0, and version 2.1 is read'],
  ['a version that its objects alone tell', JSON.stringify({ type: 'bundle', id: `bundle--${uuid(0)}`, objects: [{ type: 'identity', id: author, created: '2020-01-01T00:00:00Z', name: 'X' }] }), 'is of STIX 2.0'],
  ['what is no bundle', '{"type": "identity"}', 'is no STIX bundle'],
  ['broken JSON', '{"type": "bundle",\n"objects": [\n{"type": }]}', 'broken in line 3'],
  ['nesting without an end', `{"type":"bundle","objects":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 'nested more than'],
])('refuses %s, says so, and leaves the case as it was', async (_name, text, message) => {
  const { run, session, folder } = await openTestCase();
  const before = dumpOf(session.requireOpen().file.db);
  const file = path.join(folder, 'bad.json');
  fs.writeFileSync(file, text);
  await expect(run('import.apply', { format: 'stix', file })).rejects.toMatchObject({ message: expect.stringContaining(message) as string });
  expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
});
