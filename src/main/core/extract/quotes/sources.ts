import type { FoundMention } from '../model.ts';
import type { Passage } from './passage.ts';
import { adverbs, baseNoun, breakers, determiners, isSourceNoun, prepositions, pronouns } from './sourceWords.ts';
import { speechVerbs } from './verbs.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

/** Words that name one who may speak: an actor, a noun such as `the report`, a pronoun, a name that is no actor yet. */
export interface SourcePhrase extends Stretch {
  readonly kind: 'mention' | 'noun' | 'pronoun' | 'name';
  /** The actor's mention, or the one that qualifies the noun: `FBI` in `an FBI spokesman`. */
  readonly mention: FoundMention | null;
  /** The noun or pronoun; the last word of a name. */
  readonly head: string;
  /** Stands after a preposition, and so is hardly the subject. */
  readonly isOblique: boolean;
}

const speaking = new Set(['name', 'short', 'metonym', 'nominal', 'title', 'informal']);
/** A phrase of more words than this is none. */
const longest = 24;

/** Phrases within a stretch that may name a speaker, in order. Words inside quotations are passed over. */
export function sourcesIn(passage: Passage, { first, end }: Stretch): SourcePhrase[] {
  const found: SourcePhrase[] = [];
  let begin = first;
  for (let index = first; index <= end; index++) {
    if (index < end && !breaksAt(passage, index) && index - begin < longest && !(index > begin && opensPhrase(passage, index))) continue;
    const source = headOf(passage, begin, index);
    if (source) found.push(source);
    begin = index < end && breaksAt(passage, index) ? index + 1 : index;
  }
  return found;
}

/** An article begins another phrase: `on Tuesday | the ministry`. */
const opensPhrase = ({ words, mentionOf }: Passage, index: number): boolean => (mentionOf[index] ?? -1) === -1 && /^(?:the|le|la|les|el|los|las|der|die|das|des)$/u.test(wordAt(words, index));

