import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import {
  actorTypes, aliasKinds, confidences, credibilities, estimativeClasses, likelihoods, markings, mentionKinds, polarities,
  quoteKinds, reliabilities, sourceKinds, statuses, voices,
} from '../../../shared/vocabulary.ts';

/** Names a thing within the file; identifiers are made when the case is. */
const key = z.string().regex(/^[a-z0-9-]+$/);
const keys = z.array(key).default([]);
const optional = z.string().nullable().default(null);
const marking = z.enum(markings).nullable().default(null);
const tags = z.array(z.string()).default([]);

/** A date in EDTF; left out where there is none. */
const dated = { date: optional, inferred: z.boolean().default(false), basis: optional };

const graded = {
  likelihood: z.enum(likelihoods).nullable().default(null),
  confidence: z.enum(confidences).nullable().default(null),
  credibility: z.literal(credibilities).nullable().default(null),
  voice: z.enum(voices).default('source'),
  polarity: z.enum(polarities).default('asserts'),
};

const actor = z.strictObject({
  key, name: z.string(), type: z.enum(actorTypes), role: optional, affiliation: optional, tags,
  aliases: z.array(z.strictObject({ name: z.string(), kind: z.enum(aliasKinds), language: optional })).default([]),
  /** Ways in which the report names the actor. Every whole word that reads so is marked. */
  mentions: z.array(z.strictObject({ text: z.string(), kind: z.enum(mentionKinds) })).default([]),
  references: z.array(z.strictObject({ system: z.string(), identifier: z.string() })).default([]),
});

const quote = z.strictObject({
  key,
  /** The words; they stand in the report exactly once. */
  exact: z.string(),
  /** Actors that the words speak of. */
  on: keys,
  kind: z.enum(quoteKinds).default('passage'),
  speaker: key.nullable().default(null),
  /** Who said it, in words of the report. */
  speakerText: optional, viaText: optional,
  partOf: key.nullable().default(null),
  ...graded,
  note: optional,
  /** Hedges within the words. */
  estimatives: z.array(z.strictObject({
    text: z.string(), class: z.enum(estimativeClasses), likelihood: z.enum(likelihoods).nullable().default(null),
  })).default([]),
});

const operation = z.strictObject({
  key, name: z.string(), kind: z.string(), status: z.enum(statuses), statusBasis: optional, aim: optional, scale: optional,
  ...dated, parent: key.nullable().default(null),
  /** Codes of DISARM. */
  techniques: z.array(z.string()).default([]), tags, quotes: keys,
});

const claim = z.strictObject({
  subject: key, relation: optional, object: key.nullable().default(null), property: optional, value: optional,
  quotes: keys, by: key.nullable().default(null), byText: optional, status: z.enum(statuses).nullable().default(null),
  ...graded, ...dated, estimativeWords: optional, note: optional, tags,
});

const sampleCase = z.strictObject({
  case: z.strictObject({ title: z.string(), description: optional, marking }),
  source: z.strictObject({ name: z.string(), kind: z.enum(sourceKinds), reliability: z.enum(reliabilities), language: optional, note: optional }),
  report: z.strictObject({ title: z.string(), author: optional, date: optional, dateBasis: optional, language: optional, marking, note: optional }),
  actors: z.array(actor), quotes: z.array(quote),
  datings: z.array(z.strictObject({ text: z.string(), ...dated })),
  operations: z.array(operation),
  events: z.array(z.strictObject({ key: key.nullable().default(null), name: z.string(), ...dated, quotes: keys })),
  claims: z.array(claim),
});

export type SampleCase = z.infer<typeof sampleCase>;

/** The report of the sample and what is to be made of it. */
export interface Sample {
  readonly reportPath: string;
  /** The report as it will be imported: UTF-8 without a byte order mark. */
  readonly text: string;
  readonly content: SampleCase;
}

/** Reads the two files of the sample that ship with the program. */
export async function readSample(resourcesPath: string): Promise<Sample> {
  const reportPath = path.join(resourcesPath, 'sample', 'report.txt');
  const content = sampleCase.parse(JSON.parse(await fs.readFile(path.join(resourcesPath, 'sample', 'case.json'), 'utf8')));
  return { reportPath, text: await fs.readFile(reportPath, 'utf8'), content };
}
