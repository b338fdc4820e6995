import { z } from 'zod';
import { rooms } from '../briefing-view.ts';
import { longestTemplate } from '../dossier-template.ts';
import { exportFormatNames, gapKinds, importFormatNames, tableFormatNames, tableRowKinds } from '../exchange.ts';
import { actorId, claimId, eventId, operationId, reportId, sceneId, thingKinds } from '../ids.ts';
import { marking } from '../model/fields.ts';
import { fileHandle } from './hosts.ts';
import { passphrase } from './signing.ts';
import { action } from './verb.ts';

const count = z.int().nonnegative();

/** What can be chosen to go out, with what it rests on. */
const selectableId = z.union([actorId, operationId, eventId, claimId, reportId]);

/** Which part of a case goes out, and how much of it may be seen. */
export const releaseOptions = z.strictObject({
  /** These, the claims on them, the ends of those, and the quotes and reports that all of it rests on; everything when empty. */
  ids: z.array(selectableId).max(10_000).default([]),
  /** What happened then, as EDTF such as `2020-06/2020-11` or `2020-06/..`; what has no date stays out. No limit when null. */
  during: z.string().max(200).nullable().default(null),
  /** The highest marking that goes out; no limit when null. What bears none counts as marked like the case. */
  level: marking.default(null),
  /** Whether the analysts' own notes go out too. */
  withNotes: z.boolean().default(false),
  /** Whether proposals that nobody has accepted go out too, of a whole case without a limit alone. */
  withProposals: z.boolean().default(false),
  /** Whether the texts of reports go out within a form that can hold them, so that quotes find their places again. */
  withTexts: z.boolean().default(false),
});

/** Which scenes a hand-out or picture shows, and how large a picture is. Other forms don't look at it. */
export const handOutOptions = z.strictObject({
  /** In the case's order; all scenes when empty, and the whole network for a picture. */
  sceneIds: z.array(sceneId).max(1_000).default([]),
  /** Whether a picture shows the timeline, as the scene has set it where one is named. */
  isTimeline: z.boolean().default(false),
  /** Width of a picture in pixels; it is as high as its form asks for. */
  widthPx: z.int().min(320).max(8_000).default(1_920),
  /** The template of a dossier as `dossier-template.ts` reads it; that of the case, or else the usual one, when null. */
  template: z.string().max(longestTemplate).nullable().default(null),
  /** The room that it is looked at in: on white, or on black. */
  theme: z.enum(rooms).default('light'),
});

const kindCounts = z.record(z.enum(thingKinds), count);

const releaseCounts = z.object({
  released: kindCounts,
  /** What would go out but for its marking. */
  withheld: kindCounts,
  /** Withheld actors that something released speaks of: they go out as `Withheld person 1` and the like. */
  standIns: count,
  /** Released claims that rest on no quote. */
  unsourced: count,
  /** Withheld things that bear no marking of their own, and count as marked like the case, which is marked above the level. */
  unmarked: count,
  /** Scenes that are marked too high, or show something that stays back: they can't be handed out. */
  withheldScenes: z.array(sceneId),
});

/** Something that a reader of a dossier would miss. */
const gap = z.object({
  /** Which report, claim, operation or event it is about. */
  id: z.union([reportId, claimId, operationId, eventId]),
  /** Its name, or a claim in words. */
  name: z.string(),
  /** What is missing: parts of a citation, the quote that a statement rests on, or the fields of a judgement. */
  missing: z.array(z.enum(gapKinds)).min(1),
});

/** What the rows of one table are, and what its columns say of them. */
export const tableMapping = z.strictObject({
  /** The sheet of a workbook, the file of an archive, or the file itself; empty for the only one. */
  table: z.string().max(200),
  rows: z.enum(tableRowKinds),
  /** Headings by what they say; what no column says is left out. */
  columns: z.record(z.string().max(60), z.string().max(1000)),
});

const importInput = z.strictObject({
  format: z.enum(importFormatNames), file: fileHandle,
  /** What the columns of a table of others mean; tables of our own need none. */
  mapping: tableMapping.nullable().default(null),
  jobId: z.string().max(100).optional(),
});

