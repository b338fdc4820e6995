import { z } from 'zod';
import { openCase } from './cases.ts';
import { fileHandle } from './hosts.ts';
import { action } from './verb.ts';

const keptBackup = z.object({
  file: fileHandle,
  name: z.string(),
  /** When it was made. */
  at: z.string(),
  /** Sequence number of the newest change in it. */
  seq: z.int().nonnegative(),
  sizeBytes: z.number(),
});

const backupGroup = z.object({
  title: z.string(),
  /** The folder where the case lies, for the reader. */
  location: z.string(),
  /** Newest first. */
  backups: z.array(keptBackup),
});

export const backupVerbs = {
  /** Keeps a backup of the open case, unless the newest has all its changes. */
  'backup.make': action(z.strictObject({}), z.object({ ...keptBackup.shape, isNew: z.boolean() })),
  /** The backups of a case, which need not be there any more; of the open one and those that were open lately for null. */
  'backup.list': action(z.strictObject({ file: fileHandle.nullable() }), z.array(backupGroup)),
  /**
   * Makes a new case of a backup that is sound, and opens it. No file that is there is touched. Without its passphrase, one of a protected case
   * is refused as `PASSWORD_NEEDED` before anything is made.
   */
  'backup.restore': action(z.strictObject({ backup: fileHandle, target: fileHandle, passphrase: z.string().min(1).max(1000).optional() }), openCase),
} as const;

export type KeptBackup = z.infer<typeof keptBackup>;
export type BackupGroup = z.infer<typeof backupGroup>;
