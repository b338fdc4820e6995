import type { ReadableDb } from '../../db/connection.ts';
import { caseRows } from '../incoming/rows.ts';

/** Fields by which rows that hang on a thing are told apart: their own identifiers are made anew when they come back. */
const partTables = new Set(['aliases', 'techniques', 'estimatives', 'mentions', 'datings', 'evidence', 'tags', 'references', 'distinctions']);

type Content = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What a case says, table by table, without what counts steps and without identifiers of parts. */
function contentOf(db: ReadableDb): Content {
  return Object.fromEntries(Object.entries(caseRows).map(([name, { table }]) => {
    const dropped = partTables.has(name) ? ['revision', 'id'] : ['revision'];
    const rows = db.all(`SELECT * FROM ${table.name}`).map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !dropped.includes(column))));
    return [name, rows.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1))];
  }));
}

/** The same with what a form can't hold made equal on both sides. */
export function contentWithout(db: ReadableDb, loses: (table: string, row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>): Content {
  return Object.fromEntries(Object.entries(contentOf(db)).map(([name, rows]) => [name, rows.map((row) => loses(name, row))]));
}
