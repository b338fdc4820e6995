import fs from 'node:fs';
import path from 'node:path';
import { CaseError } from '../../../shared/errors.ts';
import { Connection, type ReadableDb, type WritableDb } from './connection.ts';
import { inWords, sqliteCode } from './errors.ts';
import { identityOf, leadsTo, noteConnection, saltOfCase } from './header.ts';
import type { CaseKey } from './key.ts';
import { assertKnownSchema } from './known-schema.ts';
import { keepCopy } from './keep-copy.ts';
import { applicationId, migrate, schemaVersion } from './migrations.ts';
import { isBeingProtected, removeLeftovers } from './protect.ts';
import { syncedPlace, type SyncedPlace } from './synced.ts';

const busyTimeoutMs = 5000;
const quickCheckLimitBytes = 32 * 1024 * 1024;
const copyLimitBytes = 1024 * 1024 * 1024;
/** Pages that a connection keeps, where the case has so many: at a million passages a search takes an eighth less than with the driver's 16 MB. */
const cacheKib = 64_000;
/** Older versions lose data when two connections checkpoint at once (WAL-reset bug). */
const oldestSafeSqlite = [3, 51, 3];

/** Where a case lies and what unlocks it, for another thread to connect to it. Holds a secret: nothing of it is logged. */
export interface CaseLocation {
  readonly path: string;
  /** Null where the file is not encrypted. */
  readonly key: CaseKey | null;
}

/** An open case file. Has a lifetime: `close` it. */
export class CaseFile {
  readonly path: string;
  readonly isReadOnly: boolean;
  /** The folder of another program that the file lies in and that is copied elsewhere. */
  readonly synced: SyncedPlace | null;
  readonly #connection: Connection;
  readonly #key: CaseKey | null;
  readonly #forget: () => void;
  readonly #identity: string | undefined;

  private constructor({ path: filePath, key }: CaseLocation, connection: Connection, isReadOnly: boolean) {
    this.path = filePath;
    this.#connection = connection;
    this.#key = key;
    this.isReadOnly = isReadOnly;
    this.synced = syncedPlace(filePath);
    this.#identity = identityOf(filePath);
    this.#forget = noteConnection(filePath, key);
  }

