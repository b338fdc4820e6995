import type { Passage } from './passage.ts';
import type { Speech } from './speech.ts';
import { type SourcePhrase, sourcesIn } from './sources.ts';
import { determiners, persons } from './sourceWords.ts';
import { titled } from './titled.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

/** Words that name a source without a verb of speech, before it. */
const openers: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(`according to|in the words of|in the view of|in the judgment of|in the judgement of|in the opinion of
  según|de acuerdo con|a juicio de|a juicio del|en opinión de|en opinión del|en palabras de|en palabras del
  selon|d'après|d' après|de l' avis de|de l' avis du|aux yeux de|aux yeux du|à en croire|aux dires de|aux dires du
  laut|nach angaben|nach erkenntnissen|nach einschätzung|nach ansicht|nach darstellung|nach informationen|nach auskunft|nach überzeugung|nach aussage|nach aussagen|nach worten|nach den worten des|nach den worten der|nach den worten von|aus sicht`);
/** No source is looked for farther behind its opener. */
const reach = 8;

function byFirstWord(phrases: string): ReadonlyMap<string, string[][]> {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases.split(/[|\n]/u)) {
    const [first = '', ...rest] = phrase.trim().split(' ');
    found.set(first, [...(found.get(first) ?? []), rest]);
  }
  return found;
}

/** An attribution without a verb that has a subject: `according to X`, `laut X`, `X zufolge`, `In X heißt es`. */
export function accordingAt(passage: Passage, unit: Stretch, index: number): Speech | null {
  const length = openerAt(passage, unit, index);
  if (length === 0) return behindIts(passage, unit, index);
  const begin = index + length;
  const subject = pronounAt(passage, begin) ?? sourceFrom(passage, unit, begin);
  if (!subject || subject.first > begin + 2 * reach) return null;
  if (length === 1 && views.has(wordAt(passage.words, index)) && !isView(passage, unit, index, subject)) return null;
  return { ...said, at: index, subject, order: 'according', attribution: { first: index, end: subject.end } };
}

const said = { lemma: 'according to', force: 'says', reports: true, isEmbedded: false, via: null } as const;
const views = new Set(['pour', 'para']);

/** Words of the opener that begins here; 0 for none. */
function openerAt({ words, markOf, paragraph }: Passage, unit: Stretch, index: number): number {
  const word = wordAt(words, index);
  if (word === 'in' && /^(?:his|her|their|its)$/u.test(wordAt(words, index + 1))) return inOpinion(words, index) ? 1 : 0;
  for (const rest of openers.get(word) ?? []) if (rest.every((part, step) => wordAt(words, index + 1 + step) === part)) return 1 + rest.length;
  if (index === unit.first && views.has(word) && word === (paragraph.language === 'fr' ? 'pour' : 'para')) return 1;
  const isQuoted = (markOf[index - 1] ?? -1) !== -1 || wordAt(words, index - 1) === ',';
  if (word === 'so' && paragraph.language === 'de' && isQuoted) return 1;
  return saidIn(passageWords(words, index));
}

/** `In her opinion`, `in their own telling`. */
function inOpinion(words: Passage['words'], index: number): boolean {
  const noun = wordAt(words, index + 2) === 'own' ? index + 3 : index + 2;
  return /^(?:opinion|view|words|telling|judge?ment|account|estimation|reading)$/u.test(wordAt(words, noun)) && !/^(?:of|and)$/u.test(wordAt(words, noun + 1));
}

const passageWords = (words: Passage['words'], index: number) => [wordAt(words, index), wordAt(words, index + 1), wordAt(words, index + 2)] as const;

/** Length of `heißt es in`, `peut-on lire dans`, `se lee en`; else 0. */
function saidIn([word, next, third]: readonly [string, string, string]): number {
  if ((word === 'heißt' || word === 'hieß') && next === 'es') return /^(?:in|im|aus|von|dazu)$/u.test(third) ? 3 : 0;
  if (word === 'lire' && /^(?:dans|sur)$/u.test(next)) return 2;
  return word === 'se' && next === 'lee' && third === 'en' ? 3 : 0;
}

/** `Pour le chercheur X, ...`: one person and a comma. */
const isView = (passage: Passage, unit: Stretch, index: number, subject: SourcePhrase): boolean =>
  subject.end < unit.end && wordAt(passage.words, subject.end) === ',' && subject.first - index < 2 * reach
  && (persons.has(subject.head) || (subject.mention !== null && passage.isPerson(subject.mention)));

/** `selon lui`, `según ella`. */
function pronounAt({ words }: Passage, index: number): SourcePhrase | null {
  const head = pronounForms.get(wordAt(words, index));
  return head === undefined ? null : { first: index, end: index + 1, kind: 'pronoun', mention: null, head, isOblique: false };
}

