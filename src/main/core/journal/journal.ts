import { CaseError } from '../../../shared/errors.ts';
import type { JournalEntry } from '../../../shared/model/case.ts';
import type { CaseFile } from '../db/casefile.ts';
import type { ReadableDb, WritableDb } from '../db/connection.ts';
import { inWords } from '../db/errors.ts';
import { takeBack } from '../batches/undo.ts';
import { applyChange } from './apply.ts';
import { keepInStep } from '../search/upkeep.ts';
import { inverse, type Change, type Plan } from './change.ts';
import { batchChanges, changesOf, entryFromRow, lastEntry, redoTarget, undoTarget } from './entries.ts';
import { firstPreviousHash, hashChanges, hashEntry, type StoredChange } from './hash.ts';

/** Who changes the case, with what, and when. */
export interface Signature {
  readonly author: string;
  readonly tool: string;
  readonly now: () => Date;
}

/** What a commit did. */
export interface Committed<T> {
  readonly result: T;
  /** Sequence number of the newest entry; unchanged when there was nothing to change. */
  readonly seq: number;
  readonly ids: readonly string[];
}

/** A step of undo or redo. */
export interface Step {
  readonly seq: number;
  readonly label: string;
}

type Header = Pick<JournalEntry, 'command' | 'label' | 'kind' | 'targetSeq'>;

/** The only writer of a case besides its migrations. */
export class Journal {
  readonly #file: CaseFile;
  readonly #signature: Signature;

  constructor(file: CaseFile, signature: Signature) {
    this.#file = file;
    this.#signature = signature;
  }

  /**
   * Makes a plan and carries it out in one transaction that holds the write lock from the start, so that
   * what the plan read is still so when it is written.
   *
   * @throws CaseError whatever the plan throws; `CASE_READ_ONLY`, `CASE_LOCKED`, `DISK_FULL`, `RULE_BROKEN`
   */
  commit<T>(command: string, plan: (db: WritableDb) => Plan<T>): Committed<T> {
    return this.#write((db) => {
      const { label, changes, result } = plan(db);
      const seq = this.#append(db, changes, { command, label, kind: 'do', targetSeq: null });
      return { result, seq, ids: changes.map((change) => change.id) };
    });
  }

  /**
   * Writes what is kept under its own hash, in a transaction of its own. It is no change of the case until a row that is
   * journaled refers to it.
   *
   * @throws CaseError as `commit`
   */
  store(work: (db: WritableDb) => void): void {
    this.#write(work);
  }

  /**
   * Carries out several commits in one transaction, each an entry of its own. None of them stands before the end, and none when one
   * throws.
   *
   * @throws CaseError as `commit`
   */
  together(commits: () => void): void {
    this.#write(commits);
  }

  /**
   * Takes back the newest change that is not taken back yet.
   *
   * @param expectedSeq the entry that the caller means; any when left out
   * @throws CaseError `NOTHING_TO_UNDO`, `STALE_REVISION`
   */
  undo(expectedSeq?: number): Committed<Step> {
    return this.#write((db) => {
      const target = undoTarget(db);
      if (!target) throw new CaseError('NOTHING_TO_UNDO', 'There is nothing to undo in this case.');
      refuseOther(target, expectedSeq);
      const batch = batchChanges(db, target);
      if (!batch) return this.#repeat(db, target, 'undo', inverse(changesOf(db, target.bySeq)));
      const { changes, keptCount } = takeBack(db, batch);
      return this.#repeat(db, { ...target, label: keptCount === 0 ? target.label : `${target.label}, but for ${keptCount} in use` }, 'undo', inverse(changes));
    });
  }

  /**
   * Does again what was undone last, as long as nothing was changed since.
   *
   * @param expectedSeq as in `undo`
   * @throws CaseError `NOTHING_TO_REDO`, `STALE_REVISION`
   */
  redo(expectedSeq?: number): Committed<Step> {
    return this.#write((db) => {
      const target = redoTarget(db);
      if (!target) throw new CaseError('NOTHING_TO_REDO', 'There is nothing to redo in this case.');
      refuseOther(target, expectedSeq);
      return this.#repeat(db, target, 'redo', inverse(changesOf(db, target.bySeq)));
    });
  }

  #write<T>(work: (db: WritableDb) => T): T {
    const db = this.#file.writable();
    try {
      return db.transaction(() => work(db));
    } catch (error) {
      throw inWords(error, this.#file.name);
    }
  }

  #repeat(db: WritableDb, { seq: targetSeq, label }: Step, kind: 'undo' | 'redo', changes: readonly Change[]): Committed<Step> {
    const seq = this.#append(db, changes, { command: `journal.${kind}`, label, kind, targetSeq });
    return { result: { seq: targetSeq, label }, seq, ids: changes.map((change) => change.id) };
  }

  /** Applies changes and appends them; an entry without changes is not made. */
  #append(db: WritableDb, changes: readonly Change[], header: Header): number {
    const last = lastEntry(db);
    const previous = last?.seq ?? 0;
    if (changes.length === 0) return previous;
    const seq = previous + 1;
    const applied = header.kind === 'do' ? stamped(changes, seq) : changes;
    const stored = applied.map((change, ordinal) => store(db, seq, ordinal, applyChange(db, change)));
    keepInStep(db, applied);
    const sealed = {
      seq, at: this.#signature.now().toISOString(), author: this.#signature.author, tool: this.#signature.tool, ...header,
      // A label cut in the middle of a surrogate pair would be hashed in another form than it is stored in.
      label: header.label.toWellFormed(),
      changeCount: changes.length, changesSha256: hashChanges(stored), previousHash: last?.hash ?? firstPreviousHash,
    };
    db.run(
      `INSERT INTO journal (seq, at, author, tool, command, label, kind, target_seq, change_count, changes_sha256, previous_hash, hash)
       VALUES (:seq, :at, :author, :tool, :command, :label, :kind, :targetSeq, :changeCount, :changesSha256, :previousHash, :hash)`,
      { ...sealed, hash: hashEntry(sealed) },
    );
    return seq;
  }
}

