import type { Passage } from './passage.ts';
import type { Speech } from './speech.ts';
import { type SourcePhrase, sourcesIn, wordBefore } from './sources.ts';
import { beForms, documents } from './sourceWords.ts';
import { speechVerbs } from './verbs.ts';
import { setOf, type Stretch, wordAt, type Words } from './words.ts';

/** A verb of speech so many words before a colon has the marked words behind it. */
const nearby = 16;
/** Words of titles before the name in a label. */
const longestTitle = 5;

/** `State Secretary X: “...”`, `X gave another account: “...”`: who it is, a colon, and marked words. */
export function labelAt(passage: Passage, unit: Stretch, index: number, earlier: Speech | undefined): Speech | null {
  const { words, markOf } = passage;
  if (wordAt(words, index) !== ':' || (markOf[index + 1] ?? -1) === -1 || index + 1 >= unit.end) return null;
  if (earlier && index - earlier.at < nearby) return null;
  const before = sourcesIn(passage, { first: Math.max(unit.first, index - 30), end: index });
  const last = before.at(-1);
  const isLabel = last !== undefined && last.end === index && last.kind !== 'pronoun' && !last.isOblique && last.first - unit.first <= longestTitle;
  const author = last?.end === index && last.isOblique && wordAt(words, last.first - 1) === 'of' && /^(?:message|letter|note|e-mail|email|text|post|tweet|mail)$/u.test(wordAt(words, last.first - 2)) ? { ...last, isOblique: false } : null;
  const subject = isLabel ? last : author ?? before.find(({ isOblique, head, kind, first }) => !isOblique && !documents.has(head) && (kind !== 'pronoun' || first === unit.first)) ?? null;
  if (!subject) return null;
  return { at: index, lemma: ':', force: 'says', subject, order: 'leads', reports: false, attribution: { first: subject.first, end: index + 1 }, isEmbedded: false, via: null };
}

/** `The ministry's response was that ...`. */
function answerThat(passage: Passage, unit: Stretch, index: number): Speech | null {
  const { words } = passage;
  if (!/^(?:is|was)$/u.test(wordAt(words, index - 1)) || !/^(?:response|position|view|argument|message|answer|conclusion|reply|explanation)$/u.test(wordAt(words, index - 2)) || wordAt(words, index - 3) !== "'s") return null;
  const subject = sourcesIn(passage, { first: Math.max(unit.first, index - 12), end: index - 3 }).at(-1) ?? null;
  return subject && { at: index, lemma: wordAt(words, index - 2), force: 'says', subject, order: 'leads', reports: true, attribution: { first: subject.first, end: index }, isEmbedded: false, via: null };
}