const pronounForms: ReadonlyMap<string, string> = new Map([['lui', 'il'], ['elle', 'elle'], ['eux', 'ils'], ['él', 'él'], ['ella', 'ella'], ['ellos', 'ellos'], ['him', 'he'], ['his', 'he'], ['their', 'they'], ['its', 'it'], ['her', 'she'], ['them', 'they'], ['ihm', 'er'], ['ihr', 'sie'], ['ihnen', 'sie']]);

/** The first source behind an opener, and what is written with a capital there when nothing known is. */
function sourceFrom(passage: Passage, unit: Stretch, begin: number): SourcePhrase | null {
  const [first] = sourcesIn(passage, { first: begin, end: Math.min(unit.end, begin + 24) });
  const plain = first?.kind === 'pronoun' && first.first > begin + 1 && /^(?:an?|some|one)$/u.test(wordAt(passage.words, begin)) ? phraseFrom(passage, unit, begin) : null;
  if (plain) return plain;
  const known = first?.kind === 'noun' ? titled(passage, unit, first) : first;
  if (known && ((known.first <= begin + 2 && (known.kind !== 'name' || known.first === begin || !/^\p{Lu}/u.test(passage.words.tokens[begin]?.text ?? ''))) || passage.paragraph.language === 'en')) return { ...known, isOblique: false };
  return capitalsFrom(passage, unit, begin) ?? known ?? phraseFrom(passage, unit, begin);
}

/** `According to local gossip, ...`: the words before the comma. */
function phraseFrom({ words }: Passage, unit: Stretch, begin: number): SourcePhrase | null {
  let end = begin;
  while (end < Math.min(unit.end, begin + 6) && isWord(wordAt(words, end))) end++;
  const relative = words.lower.slice(begin, end).findIndex((word) => /^(?:that|which|who|whom)$/u.test(word));
  if (relative > 1) return { first: begin, end: begin + relative, kind: 'noun', mention: null, head: wordAt(words, begin + relative - 1), isOblique: false };
  return end > begin && /^[,.]$/u.test(wordAt(words, end)) ? { first: begin, end, kind: 'noun', mention: null, head: wordAt(words, end - 1), isOblique: false } : null;
}

/** `la Guardia Costera`, `Landeskriminalamt Sachsen`: behind an article, words with capitals. */
function capitalsFrom({ words }: Passage, unit: Stretch, begin: number): SourcePhrase | null {
  let first = begin;
  while (first < begin + 2 && determiners.has(wordAt(words, first))) first++;
  let end = first;
  while (end < Math.min(unit.end, first + 6) && /^\p{Lu}/u.test(words.tokens[end]?.text ?? '')) end++;
  return end === first ? null : { first, end, kind: 'name', mention: null, head: wordAt(words, end - 1), isOblique: false };
}

/** `dem Amt zufolge` and `Aus Sicherheitskreisen hieß es, ...`: the source stands before. */
function behindIts(passage: Passage, unit: Stretch, index: number): Speech | null {
  const { words } = passage;
  const [word, next] = [wordAt(words, index), wordAt(words, index + 1)];
  const isReport = (word === 'heißt' || word === 'hieß') && next === 'es';
  if (word !== 'zufolge' && !isReport) return null;
  if (isReport && (wordAt(words, index - 1) === ',' || (passage.markOf[index - 1] ?? -1) !== -1)) {
    const it: SourcePhrase = { first: index + 1, end: index + 2, kind: 'pronoun', mention: null, head: 'es', isOblique: false };
    return { ...said, at: index, subject: it, order: 'follows', attribution: { first: index, end: index + 2 } };
  }
  const before = sourcesIn(passage, { first: Math.max(unit.first, index - reach), end: index });
  const subject = (isReport ? before[0] : pronounAt(passage, index - 1) ?? before.at(-1)) ?? null;
  if (!subject || (!isReport && subject.end !== index)) return null;
  const attribution = { first: subject.first, end: index + (isReport ? 2 : 1) };
  return { ...said, at: index, subject, order: isReport ? 'leads' : 'according', attribution };
}

/** `As X notes, ...`, `Wie X berichtet, ...`: a clause that says whose the whole sentence is. */
export function opensAs({ words }: Passage, unit: Stretch, verb: number): number | null {
  if (verb - unit.first > 14 || !/^(?:as|wie|comme|como)$/u.test(wordAt(words, unit.first))) return null;
  for (let at = unit.first + 1; at < Math.min(unit.end, verb + 6); at++) {
    if (wordAt(words, at) === ',') return at > verb ? at : null;
    if (at > verb && !isWord(wordAt(words, at))) return null;
  }
  return null;
}
