import { z } from 'zod';
import { findingCodes } from './checks.ts';
import { fileHandle } from './hosts.ts';
import { action } from './verb.ts';

const bundleCodes = [
  'not-a-bag', 'bag-version', 'tag-unreadable', 'manifest-missing', 'manifest-line', 'listed-twice', 'not-in-every-manifest', 'algorithm-unknown',
  'file-missing', 'file-extra', 'file-unreadable', 'checksum-wrong', 'oxum-wrong', 'path-escapes', 'name-unsafe', 'name-collision', 'link', 'special-file',
  'zip-damaged', 'zip-bomb', 'annotations-unreadable', 'annotations-differ', 'text-missing', 'report-missing', 'case-unreadable', 'journal-differs',
  'signature-missing', 'signature-wrong',
] as const;

const bundleFinding = z.object({ code: z.enum([...bundleCodes, ...findingCodes]), subject: z.string(), message: z.string() });

/** What is not as it might be, without being wrong. */
const bundleNote = z.object({ code: z.enum(['fetch-ignored', 'listed-twice', 'tag-unlisted', 'no-case', 'algorithm-unknown']), subject: z.string(), message: z.string() });

const bundleReport = z.object({
  /** When the check began. */
  checkedAt: z.string(),
  /** The program and its version. */
  tool: z.string(),
  fileName: z.string(),
  /** What `bag-info.txt` says, in its order. */
  info: z.array(z.object({ label: z.string(), value: z.string() })),
  checked: z.object({ files: z.int(), bytes: z.number(), quotes: z.int(), journalEntries: z.int() }),
  /** Hash of the newest journal entry of the case in it. */
  journalHash: z.string().nullable(),
  /** Fingerprint of the key that signed it; null where nobody did or the signature does not hold. Whose key it is, only its holder can tell. */
  signer: z.string().nullable(),
  findings: z.array(bundleFinding),
  notes: z.array(bundleNote),
});

export const bundleVerbs = {
  /**
   * Checks a bag, in a folder or a ZIP archive: that all is there and nothing else, checksums, and of an evidence bundle every quote
   * against its text, the case and its journal. Unpacks nothing but the case, in passing.
   */
  'bundle.verify': action(z.strictObject({ file: fileHandle, jobId: z.string().max(100).optional() }), bundleReport),
} as const;

export type BundleFinding = z.infer<typeof bundleFinding>;
export type BundleNote = z.infer<typeof bundleNote>;
export type BundleReport = z.infer<typeof bundleReport>;
