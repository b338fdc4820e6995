import { denialIn } from '../polarity/read.ts';
import { accordingAt, opensAs } from './according.ts';
import { answerOf, labelAt, nounThatAt, putIt, quotedAs } from './attributions.ts';
import type { Passage } from './passage.ts';
import { isVerbHere, type SourcePhrase, sourcesIn, wordBefore } from './sources.ts';
import { subjectOf } from './subjects.ts';
import { adverbs, beForms, documents, peoples, pronouns } from './sourceWords.ts';
import { objective, type SpeechForce, speechVerbs } from './verbs.ts';
import { isWord, type Stretch, wordAt } from './words.ts';

/** Someone says something: the verb (or `according to`), who, and where the words said are. */
export interface Speech {
  readonly at: number;
  readonly lemma: string;
  readonly force: SpeechForce;
  readonly subject: SourcePhrase | null;
  /** `X said ...`, `... said X`, `... , X said, ...`, `according to X`. */
  readonly order: 'leads' | 'follows' | 'interrupts' | 'according' | 'noun';
  /** Whether `that`, a clause or marked words follow, so that a statement is reported. */
  readonly reports: boolean;
  /** Words of the attribution itself, from subject to verb. */
  readonly attribution: Stretch;
  /** Hangs on a noun (`a job that officials claim ...`): the sentence around it is someone else's. */
  readonly isEmbedded: boolean;
  /** To whom it was said, or by whom it was quoted. */
  readonly via: SourcePhrase | null;
}

