import type { SearchSuggestion } from '../../../shared/contract/search.ts';
import type { ReadableDb } from '../db/connection.ts';
import { foldText } from './fold.ts';
import { fieldNamed, fields, type Field } from './query/fields.ts';

/** SQL for the values of a filter that come from the case, the most used first. */
const valueSql: Readonly<Record<string, string>> = {
  source: 'SELECT name, (SELECT count(*) FROM report WHERE source_id = source.id) AS uses FROM source ORDER BY uses DESC, name COLLATE NOCASE',
  report: 'SELECT title AS name, NULL AS uses FROM report ORDER BY imported_at DESC, id',
  actor: `SELECT name, (SELECT count(*) FROM claim WHERE subject_id = actor.id) + (SELECT count(*) FROM claim WHERE object_id = actor.id) AS uses
    FROM actor ORDER BY uses DESC, name COLLATE NOCASE`,
  tag: 'SELECT name, count(*) AS uses FROM tag GROUP BY name ORDER BY uses DESC, name COLLATE NOCASE',
};

/** A value as it has to be written in a query. */
const written = (value: string) => (/^[^\s()"\u201c\u201d\u201e]+$/.test(value) ? value : `"${value.replace(/["\u201c\u201d\u201e]/g, ' ').trim()}"`);

function valuesOf(db: ReadableDb, { name, values }: Field): { value: string; detail: string | null }[] {
  if (values) return values.map((value) => ({ value, detail: null }));
  const sql = valueSql[name];
  return sql === undefined ? [] : db.all(sql).map((row) => ({ value: String(row['name']), detail: row['uses'] === null ? null : String(row['uses']) }));
}

/** Whether a name begins with what was typed, or a word in it does. */
const begins = (name: string, typed: string) => typed === '' || ` ${foldText(name)}`.includes(` ${typed}`);

/**
 * What may stand at a place of a query: after `field:` its values, else the filters that begin with what was typed. Nothing
 * after an empty place or inside a word that begins no filter.
 */
export function suggestions(db: ReadableDb, query: string, at: number, limit: number): SearchSuggestion[] {
  const before = query.slice(0, at);
  const value = /(?<start>^|[\s(-])(?<name>\p{L}+):(?:"(?<quoted>[^"]*)|(?<bare>[^\s()"]*))$/u.exec(before);
  if (value) {
    const { start = '', name = '', quoted, bare = '' } = value.groups ?? {};
    const field = fieldNamed(name);
    if (!field) return [];
    const from = value.index + start.length + name.length + 1;
    // A list of choices is completed choice by choice.
    const listed = field.values && bare.includes(',') ? bare.slice(0, bare.lastIndexOf(',') + 1) : '';
    const typed = foldText(quoted ?? bare.slice(listed.length)).trim();
    return valuesOf(db, field).filter((each) => begins(each.value, typed) && foldText(each.value) !== typed).slice(0, limit)
      .map((each) => ({ insert: `${listed}${written(each.value)} `, from, to: at, label: each.value, detail: each.detail }));
  }
  const word = /(?<start>^|[\s(-])(?<typed>\p{L}+)$/u.exec(before);
  if (!word) return [];
  const { start = '', typed = '' } = word.groups ?? {};
  return fields.filter(({ name }) => name.startsWith(typed.toLowerCase())).slice(0, limit)
    .map(({ name, hint, example }) => ({ insert: `${name}:`, from: word.index + start.length, to: at, label: `${name}:`, detail: `${hint}, ${example}` }));
}
