import { stringify } from 'csv-stringify/sync';
import { edgesOf, edgeValues, nodesOf, nodeValues, type GraphItem, type ValueType } from '../graph/network.ts';
import type { Release } from '../release/release.ts';
import { claims } from '../tables/claims.ts';
import { quotes, reports, sources } from '../tables/documents.ts';
import { rowsOf, type Cell, type ExportTable } from '../tables/table.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';

/*
 * CSV for `neo4j-admin database import`, which takes what stands in a cell for a value and for nothing else: no words of a
 * report are ever part of a query.
 */

type Line = readonly (Cell | boolean)[];
const line = (cells: Line) => stringify([cells.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))], { quoted_string: true });

function* fileOf(heading: readonly string[], lines: Iterable<Line>): Generator<Chunk> {
  yield line(heading);
  for (const cells of lines) yield line(cells);
}

const typed = (values: readonly (readonly [string, ValueType])[]) => values.map(([name, type]) => (type === 'string' ? name : `${name}:${type}`));
const valuesOf = (names: readonly (readonly [string, ValueType])[], { values }: GraphItem) => names.map(([name]) => values[name] ?? null);

const upper = (words: string) => words.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');
/** `DENIED_CONSIDERED_EXECUTES`: a type that does not read for more than was said. */
const typeOf = ({ values: { reads_as: reading, relation } }: GraphItem) => upper(reading === 'asserted' ? String(relation) : `${String(reading)} ${String(relation)}`);

function* things(release: Release): Generator<Line> {
  for (const node of nodesOf(release)) {
    const kind = String(node.values['kind']);
    const labels = [kind, ...(node.type === kind ? [] : [node.type])].map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    yield [node.id, ['Thing', ...labels].join(';'), node.label, ...valuesOf(nodeValues, node), node.position?.x ?? null, node.position?.y ?? null];
  }
}

function* relations(release: Release): Generator<Line> {
  for (const edge of edgesOf(release)) yield [edge.from, edge.to, typeOf(edge), edge.id, edge.label, edge.isSymmetric, ...valuesOf(edgeValues, edge)];
}

/** What holds things together besides claims: identifiers of both ends, and the type. */
const links = [
  "SELECT id, subject_id, 'HAS_SUBJECT' FROM claim ORDER BY id",
  "SELECT id, object_id, 'HAS_OBJECT' FROM claim WHERE object_id IS NOT NULL ORDER BY id",
  "SELECT id, attribution_id, 'ATTRIBUTED_TO' FROM claim WHERE attribution_id IS NOT NULL ORDER BY id",
  "SELECT thing_id, quote_id, 'RESTS_ON' FROM evidence ORDER BY id",
  "SELECT id, report_id, 'STANDS_IN' FROM quote ORDER BY id",
  "SELECT id, speaker_id, 'SAID_BY' FROM quote WHERE speaker_id IS NOT NULL ORDER BY id",
  "SELECT id, source_id, 'PUBLISHED_BY' FROM report ORDER BY id",
  "SELECT id, replaces_id, 'REPLACES' FROM report WHERE replaces_id IS NOT NULL ORDER BY id",
  "SELECT id, parent_id, 'BELONGS_TO' FROM operation WHERE parent_id IS NOT NULL ORDER BY id",
];

function* linkLines({ db }: Release): Generator<Line> {
  for (const sql of links) for (const row of db.each(sql)) yield Object.values(row).map(String);
}

/** Columns of the tables that hold numbers. */
const numbers: ReadonlySet<string> = new Set(['start', 'end', 'page', 'quotes', 'reports', 'credibility', 'original_bytes', 'text_length']);

function tableFile(table: ExportTable, label: string, release: Release): Iterable<Chunk> {
  const heading = table.columns.map(({ name }) => (name === 'id' ? 'id:ID' : numbers.has(name) ? `${name}:long` : name));
  function* lines(): Generator<Line> {
    for (const row of rowsOf(table, release)) yield [...row, label];
  }
  return fileOf([...heading, ':LABEL'], lines());
}

/** The case for Neo4j's bulk importer. `docs/exchange.md` has the call. */
export const writeNeo4j: Writer = function* writeNeo4j(release): Generator<Entry> {
  yield { path: 'things.csv', chunks: fileOf(['id:ID', ':LABEL', 'label', ...typed(nodeValues), 'x:double', 'y:double'], things(release)) };
  for (const [table, label] of [[claims, 'Claim'], [quotes, 'Quote'], [reports, 'Report'], [sources, 'Source']] as const) {
    yield { path: `${table.name}.csv`, chunks: tableFile(table, label, release) };
  }
  yield { path: 'relations.csv', chunks: fileOf([':START_ID', ':END_ID', ':TYPE', 'claim_id', 'label', 'symmetric:boolean', ...typed(edgeValues)], relations(release)) };
  yield { path: 'links.csv', chunks: fileOf([':START_ID', ':END_ID', ':TYPE'], linkLines(release)) };
};
