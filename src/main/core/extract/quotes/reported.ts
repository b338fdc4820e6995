import { findEstimatives } from '../estimatives/find.ts';
import type { Range, Reason } from '../model.ts';
import { type Clause, clausesOf, readPolarity } from '../polarity/read.ts';
import { type Draft, draft, voiceOf } from './draft.ts';
import { trimmed } from './marks.ts';
import type { Passage } from './passage.ts';
import type { Speech } from './speech.ts';
import type { Speaker } from './speakers.ts';
import { sourcesIn } from './sources.ts';
import { documents, peoples } from './sourceWords.ts';
import { isWord, rangeOf, type Stretch, wordAt } from './words.ts';
import { type Worth, worthOf } from './worth.ts';

/** Who is speaking where a sentence is read. */
export interface Reporting {
  readonly unit: Stretch;
  readonly speeches: readonly Speech[];
  readonly speakerOf: (speech: Speech) => Speaker | null;
  readonly viaOf: (speech: Speech) => Speaker | null;
  /** Who speaks in sentences without a verb of speech: the issuer; null for a narrator. */
  readonly issuer: Speaker | null;
  /** Who said what this sentence goes on from (`A central part of this ...`). */
  readonly carried: Speaker | null;
  /** Characters of the sentence that stand in direct quotations. */
  readonly quotedLength: number;
}

/** More than this share in marks, and the sentence is nothing but its direct quotation. */
const mostQuoted = 0.6;
/** Parts of one sentence that are proposed beside it. */
const mostParts = 6;

/** Statements and assessments of a sentence: the sentence, and the parts that say something else than the whole. */
export function reportedQuotes(passage: Passage, reporting: Reporting): Draft[] {
  const { unit, quotedLength } = reporting;
  const range = sentenceRange(passage, unit);
  if (range.to - range.from < 20 || quotedLength > (range.to - range.from) * mostQuoted) return [];
  const telling = reporting.speeches.filter(({ reports, subject }) => reports && subject !== null).slice(0, mostParts);
  if (isOnlyQuotation(passage, unit, reporting.speeches)) return [];
  const worth = worthOf(passage, unit, telling.length > 0 || reporting.issuer ? 4 : 7);
  if (!worth) return [];
  const whole = wholeSentence(passage, reporting, range, worth, telling);
  return whole ? [whole, ...parts(passage, reporting, range, telling, whole)] : [];
}

/** Whether a sentence is its direct quotation and who said it, and no more. */
function isOnlyQuotation({ markOf, words }: Passage, { first, end }: Stretch, speeches: readonly Speech[]): boolean {
  if ((markOf[first] ?? -1) !== -1) return speeches.length < 2 || speeches.every(({ order }) => order !== 'leads');
  const main = speeches.at(-1);
  if (speeches.some(({ reports }) => reports) && speeches.length > 1) return false;
  const from = main ? main.at + 1 : first;
  let outside = 0;
  let inside = 0;
  for (let at = from; at < end; at++) if (isWord(wordAt(words, at))) { if ((markOf[at] ?? -1) === -1) outside++; else inside++; }
  return inside > 0 && (main ? outside < 3 : false);
}

/** The sentence without the marker of a list, doubled full stops and stray signs. */
function sentenceRange(passage: Passage, { first, end }: Stretch): Range {
  const { words, text } = passage;
  let begin = first;
  if (wordAt(words, begin) === '(' && wordAt(words, begin + 2) === ')') begin += 3;
  else if (/^(?:\d{1,3}|\p{L})$/u.test(wordAt(words, begin)) && /^[.)]$/u.test(wordAt(words, begin + 1))) begin += 2;
  while (begin < end && /^(?:[-•*–—●▪,;.]|\p{N}+\.)$/u.test(wordAt(words, begin))) begin++;
  const { from, to } = rangeOf(words, { first: begin, end });
  const { to: stop } = trimmed(text, from, to, /[\s.,]/u);
  return { from, to: text.charAt(stop) === '.' ? stop + 1 : stop };
}

