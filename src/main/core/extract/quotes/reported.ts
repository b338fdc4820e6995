import { findEstimatives } from '../estimatives/find.ts';
import type { Range, Reason } from '../model.ts';
import { readPolarity } from '../polarity/read.ts';
import { type Draft, draft, voiceOf } from './draft.ts';
import { trimmed } from './marks.ts';
import { partsOf } from './parts.ts';
import type { Passage } from './passage.ts';
import { mainSpeech, type Reporting, speakerOf } from './reporting.ts';
import type { Speech } from './speech.ts';
import type { Speaker } from './speakers.ts';
import { isWord, rangeOf, type Stretch, wordAt, type Words } from './words.ts';
import { type Worth, worthOf } from './worth.ts';

/** More than this share in marks, and the sentence is nothing but its direct quotation. */
const mostQuoted = 0.6;
/** Words that may introduce the attribution of a sentence that is nothing but a quotation. */
const mostIntroduction = 8;
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
  return whole ? [whole, ...partsOf(passage, reporting, range, telling, whole)] : [];
}

/** Whether a sentence is its direct quotation and who said it, and no more. */
function isOnlyQuotation({ markOf, words }: Passage, { first, end }: Stretch, speeches: readonly Speech[]): boolean {
  if ((markOf[first] ?? -1) !== -1) return speeches.length < 2 || speeches.every(({ order }) => order !== 'leads');
  const main = speeches.at(-1);
  if (speeches.some(({ reports }) => reports) && speeches.length > 1) return false;
  if (!main || main.attribution.first - first > mostIntroduction) return false;
  const from = main.at + 1;
  let outside = 0;
  let inside = 0;
  for (let at = from; at < end; at++) if (isWord(wordAt(words, at))) { if ((markOf[at] ?? -1) === -1) outside++; else inside++; }
  return inside > 0 && outside < 3;
}

/** The sentence without the marker of a list, doubled full stops and stray signs. */
function sentenceRange(passage: Passage, { first, end }: Stretch): Range {
  const { words, text } = passage;
  let begin = first;
  if (wordAt(words, begin) === '(' && wordAt(words, begin + 2) === ')') begin += 3;
  else if (/^(?:\d{1,3}|\p{L})$/u.test(wordAt(words, begin)) && /^[.)]$/u.test(wordAt(words, begin + 1))) begin += 2;
  while (begin < end && /^(?:[-•*–—●▪,;.]|\p{N}+\.)$/u.test(wordAt(words, begin))) begin++;
  begin = behindDateline(words, behindLabel(words, begin, end), end);
  const { from, to } = rangeOf(words, { first: begin, end });
  const { to: stop } = trimmed(text, from, to, /[\s.,]/u);
  return { from, to: text.charAt(stop) === '.' ? stop + 1 : stop };
}

/** Behind `GHENT, 3 July (Agency) —`, where and when an article begins. */
function behindDateline(words: Words, first: number, end: number): number {
  if (!/^\p{Lu}{3,}$/u.test(words.tokens[first]?.text ?? '')) return first;
  for (let at = first + 1; at < Math.min(end - 4, first + 14); at++) {
    const word = wordAt(words, at);
    if (/^[—–-]$/u.test(word) && (words.tokens[at]?.from ?? 0) > (words.tokens[at - 1]?.to ?? 0)) return at + 1;
    if (!/^[,.()]$/u.test(word) && !/^[\p{Lu}\p{N}]/u.test(words.tokens[at]?.text ?? '')) return first;
  }
  return first;
}

/** Behind `THE PARTY:`, the heading of an entry. */
function behindLabel(words: Words, first: number, end: number): number {
  let at = first;
  while (at < Math.min(end, first + 6) && /^\p{Lu}[\p{Lu}\p{N}’'.-]*$/u.test(words.tokens[at]?.text ?? '')) at++;
  return at > first && at + 4 < end && wordAt(words, at) === ':' ? at + 1 : first;
}

function wholeSentence(passage: Passage, reporting: Reporting, range: Range, worth: Worth, telling: readonly Speech[]): Draft | null {
  const { unit, issuer, carried } = reporting;
  const main = mainSpeech(telling);
  const estimatives = findEstimatives(passage.words, unit);
  const isAssessment = estimatives.some((one) => one.class !== 'modal' && one.class !== 'hearsay');
  const polarity = readPolarity(passage.words, unit);
  const isOwn = issuer !== null && /^(?:we|our)$/u.test(wordAt(passage.words, unit.first));
  if (!main && !isOwn && !reporting.isIndirect && !isWorthy(worth, isAssessment || (issuer !== null && polarity !== 'asserts'), issuer !== null || carried !== null)) return null;
  const speaker = speakerOf(passage, reporting, main);
  const base = main ? 0.75 : issuer || carried ? 0.6 : 0.45;
  const score = base + (isAssessment ? 0.1 : 0) + (worth.acts.length > 0 ? 0.04 : -0.05) + (worth.hasActor ? 0.04 : -0.05);
  return draft(passage, {
    range, outer: null, kind: 'reported', polarity, speaker, via: main ? reporting.viaOf(main) : null,
    voice: voiceOf(passage.text.slice(range.from, range.to)), score, because: reasons(passage, main, worth, speaker, issuer),
  });
}

const isWorthy = ({ acts, hasActor, hasAnaphor }: Worth, isAssessment: boolean, isOfSource: boolean): boolean =>
  isOfSource ? acts.length > 0 || isAssessment || hasActor : (hasActor && acts.length > 0) || (hasAnaphor && acts.length > 1);

function reasons(passage: Passage, main: Speech | null, worth: Worth, speaker: Speaker | null, issuer: Speaker | null): Reason[] {
  const list: Reason[] = [];
  if (main) list.push({ rule: main.order === 'according' ? 'according to' : 'verb of speech', note: main.lemma, words: [rangeOf(passage.words, main.attribution)] });
  else list.push({ rule: issuer ? 'statement of the issuer' : speaker ? 'goes on from what was said' : 'statement of the narrator', note: speaker?.text ?? null, words: [] });
  if (worth.acts.length > 0) list.push({ rule: 'words for acts', note: null, words: worth.acts.map((at) => rangeOf(passage.words, { first: at, end: at + 1 })) });
  return list;
}