const forms = new Set(['saying', 'adding', 'warning', 'claiming', 'alleging', 'noting', 'stating', 'arguing']);
const clauseVerbs = /^(?:stole|paid|met|ran|sent|hid|sold|bought|took|gave|made|told|led|held|wrote|began|knew|built|spread|struck|fled|sought|spent|became|came|went|got|kept|left|lost|won|saw|brought|broke|spoke|chose|drew|drove|is|are|was|were|has|have|had|will|would|could|may|might|can|should|did|does|do|must|cannot|.{2,}ed|.{3,}n't)$/u;

/** Every place of a unit where someone says something, in order. */
export function speechesIn(passage: Passage, unit: Stretch): Speech[] {
  const found: Speech[] = [];
  for (let index = unit.first; index < unit.end; index++) {
    if ((passage.markOf[index] ?? -1) !== -1) continue;
    const speech = accordingAt(passage, unit, index) ?? quotedAs(passage, unit, index) ?? putIt(passage, unit, index) ?? answerOf(passage, unit, index) ?? labelAt(passage, unit, index, found.at(-1)) ?? nounThatAt(passage, unit, index, found.at(-1)) ?? verbAt(passage, unit, index, found.at(-1)?.subject ?? null);
    if (speech) found.push(speech);
  }
  return found;
}

function verbAt(passage: Passage, unit: Stretch, index: number, earlier: SourcePhrase | null): Speech | null {
  const { words } = passage;
  const verb = speechVerbs.get(wordAt(words, index));
  if (!verb || !isVerbHere(passage, index) || isNoVerb(wordAt(words, index - 1), wordAt(words, index), wordAt(words, index + 1), wordAt(words, index + 2))) return null;
  if (verb.lemma === 'know' && !/^(?:of|about)$/u.test(wordAt(words, index + 1))) return null;
  if (verb.lemma === 'call' && isNaming(passage, index)) return null;
  const auxiliary = wordBefore(passage, index);
  if (beForms.has(auxiliary) && verb.form === 'finite') return passiveAt(passage, unit, index, verb.lemma, verb.force);
  if (verb.form === 'participle' && !beForms.has(auxiliary) && !(/^[,—–-]$/u.test(wordAt(words, index - 1)) || wordAt(words, index - 1) === 'and' || /["“”]/u.test(wordAt(words, index - 1)) || followsThat(passage, unit, index) || forms.has(wordAt(words, index)) || withSubject(passage, unit, index))) return null;
  const isParticiple = verb.form === 'participle' && !beForms.has(auxiliary);
  const { subject, order, opener, start } = isParticiple && (withSubject(passage, unit, index) ?? earlier) ? { subject: withSubject(passage, unit, index) ?? earlier, order: 'leads' as const, opener: '', start: index } : subjectOf(passage, unit, index, isParticiple);
  if (opener === 'because' && verb.force === 'judges') return null;
  const goesOn = !isParticiple && order === 'leads' && earlier && (start === index || subject === null) && /^(?:and|but)$/u.test(wordBefore(passage, index)) ? earlier : subject;
  if (implying.has(verb.lemma) && wordBefore(passage, index) === 'which' && wordAt(words, index - 2) === ',') return null;
  if (wordAt(words, index) === 'read' && !(subject?.kind === 'noun' && documents.has(subject.head))) return null;
  const reports = reportsAt(passage, unit, index, order, verb.force, verb.bare);
  const first = index - start < 30 ? start : index;
  const asClause = order === 'leads' && subject ? opensAs(passage, unit, index) : null;
  if (asClause !== null) return { at: index, lemma: verb.lemma, force: verb.force, subject, order: 'interrupts', reports: true, attribution: { first: unit.first, end: asClause }, isEmbedded: false, via: null };
  const end = subject && order === 'follows' ? subject.end : index + 1;
  return { at: index, lemma: verb.lemma, force: verb.force, subject: goesOn, order, reports, attribution: { first, end }, isEmbedded: opener === 'relative' && index - unit.first > (unit.end - unit.first) * 0.4, via: viaAfter(passage, unit, index, verb.lemma) };
}

/** What a fact does of itself: `which suggests that`. */
const implying: ReadonlySet<string> = new Set(['suggest', 'indicate', 'show', 'imply', 'signal']);

/** `..., with X calling it`: the one between `with` and the participle. */
function withSubject(passage: Passage, unit: Stretch, index: number): SourcePhrase | null {
  const last = sourcesIn(passage, { first: Math.max(unit.first, index - 10), end: index }).at(-1);
  return last && last.end === index && wordAt(passage.words, last.first - 1) === 'with' ? last : null;
}

const claims = /^(?:claim|purport|admit|profess|den)/u;

/** An infinitive, an adjective (`the alleged plot`) or a short passive (`assessed to be`). */
const isNoVerb = (before: string, word: string, next: string, afterNext: string): boolean =>
  before === 'to' || (before === 'a' && speechVerbs.get(word)?.isEnglish) || /^(?:the|an|of|by|for|its|their|his|her|this|these|such|any|and\/or|with|over|about|against|'s)$/u.test(before) || (next === 'of' && word === 'accused') || (next === 'to' && /^(?:be|have|include)$/u.test(afterNext) && !claims.test(word));

/** `a company called X` names; `they called it` speaks. */
function isNaming({ words, mentionOf }: Passage, index: number): boolean {
  const before = wordAt(words, index - 1);
  if (/^(?:in|from|near|of|at)$/u.test(wordAt(words, index - 2)) && /^\p{Lu}/u.test(words.tokens[index - 1]?.text ?? '') && /^\p{Lu}/u.test(words.tokens[index + 1]?.text ?? '')) return true;
  if (/^(?:the|a|an|it|them|him|her|this|that|these|those|its|their|his|on|for|any|all|such)$/u.test(wordAt(words, index + 1))) return false;
  return (mentionOf[index - 1] ?? -1) === -1 && !pronouns.has(before) && !adverbs.has(before) && !peoples.has(before) && !/^(?:has|have|had|who|and|,)$/u.test(before) && !/^\p{Lu}/u.test(words.tokens[index - 1]?.text ?? '');
}

/** `was described by X as`; without `by` nobody is named. */
function passiveAt(passage: Passage, unit: Stretch, index: number, lemma: string, force: SpeechForce): Speech | null {
  for (let at = index + 1; at < Math.min(unit.end, index + 6); at++) {
    if (wordAt(passage.words, at) !== 'by') continue;
    const subject = sourcesIn(passage, { first: at + 1, end: Math.min(unit.end, at + 16) })[0] ?? null;
    return subject ? { at: index, lemma, force, subject, order: 'leads', reports: false, attribution: { first: index, end: subject.end }, isEmbedded: false, via: null } : null;
  }
  return null;
}

function followsThat({ words }: Passage, unit: Stretch, index: number): boolean {
  for (let at = index + 1; at < Math.min(unit.end, index + 15); at++) {
    if (wordAt(words, at) === 'that' || wordAt(words, at) === 'que' || wordAt(words, at) === 'dass') return true;
    if (wordAt(words, at) === ',' && /^(?:however|though|too|moreover|therefore|instead|indeed)$/u.test(wordAt(words, at - 1))) continue;
    if (/^[.;:,]/u.test(wordAt(words, at)) && at > index + 1) return false;
  }
  return false;
}

/** Verbs of which another part must follow: `gab zu`, `geht davon aus`. */
const parted: ReadonlyMap<string, RegExp> = new Map([['gab', /^(?:zu|an|bekannt)$/u], ['gibt', /^(?:zu|an|bekannt)$/u], ['gaben', /^(?:zu|an|bekannt)$/u], ['wirft', /^vor$/u], ['warf', /^vor$/u], ['werfen', /^vor$/u], ['geht', /^davon$/u], ['gehen', /^davon$/u], ['ging', /^davon$/u], ['gingen', /^davon$/u]]);

const isWholeVerb = (lower: readonly string[], index: number): boolean => {
  const part = parted.get(lower[index] ?? '');
  return !part || lower.slice(index + 1, index + 7).some((word) => part.test(word));
};

/** German statements of others stand behind a comma, with or without `dass`. */
function commaFollows({ words }: Passage, unit: Stretch, index: number): boolean {
  for (let at = index + 1; at < Math.min(unit.end - 3, index + 12); at++) if (wordAt(words, at) === ',') return true;
  return false;
}

/** Whether such a verb has an object of words that are no quotation: not `a group linked to X`. */
function isObjective({ words, markOf }: Passage, unit: Stretch, index: number, order: Speech['order']): boolean {
  const next = wordAt(words, index + 1);
  return order === 'leads' && index + 3 < unit.end && isWord(next) && (markOf[index + 1] ?? -1) === -1 && !/^(?:to|with|by|in|on|as|from|for|at|and|or)$/u.test(next);
}

/** Verbs that take nothing but a clause. */
const clausal: ReadonlySet<string> = new Set(['say', 'believe', 'think']);
/** Verbs that tell of deeds by a gerund: "boasted of planting", "recalled meeting". */
const gerundial = /^(?:recall|remember|admit|acknowledge|describe|boast|spoke|brag|complain|denied|den(?:y|ies)|confess)/u;

/** Verbs that tell of deeds by a noun: "brags of columns", "knows of two schools". */
const telling = /^(?:brag(?:s|ged)?|boast(?:s|ed)?|knows?|complain(?:s|ed)?|tells?|told|learned)$/u;

/** Whether a statement hangs on the verb. */
function reportsAt(passage: Passage, unit: Stretch, index: number, order: Speech['order'], force: SpeechForce, bare: boolean): boolean {
  if (order === 'follows' || order === 'interrupts') return true;
  const { words, markOf } = passage;
  if (force === 'denies') return denialIn(words, { first: index, end: index + 3 }) === index;
  if (telling.test(wordAt(words, index)) && /^(?:of|about)$/u.test(wordAt(words, index + 1))) return true;
  if (followsThat(passage, unit, index)) return true;
  if (passage.paragraph.language === 'de' && wordAt(words, index).startsWith('warn') && words.lower.slice(index + 1, index + 5).includes('vor')) return true;
  if (passage.paragraph.language === 'de') return commaFollows(passage, unit, index) && isWholeVerb(words.lower, index) || /^h(?:ä|ie)lt$/u.test(wordAt(words, index));
  if (wordAt(words, index) === 'accused' || wordAt(words, index) === 'accuses') return words.lower.slice(index + 1, index + 14).includes('of');
  if (objective.has(speechVerbs.get(wordAt(words, index))?.lemma ?? '')) return isObjective(passage, unit, index, order);
  if (gerundial.test(wordAt(words, index)) && [1, 2].some((step) => /^\p{L}{3,}ing$/u.test(wordAt(words, index + step)) && (step === 1 || /^(?:of|to|about)$/u.test(wordAt(words, index + 1))))) return true;
  if (wordAt(words, index + 1) === 'of' && wordAt(words, index + 2) === 'how') return true;
  if (!bare || index + 4 >= unit.end) return false;
  const next = wordAt(words, index + 1);
  if (next === 'no' || (next === 'to' && wordAt(words, index) === 'claim')) return true;
  if (!isWord(next) && next !== ',' && (markOf[index + 1] ?? -1) === -1) return false;
  if (/^(?:of|in|on|at|by|with|for|from|to|and|or|as|about|against|over|under)$/u.test(next)) return false;
  if (clausal.has(speechVerbs.get(wordAt(words, index))?.lemma ?? '')) return true;
  return words.lower.slice(index + 2, Math.min(unit.end, index + 30)).some((word) => clauseVerbs.test(word));
}

/** `told Reuters`, `in an interview with CNN`, `quoted by AP`. */
function viaAfter(passage: Passage, unit: Stretch, index: number, lemma: string): SourcePhrase | null {
  const { words } = passage;
  const near = { first: index + 1, end: Math.min(unit.end, index + 12) };
  if (lemma === 'tell') {
    const told = sourcesIn(passage, { first: near.first, end: Math.min(unit.end, index + 6) })[0];
    return told && told.first <= index + 3 && told.kind !== 'pronoun' ? told : null;
  }
  for (let at = near.first; at < near.end; at++) {
    const pair = `${wordAt(words, at)} ${wordAt(words, at + 1)}`;
    if (pair === 'interview with' || pair === 'quoted by' || pair === 'carried by' || pair === 'statement to' || pair === 'reported by' || pair.startsWith('citing ')) {
      return sourcesIn(passage, { first: pair.startsWith('citing ') ? at + 1 : at + 2, end: Math.min(unit.end, at + 12) })[0] ?? null;
    }
  }
  return null;
}
