import { z } from 'zod';
import { batchId, reportId, sourceId } from '../ids.ts';
import { languageTag, marking, nameText } from '../model/fields.ts';
import { errorCodes } from '../errors.ts';
import { reliabilities, sourceKinds } from '../vocabulary.ts';
import { fileHandle } from './hosts.ts';
import { action, command } from './verb.ts';

const nothing = z.strictObject({});
const count = z.int().nonnegative();

/** `waiting` to be read, `cancelled` before it was imported; the others say what became of it. */
export const batchFileStates = ['waiting', 'reading', 'storing', 'imported', 'duplicate', 'refused', 'cancelled'] as const;

const batchFile = z.object({
  /** Counts from 0 in the order in which the files came. */
  number: count,
  name: z.string(),
  state: z.enum(batchFileStates),
  /** The report that was made, or the one that has the same bytes. */
  reportId: reportId.nullable(),
  /** What the report is called. */
  title: z.string().nullable(),
  /** 0 until it was looked at. */
  sizeBytes: count,
  /** 0 for documents without pages, and before they were read. */
  pageCount: count,
  /** How far reading and storing is, 0 to 1. */
  progress: z.number().min(0).max(1),
  /** Why it was refused. */
  problem: z.object({ code: z.enum(errorCodes), message: z.string() }).nullable(),
  /** What a reader must know of the text, a sentence each. */
  warnings: z.array(z.string()),
  /** Whether the host has the file, so that `batch.retry` can take it up. */
  canRetry: z.boolean(),
});

const batchSummary = z.object({
  id: batchId,
  /** The folder, or the first file. */
  name: z.string(),
  isRunning: z.boolean(),
  /** Whether files are still to be handed over. */
  isAwaiting: z.boolean(),
  startedAt: z.string(),
  total: count,
  counts: z.record(z.enum(batchFileStates), count),
  bytesDone: z.number(),
  bytesTotal: z.number(),
  pagesDone: count,
  /** Since the work began; null while nobody can say. */
  filesPerSecond: z.number().nullable(),
  /** Null also where no document has pages. */
  pagesPerSecond: z.number().nullable(),
  /** Null while nobody can say. */
  secondsLeft: count.nullable(),
});

const batchFiles = z.array(z.strictObject({ file: fileHandle, name: z.string().min(1).max(1_000).optional() })).max(5_000);

/** The source of the reports: one for all, or for each what its document says, where it says so. */
const batchSource = {
  /** A source that is there; null when `newSource` is given. */
  sourceId: sourceId.nullable(),
  /** Made with the first report that needs it. */
  newSource: z.strictObject({ name: nameText, kind: z.enum(sourceKinds), reliability: z.enum(reliabilities) }).nullable(),
  /** Takes the publisher that a document names instead, as proposal; the source above is for the others. */
  usesPublisher: z.boolean(),
  /** Of sources that are made from a publisher. */
  publisherReliability: z.enum(reliabilities),
};

export const batchVerbs = {
  /** Imports many files as one piece of work, which goes on after this answers. */
  'batch.start': action(
    z.strictObject({
      files: batchFiles,
      /** Takes the files in a folder, too. Hidden ones and cases are left out. */
      folder: z.strictObject({ folder: fileHandle, withSubfolders: z.boolean() }).nullable(),
      /** Whether more comes by `batch.add`, such as files that are being uploaded. */
      isAwaiting: z.boolean().default(false),
      /** How many files there will be, where more is awaited. */
      expected: z.int().nonnegative().max(100_000).default(0),
      name: nameText.optional(),
      ...batchSource,
      /** For documents that bear none of their own. */
      marking,
      /** For documents that name none of their own. */
      language: languageTag.default(null),
      /** Whether bytes that the case has already become a second report. */
      allowDuplicate: z.boolean(),
      /** Whether documents inside of files become reports, too: attachments, messages of a mailbox, further pages of a capture. */
      withParts: z.boolean().default(false),
      /** Languages of scans. */
      languages: z.array(languageTag.unwrap()).max(10).optional(),
      /** Takes all words of web pages, where their articles alone would be taken. */
      wholePage: z.boolean().default(false),
      /** Tried on every document that is encrypted; never stored. */
      password: z.string().max(1_000).optional(),
    }),
    z.object({ id: batchId, total: count }),
  ),
  /** Shows the system's own dialog for several files, or for a folder. Nothing when the user gives up. */
  'batch.choose': action(
    z.strictObject({ what: z.enum(['files', 'folder']) }),
    z.object({ files: z.array(z.object({ file: fileHandle, name: z.string() })), folder: z.object({ folder: fileHandle, name: z.string() }).nullable() }),
  ),
  /** Hands over more files of a batch that awaits them. */
  'batch.add': action(z.strictObject({
      id: batchId, files: batchFiles, isLast: z.boolean(),
      /** Files that could not be handed over, and why. */
      failed: z.array(z.strictObject({ name: z.string().min(1).max(1_000), code: z.enum(errorCodes), message: z.string().max(2_000) })).max(5_000).default([]),
    }), nothing),
  /** How far a batch is; of its files those that changed since a state before. */
  'batch.state': action(
    z.strictObject({ id: batchId, since: count }),
    z.object({ summary: batchSummary, files: z.array(batchFile), /** For the next `since`. */ version: count }),
  ),
  /** The batches of this window, newest first. */
  'batch.list': action(nothing, z.array(batchSummary)),
  /** Stops a batch: what is imported stays, the rest is left out. */
  'batch.cancel': action(z.strictObject({ id: batchId }), z.object({ wasRunning: z.boolean() })),
  /** Takes up files again that were refused, left out, or found to be duplicates; all refused and left out ones when none is named. */
  'batch.retry': action(
    z.strictObject({
      id: batchId,
      numbers: z.array(count).max(5_000).optional(),
      password: z.string().max(1_000).optional(),
      languages: z.array(languageTag.unwrap()).max(10).optional(),
      allowDuplicate: z.boolean().default(false),
    }),
    z.object({ taken: count }),
  ),
  /** Forgets a batch that is done. Its reports stay. */
  'batch.forget': action(z.strictObject({ id: batchId }), nothing),

  /** Confirms what reports took from their documents, as it stands. */
  'report.confirm': command(z.strictObject({ ids: z.array(reportId).min(1).max(5_000) }), z.object({ confirmed: count })),
} as const;

export type BatchFile = z.infer<typeof batchFile>;
export type BatchSummary = z.infer<typeof batchSummary>;
/** Files, or a folder, that a person chose. */
export type ChosenForImport = z.infer<(typeof batchVerbs)['batch.choose']['output']>;
export type BatchFileState = BatchFile['state'];
