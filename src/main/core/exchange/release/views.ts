import type { ReleaseOptions } from '../../../../shared/contract/exchange.ts';
import type { WritableDb } from '../../db/connection.ts';
import type { Table } from '../../db/table.ts';
import { tables } from '../../db/tables.ts';

/** How a table looks in a release: which rows, and columns that are not as they stand. */
interface Shown {
  readonly where: string;
  readonly columns?: Readonly<Record<string, string>>;
  /** More rows, such as stand-ins. */
  readonly also?: string;
  /** Columns by which rows are asked for and that are not as they stand, so that the case's own indexes are of no use. */
  readonly askedBy?: readonly string[];
}

/** The sign keeps SQLite from going through all that is released for each row that a writer asks for by another column. */
const isOut = (column: string) => `+${column} IN temp.released`;
/** Null where what it names does not go out. */
const onlyIfOut = (column: string) => `CASE WHEN ${isOut(column)} THEN ${column} END`;
/** The stand-in of an actor that stays back. */
const standIn = (column: string) => `coalesce((SELECT new_id FROM temp.stand_in WHERE stand_in.id = ${column}), ${column})`;
/** Words that would name an actor who stays back. */
const unlessBack = (column: string, actor: string) => `CASE WHEN ${actor} IS NULL OR ${isOut(actor)} THEN ${column} END`;

const standIns = `SELECT new_id, stand_in.name, actor.type, NULL, NULL, NULL, NULL, 0 FROM temp.stand_in JOIN main.actor ON actor.id = stand_in.id`;

/** Which of the journaled tables go out, and how. Columns called `note` are seen to for all. */
function shownTables(options: ReleaseOptions, isWhole: boolean): ReadonlyMap<Table<never>, Shown> {
  const own: Shown = { where: isOut('id') };
  const none: Shown = { where: '0' };
  const onWhole: Shown = { where: isWhole ? '1' : '0' };
  const entries: [unknown, Shown][] = [
    [tables.caseInfo, { where: '1', ...(isWhole ? {} : { columns: { description: 'NULL' } }) }],
    [tables.source, own],
    [tables.report, { ...own, columns: { replaces_id: onlyIfOut('replaces_id') } }],
    [tables.actor, { ...own, also: standIns }],
    [tables.alias, { where: isOut('actor_id') }],
    [tables.operation, { ...own, columns: { parent_id: onlyIfOut('parent_id') } }],
    [tables.technique, { where: isOut('operation_id') }],
    [tables.event, own],
    [tables.relation, isWhole ? { where: '1' } : { where: `name IN (SELECT relation FROM main.claim WHERE ${isOut('claim.id')})` }],
    [tables.quote, { ...own, askedBy: ['report_id', 'part_of_id', 'carried_from_id'], columns: {
      part_of_id: onlyIfOut('part_of_id'), carried_from_id: onlyIfOut('carried_from_id'), speaker_id: standIn('speaker_id'), via_id: standIn('via_id'),
      speaker_text: unlessBack('speaker_text', 'speaker_id'), speaker_start: unlessBack('speaker_start', 'speaker_id'),
      speaker_end: unlessBack('speaker_end', 'speaker_id'), via_text: unlessBack('via_text', 'via_id'),
    } }],
    [tables.estimative, { where: isOut('quote_id') }],
    [tables.mention, { where: `${isOut('actor_id')} AND ${isOut('report_id')}` }],
    [tables.dating, { where: isOut('report_id') }],
    [tables.claim, { ...own, askedBy: ['subject_id', 'object_id', 'attribution_id'], columns: {
      subject_id: standIn('subject_id'), object_id: standIn('object_id'), attribution_id: standIn('attribution_id'),
      attribution_text: unlessBack('attribution_text', 'attribution_id'),
    } }],
    [tables.evidence, { where: `${isOut('thing_id')} AND ${isOut('quote_id')}` }],
    [tables.tag, { where: isOut('thing_id') }],
    [tables.reference, { where: isOut('thing_id') }],
    [tables.placement, { where: isOut('thing_id') }],
    [tables.distinction, { where: `${isOut('actor_id')} AND ${isOut('other_id')}` }],
    [tables.proposal, options.withProposals ? onWhole : none],
    [tables.reading, options.withProposals ? onWhole : none],
    [tables.scene, { ...onWhole, columns: options.withNotes ? {} : { speaker_note: 'NULL' } }],
    [tables.foreignObject, options.ids.length === 0 && options.during === null ? { where: 'id IN temp.foreign_out' } : none],
    [tables.savedSearch, none],
    [tables.batch, none],
    [tables.merge, none],
  ];
  return new Map(entries as [Table<never>, Shown][]);
}

