import { CaseError } from '../../../../shared/errors.ts';
import { hasNoSpaces, hasParticles } from '../fold.ts';
import type { Part, Phrase, Query } from './tree.ts';

/** A beginning or part of words, which stands for all the words that it fits. */
export interface OpenWord {
  /** As it may be typed, such as `ab*`. */
  readonly written: string;
  readonly letters: string;
  readonly part: Part | null;
}

const ofPhrase = ({ words, end }: Phrase): OpenWord[] => {
  const letters = words.at(-1) ?? '';
  return end === 'prefix' ? [{ written: `${letters}*`, letters, part: null }] : [];
};

/** Every beginning and part of words in a query, also under NOT; the word that is being typed is none of them. */
export function openWordsIn(query: Query): OpenWord[] {
  switch (query.is) {
    case 'and': case 'or': return query.parts.flatMap(openWordsIn);
    case 'not': return openWordsIn(query.part);
    case 'near': return query.phrases.flatMap(ofPhrase);
    case 'phrase': return ofPhrase(query);
    case 'part': return [{ written: `*${query.letters}${query.isEnd ? '' : '*'}`, letters: query.letters, part: query }];
    default: return [];
  }
}

const mostNamed = 5;

/** Beginnings and parts as they are named in a message: `ab*, cd*`. */
export function namesOf(open: readonly OpenWord[]): string {
  const names = open.slice(0, mostNamed).map(({ written }) => (written.length > 24 ? `${written.slice(0, 22).toWellFormed()}…*` : written));
  return `${names.join(', ')}${open.length > mostNamed ? ` and ${open.length - mostNamed} more` : ''}`;
}

const fewLetters = 3;
const mostShort = 4;
/** Scripts whose words are beginnings or parts without a sign for it are short by nature. */
const isShort = ({ letters }: OpenWord) => [...letters].length < fewLetters && !hasNoSpaces(letters) && !hasParticles(letters);

/** @throws CaseError `INPUT_INVALID` when more short beginnings and parts than one query may have are looked for */
export function requireFewShort(query: Query): void {
  const short = openWordsIn(query).filter(isShort);
  if (short.length <= mostShort) return;
  throw new CaseError('INPUT_INVALID', `The search has ${short.length} beginnings or parts of words under three letters, and may have ${mostShort}: ${namesOf(short)}. Give them more letters, or look for some of them at a time.`);
}
