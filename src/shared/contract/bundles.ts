import { z } from 'zod';
import { findingCodes } from './checks.ts';
import { openCase } from './cases.ts';
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

const bundleInput = {
  file: fileHandle,
  /** Opens a bundle that is encrypted with age; never stored. */
  passphrase: z.string().min(1).max(1000).nullable().default(null),
  jobId: z.string().max(100).optional(),
};

const opened = z.object({ case: openCase, report: bundleReport });

export const bundleVerbs = {
  /**
   * Checks a bag, in a folder or a ZIP archive: that all is there and nothing else, checksums, and of an evidence bundle every quote
   * against its text, the case and its journal. Unpacks nothing but the case, in passing.
   */
  'bundle.verify': action(z.strictObject(bundleInput), bundleReport),
  /** Opens the case of a bundle that nothing is wrong with, for reading only: a copy that goes when the case is closed. */
  'bundle.open': action(z.strictObject(bundleInput), opened),
  /** Makes a case of the one in a bundle that nothing is wrong with, opens it, and records in it where it came from. */
  'bundle.import': action(z.strictObject({ ...bundleInput, target: fileHandle }), opened),
} as const;

export type BundleFinding = z.infer<typeof bundleFinding>;
export type BundleNote = z.infer<typeof bundleNote>;
export type BundleReport = z.infer<typeof bundleReport>;
