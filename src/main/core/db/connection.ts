import PlainDriver from 'better-sqlite3';
import CipherDriver from 'better-sqlite3-multiple-ciphers';
import { fold, foldLetters } from './fold.ts';
import type { CaseKey } from './key.ts';

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
   * write meanwhile. The copy is one file that can be read where nothing can be written. The same case gives the same bytes;
   * an encrypted one is copied encrypted, by the same passphrase, at one go.
   */
  copyTo(path: string): Promise<void>;
  readonly isEncrypted: boolean;
  /** The whole case as the bytes of a file that is not encrypted, in memory: to hand it on without a plain copy on the disk. */
  plainBytes(): Buffer;
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

export interface ConnectionOptions {
  readonly readonly: boolean;
  readonly mustExist: boolean;
  /** Of an encrypted file. */
  readonly key?: CaseKey | null;
}

/** The settings by which SQLCipher 4 reads the file too. They hold for the connection. */
function setCipher(driver: PlainDriver.Database): void {
  driver.pragma("cipher = 'sqlcipher'");
  driver.pragma('legacy = 4');
}

function openDriver(path: string, { readonly, mustExist, key = null }: ConnectionOptions): PlainDriver.Database {
  if (key === null) return new PlainDriver(path, { readonly, fileMustExist: mustExist });
  const driver = new CipherDriver(path, { readonly, fileMustExist: mustExist });
  setCipher(driver);
  driver.pragma(`key = "x'${key}'"`);
  // This SQLite lets no passing view bear the name of a table of the search index, which an export puts before it. What only reads can harm none.
  if (readonly) driver.unsafeMode(true);
  return driver;
}

/**
 * Writes a file over under another key, in place: for a copy that nobody else uses. None is for a file that is not encrypted.
 *
 * @throws the driver's SqliteError
 */
export function changeKey(path: string, from: CaseKey | null, to: CaseKey | null): void {
  const driver = new CipherDriver(path, { fileMustExist: true });
  try {
    setCipher(driver);
    if (from !== null) driver.pragma(`key = "x'${from}'"`);
    driver.pragma(to === null ? "rekey = ''" : `rekey = "x'${to}'"`);
  } finally {
    driver.close();
  }
}

/** Where the header of a file says how it is written, and how many bytes at the end of each page are not of the case. */
const header = { writeVersion: 18, readVersion: 19, reserved: 20 } as const;
/** More than any file has. */
const allPages = 0x7fff_ffff;

/** One SQLite connection, statements prepared once. Has a lifetime: `close` it. */
export class Connection implements WritableDb {
  readonly #driver: PlainDriver.Database;
  readonly #statements = new Map<string, PlainDriver.Statement<[SqlParams]>>();
  readonly knownWords = new Set<string>();
  readonly isEncrypted: boolean;
  #dataVersion = 0;

  private constructor(driver: PlainDriver.Database, isEncrypted = false) {
    this.#driver = driver;
    this.isEncrypted = isEncrypted;
    for (const [name, folded] of [['fold', fold], ['fold_letters', foldLetters]] as const) {
      driver.function(name, { deterministic: true, directOnly: true }, (text) => (typeof text === 'string' ? folded(text) : null));
    }
  }

  /** @throws the driver's SqliteError; `core/db/errors.ts` puts it in the user's words */
  static open(path: string, options: ConnectionOptions): Connection {
    return new Connection(openDriver(path, options), (options.key ?? null) !== null);
  }

  /** A connection that only reads, over the bytes of a file, in memory. */
  static ofBytes(bytes: Buffer): Connection {
    // 2 marks a WAL file, which SQLite can't open in memory; 1 does not, and the pages are the same.
    const versions = bytes.subarray(header.writeVersion, header.readVersion + 1);
    if (versions[0] === 2) versions.fill(1);
    return new Connection(new PlainDriver(bytes, { readonly: true }));
  }

  #prepare(sql: string): PlainDriver.Statement<[SqlParams]> {
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
    if (this.isEncrypted) {
      // SQLite's backup writes no file that is encrypted.
      this.run('VACUUM INTO :path', { path });
      return;
    }
    // All pages in one step: between steps others may write, and it would begin anew each time.
    await this.#driver.backup(path, { progress: () => allPages });
    const copy = new PlainDriver(path, { fileMustExist: true });
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
  }

  plainBytes(): Buffer {
    const bytes = this.#driver.serialize();
    bytes[header.writeVersion] = bytes[header.readVersion] = 1;
    // What the cipher keeps at the end of each page is of no use without it, and differs from copy to copy.
    const pageBytes = this.count('PRAGMA page_size');
    const reserved = bytes[header.reserved] ?? 0;
    for (let end = pageBytes; reserved > 0 && end <= bytes.length; end += pageBytes) bytes.fill(0, end - reserved, end);
    return bytes;
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
