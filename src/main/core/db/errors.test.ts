import { expect, it } from 'vitest';
import { inWords } from './errors.ts';

const failure = (code: string) => Object.assign(new Error('disk I/O error'), { code });

it.each([
  ['SQLITE_IOERR_READ', 'CASE_DAMAGED', 'could not be read'],
  ['SQLITE_IOERR_SHORT_READ', 'CASE_DAMAGED', 'could not be read'],
  ['SQLITE_IOERR_CORRUPTFS', 'CASE_DAMAGED', 'could not be read'],
  ['SQLITE_IOERR_WRITE', 'DISK_FULL', 'could not be written'],
  ['SQLITE_IOERR_FSYNC', 'DISK_FULL', 'could not be written'],
  ['SQLITE_FULL', 'DISK_FULL', 'could not be written'],
])('says of %s what failed', (code, expected, words) => {
  expect(inWords(failure(code), 'leak.casefile')).toMatchObject({ code: expected, message: expect.stringContaining(`leak.casefile ${words}`) });
});

it('leaves other errors as they are', () => {
  const error = new Error('not of SQLite');
  expect(inWords(error, 'leak.casefile')).toBe(error);
});