/**
 * Puts the revision on rows that are written anew; what comes back by undo or redo keeps the one it had. A row that
 * these changes write more than once has the new revision from the second time on.
 */
function stamped(changes: readonly Change[], seq: number): Change[] {
  const written = new Set<string>();
  return changes.map((change) => {
    const row = `${change.table} ${change.id}`;
    const before = change.before !== null && written.has(row) ? { ...change.before, revision: seq } : change.before;
    written.add(row);
    return { ...change, before, after: change.after && { ...change.after, revision: seq } };
  });
}

function store(db: WritableDb, seq: number, ordinal: number, change: Change): StoredChange {
  const stored = {
    table: change.table,
    id: change.id,
    before: change.before && JSON.stringify(change.before),
    after: change.after && JSON.stringify(change.after),
  };
  db.run(
    `INSERT INTO journal_change (seq, ordinal, table_name, row_id, before, after)
     VALUES (:seq, :ordinal, :table, :id, :before, :after)`,
    { seq, ordinal, ...stored },
  );
  return stored;
}

/** @throws CaseError `STALE_REVISION` when a step is not the one that was meant */
function refuseOther(target: Step, expectedSeq: number | undefined): void {
  if (expectedSeq === undefined || target.seq === expectedSeq) return;
  throw new CaseError('STALE_REVISION', `The case was changed elsewhere: this would now be about "${target.label}". Nothing was done; press again if that is what you want.`);
}

/** Newest entries first, from before a sequence number. */
export function journalEntries(db: ReadableDb, beforeSeq: number, limit: number): JournalEntry[] {
  return db.all('SELECT * FROM journal WHERE seq < :beforeSeq ORDER BY seq DESC LIMIT :limit', { beforeSeq, limit }).map(entryFromRow);
}