function wholeSentence(passage: Passage, reporting: Reporting, range: Range, worth: Worth, telling: readonly Speech[]): Draft | null {
  const { unit, issuer, carried } = reporting;
  const main = mainSpeech(telling);
  const estimatives = findEstimatives(passage.words, unit);
  const isAssessment = estimatives.some((one) => one.class !== 'modal' && one.class !== 'hearsay');
  const polarity = readPolarity(passage.words, unit);
  if (!main && !isWorthy(worth, isAssessment || (issuer !== null && polarity !== 'asserts'), issuer !== null || carried !== null)) return null;
  const speaker = speakerOf(passage, reporting, main);
  const base = main ? 0.75 : issuer || carried ? 0.6 : 0.45;
  const score = base + (isAssessment ? 0.1 : 0) + (worth.acts.length > 0 ? 0.04 : -0.05) + (worth.hasActor ? 0.04 : -0.05);
  return draft(passage, {
    range, outer: null, kind: 'reported', polarity, speaker, via: main ? reporting.viaOf(main) : null,
    voice: voiceOf(passage.text.slice(range.from, range.to)), score, because: reasons(passage, main, worth, speaker, issuer),
  });
}

/** Whose statement the sentence is. In the document of an issuer those it tells of do not speak for themselves. */
function speakerOf(passage: Passage, reporting: Reporting, main: Speech | null): Speaker | null {
  const { issuer, carried, unit } = reporting;
  const speaker = main ? reporting.speakerOf(main) : null;
  if (!main) return silent(passage, reporting) ?? carried ?? issuer;
  if (!issuer || !speaker || main.order === 'according') return speaker;
  if (/^(?:we|our)$/u.test(wordAt(passage.words, unit.first))) return issuer.key === null || speaker.key === issuer.key ? speaker : issuer;
  const isOfficial = main.subject?.kind === 'noun' && /^(?:officials?|authorities|agencies|analysts|researchers|experts|investigators|prosecutors|officers?|agency)$/u.test(main.subject.head);
  const isTold = (speaker.kind === 'person' && boasting.has(main.lemma) && !hasTitle(passage, main)) || (speaker.kind === 'people' && !isOfficial) || (speaker.kind === 'state' && main.force !== 'denies') || main.subject?.head === 'persona';
  return isTold ? issuer : speaker;
}

/** What the accused are told to have said, rather than what a witness says. */
const boasting: ReadonlySet<string> = new Set(['post', 'claim', 'write', 'tweet', 'boast', 'brag', 'call', 'describe', 'refer', 'promise', 'judge', 'order', 'instruct', 'direct', 'advise', 'ask']);

/** A rank or an office in the attribution: an official, hardly one who is accused. */
const hasTitle = ({ words }: Passage, { attribution }: Speech): boolean => words.lower.slice(attribution.first, attribution.end)
  .some((word) => /^(?:general|gen\.|admiral|director|secretary|senator|minister|president|commander|commissioner|chairman|judge|professor|dr|ambassador|representative|spokes\p{L}+)$/u.test(word));

const isWorthy = ({ acts, hasActor }: Worth, isAssessment: boolean, isOfSource: boolean): boolean =>
  isOfSource ? acts.length > 0 || isAssessment : hasActor && acts.length > 0;

/** The one whose statement the whole sentence is: of an attribution around it, else of its first verb. */
function mainSpeech(telling: readonly Speech[]): Speech | null {
  const own = telling.filter(({ isEmbedded }) => !isEmbedded);
  return own.find(({ order }) => order !== 'leads') ?? own[0] ?? null;
}

