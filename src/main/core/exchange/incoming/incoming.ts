import type { z } from 'zod';
import type { TableMapping } from '../../../../shared/contract/exchange.ts';
import type { caseRows } from './rows.ts';

/** What a file of another system says, in the form of the case's own rows. Nothing of it is trusted. */
export interface Incoming {
  /** Whose identifiers these are, such as `stix`; becomes the `system` of references. */
  readonly system: string;
  readonly rows: IncomingRows;
  /** The texts of reports, for those that came with one. */
  readonly documents: readonly IncomingDocument[];
  /** By what the other system knows a thing. */
  readonly identifiers: readonly { readonly thingId: string; readonly identifier: string }[];
  /** Objects that are kept as they came: those that no row stands for, and those that say more than their row. */
  readonly foreign: readonly ForeignBody[];
  /** Objects as they came, by the other system's identifier, for those whose rows may not be taken: they are kept then in place of the row. */
  readonly originals?: ReadonlyMap<string, object>;
  /** Rows that are of use for others alone, by the identifiers of these: where the case has all of those, they are left. */
  readonly onlyFor?: ReadonlyMap<string, readonly string[]>;
  /** Whether an actor, operation or event is the one of the case that alone has its name, where nothing else tells. For files without identifiers. */
  readonly matchesNames?: boolean;
  /** Rows that stand for a name alone: they are whatever of the case has it, actor, operation or event. */
  readonly ends?: ReadonlySet<string>;
  /** Where rows stand in a table that people mend and import again: what is not taken of these is named by its place, and not kept. */
  readonly places?: ReadonlyMap<string, string>;
  /** What could not be read at all. */
  readonly problems: readonly ImportProblem[];
}

type CaseRow<K extends keyof typeof caseRows> = z.infer<(typeof caseRows)[K]['schema']>;

/** Rows by table. References name identifiers of rows that came along or are in the case. Revisions, and days of dates, are made anew. */
export type IncomingRows = { readonly [K in keyof typeof caseRows]?: readonly CaseRow<K>[] };

/** The text of a report and, where they came along, the bytes it was read from. */
export interface IncomingDocument {
  readonly reportId: string;
  readonly text: string;
  /** Null where the report's row speaks of bytes that did not come along: the text itself is kept as the original then. */
  readonly original: Uint8Array | null;
}

/** An object as it came. */
export interface ForeignBody {
  /** Whose it is, where not that of the file. */
  readonly system?: string;
  readonly identifier: string;
  readonly body: object;
}

/** Something that was not taken, and why: `where` names it, or its line. */
export interface ImportProblem {
  readonly where: string;
  readonly message: string;
}

/** A file to read. */
export interface IncomingFile {
  readonly name: string;
  /** All of it at once. @throws CaseError `FILE_TOO_LARGE` over 512 MB, which several times over is needed in memory */
  readonly bytes: Uint8Array;
  /** Its bytes, piece by piece, whatever their number. */
  readonly chunks: () => Iterable<Uint8Array>;
  readonly sizeBytes: number;
}

/** What a reader is told beside the file. */
export interface ReadOptions {
  /** What the columns of a table mean; found by their headings when null. */
  readonly mapping: TableMapping | null;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Reads a file of another system, in a thread of its own.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line where the file is broken
 */
export type Reader = (file: IncomingFile, options: ReadOptions) => Incoming | Promise<Incoming>;

/** The beginning of a file, by which its form is told. */
export interface FileHead {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The same as UTF-8, as far as it is that. */
  readonly text: string;
}

/** A form in which things come in. */
export interface Form {
  readonly read: Reader;
  /** Whether a file is of this form, by its beginning. */
  readonly isOf: (head: FileHead) => boolean;
}