/** A table as a file has it. */
const foundTable = z.object({
  /** The sheet of a workbook, the file of an archive, or the file itself. */
  name: z.string(),
  headings: z.array(z.string()),
  /** The first of its rows, a text a cell. */
  sample: z.array(z.array(z.string())),
  rowCount: count,
  /** Whether it is a table as Casewright exports it, which needs no mapping. */
  isOwn: z.boolean(),
  /** What its columns most likely mean. */
  mapping: tableMapping,
});

/** The tables that an import fills, in the words of the form `json`. */
const takenCounts = z.record(z.string(), count);

const importOutcome = z.object({
  /** New rows, by what they are. */
  added: takenCounts,
  /** What the case has already, left as it is there. */
  matched: takenCounts,
  /** Objects that are kept as they came. */
  kept: count,
  /** How much was not taken. */
  problemCount: count,
  /** What was not taken and why; the first 500. */
  problems: z.array(z.object({ where: z.string(), message: z.string() })),
  /** The first 100 of what is new, by the names of their tables and in words. */
  samples: z.array(z.object({ what: z.string(), words: z.string() })),
});

export const exchangeVerbs = {
  /** Looks at the beginning of a file to tell its form; null where it is none that comes in. */
  'import.inspect': action(z.strictObject({ file: fileHandle }), z.object({ name: z.string(), sizeBytes: count, format: z.enum(importFormatNames).nullable() })),
  /** The tables of a CSV file, of an archive of such or of a workbook, for who says what their columns mean. */
  'import.tables': action(z.strictObject({ format: z.enum(tableFormatNames), file: fileHandle, jobId: z.string().max(100).optional() }), z.object({ name: z.string(), tables: z.array(foundTable) })),
  /** What `import.apply` would do. Changes nothing. */
  'import.preview': action(importInput, importOutcome),
  /** Takes things of another case or system into this one, as one step that undo takes back. What is there already stays as it is. */
  'import.apply': action(importInput, importOutcome),
  /** Counts what an export would hold. */
  'export.preview': action(releaseOptions, releaseCounts),
  /** What a reader of a dossier of this would miss; at most the first 500, and how many there are. */
  'export.gaps': action(releaseOptions, z.object({ gaps: z.array(gap), total: count })),
  /**
   * Writes a case in a form for other programs. Nothing is left under the final name unless all of it was written and no
   * word of what is withheld was found in it.
   */
  'export.write': action(
    z.strictObject({
      format: z.enum(exportFormatNames),
      file: fileHandle,
      /** Whether a file of this name may be replaced. */
      replaces: z.boolean().default(false),
      options: releaseOptions,
      handOut: handOutOptions.default({ sceneIds: [], isTimeline: false, widthPx: 1_920, template: null, theme: 'light' }),
      /** Whether a bundle is signed with the user's key. Other forms can't be. */
      isSigned: z.boolean().default(false),
      /** Opens that key; null where the key store of the system does. A bundle is signed where there is one. */
      signWith: passphrase.nullable().default(null),
      /** Encrypts a bundle with age under this passphrase; not encrypted when null. Its name ends in `.zip.age` then. */
      encryptWith: passphrase.nullable().default(null),
      /** Says that a bundle of a case with a passphrase may be readable by anybody. */
      unprotected: z.boolean().default(false),
      jobId: z.string().max(100).optional(),
    }),
    z.object({ name: z.string(), bytes: z.number(), sha256: z.string(), counts: releaseCounts }),
  ),
} as const;

export type ReleaseOptions = z.infer<typeof releaseOptions>;
export type HandOutOptions = z.infer<typeof handOutOptions>;
export type TableMapping = z.infer<typeof tableMapping>;
export type FoundTable = z.infer<typeof foundTable>;
export type ImportOutcome = z.infer<typeof importOutcome>;
export type Gap = z.infer<typeof gap>;
export type ReleaseCounts = z.infer<typeof releaseCounts>;
