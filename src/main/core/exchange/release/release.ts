import type { ReleaseCounts, ReleaseOptions } from '../../../../shared/contract/exchange.ts';
import { thingKinds, type ThingKind } from '../../../../shared/ids.ts';
import { markings, type Marking } from '../../../../shared/vocabulary.ts';
import type { ReadableDb, WritableDb } from '../../db/connection.ts';
import type { Table } from '../../db/table.ts';
import { choose } from './choose.ts';
import { chooseForeign } from './foreign.ts';
import { scenesToRelease, type ReleasedScenes } from './scenes.ts';
import { showReleased } from './views.ts';
import { withholdAbove } from './withhold.ts';

/** Words that must not be in what goes out, and what they belong to. */
export interface WithheldWords {
  readonly words: string;
  readonly belongsTo: string;
}

/** The bytes of a report that stays back. */
export interface WithheldOriginal {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly belongsTo: string;
}

/** What is said of a release as a whole. */
export interface ReleaseHead {
  readonly title: string;
  readonly marking: string | null;
  /** When the case was last changed: the time of an export, so that the same case gives the same bytes. */
  readonly changedAt: string;
  /** Hash of the newest journal entry. */
  readonly journalHash: string | null;
}

/** Each of what is withheld with its names, numbers and words. */
const withheldWords = [
  'SELECT id AS words, id FROM temp.withheld',
  'SELECT name AS words, id FROM main.actor WHERE id IN temp.withheld',
  'SELECT name AS words, actor_id AS id FROM main.alias WHERE actor_id IN temp.withheld',
  'SELECT name AS words, id FROM main.operation WHERE id IN temp.withheld',
  'SELECT name AS words, id FROM main.event WHERE id IN temp.withheld',
  'SELECT exact AS words, id FROM main.quote WHERE id IN temp.withheld',
  'SELECT title AS words, id FROM main.report WHERE id IN temp.withheld',
  'SELECT file_name AS words, id FROM main.report WHERE id IN temp.withheld',
  'SELECT url AS words, id FROM main.report WHERE id IN temp.withheld AND url IS NOT NULL',
  `SELECT original_sha256 AS words, id FROM main.report WHERE id IN temp.withheld
     AND original_sha256 NOT IN (SELECT original_sha256 FROM main.report WHERE id IN temp.released)`,
  'SELECT value AS words, id FROM main.claim WHERE id IN temp.withheld AND value IS NOT NULL',
  'SELECT name AS words, id FROM main.source WHERE id IN temp.withheld',
  'SELECT identifier AS words, thing_id AS id FROM main.reference WHERE thing_id IN temp.withheld',
];

/** A case as it may go out. Everything that writes exports reads from here, and can't see what is withheld. */
export class Release {
  readonly db: ReadableDb;
  readonly options: ReleaseOptions;
  /** Whether nothing was chosen and nothing is limited. */
  readonly isWhole: boolean;
  /** Whether it is whole with notes and proposals: then its journal, which holds them, and the very file may go out. */
  readonly isComplete: boolean;
  readonly head: ReleaseHead;
  readonly counts: ReleaseCounts;
  readonly scenes: ReleasedScenes;
  readonly #withheld: readonly WithheldWords[];
  readonly #hanging = new Map<string, ReadonlyMap<string, readonly object[]>>();
  #reports: ReadonlyMap<string, string> | undefined;

  /** @param db a connection of its own, in a snapshot: it sees nothing else from now on */
  constructor(db: WritableDb, options: ReleaseOptions) {
    this.db = db;
    this.options = options;
    this.isWhole = options.ids.length === 0 && options.during === null && options.level === null;
    this.isComplete = this.isWhole && options.withNotes && options.withProposals;
    choose(db, options);
    withholdAbove(db, options.level);
    chooseForeign(db, options.level);
    const info = db.get('SELECT title, marking, created_at FROM main.case_info');
    const last = db.get('SELECT at, hash FROM main.journal ORDER BY seq DESC LIMIT 1');
    this.head = {
      title: String(info?.['title'] ?? ''), marking: info?.['marking'] === null ? null : String(info?.['marking']),
      changedAt: String(last?.['at'] ?? info?.['created_at']), journalHash: last ? String(last['hash']) : null,
    };
    this.#withheld = withheldWords.flatMap((select) => db.all(select).map(({ words, id }) => ({ words: String(words), belongsTo: belonging(String(id)) })));
    this.scenes = scenesToRelease(db, options.level, options.withNotes);
    this.counts = { ...countsOf(db, options), withheldScenes: [...this.scenes.withheldIds] };
    showReleased(db, options, this);
  }

