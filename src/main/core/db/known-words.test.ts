import path from 'node:path';
import { expect, it } from 'vitest';
import { noteWords } from '../search/vocabulary.ts';
import { openTestCase } from '../testing/services.ts';
import { Connection } from './connection.ts';

const isNoted = (db: Connection, word: string) => db.count('SELECT count(*) FROM search_word WHERE word = :word', { word }) === 1;

async function openTwice() {
  const desk = await openTestCase();
  await desk.run('case.close', {});
  const open = () => Connection.open(path.join(desk.filePath), { readonly: false, mustExist: true });
  return { one: open(), other: open() };
}

it('words that were taken for known are noted again after a rollback', async () => {
  const { one } = await openTwice();
  expect(() => one.transaction(() => {
    noteWords(one, ['lantern']);
    throw new Error('no');
  })).toThrow('no');
  one.transaction(() => noteWords(one, ['lantern']));
  expect(isNoted(one, 'lantern')).toBe(true);
});

it('words that another connection took away are noted again', async () => {
  const { one, other } = await openTwice();
  one.transaction(() => noteWords(one, ['lantern']));
  other.transaction(() => other.run('DELETE FROM search_word'));
  one.transaction(() => noteWords(one, ['lantern']));
  expect(isNoted(one, 'lantern')).toBe(true);
});

it('a known word costs no look-up', async () => {
  const { one } = await openTwice();
  one.transaction(() => noteWords(one, ['lantern']));
  one.transaction(() => one.run('DELETE FROM search_word'));
  one.transaction(() => noteWords(one, ['lantern']));
  expect(isNoted(one, 'lantern')).toBe(false);
});
