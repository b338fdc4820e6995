import { expect, it } from 'vitest';
import { droppedExchange } from './dropped.ts';

const of = async (name: string, content = '') => (await droppedExchange({ is: 'dropped', bytes: new File([content], name) }))?.name ?? null;

it('knows what another case or system wrote by its name, and JSON by its beginning', async () => {
  expect(await Promise.all(['a.graphml', 'b.CSV', 'c.qdpx', 'd.bib', 'e.txt', 'f.pdf'].map((name) => of(name)))).toEqual(['a.graphml', 'b.CSV', 'c.qdpx', 'd.bib', null, null]);
  expect(await of('stix.json', '{"type": "bundle",\n"id": "bundle--1", "objects": []}')).toBe('stix.json');
  expect(await of('entities.jsonl', '{"id": "a", "schema": "Person", "properties": {}}')).toBe('entities.jsonl');
  expect(await of('letter.json', '{"dear": "reader"}')).toBeNull();
  expect(await droppedExchange({ is: 'many-dropped', files: [{ name: 'a.csv', bytes: new File([''], 'a.csv') }] })).toBeNull();
});
