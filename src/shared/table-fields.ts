import type { TableMapping } from './contract/exchange.ts';
import type { TableRowKind } from './exchange.ts';

/** What a column of a table by others can say. */
export interface TableField {
  readonly name: string;
  /** Other words that headings have for it, in small letters. */
  readonly alsoCalled: readonly string[];
}

const field = (name: string, ...alsoCalled: readonly string[]): TableField => ({ name, alsoCalled });

const named = field('name', 'title', 'full name', 'label', 'entity', 'actor', 'operation', 'event', 'person', 'organisation', 'organization', 'source', 'publisher', 'outlet');
const shared = [field('id', 'identifier', 'key', 'uuid', 'ref'), field('marking', 'tlp', 'classification', 'handling'), field('tags', 'tag', 'labels', 'keywords'), field('note', 'notes', 'comment', 'comments', 'remarks', 'description')];
const dated = field('date', 'dates', 'when', 'day', 'year', 'start', 'start date', 'from');
const standing = field('status', 'state');

/** What can be said of each kind of row. */
export const tableFields: Readonly<Record<TableRowKind, readonly TableField[]>> = {
  actors: [named, field('type', 'kind', 'category', 'entity type'), field('aliases', 'alias', 'aka', 'also known as', 'other names'), field('role', 'position', 'function', 'job'), field('affiliation', 'organisation', 'organization', 'employer', 'unit'), ...shared],
  operations: [named, field('kind', 'type', 'category'), standing, dated, field('aim', 'goal', 'objective', 'purpose'), field('scale', 'size', 'reach'), ...shared],
  events: [named, standing, dated, ...shared],
  claims: [
    field('subject', 'from', 'who', 'actor', 'source node', 'entity 1', 'entity1'), field('relation', 'relationship', 'link', 'type', 'predicate', 'verb', 'edge'), field('object', 'to', 'whom', 'target', 'entity 2', 'entity2'),
    field('property', 'attribute', 'field'), field('value'), field('subject_type', 'from type', 'subject type'), field('object_type', 'to type', 'object type', 'target type'),
    field('polarity', 'negation'), standing, dated, field('likelihood', 'probability'), field('confidence', 'certainty'), field('attributed_to', 'according to', 'said by', 'speaker', 'attribution'),
    field('quote', 'quotation', 'exact', 'evidence', 'passage', 'text'), field('source', 'publisher', 'outlet', 'reference'), ...shared,
  ],
  sources: [named, field('kind', 'type', 'category'), field('reliability', 'grade', 'admiralty', 'rating'), field('url', 'link', 'website', 'web', 'address'), field('language', 'lang'), ...shared],
};

/** What a row says nothing without: one of each of these. */
export const neededFields: Readonly<Record<TableRowKind, readonly (readonly string[])[]>> = {
  actors: [['name']], operations: [['name']], events: [['name']], claims: [['subject'], ['object', 'value']], sources: [['name']],
};

const plain = (heading: string): string => heading.trim().toLowerCase().replaceAll(/[_\s-]+/g, ' ');

/** Which heading says what, each taken once: by our own words first, then by others for them. */
export function columnsFor(rows: TableRowKind, headings: readonly string[]): Record<string, string> {
  const columns: Record<string, string> = {};
  const taken = new Set<string>();
  function take({ name }: TableField, fits: (heading: string) => boolean): void {
    const found = columns[name] === undefined ? headings.find((heading) => heading.trim() !== '' && !taken.has(heading) && fits(plain(heading))) : undefined;
    if (found === undefined) return;
    columns[name] = found;
    taken.add(found);
  }
  for (const each of tableFields[rows]) take(each, (heading) => heading === plain(each.name));
  for (const each of tableFields[rows]) take(each, (heading) => each.alsoCalled.includes(heading));
  return columns;
}

/** Whether the columns say what a row can't do without. */
export function isEnough({ rows, columns }: Pick<TableMapping, 'rows' | 'columns'>): boolean {
  return neededFields[rows].every((oneOf) => oneOf.some((name) => columns[name] !== undefined));
}

/** What kind of rows a table has, by its name and headings. */
function kindOf(table: string, headings: readonly string[]): TableRowKind {
  const [name, words] = [table.toLowerCase(), headings.map(plain)];
  if (isEnough({ rows: 'claims', columns: columnsFor('claims', headings) }) && words.some((word) => ['subject', 'object', 'target', 'to', 'entity 2', 'relation', 'relationship'].includes(word))) return 'claims';
  const called = (['operations', 'events', 'sources', 'actors'] as const).find((kind) => name.includes(kind.slice(0, -1)) || words.includes(kind.slice(0, -1)));
  if (called !== undefined) return called;
  if (words.includes('reliability')) return 'sources';
  return words.includes('date') && !words.includes('type') ? 'events' : 'actors';
}

/** What a table by others most likely means; a person may know better. */
export function mappingFor(table: string, headings: readonly string[], rows: TableRowKind = kindOf(table, headings)): TableMapping {
  return { table, rows, columns: columnsFor(rows, headings) };
}
