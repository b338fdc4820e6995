import type { Range } from '../model.ts';
import { type Clause, clausesOf, readPolarity } from '../polarity/read.ts';
import { type Draft, draft } from './draft.ts';
import { trimmed } from './marks.ts';
import type { Passage } from './passage.ts';
import { mainSpeech, type Reporting } from './reporting.ts';
import type { Speech } from './speech.ts';
import type { Speaker } from './speakers.ts';
import { isWord, rangeOf, type Stretch, wordAt } from './words.ts';

/** What other speakers say within the sentence, the attributed part of it, and its denials when the rest asserts. */
export function partsOf(passage: Passage, reporting: Reporting, outer: Range, telling: readonly Speech[], whole: Draft): Draft[] {
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
  const other = main?.order === 'leads' ? telling.find((speech) => speech.order === 'leads' && speech.attribution.first > main.at + 2 && !sameSpeaker(reporting.speakerOf(speech), reporting.speakerOf(main))) : undefined;
  const parting = other && conjunctionBefore(passage, other.attribution.first);
  if (main && parting) add(rangeTo(passage, reporting.unit.first, parting), reporting.speakerOf(main), reporting.viaOf(main), 'own verb of speech', [rangeOf(passage.words, main.attribution)]);
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

/** Where `, and`, `, but` or a semicolon parts what one says from what the next does; null where nothing does. */
function conjunctionBefore({ words }: Passage, first: number): number | null {
  for (let at = first - 1; at >= first - 3; at--) {
    if (wordAt(words, at) === ';') return at;
    if (wordAt(words, at) === ',' && /^(?:and|but|while)$/u.test(wordAt(words, at + 1))) return at;
  }
  return null;
}

function rangeTo({ words, text }: Passage, first: number, end: number): Range {
  const { from, to } = rangeOf(words, { first, end });
  return trimmed(text, from, to, /[\s.,]/u);
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
  for (let at = first + 4; at < end; at++) if (wordAt(words, at) === ',' && /^(?:but|although|though|while)$/u.test(wordAt(words, at + 1)) && wordAt(words, at + 2) !== 'that') return at;
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
