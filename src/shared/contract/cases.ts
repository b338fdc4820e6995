import { z } from 'zod';
import { markings } from '../vocabulary.ts';
import { journalEntry } from '../model/case.ts';
import { marking, nameText, optionalText, revision } from '../model/fields.ts';
import { fileHandle } from './hosts.ts';
import { passphrase } from './signing.ts';
import { action, command, query } from './verb.ts';

const nothing = z.strictObject({});

const counts = z.object({
  sources: z.int(), reports: z.int(), quotes: z.int(), actors: z.int(), operations: z.int(), events: z.int(),
  claims: z.int(), unsourcedClaims: z.int(),
});

export const openCase = z.object({
  title: z.string(),
  description: z.string().nullable(),
  fileName: z.string(),
  /** The folder where the file lies, for the reader. */
  location: z.string(),
  marking,
  revision,
  /** Sequence number of the newest journal entry. */
  seq: z.int().nonnegative(),
  isReadOnly: z.boolean(),
  /** Whether the file is unreadable without a passphrase. */
  isProtected: z.boolean(),
  /** The folder that the case lies in and that another program copies elsewhere, and that program. */
  synced: z.object({ service: z.string(), folder: z.string() }).nullable(),
  /** What undo would take back and redo would do again. */
  undoLabel: z.string().nullable(),
  undoSeq: z.int().nullable(),
  redoLabel: z.string().nullable(),
  redoSeq: z.int().nullable(),
  counts,
});

const stepInput = z.strictObject({ expectedSeq: z.int().positive().optional() });
const step = z.object({ seq: z.int(), label: z.string() });

export const caseVerbs = {
  'case.create': action(
    z.strictObject({ file: fileHandle, title: nameText, marking: z.enum(markings).nullable() }), openCase,
  ),
  /** Without a passphrase, a protected case is refused as `PASSWORD_NEEDED`. */
  'case.open': action(z.strictObject({ file: fileHandle, passphrase: z.string().min(1).max(1000).optional() }), openCase),
  /**
   * Sets, changes or takes away the passphrase of the open case: with `next` null the file can be read by anybody again.
   * Copies that were made of it before stay as they are.
   */
  'case.protect': action(z.strictObject({ current: z.string().min(1).max(1000).nullable(), next: passphrase.nullable() }), openCase),
  /** Opens the sample case, made anew when it is not there yet. */
  'case.openSample': action(z.strictObject({ passphrase: z.string().min(1).max(1000).optional() }), openCase),
  'case.close': action(nothing, nothing),
  /** Closes a protected case, which then waits for its passphrase. */
  'case.lock': action(nothing, nothing),
  /** The protected case that this window is to show as soon as its passphrase is given; null where there is none. */
  'case.awaited': action(nothing, z.object({ file: fileHandle, name: z.string() }).nullable()),
  /** The open case, or null. */
  'case.state': action(nothing, openCase.nullable()),
  'case.edit': command(
    z.strictObject({ title: nameText, description: optionalText, marking, revision }), nothing,
  ),
  'journal.list': query(
    z.strictObject({ beforeSeq: z.int().positive().optional(), limit: z.int().min(1).max(500) }),
    z.array(journalEntry),
  ),
  'journal.changes': query(
    z.strictObject({ seq: z.int().positive(), limit: z.int().min(1).max(500) }),
    z.array(z.object({
      table: z.string(), rowId: z.string(), before: z.string().nullable(), after: z.string().nullable(),
    })),
  ),
  /** With `expectedSeq`, refused when another step would be taken back than the one that the caller showed. */
  'journal.undo': action(stepInput, step),
  'journal.redo': action(stepInput, step),
  /** What a window remembers of a case: pane sizes, open report. Not part of the journal. */
  'view.read': query(z.strictObject({ key: z.string().max(60) }), z.object({ json: z.string().nullable() })),
  'view.write': action(z.strictObject({ key: z.string().max(60), json: z.string().max(100_000) }), nothing),
} as const;

export type OpenCase = z.infer<typeof openCase>;
export type CaseCounts = z.infer<typeof counts>;