  /** Rows of a table that go out, in the order of their identifiers. */
  *rows<T extends object>(table: Table<T>): Generator<T, void, undefined> {
    for (const row of this.db.each(`SELECT * FROM ${table.name} ORDER BY ${table.key}`)) yield table.fromRow(row);
  }

  /**
   * Rows of a table that hang on one thing, in the order of their identifiers. All are read at once and kept: to ask SQLite for those of each thing takes several times as long.
   *
   * @param field names the thing
   */
  hanging<T extends object>(table: Table<T>, field: keyof T & string, thingId: string): readonly T[] {
    const name = `${table.name} ${field}`;
    let byThing = this.#hanging.get(name);
    if (!byThing) {
      byThing = Map.groupBy(this.rows(table), (row) => String(row[field]));
      this.#hanging.set(name, byThing);
    }
    return (byThing.get(thingId) ?? []) as readonly T[];
  }

  /** The report that a quote stands in. */
  reportOf(quoteId: string): string {
    this.#reports ??= new Map(this.db.all('SELECT id, report_id FROM quote').map(({ id, report_id: reportId }) => [String(id), String(reportId)]));
    const reportId = this.#reports.get(quoteId);
    if (reportId === undefined) throw new Error(`A release speaks of ${quoteId}, which is not in it`);
    return reportId;
  }

  /** The case file itself, to be copied. Nothing may stay back. */
  get wholeFile(): Pick<ReadableDb, 'copyTo' | 'plainBytes'> {
    if (!this.isComplete) throw new Error('The file of a case goes out with all of it alone');
    return this.db;
  }

  /** Originals of what stays back, one at a time, but for those that a report which goes out has too. */
  *withheldOriginals(): Generator<WithheldOriginal> {
    const reports = this.db.all(`SELECT min(id) AS id, file_name, original_sha256 FROM main.report WHERE id IN temp.withheld
      AND original_sha256 NOT IN (SELECT original_sha256 FROM main.report WHERE id IN temp.released) GROUP BY original_sha256 ORDER BY 1`);
    for (const { id, file_name: fileName, original_sha256: sha256 } of reports) {
      const bytes = this.db.get('SELECT bytes FROM main.original WHERE sha256 = :sha256', { sha256: String(sha256) })?.['bytes'];
      if (bytes instanceof Uint8Array) yield { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), fileName: String(fileName), belongsTo: belonging(String(id)) };
    }
  }

  /** What must not be found in the finished export. */
  get withheld(): readonly WithheldWords[] {
    return this.#withheld;
  }
}

/** `actor 3f6f0b6f5a21`: which thing words belong to, as the command line shows it. */
function belonging(id: string): string {
  const [kind = '', uuid = ''] = id.split('--');
  return `${kind} ${uuid.slice(-12)}`;
}

/** Withheld things that bear no marking of their own. A quote counts as its report does. */
const unmarkedSql = `SELECT ${['report', 'actor', 'operation', 'event', 'claim']
  .map((table) => `(SELECT count(*) FROM main.${table} WHERE marking IS NULL AND id IN temp.withheld)`).join(' + ')}`;

/** Whether what bears no marking is withheld for that of the case. */
function isCaseAbove(db: ReadableDb, level: Marking | null): boolean {
  const marking = db.get('SELECT marking FROM main.case_info')?.['marking'] as Marking | null | undefined;
  return level !== null && markings.indexOf(marking ?? 'TLP:CLEAR') > markings.indexOf(level);
}

function countsOf(db: ReadableDb, { level }: ReleaseOptions): Omit<ReleaseCounts, 'withheldScenes'> {
  const byKind = (table: string) => {
    const counts = new Map(db.all(`SELECT kind, count(*) AS count FROM temp.${table} JOIN main.thing USING (id) GROUP BY kind`).map(({ kind, count }) => [String(kind), Number(count)]));
    return Object.fromEntries(thingKinds.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<ThingKind, number>;
  };
  return {
    released: byKind('released'),
    withheld: byKind('withheld'),
    standIns: db.count('SELECT count(*) FROM temp.stand_in'),
    unsourced: db.count('SELECT count(*) FROM main.claim WHERE id IN temp.released AND NOT EXISTS (SELECT 1 FROM main.evidence WHERE thing_id = claim.id)'),
    unmarked: isCaseAbove(db, level) ? db.count(unmarkedSql) : 0,
  };
}
