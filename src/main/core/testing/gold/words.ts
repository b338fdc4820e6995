import type { Gold } from './format.ts';

/** How an annotation's words are said in a case, in one place for both directions. */

/** The system under which identifiers of an annotation are kept as references. */
export const goldSystem = 'osint-gold';

/** The name of an annotated document, which stands before its identifiers: every document counts from A01. */
export const documentName = ({ document: { id, path, file } }: Gold): string => id ?? path ?? file ?? 'document';

/** Relations that the case's vocabulary has under another name; all others keep theirs. */
const synonyms: readonly (readonly [gold: string, ours: string])[] = [
  ['conducted', 'executes'], ['authorised', 'authorises'], ['approved', 'approves'], ['supported', 'supports'], ['considered', 'considers'],
  ['participated_in', 'takes_part_in'], ['preferred', 'prefers'], ['published', 'publishes'], ['held_office', 'holds_office'],
];

export const relationOf = (gold: string): string => synonyms.find(([word]) => word === gold)?.[1] ?? gold;
export const goldRelation = (relation: string): string => synonyms.find(([, word]) => word === relation)?.[0] ?? relation;

/** Words of the vocabulary are written with underscores; annotations write statuses with spaces and classes with hyphens. */
export const wordOf = (gold: string): string => gold.replaceAll(/[ -]/g, '_');
export const goldStatus = (word: string): string => word.replaceAll('_', ' ');
export const goldClass = (word: string): string => word.replaceAll('_', '-');

/** The kind of an operation that an annotation leaves open. */
export const kindLeftOpen = 'unspecified';

/** Parts of a note that a case has no field of its own for, each under its label. */
export type Sections = Readonly<Record<string, string | undefined>>;

const between = '\n\n';
const label = /^(?<name>[A-Z][a-z ]+): /;

/** A note out of labelled parts; null when all are absent. */
export function noteOf(sections: Sections): string | null {
  const parts = Object.entries(sections).filter(([, text]) => text !== undefined);
  return parts.length === 0 ? null : parts.map(([name, text]) => `${name}: ${String(text)}`).join(between);
}

/** The labelled parts of a note. */
export function sectionsOf(note: string | null): Sections {
  const sections: Record<string, string> = {};
  for (const part of note?.split(between) ?? []) {
    const name = label.exec(part)?.groups?.['name'];
    if (name !== undefined) sections[name] = part.slice(name.length + 2);
  }
  return sections;
}

/** The first language that a description such as "en (machine translated), with a Spanish passage" names. */
export const languageIn = (description: string | undefined): string | null => /^[a-z]{2,3}\b/.exec(description ?? '')?.[0] ?? null;
