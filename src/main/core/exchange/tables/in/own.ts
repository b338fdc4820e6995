import { credibilities, reliabilities } from '../../../../../shared/vocabulary.ts';
import type { Collector } from '../../incoming/collect.ts';
import { exportTables } from '../all.ts';
import { ownListOf } from './values.ts';
import { cellsOf, type GivenTable } from './table.ts';

type Cells = ReadonlyMap<string, string>;

/** What is worked out anew and need not be read. */
const shown = new Set(['timeline']);

/** Whether a table is one that Casewright writes: by its name, with columns that it has, an identifier among them. */
export function isOwnTable({ name, headings }: GivenTable): boolean {
  const columns = exportTables.find((table) => table.name === name)?.columns.map((column) => column.name);
  return columns !== undefined && headings.includes('id') && headings.every((heading) => columns.includes(heading));
}

const toCamel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** Columns under the names of fields, as texts; null for an empty cell. */
const fields = (cells: Cells, ...names: readonly string[]) => Object.fromEntries(names.map((name) => [toCamel(name), cells.get(name) ?? null]));
const numbers = (cells: Cells, ...names: readonly string[]) => Object.fromEntries(names.map((name) => [toCamel(name), Number(cells.get(name))]));
const dated = (cells: Cells) => ({ ...fields(cells, 'date', 'date_basis'), dateInferred: cells.get('date_inferred') === 'yes' });
const graded = (cells: Cells) => ({
  ...fields(cells, 'polarity', 'voice', 'likelihood', 'confidence', 'marking', 'note'), credibility: credibilities.find((grade) => String(grade) === cells.get('credibility')) ?? null,
});

/** What hangs on a thing: its tags, its identifiers elsewhere, and the quotes that it rests on. */
function parts(into: Collector, id: string, cells: Cells): void {
  into.tags(id, ownListOf(cells.get('tags')));
  into.references(id, ownListOf(cells.get('references')).flatMap((said) => {
    const [, system, identifier] = /^(.+?): (.+)$/s.exec(said) ?? [];
    return system === undefined || identifier === undefined ? [] : [{ system, identifier }];
  }));
  for (const quoteId of ownListOf(cells.get('quote_ids'))) into.evidence(quoteId, id);
}

const readers: Readonly<Record<string, (into: Collector, id: string, cells: Cells) => void>> = {
  sources: (into, id, cells) => into.add('sources', { id, ...fields(cells, 'name', 'kind', 'url', 'language', 'note'), reliability: reliabilities.find((grade) => grade === cells.get('reliability')) ?? 'F' }),
  reports: (into, id, cells) => into.add('reports', {
    id, ...fields(cells, 'title', 'source_id', 'author', 'url', 'language', 'file_name', 'media_type', 'original_sha256', 'text_sha256', 'imported_at', 'replaces_id', 'marking', 'note'), ...dated(cells), ...numbers(cells, 'original_bytes', 'text_length'),
  }),
  actors: (into, id, cells) => {
    into.add('actors', { id, ...fields(cells, 'name', 'type', 'role', 'affiliation', 'marking', 'note') });
    for (const alias of ownListOf(cells.get('aliases'))) into.part('aliases', 'alias', [id, alias], { actorId: id, name: alias, kind: 'other' });
  },
  operations: (into, id, cells) => {
    into.add('operations', { id, ...fields(cells, 'name', 'kind', 'status', 'status_basis', 'aim', 'scale', 'parent_id', 'marking', 'note'), ...dated(cells) });
    for (const said of ownListOf(cells.get('techniques'))) {
      const [, framework, code, name] = /^(\S+) (\S+) (.+)$/s.exec(said) ?? [];
      if (framework !== undefined && code !== undefined) into.part('techniques', 'technique', [id, framework, code], { operationId: id, framework, code, name });
    }
  },
  events: (into, id, cells) => into.add('events', { id, ...fields(cells, 'name', 'status', 'marking', 'note'), ...dated(cells) }),
  claims: (into, id, cells) => into.add('claims', {
    id, ...fields(cells, 'subject_id', 'relation', 'object_id', 'property', 'value', 'status', 'attribution_id', 'estimative_words'), ...graded(cells), ...dated(cells),
    attributionText: cells.has('attribution_id') ? null : cells.get('attributed_to') ?? null,
  }),
  quotes: (into, id, cells) => {
    into.add('quotes', {
      id, ...fields(cells, 'report_id', 'exact', 'kind', 'speaker_id', 'via_id', 'language', 'part_of_id', 'carried_from_id'), ...numbers(cells, 'start', 'end'), ...graded(cells),
      speakerText: cells.has('speaker_id') ? null : cells.get('speaker') ?? null, viaText: cells.has('via_id') ? null : cells.get('via') ?? null,
    });
    for (const thingId of ownListOf(cells.get('supports'))) into.evidence(id, thingId);
  },
};

/** The rows of a table that Casewright wrote, under their own identifiers. */
export function takeOwn(into: Collector, table: GivenTable): void {
  const read = readers[table.name];
  if (shown.has(table.name) || read === undefined) return;
  for (const row of table.rows) {
    const cells = cellsOf(table, row);
    const id = cells.get('id');
    into.at(`${table.name}, row ${row.number}`);
    if (id === undefined) {
      into.problem(`${table.name}, row ${row.number}`, 'its identifier is empty');
      continue;
    }
    read(into, id, cells);
    parts(into, id, cells);
  }
}
