import { languageTag, nameText, optionalText, webAddress } from '../../../shared/model/fields.ts';
import type { Unconfirmed } from '../../../shared/unconfirmed.ts';
import type { Marking } from '../../../shared/vocabulary.ts';
import { datedOf } from '../dates/dates.ts';
import type { Document } from '../ingest/read.ts';
import { CaseError } from '../../../shared/errors.ts';
import { isMarkingLine } from '../extract/markings/labels.ts';
import { handlingNote } from './handling-note.ts';

const longestTitle = 300;
/** A line that says how a document is to be handled is not what it is called. */
const isLabel = (line: string) => isMarkingLine(line) || /^\W*(?:TLP ?: ?(?:WHITE|CLEAR|GREEN|AMBER(?: ?\+ ?STRICT)?|RED)|UNCLASSIFIED|(?:TOP )?SECRET|CONFIDENTIAL|FOR OFFICIAL USE ONLY)\W*$/i.test(line);

/** What a document says of itself, as far as a case can hold it. Nothing of it is sure before an analyst confirms it. */
export interface Proposed {
  readonly title: string;
  readonly author: string | null;
  readonly date: string | null;
  /** Whether the date says when the file was made, which `dateBasis` tells. */
  readonly dateInferred: boolean;
  readonly dateBasis: string | null;
  readonly language: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly marking: Marking | null;
  /** The classifications that it bears and no marking equals. */
  readonly note: string | null;
  /** Where each was taken from. */
  readonly origins: Unconfirmed;
}

/** Characters that turn the order in which letters are shown: in a name they would hide what it says. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Whether a line can be what a document is called. Scans begin with stamps and halves of lines, and a text may begin anywhere: a line that
 * breaks off, goes on from another, or is letters without words is not.
 */
function isBelievable(line: string): boolean {
  if (line.length > longestTitle || /[-,;:\u2010\u2011]$/u.test(line) || /^\p{Ll}/u.test(line)) return false;
  const words = line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const letters = words.join('').length;
  const isStray = (word: string) => /^(?![aeiouyàáéèó])\p{Script=Latin}$/iu.test(word);
  return letters >= 0.6 * line.replaceAll(/\s/g, '').length && words.some((word) => word.length > 2 || /\p{Script=Han}/u.test(word)) && words.filter(isStray).length <= words.length / 4;
}

/** What a document calls itself, else the first line of its text that can serve as its title, else the file's name. */
function titleOf({ text, fileName, facts }: Document): Pick<Proposed, 'title'> & { readonly from: 'document' | 'text' | 'file-name' } {
  const own = facts?.title?.replaceAll(turning, '').trim() ?? '';
  if (nameText.safeParse(own).success) return { title: own, from: 'document' };
  const line = text.slice(0, 5000).split(/[\r\n\f]/).map((part) => part.replaceAll(turning, '').trim()).find((part) => part !== '' && !isLabel(part));
  return line === undefined || !isBelievable(line) ? { title: fileName, from: 'file-name' } : { title: line, from: 'text' };
}

function isDate(date: string): boolean {
  try {
    datedOf({ date, dateInferred: false, dateBasis: null });
    return true;
  } catch (error) {
    if (error instanceof CaseError) return false;
    throw error;
  }
}

/** A value, or null where there is none or a case would refuse it: a document may say anything. */
const valid = (value: string | undefined, isValid: (value: string) => boolean) => {
  const trimmed = value?.replaceAll(turning, '').trim() ?? '';
  return trimmed !== '' && isValid(trimmed) ? trimmed : null;
};

const dayOfMakingBasis = 'The day on which the file was made, as it says itself.';

/** What programs put in where nobody gave an author. */
const noAuthor = /^\(?(?:anonymous|unspecified|unknown(?: author)?|no author|author|owner|user|admin(?:istrator)?|root|default|n\/?a|none|(?:microsoft office|windows|office) user)\)?$/i;

/** What can be proposed of a document that was read. */
export function proposedOf(document: Document): Proposed {
  const { facts = {} } = document;
  const { title, from } = titleOf(document);
  const found = {
    author: valid(facts.author, (author) => !noAuthor.test(author) && optionalText.safeParse(author).success),
    date: valid(facts.date, isDate),
    language: valid(facts.language, (language) => languageTag.safeParse(language).success),
    url: valid(facts.url, (url) => webAddress.safeParse(url).success),
    marking: facts.marking ?? null,
    note: facts.classifications?.map(handlingNote).join('\n') ?? null,
  };
  const publisher = valid(facts.publisher, (name) => nameText.safeParse(name).success);
  const stated = Object.entries({ ...found, source: publisher }).filter(([, value]) => value !== null);
  const origins: Unconfirmed = { title: from, ...Object.fromEntries(stated.map(([field]) => [field, field === 'marking' || field === 'note' ? 'text' : 'document'])) };
  const isOfMaking = found.date !== null && facts.dateIsOfMaking === true;
  return { title, ...found, dateInferred: isOfMaking, dateBasis: isOfMaking ? dayOfMakingBasis : null, publisher, origins };
}