  get location(): CaseLocation {
    return { path: this.path, key: this.#key };
  }

  get isEncrypted(): boolean {
    return this.#key !== null;
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
   * @throws CaseError `CASE_READ_ONLY`, `CASE_MISSING` when the file is not there any more
   */
  writable(): WritableDb {
    if (this.isReadOnly) {
      throw new CaseError('CASE_READ_ONLY', `${this.name} is open for reading only. Save a copy in a folder of your own to work on it.`);
    }
    // SQLite would go on writing to a file that nobody finds any more, and say that all is well.
    if (!leadsTo(this.path, this.#identity)) {
      throw new CaseError('CASE_MISSING', `${this.name} is not where it was: it was moved, removed or replaced, or its disk is gone. Nothing was changed. Put it back, or open it from where it lies now.`);
    }
    return this.#connection;
  }

  /**
   * Makes a new case file. A file that is already there is never touched, and none is left behind when it fails.
   *
   * @param fill writes the first rows, in the transaction that makes the schema: a case is there whole or not at all
   * @param key of a file that is encrypted from its first byte on
   * @throws CaseError `CASE_EXISTS`, `CASE_FOLDER_READ_ONLY`, `DISK_FULL`
   */
  static create(filePath: string, fill: (file: CaseFile) => void, key: CaseKey | null = null): CaseFile {
    const name = path.basename(filePath);
    reserve(filePath);
    let connection: Connection | undefined;
    let file: CaseFile | undefined;
    try {
      const made = connection = Connection.open(filePath, { readonly: false, mustExist: true, key });
      configure(made);
      made.script(`PRAGMA cache_size = -${cacheKib}`);
      connection.get('PRAGMA journal_mode = WAL');
      const opened = file = new CaseFile({ path: filePath, key }, made, false);
      made.transaction(() => {
        migrate(made);
        fill(opened);
      });
      // What says that the file is a case stood in the log alone: without it, a program killed now would leave a file that is none.
      connection.get('PRAGMA wal_checkpoint(FULL)');
      return opened;
    } catch (error) {
      if (file) file.close();
      else connection?.close();
      for (const suffix of ['', '-wal', '-shm']) fs.rmSync(filePath + suffix, { force: true });
      throw inWords(error, name);
    }
  }

  /**
   * Opens a case file, for reading only where it can't be written. One of an older version is brought up to date; a copy of
   * it as it was is kept beside it.
   *
   * @param given the key of an encrypted file; of one that is not, it is left aside
   * @throws CaseError `CASE_MISSING`, `CASE_NOT_A_CASE`, `CASE_NEWER`, `CASE_DAMAGED`, `CASE_FOREIGN_SCHEMA`, `CASE_LINKED`, `CASE_LOCKED`,
   * `PASSWORD_NEEDED`, `PASSWORD_WRONG`
   */
  static open(filePath: string, given: CaseKey | null = null): CaseFile {
    const name = path.basename(filePath);
    const isEncrypted = saltOfCase(filePath) !== null;
    if (isEncrypted && given === null) throw passphraseNeeded(name);
    const key = isEncrypted ? given : null;
    const isReadOnly = !canWrite(filePath);
    let connection: Connection | undefined;
    try {
      connection = isReadOnly ? connectReading({ path: filePath, key }) : Connection.open(filePath, { readonly: false, mustExist: true, key });
      if (key !== null) refuseWrongKey(connection, name);
      configure(connection);
      connection.script(`PRAGMA cache_size = -${cacheKib}`);
      refuseNewer(connection, name);
      refuseDamaged(connection, filePath);
      assertKnownSchema(connection, name);
      if (isReadOnly) refuseOlder(connection, name);
      else {
        connection.get('PRAGMA journal_mode = WAL');
        removeLeftovers(filePath);
        keepCopy(connection, filePath);
        migrate(connection);
      }
      return new CaseFile({ path: filePath, key }, connection, isReadOnly);
    } catch (error) {
      connection?.close();
      const told = inWords(error, name);
      if (told instanceof CaseError && told.code === 'CASE_LOCKED' && isBeingProtected(filePath)) {
        throw new CaseError('CASE_LOCKED', `${name} is in use, and its passphrase may be being set, changed or taken away in another window or program. Wait until that is done or close it there, and open it again.`, { cause: error });
      }
      throw told;
    }
  }

  /**
   * Opens a case file of our own, such as a copy out of a bundle, for reading only. One of an older version is brought up to date first.
   *
   * @throws CaseError as `open`
   */
  static openReading(filePath: string): CaseFile {
    CaseFile.open(filePath).close();
    const location = { path: filePath, key: null };
    return new CaseFile(location, connectBeside(location), true);
  }

  close(): void {
    this.#connection.close();
    this.#forget();
  }
}

/**
 * A second connection to a case that this process has open, for reading in another thread. The file's header is not looked
 * at again: to open and close it would take away the locks of the first one.
 */
export function connectBeside(location: CaseLocation): Connection {
  const connection = connectReading(location);
  configure(connection);
  return connection;
}

/**
 * A connection for copying a case, one that writes where the file can be written: when it is the last one to go, it tidies up after
 * those before it, as one that only reads can't.
 */
export function connectToCopy(location: CaseLocation): Connection {
  const { path: filePath, key } = location;
  if (!canWrite(filePath)) return connectBeside(location);
  const connection = Connection.open(filePath, { readonly: false, mustExist: true, key });
  configure(connection);
  return connection;
}

/** Makes an empty file under a name, or fails when there is one: nobody else can make a case there from then on. */
function reserve(filePath: string): void {
  const name = path.basename(filePath);
  try {
    fs.closeSync(fs.openSync(filePath, 'wx'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') throw new CaseError('CASE_EXISTS', `${name} is already there. Choose another name, or open it.`, { cause: error });
    if (code === 'ENOENT') throw new CaseError('CASE_FOLDER_READ_ONLY', `The folder for ${name} is not there. Choose another one.`, { cause: error });
    if (code === 'ENOSPC') throw new CaseError('DISK_FULL', `${name} could not be made: the disk is full. Make room and try again.`, { cause: error });
    throw new CaseError('CASE_FOLDER_READ_ONLY', `${name} can't be made there. Check the folder and your permissions.`, { cause: error });
  }
}

/** Settings of every connection, one that only reads included. None of them writes to the file. */
function configure(connection: Connection): void {
  const version = String(connection.get('SELECT sqlite_version() AS version')?.['version']).split('.').map(Number);
  const difference = oldestSafeSqlite.map((part, index) => (version[index] ?? 0) - part).find((step) => step !== 0) ?? 0;
  if (difference < 0) throw new Error(`SQLite ${version.join('.')} is older than ${oldestSafeSqlite.join('.')}`);
  connection.script(`PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;
    PRAGMA journal_size_limit = 67108864;`);
  // Files in WAL mode reopen as NORMAL, which may lose acknowledged changes in a power cut.
  connection.script('PRAGMA synchronous = FULL');
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

/**
 * A connection that only reads. SQLite needs a file beside a WAL file even for reading, which a read-only folder does
 * not take: there the bytes are read into memory. They can't change under us, as nobody can write them.
 */
function connectReading({ path: filePath, key }: CaseLocation): Connection {
  const connection = Connection.open(filePath, { readonly: true, mustExist: true, key });
  try {
    connection.count('PRAGMA schema_version');
    return connection;
  } catch (error) {
    connection.close();
    if (key !== null && sqliteCode(error) === 'SQLITE_NOTADB') throw wrongPassphrase(path.basename(filePath), error);
    if (sqliteCode(error) !== 'SQLITE_CANTOPEN') throw error;
  }
  const name = path.basename(filePath);
  if (key !== null) {
    throw new CaseError('CASE_FOLDER_READ_ONLY', `${name} is protected by a passphrase and lies in a folder that can't be written. Copy it to a folder of your own and open the copy.`);
  }
  if ((fs.statSync(`${filePath}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    throw new CaseError('CASE_FOLDER_READ_ONLY', `${name} was not closed properly and lies in a folder that can't be written. Copy it, with ${name}-wal beside it, to a folder of your own and open the copy.`);
  }
  if (fs.statSync(filePath).size > copyLimitBytes) {
    throw new CaseError('CASE_FOLDER_READ_ONLY', `${name} is too large to be read from a folder that can't be written. Copy it to a folder of your own and open the copy.`);
  }
  return Connection.ofBytes(fs.readFileSync(filePath));
}

const passphraseNeeded = (name: string): CaseError =>
  new CaseError('PASSWORD_NEEDED', `${name} is protected by a passphrase. Give it to open the case.`);

const wrongPassphrase = (name: string, cause: unknown): CaseError =>
  new CaseError('PASSWORD_WRONG', `That passphrase does not open ${name}. Look at the keyboard's layout and at capital letters, and try again. If it can't be wrong, the file is damaged or no case.`, { cause });

/**
 * Looks whether a key opens a file.
 *
 * @throws CaseError `PASSWORD_WRONG`, `CASE_NOT_A_CASE`
 */
export function assertOpens(location: CaseLocation): void {
  const connection = connectReading(location);
  try {
    refuseWrongKey(connection, path.basename(location.path));
  } finally {
    connection.close();
  }
}

/** The first page can be read by the right key alone. */
function refuseWrongKey(connection: Connection, name: string): void {
  try {
    if (connection.count('PRAGMA application_id') === applicationId) return;
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error;
    throw wrongPassphrase(name, error);
  }
  throw new CaseError('CASE_NOT_A_CASE', `${name} is not a case file. Choose a file that Casewright made (*.casefile).`);
}

function refuseNewer(connection: Connection, name: string): void {
  const version = connection.count('PRAGMA user_version');
  if (version <= schemaVersion) return;
  throw new CaseError('CASE_NEWER', `${name} was written by a newer Casewright (schema ${version}; this one knows ${schemaVersion}). Update Casewright to open it.`);
}

function refuseOlder(connection: Connection, name: string): void {
  if (connection.count('PRAGMA user_version') === schemaVersion) return;
  throw new CaseError('CASE_READ_ONLY', `${name} is of an older version and can't be brought up to date where it lies. Copy it to a folder of your own and open the copy.`);
}

function refuseDamaged(connection: Connection, filePath: string): void {
  if (fs.statSync(filePath).size > quickCheckLimitBytes) return;
  const result = connection.get('PRAGMA quick_check(1)')?.['quick_check'];
  if (result === 'ok') return;
  throw new CaseError('CASE_DAMAGED', `${path.basename(filePath)} is damaged (${String(result).split('\n').at(-1)}). Copy the file before anything else, then restore a backup.`);
}
