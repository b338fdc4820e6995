import { readPolarity } from '../polarity/read.ts';
import type { Reason } from '../model.ts';
import { type Draft, draft, stretchOf, voiceOf } from './draft.ts';
import type { JudgedMarks, Passage } from './passage.ts';
import type { Speech } from './speech.ts';
import { peoples, prepositions } from './sourceWords.ts';
import type { Speaker } from './speakers.ts';
import { rangeOf, type Stretch, wordAt } from './words.ts';

/** What is known around a quotation when its speaker is looked for. */
export interface Surroundings {
  readonly unit: Stretch;
  readonly speeches: readonly Speech[];
  readonly speakerOf: (speech: Speech) => Speaker | null;
  readonly viaOf: (speech: Speech) => Speaker | null;
  /** Who said the quotation before, when this one goes on from it. */
  readonly previous: Speaker | null;
  /** Whose words a fragment without a verb of speech is likely to be. */
  readonly topic: Speaker | null;
  readonly isArticle: boolean;
}

/** A direct quotation as a draft, and who speaks; null when the marked words are no quotation after all. */
export function directQuote(passage: Passage, marks: JudgedMarks, around: Surroundings): { readonly quote: Draft; readonly speaker: Speaker | null } | null {
  const inside = stretchOf(passage, marks.outer);
  const governed = governing(passage, inside, around);
  const content = inside.end - inside.first - 2;
  if (!isKept(passage, marks, governed, content, around)) return null;
  const opensUnit = inside.first <= around.unit.first + 1;
  const own = governed ? around.speakerOf(governed.speech) : null;
  const speaker = own ?? ((opensUnit || governed) && around.previous ? around.previous : around.topic);
  const isDenied = governed?.where === 'before' && (governed.speech.force === 'denies' || (governed.speech.force === 'describes' && isOfAllegation(passage, governed.speech.at, inside.first)));
  const polarity = isDenied ? 'denies' : readPolarity(passage.words, stretchOf(passage, marks));
  const quote = draft(passage, {
    range: { from: marks.from, to: marks.to }, outer: marks.outer, kind: 'direct', polarity, speaker,
    via: governed ? around.viaOf(governed.speech) : null, voice: voiceOf(passage.text.slice(marks.from, marks.to)),
    score: scoreOf(marks, governed, speaker), because: reasons(passage, marks, governed),
  });
  return { quote, speaker };
}

/** Whether an allegation is what a verb such as `called` is said of, before the marks. */
const isOfAllegation = ({ words }: Passage, verb: number, mark: number): boolean =>
  words.lower.slice(verb + 1, mark).some((word) => /^(?:allegations?|accusations?|claims?|charges?|suggestions?|insinuations?)$/u.test(word));

interface Governed {
  readonly speech: Speech;
  readonly where: 'after' | 'before' | 'later';
}

/** The verb of speech that a quotation hangs on. */
function governing(passage: Passage, { first, end }: Stretch, { speeches }: Surroundings): Governed | null {
  const { words, markOf } = passage;
  let at = end;
  while (/^[,.—–-]$/u.test(wordAt(words, at))) at++;
  const index = firstSpeechFrom(speeches, end);
  const next = speeches[index];
  const isJoined = /^(?:and|but|while|as|because|after)$/u.test(wordAt(words, at));
  if (next && !isJoined && next.attribution.first <= at + 1 && (next.order !== 'leads' || (markOf[next.attribution.end] ?? -1) === -1)) return { speech: next, where: 'after' };
  const last = firstSpeechFrom(speeches, first) - 1;
  const before = speeches[last]?.isEmbedded && speeches[last - 1] && speeches[last]?.force === 'finds' ? speeches[last - 1] : speeches[last];
  if (before) return { speech: before, where: 'before' };
  const later = speeches.slice(index, index + 8).find(({ order }) => order !== 'leads');
  return later ? { speech: later, where: 'later' } : null;
}

/** Index of the first verb of speech from a token on. */
export function firstSpeechFrom(speeches: readonly Speech[], token: number): number {
  let low = 0;
  let high = speeches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speeches[middle]?.at ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Fragments of few words are kept only where someone is said to say them. */
function isKept(passage: Passage, marks: JudgedMarks, governed: Governed | null, content: number, { topic, isArticle }: Surroundings): boolean {
  if (marks.shape === 'unclosed' && /^\p{Ll}/u.test(passage.text.slice(marks.from, marks.from + 1)) && prepositions.has(wordAt(passage.words, stretchOf(passage, marks.outer).first - 1))) return false;
  if (marks.judgement.is === 'quotation') return !(marks.isSingle && content < 2 && !governed);
  if (governed) return !(marks.isSingle && content < 2) || governed.speech.force === 'describes' || governed.speech.at >= stretchOf(passage, marks.outer).first - 2;
  if (content < 2) return false;
  return content >= 4 || (isArticle && topic !== null && !marks.isSingle);
}

function scoreOf(marks: JudgedMarks, governed: Governed | null, speaker: Speaker | null): number {
  const base = marks.judgement.is === 'quotation' ? 0.9 : 0.7;
  const shape = marks.shape === 'paired' ? 0 : -0.15;
  const spoken = governed ? 0.05 : -0.1;
  const who = speaker === null ? -0.1 : peoples.has(speaker.text.toLowerCase()) ? -0.02 : 0;
  return base + shape + spoken + who - (marks.isSingle ? 0.1 : 0);
}

function reasons(passage: Passage, marks: JudgedMarks, governed: Governed | null): Reason[] {
  const list: Reason[] = [{ rule: 'quotation marks', note: `${marks.judgement.signal}, ${marks.shape}`, words: [{ from: marks.outer.from, to: marks.from }, { from: marks.to, to: marks.outer.to }].filter(({ from, to }) => to > from) }];
  if (governed) list.push({ rule: `verb of speech ${governed.where}`, note: governed.speech.lemma, words: [rangeOf(passage.words, governed.speech.attribution)] });
  return list;
}
