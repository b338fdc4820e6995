import type { Stretch } from './units.ts';

/** A passage that may be what words have become, and how many of the words it shares: 0 to 1. */
export interface Near extends Stretch {
  readonly similarity: number;
}

interface Word extends Stretch {
  readonly text: string;
}

const commonestWord = 400;
const mostWords = 300;
const leastSimilarity = 0.4;
const shown = 3;
/** Words on each side of a passage that tell its place. */
const contextWords = 40;
const fromContext = 3;
/** Words around a passage tell its place to within so many. */
const contextBin = 4;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)].map(({ 0: word, index }) => ({ text: word.toLowerCase().replaceAll('’', "'"), from: index, to: index + word.length }));
}

/** Places of each word among the words of a text. */
function placesByWord(words: readonly Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  words.forEach(({ text }, index) => {
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  });
  return places;
}

/** Pairs of equal words in the same order in both, as many as there can be: indexes into the second. */
function sharedWords(older: readonly Word[], newer: readonly Word[]): number[] {
  const width = newer.length + 1;
  const longest = new Uint16Array((older.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = older.length - 1; row >= 0; row--) {
    for (let column = newer.length - 1; column >= 0; column--) {
      longest[row * width + column] = older[row]?.text === newer[column]?.text ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const shared: number[] = [];
  for (let [row, column] = [0, 0]; row < older.length && column < newer.length;) {
    if (older[row]?.text === newer[column]?.text) {
      shared.push(column);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return shared;
}

/** What stands around words in their own text. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** Words by how far they stand behind the first one that is looked for; those before it stand at less than 0. */
type Placed = readonly (readonly [word: Word, offset: number])[];

/** Where a passage may begin by some of its words or of those around it, likeliest first: rare words vote for it. */
function likelyStarts(words: Placed, bin: number, places: ReadonlyMap<string, readonly number[]>): number[] {
  const votes = new Map<number, number>();
  words.forEach(([{ text }, offset]) => {
    const at = places.get(text) ?? [];
    if (at.length > commonestWord) return;
    for (const place of at) {
      const start = Math.floor((place - offset) / bin);
      votes.set(start, (votes.get(start) ?? 0) + 1 / at.length + 0.01);
    }
  });
  return [...votes].toSorted(([, left], [, right]) => right - left).map(([start]) => start * bin);
}

/** The stretch of shared words that is most like as many words as were looked for: its ends among them, and how like it is. */
function densest(shared: readonly number[], length: number): { first: number; last: number; similarity: number } | undefined {
  let best: { first: number; last: number; similarity: number } | undefined;
  shared.forEach((first, from) => {
    for (let to = shared.length - 1; to >= from; to--) {
      const last = shared[to] ?? first;
      const similarity = 2 * (to - from + 1) / (length + last - first + 1);
      if (!best || similarity > best.similarity) best = { first, last, similarity };
    }
  });
  return best;
}

const endsSentence = /[.!?\n\r]/;

/** Widens a passage by as many words as its start and end lack, within its sentence. */
function widened(text: string, words: readonly Word[], [first, last]: readonly [number, number], [before, after]: readonly [number, number]): Stretch {
  let [from, to] = [first, last];
  while (first - from < before && from > 0 && !endsSentence.test(text.slice(words[from - 1]?.to, words[from]?.from))) from--;
  while (to - last < after && to < words.length - 1 && !endsSentence.test(text.slice(words[to]?.to, words[to + 1]?.from))) to++;
  return { from: words[from]?.from ?? 0, to: words[to]?.to ?? 0 };
}

const marksBefore = /[¡¿"'“‘«„»([]+$/u;
const marksBehind = /^[.!?…"'”’“»«)\]]+/u;
const longestMarks = 4;

/** Takes in the marks around a passage, on the sides where the words that were looked for have some. */
function withMarks(text: string, { from, to }: Stretch, given: string): Stretch {
  const start = Math.max(0, given.search(/[\p{L}\p{N}]/u));
  const before = marksBefore.test(given.slice(Math.max(0, start - longestMarks), start)) ? marksBefore.exec(text.slice(Math.max(0, from - longestMarks), from)) : null;
  const behind = /[^\p{L}\p{N}\s]\s*$/u.test(given) ? marksBehind.exec(text.slice(to, to + longestMarks)) : null;
  return { from: from - (before?.[0].length ?? 0), to: to + (behind?.[0].length ?? 0) };
}

/** How much of what stands on one side of a passage stands there too, 0 to 1: a word that is rare in the text counts for more. */
function sharedSide(older: readonly Word[], newer: readonly Word[], places: ReadonlyMap<string, readonly number[]>): number {
  const weight = ({ text }: Word) => 1 / (places.get(text)?.length ?? 1);
  const sum = (words: readonly Word[]) => words.reduce((all, word) => all + weight(word), 0);
  return older.length === 0 ? 0 : sum(sharedWords(older, newer).flatMap((index) => newer[index] ?? [])) / sum(older);
}

/**
 * Finds the passages of a text that share the most words with others, and stand among the words that those stood among. They are
 * for people to look at, never to be taken.
 */
export function nearFinder(text: string): (words: string, around?: Surroundings) => Near[] {
  const all = wordsOf(text);
  const places = placesByWord(all);
  return (given, around = { before: '', after: '' }) => {
    const words = wordsOf(given).slice(0, mostWords);
    const [before, after] = [wordsOf(around.before).slice(-contextWords), wordsOf(around.after).slice(0, contextWords)];
    const bin = Math.max(4, words.length);
    const own: Placed = words.map((word, index) => [word, index]);
    const others: Placed = [...before.map((word, index) => [word, index - before.length] as const), ...after.map((word, index) => [word, words.length + index] as const)];
    const windows = [
      ...likelyStarts(own, bin, places).slice(0, shown * 2).map((start) => ({ offset: Math.max(0, start - Math.ceil(words.length / 2)), end: start + words.length * 3 })),
      ...likelyStarts(others, contextBin, places).slice(0, fromContext).map((start) => ({ offset: Math.max(0, start - contextBin), end: start + words.length + 2 * contextBin })),
    ];
    const inPlace = (first: number, last: number) => (sharedSide(before, all.slice(Math.max(0, first - contextWords), first), places) + sharedSide(after, all.slice(last + 1, last + 1 + contextWords), places)) / 2;
    const found: (Near & { readonly rank: number })[] = [];
    for (const { offset, end } of windows) {
      const window = all.slice(offset, end);
      const best = densest(sharedWords(words, window), words.length);
      if (!best) continue;
      const { first, last, similarity } = best;
      const ends: [number, number] = [words.findIndex((word) => word.text === window[first]?.text), words.length - 1 - words.findLastIndex((word) => word.text === window[last]?.text)];
      const passage = { ...withMarks(text, widened(text, all, [offset + first, offset + last], ends), given), similarity, rank: similarity + inPlace(offset + first, offset + last) };
      if (similarity >= leastSimilarity && !found.some(({ from, to }) => passage.from < to && from < passage.to)) found.push(passage);
    }
    return found.toSorted((left, right) => right.rank - left.rank).slice(0, shown).map(({ from, to, similarity }) => ({ from, to, similarity }));
  };
}