/** `X's answer to it has been “...”`: a possessive and a noun for an answer, with marked words behind. */
export function answerOf(passage: Passage, unit: Stretch, index: number): Speech | null {
  const { words, markOf } = passage;
  if (!/^(?:response|answer|reply|reaction|retort|verdict|comment|explanation|description)$/u.test(wordAt(words, index)) || !/^(?:'s|s'|'|’s|its|their|his|her)$/u.test(wordAt(words, index - 1))) return null;
  const isPossessive = /['’]/u.test(wordAt(words, index - 1));
  const subject = sourcesIn(passage, { first: Math.max(unit.first, index - 8), end: isPossessive ? index - 1 : index }).at(-1) ?? null;
  if (!subject || !isPossessive || subject.end < index - 1) return null;
  let mark = index + 1;
  while (mark < Math.min(unit.end, index + nearby) && (markOf[mark] ?? -1) === -1) mark++;
  if (mark >= Math.min(unit.end, index + nearby) || words.lower.slice(index + 1, mark).some((word) => speechVerbs.get(word)?.force === 'says' && word !== 'speak')) return null;
  return { at: mark - 1, lemma: wordAt(words, index), force: 'says', subject, order: 'leads', reports: false, attribution: { first: subject.first, end: index + 1 }, isEmbedded: false, via: null };
}

/** `It is clear to the Committee that ...`. */
function clearTo(passage: Passage, unit: Stretch, index: number): Speech | null {
  const { words } = passage;
  if (/^(?:aware|confident|certain|sure|concerned|convinced|satisfied)$/u.test(wordAt(words, index - 1))) {
    const subject = sourcesIn(passage, { first: Math.max(unit.first, index - 12), end: index - 1 }).at(-1) ?? null;
    return subject && beForms.has(wordBefore(passage, index - 1)) ? { at: index, lemma: wordAt(words, index - 1), force: 'judges', subject, order: 'leads', reports: true, attribution: { first: subject.first, end: index }, isEmbedded: false, via: null } : null;
  }
  for (let at = index - 2; at >= Math.max(unit.first + 1, index - 8); at--) {
    if (wordAt(words, at) !== 'to') continue;
    if (!/^(?:clear|evident|obvious|apparent|plain)$/u.test(wordAt(words, at - 1))) return null;
    const [subject] = sourcesIn(passage, { first: at + 1, end: index });
    return subject ? { at: index, lemma: wordAt(words, at - 1), force: 'judges', subject, order: 'leads', reports: true, attribution: { first: unit.first, end: index }, isEmbedded: false, via: null } : null;
  }
  return null;
}

/** Nouns after which `that` begins what they say. */
const findings = setOf('report reports assessment assessments analysis statement statements judgment judgement conclusion finding claim claims allegation allegations estimate complaint suggestion');

/** Where it was said, not who said it: `wrote in a statement that`. */
const isMedium = (words: Words, earlier: Speech | undefined, { first, isOblique }: SourcePhrase): boolean =>
  earlier !== undefined && earlier.order !== 'noun' && isOblique && first - earlier.at <= 3 && /^(?:in|by|via|through|on)$/u.test(wordAt(words, first - 1));

/** `an assessment that the state paid`. */
export function nounThatAt(passage: Passage, unit: Stretch, index: number, earlier: Speech | undefined): Speech | null {
  const { words } = passage;
  const answer = wordAt(words, index) === 'that' ? answerThat(passage, unit, index) ?? clearTo(passage, unit, index) : null;
  if (answer) return answer;
  if (wordAt(words, index) !== 'that' || !findings.has(wordAt(words, index - 1)) || index + 4 > unit.end) return null;
  const subject = sourcesIn(passage, { first: Math.max(unit.first, index - 10), end: index }).at(-1) ?? null;
  if (!subject || subject.end !== index || isMedium(words, earlier, subject) || speechVerbs.has(wordAt(words, index + 1)) || /^(?:is|was|were|are|has|had|can|could|will|would)$/u.test(wordAt(words, index + 1))) return null;
  return { at: index, lemma: wordAt(words, index - 1), force: 'says', subject, order: 'noun', reports: true, attribution: { first: subject.first, end: index }, isEmbedded: true, via: null };
}

/** `As one witness put it, ...`. */
export function putIt(passage: Passage, unit: Stretch, index: number): Speech | null {
  const { words } = passage;
  if (wordAt(words, index + 1) !== 'it' || !/^puts?$/u.test(wordAt(words, index))) return null;
  const subject = sourcesIn(passage, { first: Math.max(unit.first, index - 16), end: index }).find(({ isOblique, first }) => !isOblique || wordAt(words, first - 1) === 'as') ?? null;
  return subject && { at: index, lemma: 'put it', force: 'says', subject, order: 'leads', reports: false, attribution: { first: subject.first, end: index + 2 }, isEmbedded: false, via: null };
}

const quoting = setOf('quoted quoting quotes cited citing cites');

/** `X was quoted as saying`, `the agency quoted X as saying`: X speaks. */
export function quotedAs(passage: Passage, unit: Stretch, index: number): Speech | null {
  const { words } = passage;
  if (!quoting.has(wordAt(words, index))) return null;
  let as = index + 1;
  while (as < Math.min(unit.end, index + 16) && !(wordAt(words, as) === 'as' && /^(?:saying|telling|stating|warning|claiming)$/u.test(wordAt(words, as + 1)))) as++;
  if (as >= Math.min(unit.end, index + 16)) return null;
  const isPassive = beForms.has(wordAt(words, index - 1));
  const near = sourcesIn(passage, isPassive ? { first: Math.max(unit.first, index - 20), end: index - 1 } : { first: index + 1, end: as });
  const subject = (isPassive ? near.find(({ isOblique }) => !isOblique) : near.at(-1)) ?? null;
  if (!subject) return null;
  const isLast = as + 3 >= unit.end;
  const via = isPassive ? null : sourcesIn(passage, { first: Math.max(unit.first, index - 12), end: index }).at(-1) ?? null;
  return { at: isPassive ? as + 1 : index, lemma: 'quote', force: 'says', subject, order: isLast ? 'interrupts' : 'leads', reports: true, attribution: { first: Math.min(subject.first, index), end: as + 2 }, isEmbedded: false, via };
}