/** What other speakers say within the sentence, the attributed part of it, and its denials when the rest asserts. */
function parts(passage: Passage, reporting: Reporting, outer: Range, telling: readonly Speech[], whole: Draft): Draft[] {
  const main = mainSpeech(telling);
  const found: Draft[] = [];
  const add = (range: Range, speaker: Speaker | null, via: Speaker | null, rule: string, words: readonly Range[], polarity = readPolarity(passage.words, stretch(passage, range))) => {
    const length = range.to - range.from;
    if (length < 25 || length > (outer.to - outer.from) * 0.85 || found.some(({ from, to }) => from === range.from && to === range.to)) return;
    found.push(draft(passage, { range, outer, kind: 'reported', polarity, speaker, via, voice: whole.voice, score: whole.score - 0.15, because: [{ rule, note: null, words }] }));
  };
  telling.forEach((speech, index) => {
    if (speech === main || (speech.order !== 'leads' && speech.order !== 'noun')) return;
    const speaker = reporting.speakerOf(speech);
    const isSame = main !== null && sameSpeaker(speaker, reporting.speakerOf(main)) && main.order !== 'according';
    if (main?.order !== 'according' && speaker !== null && speaker.key === whole.speakerKey && speaker.text === whole.speakerText) return;
    if (!isSame) add(contentOf(passage, reporting.unit, speech, telling[index + 1]), speaker, main?.order === 'leads' && speech.force === 'judges' ? reporting.speakerOf(main) : null, 'own verb of speech', [rangeOf(passage.words, speech.attribution)]);
  });
  if (main && main.order === 'according') add(besides(passage, reporting.unit, main), reporting.speakerOf(main), null, 'attributed part', [rangeOf(passage.words, main.attribution)]);
  if (whole.polarity !== 'mixed') return found;
  const speaker = main ? reporting.speakerOf(main) : reporting.carried ?? reporting.issuer;
  const denials = ownDenials(passage, reporting.unit);
  const asserted = clausesOf(passage.words, reporting.unit)[0];
  if (denials.length > 0 && asserted && !asserted.denies && main?.order !== 'according') {
    const content = main && main.order === 'leads' && main.at < asserted.end ? contentOf(passage, { first: asserted.first, end: asserted.end }, main, undefined) : clauseRange(passage, asserted, null);
    add(content, speaker, null, 'assertion within the sentence', [], 'asserts');
  }
  for (const { clause, cue } of denials) {
    add(clauseRange(passage, clause, main), speaker, null, 'denial within the sentence', [rangeOf(passage.words, { first: cue, end: cue + 1 })], 'denies');
  }
  return found;
}

const sameSpeaker = (a: Speaker | null, b: Speaker | null): boolean => a !== null && b !== null && (a.key === null ? a.text === b.text : a.key === b.key);

/** Clauses behind the first that deny and have a subject of their own. */
function ownDenials({ words, markOf }: Passage, unit: Stretch): { readonly clause: Clause; readonly cue: number }[] {
  return clausesOf(words, unit).slice(1).flatMap((clause) => {
    if (!clause.denies || clause.cue === null || (markOf[clause.cue] ?? -1) !== -1) return [];
    let first = clause.first;
    while (first < clause.cue && (linking.test(wordAt(words, first)) || !isWord(wordAt(words, first)))) first++;
    return first === clause.cue || first === clause.cue - 1 ? [] : [{ clause, cue: clause.cue }];
  }).slice(0, 3);
}

const linking = /^(?:but|and|yet|however|although|though|while|ultimately|also|that|pero|mais|aber)$/u;

/** Officials or a report that have not said or named something speak by that. */
function silent(passage: Passage, { unit }: Reporting): Speaker | null {
  const [source] = sourcesIn(passage, { first: unit.first, end: Math.min(unit.end, unit.first + 8) });
  if (!source || source.kind === 'pronoun' || !(peoples.has(source.head) || documents.has(source.head))) return null;
  const after = [wordAt(passage.words, source.end), wordAt(passage.words, source.end + 1)].join(' ');
  if (!/^(?:have|has|had|did|do|does) not$/u.test(after)) return null;
  const range = rangeOf(passage.words, source);
  return { key: source.kind === 'mention' ? source.mention?.actorKey ?? null : null, text: passage.text.slice(range.from, range.to), range, kind: 'people' };
}

