import { expect, it } from 'vitest';
import { parseMappings, savedFor, withMapping } from './saved-mappings.ts';

const table = { name: 'people', headings: ['Full name', 'Kind'] };
const mapping = { table: 'people', rows: 'actors' as const, columns: { name: 'Full name' } };

it('finds what was said of a table with the same headings, in any order and under any name', () => {
  const kept = parseMappings(JSON.stringify(withMapping([], table, mapping)));
  expect(savedFor({ name: 'other', headings: ['Kind', 'Full name'] }, kept)).toEqual({ ...mapping, table: 'other' });
  expect(savedFor({ name: 'people', headings: ['Full name'] }, kept)).toBeNull();
});

it('keeps the newest of the same headings, and no more than forty', () => {
  const changed = withMapping(withMapping([], table, mapping), table, { ...mapping, rows: 'sources' });
  expect(changed).toEqual([{ headings: table.headings, rows: 'sources', columns: mapping.columns }]);
  const many = Array.from({ length: 60 }, (_, index) => [`h${index}`]).reduce((saved, headings) => withMapping(saved, { headings }, { ...mapping, columns: {} }), parseMappings(null));
  expect([many.length, many[0]?.headings]).toEqual([40, ['h59']]);
});

it('takes nothing that is no mapping, and no column that the headings have not', () => {
  expect(parseMappings('{')).toEqual([]);
  expect(parseMappings('{"a": 1}')).toEqual([]);
  expect(parseMappings('[1, {"rows": "ships", "headings": [], "columns": {}}, {"rows": "actors", "headings": ["A"], "columns": {"name": "A", "type": "B"}}]')).toEqual([{ rows: 'actors', headings: ['A'], columns: { name: 'A' } }]);
});
