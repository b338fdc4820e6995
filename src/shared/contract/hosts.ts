import { z } from 'zod';
import { action } from './verb.ts';

const nothing = z.strictObject({});

/** An opaque name for a file or folder that the user chose. A renderer never handles paths. */
export const fileHandle = z.string().min(1).max(4096);

export const filePurposes = ['open-case', 'open-bundle', 'open-exchange', 'save-case', 'import', 'save-report', 'save-export'] as const;

const folderEntry = z.object({
  handle: fileHandle,
  name: z.string(),
  isFolder: z.boolean(),
  sizeBytes: z.number().nullable(),
  modifiedAt: z.string().nullable(),
});

const recentCase = z.object({
  file: fileHandle,
  title: z.string(),
  /** Where the file lies, for the reader. */
  location: z.string(),
  openedAt: z.string(),
  isThere: z.boolean(),
});

export const preferences = z.strictObject({
  theme: z.enum(['light', 'dark', 'system']),
  density: z.enum(['comfortable', 'compact']),
  /** Minutes after which a protected case is locked when nobody touches its window; 0 for never. */
  lockAfter: z.literal([0, 5, 15, 60]).default(15),
  /** Whether cases that were opened are listed. */
  listsRecent: z.boolean().default(true),
  /** Whether backups are made without being asked for. */
  keepsBackups: z.boolean().default(true),
});

export const hostVerbs = {
  'host.describe': action(nothing, z.object({
    kind: z.enum(['electron', 'local', 'cli']),
    version: z.string(),
    /** Whether `file.choose` shows the system's own dialogs; otherwise use `folder.list`. */
    hasNativeDialogs: z.boolean(),
  })),
  'file.choose': action(
    z.strictObject({ purpose: z.enum(filePurposes), suggestedName: z.string().max(200).optional() }),
    z.object({ file: fileHandle.nullable(), name: z.string().nullable() }),
  ),
  /** Entries of a folder that the user named when starting the host; the folders themselves when null. */
  'folder.list': action(
    z.strictObject({ folder: fileHandle.nullable() }),
    z.object({
      trail: z.array(z.object({ handle: fileHandle, name: z.string() })),
      entries: z.array(folderEntry),
      isWritable: z.boolean(),
    }),
  ),
  /** The handle of a file by name in a listed folder, there or not yet. */
  'folder.file': action(
    z.strictObject({ folder: fileHandle, name: z.string().min(1).max(255) }),
    z.object({ file: fileHandle, isThere: z.boolean() }),
  ),
  /** Takes the bytes of a dropped file in pieces of at most 4 MiB, in order. */
  'upload.start': action(
    z.strictObject({ name: z.string().min(1).max(1000), sizeBytes: z.int().nonnegative() }),
    z.object({ file: fileHandle }),
  ),
  'upload.append': action(
    z.strictObject({ file: fileHandle, base64: z.base64().max(6_000_000) }),
    z.object({ receivedBytes: z.int() }),
  ),
  'recent.list': action(nothing, z.array(recentCase)),
  'recent.forget': action(z.strictObject({ file: fileHandle }), nothing),
  /** What a person prefers in every case; kept by the host, since a browser's own storage may last for one start only. */
  'preference.read': action(nothing, preferences),
  'preference.write': action(preferences, nothing),
  'job.cancel': action(z.strictObject({ jobId: z.string().max(100) }), z.object({ wasRunning: z.boolean() })),
} as const;

export type FolderEntry = z.infer<typeof folderEntry>;
export type RecentCase = z.infer<typeof recentCase>;
export type Preferences = z.infer<typeof preferences>;
export type FilePurpose = (typeof filePurposes)[number];
