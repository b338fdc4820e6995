import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codePointLength, sliceSpan } from '../../../shared/spans.ts';
import { Connection } from '../db/connection.ts';

it('slices as SQLite does, so that a case can be checked with nothing but sqlite3', () => {
  const db = Connection.open(':memory:', { readonly: false, mustExist: false });
  const texts = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed().replaceAll('\0', '\uFFFD'));
  const withSpan = texts.chain((text) => fc.tuple(fc.constant(text), fc.nat(70), fc.nat(70)));
  fc.assert(fc.property(withSpan, ([text, start, length]) => {
    const row = db.get('SELECT substr(:text, :start + 1, :length) AS words, length(:text) AS length', { text, start, length });
    expect(row).toEqual({ words: sliceSpan(text, { start, end: start + length }), length: codePointLength(text) });
  }), { numRuns: 2000 });
  db.close();
});
