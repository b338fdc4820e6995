import type { Sentence, TextDocument } from '../text/document.ts';
import { kindsOf } from '../names/gazetteer.ts';
import { plainWord } from '../names/lexicon.ts';
import { tagWords, tags, type Tag, type TaggerWeights } from '../names/tagger.ts';

/** A sentence as the search for names looks at it: one entry a word in each list. */
export interface Line {
  readonly sentence: Sentence;
  readonly words: readonly string[];
  readonly plain: readonly string[];
  readonly kinds: readonly number[];
  readonly tags: readonly Tag[];
  /** Most words are in capitals, so that case tells nothing. */
  readonly isCapital: boolean;
  /** Most words have a capital initial, as in a headline. */
  readonly isHeadline: boolean;
  readonly language: string;
}

/** The sentences of a document with the tagger's names. */
export function linesOf(document: TextDocument, weights: TaggerWeights, onProgress?: (done: number) => void): Line[] {
  const words = document.sentences.map(({ tokens }) => tokens.map(({ text }) => text));
  const tagged = tagWords(words, weights, onProgress);
  return document.sentences.map((sentence, index) => {
    const own = words[index] ?? [];
    return {
      sentence, words: own, plain: own.map(plainWord), kinds: own.map(kindsOf), tags: Array.from(tagged[index] ?? [], (tag) => tags[tag] ?? 'O'),
      isCapital: shareOf(own, (word) => word === word.toUpperCase() && word.length > 1) > 0.6,
      isHeadline: shareOf(own.slice(1), isCapitalised) > (own[own.length - 1] === '.' ? 0.8 : 0.6),
      language: document.paragraphs[sentence.paragraph]?.language ?? document.language,
    };
  });
}

function shareOf(words: readonly string[], holds: (word: string) => boolean): number {
  const letters = words.filter((word) => /^\p{L}/u.test(word));
  return letters.length < 3 ? 0 : letters.filter(holds).length / letters.length;
}

/** Whether a word begins with a capital letter. */
export const isCapitalised = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