const stored = [
  { table: 'original', where: 'sha256 IN (SELECT original_sha256 FROM temp.report)' },
  { table: 'report_text', where: 'sha256 IN (SELECT text_sha256 FROM temp.report)' },
  { table: 'passage', where: 'text_sha256 IN (SELECT text_sha256 FROM temp.report)' },
  { table: 'report_page', where: 'original_sha256 IN (SELECT original_sha256 FROM temp.report)' },
  { table: 'report_warning', where: 'original_sha256 IN (SELECT original_sha256 FROM temp.report) AND text_sha256 IN (SELECT text_sha256 FROM temp.report)' },
];

const quoted = (column: string) => `"${column}"`;

/**
 * Puts a view, or a table, before every table of the case, by the same name, that shows what is released and nothing else. Whoever reads
 * over this connection can't see more, whatever is asked for.
 *
 * @param isWhole whether nothing was chosen and nothing is limited
 * @param isComplete whether nothing at all stays in, which the journal says too
 */
export function showReleased(db: WritableDb, options: ReleaseOptions, { isWhole, isComplete }: { readonly isWhole: boolean; readonly isComplete: boolean }): void {
  for (const [table, { where, columns = {}, also, askedBy = [] }] of shownTables(options, isWhole)) {
    const shown = table.columns.map((column) => {
      const sql = columns[column] ?? (column === 'note' && !options.withNotes ? 'NULL' : undefined);
      return sql === undefined ? quoted(column) : `${sql} AS ${quoted(column)}`;
    });
    const select = `SELECT ${shown.join(', ')} FROM main.${table.name} WHERE ${where}`;
    if (also === undefined && askedBy.length === 0) {
      db.script(`CREATE TEMP VIEW ${table.name} AS ${select}`);
      continue;
    }
    // A table, since SQLite would make all of such a union, or go through all of such a view, anew for each row that asks for one of it.
    db.script(`CREATE TEMP TABLE ${table.name} AS ${select}${also === undefined ? '' : ` UNION ALL ${also}`}; CREATE UNIQUE INDEX temp.shown_${table.name} ON ${table.name} (${table.key})`);
    for (const column of askedBy) db.script(`CREATE INDEX temp.shown_${table.name}_${column} ON ${table.name} (${column})`);
  }
  for (const { table, where } of stored) db.script(`CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${where}`);
  for (const table of ['thing', 'view_state', 'journal', 'journal_change']) db.script(`CREATE TEMP VIEW ${table} AS SELECT * FROM main.${table} WHERE ${isComplete && table.startsWith('journal') ? '1' : '0'}`);
  // What is left, such as the index of the search, holds words of all of the case.
  for (const { name } of db.all(`SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND name NOT IN (SELECT name FROM temp.sqlite_schema)`)) db.script(`CREATE TEMP VIEW ${quoted(String(name))} AS SELECT NULL AS hidden WHERE 0`);
  // The case's own views would go on reading its tables: over these names they read what is released.
  for (const { sql } of db.all("SELECT sql FROM main.sqlite_schema WHERE type = 'view'")) db.script(String(sql).replace(/^CREATE VIEW/, 'CREATE TEMP VIEW'));
}