function stretch(passage: Passage, { from, to }: Range): Stretch {
  const { tokens } = passage.words;
  let first = 0;
  let end = tokens.length;
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((tokens[middle]?.from ?? 0) < from) first = middle + 1;
    else end = middle;
  }
  let last = first;
  while (last < tokens.length && (tokens[last]?.to ?? Infinity) <= to) last++;
  return { first, end: last };
}

/** What hangs on one verb of speech, up to the next one's attribution. */
function contentOf(passage: Passage, unit: Stretch, speech: Speech, next: Speech | undefined): Range {
  const { words, text } = passage;
  let first = speech.isEmbedded && speech.order !== 'noun' && speech.force !== 'finds' ? afterComma(passage, unit, speech) : speech.force === 'judges' ? speech.attribution.first : speech.at + 1;
  for (let at = first; at < Math.min(unit.end, speech.at + 7); at++) if (wordAt(words, at) === 'that') first = speech.force === 'judges' || speech.isEmbedded ? first : at + 1;
  let end = next && next.attribution.first > first + 3 && next.order !== 'leads' ? next.attribution.first : unit.end;
  if (next && next.attribution.first > first + 3 && wordAt(words, next.attribution.first - 1) === 'and') end = next.attribution.first - 1;
  end = untilBut(passage, first, end);
  while (end > first && !isWord(wordAt(words, end - 1)) && !/^["”»)]/u.test(wordAt(words, end - 1))) end--;
  const { from, to } = rangeOf(words, { first, end });
  return trimmed(text, from, to, /[\s.,]/u);
}

function afterComma({ words }: Passage, unit: Stretch, speech: Speech): number {
  for (let at = speech.attribution.first - 1; at > Math.max(unit.first, speech.attribution.first - 12); at--) if (/^[,;–—]/u.test(wordAt(words, at))) return at + 1;
  return speech.attribution.first;
}

/** Behind what is said, where `, but` begins something else or a comma the rest of a sentence that it interrupts. */
function untilBut({ words }: Passage, first: number, end: number): number {
  for (let at = first + 4; at < end; at++) if (wordAt(words, at) === ',' && /^(?:but|although|though|while)$/u.test(wordAt(words, at + 1))) return at;
  return end;
}

/** The sentence's part before `, according to ...`. */
function besides(passage: Passage, unit: Stretch, speech: Speech): Range {
  const { from, to } = rangeOf(passage.words, { first: unit.first, end: Math.max(unit.first, speech.attribution.first) });
  return trimmed(passage.text, from, to, /[\s.,]/u);
}

/** A denial without the words that join it and without the attribution behind it. */
function clauseRange(passage: Passage, clause: Clause, main: Speech | null): Range {
  const { words, text, markOf } = passage;
  let first = clause.first;
  let { end } = clause;
  if (clause.cue !== null) for (let at = clause.cue; at > first; at--) if ((markOf[at - 1] ?? -1) !== -1) { first = at; break; }
  while (first < end && (linking.test(wordAt(words, first)) || !isWord(wordAt(words, first)) || (markOf[first] ?? -1) !== -1)) first++;
  if (main && main.attribution.first > first + 3 && main.attribution.first < end && main.order !== 'leads') end = main.attribution.first;
  const { from, to } = rangeOf(words, { first, end });
  return trimmed(text, from, to, /[\s.,]/u);
}

function reasons(passage: Passage, main: Speech | null, worth: Worth, speaker: Speaker | null, issuer: Speaker | null): Reason[] {
  const list: Reason[] = [];
  if (main) list.push({ rule: main.order === 'according' ? 'according to' : 'verb of speech', note: main.lemma, words: [rangeOf(passage.words, main.attribution)] });
  else list.push({ rule: issuer ? 'statement of the issuer' : speaker ? 'goes on from what was said' : 'statement of the narrator', note: speaker?.text ?? null, words: [] });
  if (worth.acts.length > 0) list.push({ rule: 'words for acts', note: null, words: worth.acts.map((at) => rangeOf(passage.words, { first: at, end: at + 1 })) });
  return list;
}
