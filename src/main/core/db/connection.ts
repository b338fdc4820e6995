import DatabaseDriver from 'better-sqlite3';
import { fold, foldLetters } from './fold.ts';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type SqlParams = Readonly<Record<string, SqlValue>>;
export type Row = Record<string, SqlValue>;

/** A connection as queries see it: there is nothing in it that writes. */
export interface ReadableDb {
  /** All rows of a query, parameters bound by name (`:name`). */
  all(sql: string, params?: SqlParams): Row[];
  /** The first row, or undefined. */
  get(sql: string, params?: SqlParams): Row | undefined;
  /** Rows one by one, for results too large to hold. */
  each(sql: string, params?: SqlParams): IterableIterator<Row>;
  /** The first column of the first row as a number; 0 when there is none or it is null. */
  count(sql: string, params?: SqlParams): number;
  /** All queries of `work` see the case at one moment, whatever other processes write meanwhile. */
  snapshot<T>(work: () => T): T;
  /**
   * Copies the whole file, page by page, to a path where there is none yet: as this connection sees it, whatever other processes
   * write meanwhile. The copy is one file that can be read where nothing can be written. The same case gives the same bytes.
   */
  copyTo(path: string): Promise<void>;
}

/** A connection as migrations and the journal see it. */
export interface WritableDb extends ReadableDb {
  /** Runs one statement and gives the number of rows that it changed. */
  run(sql: string, params?: SqlParams): number;
  /** Runs several statements without parameters. */
  script(sql: string): void;
  /** All in one transaction that takes the write lock at once; rolled back when `work` throws. */
  transaction<T>(work: () => T): T;
  /**
   * Words that are known to stand in the list of words, to be asked and added to within a transaction. It is empty again when another
   * connection has written, and when anything is rolled back: to be in doubt costs a look-up, and no more.
   */
  readonly knownWords: Set<string>;
}

/** Some 10 MB. */
const mostKnownWords = 100_000;

/** More than any file has. */
const allPages = 0x7fff_ffff;

/** One SQLite connection, statements prepared once. Has a lifetime: `close` it. */
export class Connection implements WritableDb {
  readonly #driver: DatabaseDriver.Database;
  readonly #statements = new Map<string, DatabaseDriver.Statement<[SqlParams]>>();
  readonly knownWords = new Set<string>();
  #dataVersion = 0;

  private constructor(driver: DatabaseDriver.Database) {
    this.#driver = driver;
    for (const [name, folded] of [['fold', fold], ['fold_letters', foldLetters]] as const) {
      driver.function(name, { deterministic: true, directOnly: true }, (text) => (typeof text === 'string' ? folded(text) : null));
    }
  }

  /** @throws the driver's SqliteError; `core/db/errors.ts` puts it in the user's words */
  static open(path: string, options: { readonly: boolean; mustExist: boolean }): Connection {
    const driver = new DatabaseDriver(path, { readonly: options.readonly, fileMustExist: options.mustExist });
    return new Connection(driver);
  }

  /** A connection that only reads, over the bytes of a file, in memory. */
  static ofBytes(bytes: Buffer): Connection {
    // 2 marks a WAL file, which SQLite can't open in memory; 1 does not, and the pages are the same.
    const versions = bytes.subarray(18, 20);
    if (versions[0] === 2) versions.fill(1);
    return new Connection(new DatabaseDriver(bytes, { readonly: true }));
  }

  #prepare(sql: string): DatabaseDriver.Statement<[SqlParams]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#driver.prepare<[SqlParams]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  all(sql: string, params: SqlParams = {}): Row[] {
    return this.#prepare(sql).all(params) as Row[];
  }

  get(sql: string, params: SqlParams = {}): Row | undefined {
    return this.#prepare(sql).get(params) as Row | undefined;
  }

  each(sql: string, params: SqlParams = {}): IterableIterator<Row> {
    return this.#driver.prepare<[SqlParams]>(sql).iterate(params) as IterableIterator<Row>;
  }

  count(sql: string, params: SqlParams = {}): number {
    const row = this.get(sql, params);
    return row === undefined ? 0 : Number(Object.values(row)[0] ?? 0);
  }

  snapshot<T>(work: () => T): T {
    if (this.#driver.inTransaction) return work();
    this.run('BEGIN');
    try {
      return work();
    } finally {
      // Nothing was written, so this ends it as COMMIT would; COMMIT fails in a damaged file, and a check with it.
      if (this.#driver.inTransaction) this.run('ROLLBACK');
    }
  }

  async copyTo(path: string): Promise<void> {
    // All pages in one step: between steps others may write, and it would begin anew each time.
    await this.#driver.backup(path, { progress: () => allPages });
    const copy = new DatabaseDriver(path, { fileMustExist: true });
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
  }

  run(sql: string, params: SqlParams = {}): number {
    return this.#prepare(sql).run(params).changes;
  }

  script(sql: string): void {
    this.#driver.exec(sql);
  }

  transaction<T>(work: () => T): T {
    const isOutermost = !this.#driver.inTransaction;
    try {
      return this.#driver.transaction(() => {
        if (isOutermost) this.#doubt();
        return work();
      }).immediate();
    } catch (error) {
      this.knownWords.clear();
      throw error;
    }
  }

  /** Forgets what another connection may have changed. Nobody else writes while this one holds the lock. */
  #doubt(): void {
    const version = this.count('PRAGMA data_version');
    if (version !== this.#dataVersion || this.knownWords.size > mostKnownWords) this.knownWords.clear();
    this.#dataVersion = version;
  }

  close(): void {
    this.#statements.clear();
    this.#driver.close();
  }
}
