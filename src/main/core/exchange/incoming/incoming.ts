import type { z } from 'zod';
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

/**
 * Reads a file of another system, in a thread of its own.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line where the file is broken
 */
export type Reader = (file: { readonly name: string; readonly bytes: Uint8Array }) => Incoming | Promise<Incoming>;
