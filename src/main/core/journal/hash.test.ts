import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { firstPreviousHash, hashChanges, hashEntry, type Sealed } from './hash.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const changes = [
  { table: 'actor', id: 'actor--1', before: null, after: '{"name":"Iran \\"quoted\\" 😀"}' },
  { table: 'tag', id: 'tag--1', before: '{"name":"a"}', after: null },
];
const entry: Sealed = {
  seq: 1, at: '2026-01-15T09:00:00.000Z', author: 'Müller', tool: 'Casewright 1', command: 'actor.create', label: 'add actor Iran',
  kind: 'do', targetSeq: null, changeCount: 2, previousHash: firstPreviousHash, changesSha256: hashChanges(changes),
};

it('hashes changes as one JSON array a line', () => {
  const lines = '["actor","actor--1",null,"{\\"name\\":\\"Iran \\\\\\"quoted\\\\\\" 😀\\"}"]\n["tag","tag--1","{\\"name\\":\\"a\\"}",null]\n';
  expect(hashChanges(changes)).toBe(sha256(lines));
});

it('hashes an entry as the JSON array that the file format names', () => {
  const line = `["${firstPreviousHash}",1,"2026-01-15T09:00:00.000Z","Müller","Casewright 1","actor.create","add actor Iran","do",null,2,"${hashChanges(changes)}"]`;
  expect(hashEntry(entry)).toBe(sha256(line));
});

it('gives another hash when anything about an entry is another', () => {
  const altered: Sealed[] = [
    { ...entry, seq: 2 }, { ...entry, at: '2026-01-15T09:00:00.001Z' }, { ...entry, author: 'Muller' }, { ...entry, tool: 'Casewright 2' },
    { ...entry, command: 'actor.edit' }, { ...entry, label: '' }, { ...entry, kind: 'redo' }, { ...entry, targetSeq: 1 },
    { ...entry, changeCount: 3 }, { ...entry, previousHash: 'f'.repeat(64) }, { ...entry, changesSha256: hashChanges(changes.toReversed()) },
  ];
  expect(new Set([entry, ...altered].map(hashEntry)).size).toBe(altered.length + 1);
});
