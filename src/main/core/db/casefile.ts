import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { Connection, type ReadableDb, type WritableDb } from './connection.ts';
import { inWords } from './errors.ts';
import { applicationId, migrate, schemaVersion } from './migrations.ts';
import { assertKnownSchema } from './known-schema.ts';

const busyTimeoutMs = 5000;
const quickCheckLimitBytes = 32 * 1024 * 1024;
/** Older versions lose data when two connections checkpoint at once (WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3];

/** An open case file. Has a lifetime: `close` it. */
export class CaseFile {
  readonly path: string;
  readonly isReadOnly: boolean;
  readonly #connection: Connection;

  private constructor(filePath: string, connection: Connection, isReadOnly: boolean) {
    this.path = filePath;
    this.#connection = connection;
    this.isReadOnly = isReadOnly;
  }

  /** File name, for messages. */
  get name(): string {
    return path.basename(this.path);
  }

  get db(): ReadableDb {
    return this.#connection;
  }

  /**
   * The connection as the journal writes it.
   *
   * @throws CaseError `CASE_READ_ONLY`
   */
  writable(): WritableDb {
    if (this.isReadOnly) {
      throw new CaseError('CASE_READ_ONLY', `${this.name} is open for reading only. Save a copy in a folder of your own to work on it.`);
    }
    return this.#connection;
  }

  /**
   * Makes a new, empty case file. A file that is already there is never touched.
   *
   * @throws CaseError `CASE_EXISTS`, `CASE_FOLDER_READ_ONLY`, `DISK_FULL`
   */
  static create(filePath: string): CaseFile {
    if (fs.existsSync(filePath)) {
      throw new CaseError('CASE_EXISTS', `${path.basename(filePath)} is already there. Choose another name, or open it.`);
    }
    return CaseFile.#connect(filePath, { readonly: false, isNew: true });
  }

  /**
   * Opens a case file, for reading only where it can't be written.
   *
   * @throws CaseError `CASE_MISSING`, `CASE_NOT_A_CASE`, `CASE_NEWER`, `CASE_DAMAGED`, `CASE_FOREIGN_SCHEMA`, `CASE_LOCKED`
   */
  static open(filePath: string): CaseFile {
    assertIsCase(filePath);
    return CaseFile.#connect(filePath, { readonly: !canWrite(filePath), isNew: false });
  }

  static #connect(filePath: string, mode: { readonly: boolean; isNew: boolean }): CaseFile {
    const name = path.basename(filePath);
    let connection: Connection | undefined;
    try {
      connection = Connection.open(filePath, { readonly: mode.readonly, mustExist: !mode.isNew });
      configure(connection, mode.readonly);
      if (!mode.isNew) refuseDamaged(connection, filePath);
      if (!mode.readonly) migrate(connection);
      else refuseOtherVersion(connection, name);
      assertKnownSchema(connection, name);
      return new CaseFile(filePath, connection, mode.readonly);
    } catch (error) {
      connection?.close();
      if (mode.isNew) for (const suffix of ['', '-wal', '-shm']) fs.rmSync(filePath + suffix, { force: true });
      throw inWords(error, name);
    }
  }

  close(): void {
    this.#connection.close();
  }
}

function configure(connection: Connection, readonly: boolean): void {
  const version = String(connection.get('SELECT sqlite_version() AS version')?.['version']).split('.').map(Number);
  const difference = oldestSafeSqlite.map((part, index) => (version[index] ?? 0) - part).find((step) => step !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version.join('.')} is older than ${oldestSafeSqlite.join('.')}`);
  connection.script(`PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;`);
  if (readonly) return;
  connection.get('PRAGMA journal_mode = WAL');
  // WAL files reopen with synchronous = NORMAL, which may lose acknowledged changes in a power cut.
  connection.script('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864;');
}

function canWrite(filePath: string): boolean {
  try {
    fs.accessSync(filePath, fs.constants.W_OK);
    fs.accessSync(path.dirname(filePath), fs.constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Reads the header before SQLite does, so that a file of another kind is never written. */
function assertIsCase(filePath: string): void {
  const name = path.basename(filePath);
  if (!fs.existsSync(filePath)) throw new CaseError('CASE_MISSING', `${name} is not there any more. Open the case from where it lies now.`);
  const header = Buffer.alloc(100);
  let length: number;
  try {
    const file = fs.openSync(filePath, 'r');
    try {
      length = fs.readSync(file, header, 0, header.length, 0);
    } finally {
      fs.closeSync(file);
    }
  } catch (error) {
    throw new CaseError('CASE_NOT_A_CASE', `${name} can't be read. Check that it is a file and that you may read it.`, { cause: error });
  }
  const isSqlite = length === header.length && header.subarray(0, 16).toString('latin1') === 'SQLite format 3\0';
  if (!isSqlite || header.readUInt32BE(68) !== applicationId) {
    throw new CaseError('CASE_NOT_A_CASE', `${name} is not a case file. Choose a file that Casewright made (*.casefile).`);
  }
}

function refuseDamaged(connection: Connection, filePath: string): void {
  if (fs.statSync(filePath).size > quickCheckLimitBytes) return;
  const result = connection.get('PRAGMA quick_check(1)')?.['quick_check'];
  if (result === 'ok') return;
  throw new CaseError('CASE_DAMAGED', `${path.basename(filePath)} is damaged (${String(result)}). Copy the file before anything else, then restore a backup.`);
}

function refuseOtherVersion(connection: Connection, name: string): void {
  const version = connection.count('PRAGMA user_version');
  if (version === schemaVersion) return;
  throw new CaseError(
    version > schemaVersion ? 'CASE_NEWER' : 'CASE_READ_ONLY',
    version > schemaVersion
      ? `${name} was written by a newer Casewright (schema ${version}; this one knows ${schemaVersion}). Update Casewright to open it.`
      : `${name} is of an older version and can't be brought up to date where it lies. Copy it to a folder of your own and open the copy.`,
  );
}