/** Whether a token ends a noun's phrase. */
function breaksAt({ words, markOf, mentionOf }: Passage, index: number): boolean {
  if ((mentionOf[index] ?? -1) !== -1) return false;
  const word = wordAt(words, index);
  if ((markOf[index] ?? -1) !== -1) return true;
  if (!isWord(word) && word !== "'s" && word !== '-' && word !== "'" && !/^[dl]'$/u.test(word)) return true;
  const verb = speechVerbs.get(word);
  if (verb) return !verb.noun || isSubject(words.lower, mentionOf, index - 1);
  return breakers.has(word) || isPreposition({ words }, index);
}

/** A preposition, and no part of a title such as `Under Secretary`. */
const isPreposition = ({ words }: Pick<Passage, 'words'>, index: number): boolean =>
  prepositions.has(wordAt(words, index)) && !(/^\p{Lu}/u.test(words.tokens[index]?.text ?? '') && /^\p{Lu}/u.test(words.tokens[index + 1]?.text ?? '') && index > 0 && isWord(wordAt(words, index - 1)));

/** Whether the words that end at an index may be a subject, so that an ambiguous form after them is the verb. */
function isSubject(lower: readonly string[], mentionOf: Int32Array, index: number): boolean {
  let at = index;
  while (adverbs.has(lower[at] ?? '')) at--;
  const word = lower[at] ?? '';
  return (mentionOf[at] ?? -1) !== -1 || isSourceNoun(word) || pronouns.has(word);
}

/** Whether a form that may be a noun as well is a verb here. */
export const isVerbHere = ({ words, mentionOf }: Passage, index: number): boolean => {
  if ((mentionOf[index] ?? -1) !== -1) return false;
  const verb = speechVerbs.get(wordAt(words, index));
  const next = wordAt(words, index + 1);
  if (verb?.noun && next === 'that' && (/^(?:and|but)$/u.test(wordAt(words, index - 1)) || /^\p{L}+day$/u.test(wordAt(words, index - 1)))) return true;
  if (verb?.noun && wordAt(words, index - 1) === ',' && /^(?:this|that|it|them)$/u.test(next) && /^(?:denies|says|judges)$/u.test(verb.force)) return true;
  return verb !== undefined && (!verb.noun || (isSubject(words.lower, mentionOf, index - 1) && next !== 'of'));
};

/** The last actor or speaking noun in a run of words. */
function headOf(passage: Passage, first: number, end: number): SourcePhrase | null {
  const { words, mentions, mentionOf } = passage;
  const isOblique = isPreposition({ words }, first - 1);
  for (let index = end - 1; index >= first; index--) {
    const mention = mentions[mentionOf[index] ?? -1] ?? null;
    const word = wordAt(words, index);
    if (mention && speaking.has(mention.kind) && (index + 1 >= end || (wordAt(words, index + 1) !== "'s" && wordAt(words, index + 1) !== '-'))) {
      const begin = startOfMention(mentionOf, first, index);
      return { first: begin, end: index + 1, kind: 'mention', mention, head: word, isOblique };
    }
    const noun = passage.paragraph.language === 'de' ? baseNoun(word) : word;
    if (isSourceNoun(noun) && !mention && !(word === 'press' && /^(?:conference|release|briefing)$/u.test(wordAt(words, index + 1)))) return { first: startOfPhrase(passage, first, index), end: index + 1, kind: 'noun', mention: qualifier(passage, first, index), head: noun, isOblique };
    if (pronouns.has(word) && (word.length < 5 || index === first) && (word !== 'one' || index + 1 === end)) return { first: index, end: index + 1, kind: 'pronoun', mention: null, head: word, isOblique: false };
  }
  return unknownName(passage, first, end, isOblique);
}

/** Words that open a sentence before a comma or a verb and name nobody. */
const openers = new Set('however meanwhile then still instead moreover thus here there later soon yes no well indeed perhaps furthermore nonetheless nevertheless afterwards besides elsewhere additionally what who why how where nothing everything something according if as while although when after before since once even only both neither finally'.split(' '));

/** Capitals at the end of a run of words, of a person that no list of actors has. */
function unknownName({ words, mentionOf }: Passage, first: number, end: number, isOblique: boolean): SourcePhrase | null {
  const isName = (at: number) => /^\p{Lu}[\p{L}.’'-]*$/u.test(words.tokens[at]?.text ?? '') && (mentionOf[at] ?? -1) === -1 && !adverbs.has(wordAt(words, at)) && !determiners.has(wordAt(words, at));
  let begin = end;
  while (begin > first && (isName(begin - 1) || (begin < end && begin - 1 > first && /^(?:de|da|van|von|der|al|el|bin|ibn|-)$/u.test(wordAt(words, begin - 1))))) begin--;
  const opensSentence = begin === 0 || /^[.?!]/u.test(wordAt(words, begin - 1));
  const isAcronym = end - begin === 1 && /^\p{Lu}{2,8}$/u.test(words.tokens[begin]?.text ?? '');
  const isSubject = end - begin === 1 && (wordAt(words, end) === ',' || speechVerbs.has(wordAt(words, end))) && !/(?:ing|ed|ly)$/u.test(wordAt(words, begin)) && !openers.has(wordAt(words, begin));
  if (end - begin === 1 && wordAt(words, begin).length === 1) return null;
  if (end - begin < (opensSentence && !isAcronym && !isSubject ? 2 : 1) || end - begin > 6) return null;
  return { first: begin, end, kind: 'name', mention: null, head: wordAt(words, end - 1), isOblique };
}

function startOfMention(mentionOf: Int32Array, first: number, index: number): number {
  let begin = index;
  while (begin > first && mentionOf[begin - 1] === mentionOf[index]) begin--;
  return begin;
}

/** Without adverbs and days before the phrase; from its last article on. */
function startOfPhrase({ words }: Passage, first: number, index: number): number {
  let begin = first;
  while (begin < index && (adverbs.has(wordAt(words, begin)) || !isWord(wordAt(words, begin)))) begin++;
  for (let at = index; at > begin; at--) if (determiners.has(wordAt(words, at)) && wordAt(words, at) !== "'s") return at;
  return begin;
}

/** The last actor before the noun, as in `Kremlin spokesman`. */
function qualifier({ mentions, mentionOf }: Passage, first: number, index: number): FoundMention | null {
  for (let at = index - 1; at >= first; at--) {
    const mention = mentions[mentionOf[at] ?? -1];
    if (mention) return mention;
  }
  return null;
}

/** The word before an index, over adverbs and `not`. */
export function wordBefore({ words }: Passage, index: number): string {
  let at = index - 1;
  while (adverbs.has(wordAt(words, at)) || wordAt(words, at) === 'not') at--;
  return wordAt(words, at);
}
