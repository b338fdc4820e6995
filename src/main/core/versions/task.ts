import type { DifferenceKind, Verdict } from '../../../shared/contract/versions.ts';
import type { Span } from '../../../shared/spans.ts';
import { nearFinder, type Surroundings } from './near.ts';
import { cutsCharacter, endsAlike } from './places.ts';
import { reanchorer, type Reanchorer } from './reanchor.ts';
import { differencesOf, looseFinder } from './typography.ts';
import { unitsOf, type Stretch, type Units } from './units.ts';

/** What is looked for in a new text: quotes with all that can be said of them, and spans of which only a sure place is of use. */
export interface VersionTask {
  readonly oldText: string;
  readonly newText: string;
  readonly quotes: readonly Span[];
  readonly spans: readonly Span[];
}

/** A place in the new text, in code points. */
export interface FoundPlace extends Span {
  readonly exact: string;
  readonly before: string;
  readonly after: string;
  readonly likeness: 'same' | 'typography' | 'near';
  readonly differences: readonly DifferenceKind[];
  readonly similarity: number;
}

export interface FoundQuote {
  readonly verdict: Verdict;
  readonly before: string;
  readonly after: string;
  readonly place: FoundPlace | null;
  readonly places: readonly FoundPlace[];
  readonly placeCount: number;
}

/** In the order of what was asked; null where a span stands at no sure place. */
export interface VersionAnswer {
  readonly quotes: readonly FoundQuote[];
  readonly spans: readonly (Span | null)[];
}

const mostShown = 20;
const contextUtf16 = 80;
/** What tells the place of words that were rewritten. */
const nearContextUtf16 = 400;
const tellEvery = 50;

/** What stands before and after a stretch, cut at no half of a character. */
function around(text: string, { from, to }: Stretch): { before: string; after: string } {
  let [start, end] = [Math.max(0, from - contextUtf16), Math.min(text.length, to + contextUtf16)];
  while (start < from && cutsCharacter(text, start)) start++;
  while (end > to && cutsCharacter(text, end)) end--;
  return { before: text.slice(start, from), after: text.slice(to, end) };
}

/** Runs work once, when it is first asked for. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

interface Looking {
  readonly oldText: string;
  readonly newText: string;
  readonly units: Units;
  readonly anchors: Reanchorer;
  readonly loosely: (words: string) => Stretch[];
  readonly nearly: (words: string, around: Surroundings) => (Stretch & { readonly similarity: number })[];
}

function placeAt({ newText, units }: Looking, stretch: Stretch, likeness: FoundPlace['likeness'], similarity: number, older: string): FoundPlace {
  const exact = newText.slice(stretch.from, stretch.to);
  return { ...units.spanOf(stretch), exact, ...around(newText, stretch), likeness, similarity, differences: likeness === 'same' ? [] : differencesOf(older, exact) };
}

/** Where words that are not there may have gone: the same in other type, else the passages nearest to them. */
function placesOfOrphan(looking: Looking, quote: Stretch): { places: FoundPlace[]; placeCount: number } {
  const words = looking.oldText.slice(quote.from, quote.to);
  const loose = looking.loosely(words).filter((stretch) => endsAlike(looking.oldText, quote, looking.newText, stretch));
  const alike = loose.slice(0, mostShown).map((stretch) => placeAt(looking, stretch, 'typography', 1, words)).filter(({ differences }) => differences.length > 0);
  if (alike.length > 0) return { places: alike, placeCount: loose.length };
  const near = looking.nearly(words, { before: looking.oldText.slice(Math.max(0, quote.from - nearContextUtf16), quote.from), after: looking.oldText.slice(quote.to, quote.to + nearContextUtf16) });
  return { places: near.map((passage) => placeAt(looking, passage, 'near', passage.similarity, words)), placeCount: near.length };
}

function lookFor(looking: Looking, words: Stretch): FoundQuote {
  const verdict = looking.anchors.verdictOf(words);
  const exact = looking.oldText.slice(words.from, words.to);
  const at = (from: number) => placeAt(looking, { from, to: from + exact.length }, 'same', 1, exact);
  const context = around(looking.oldText, words);
  switch (verdict.is) {
    case 'exact':
    case 'moved':
      return { verdict: verdict.is, ...context, place: at(verdict.at), places: [], placeCount: 1 };
    case 'ambiguous':
      return { verdict: verdict.is, ...context, place: null, places: verdict.at.slice(0, mostShown).map(at), placeCount: verdict.at.length };
    case 'orphan':
      return { verdict: verdict.is, ...context, place: null, ...placesOfOrphan(looking, words) };
  }
}

/** Looks for all quotes and spans of one text in another. */
export function lookForAll({ oldText, newText, quotes, spans }: VersionTask, onProgress: (done: number, total: number) => void): VersionAnswer {
  const [before, units] = [unitsOf(oldText), unitsOf(newText)];
  const anchors = reanchorer(oldText, newText);
  const [loose, near] = [lazily(() => looseFinder(newText)), lazily(() => nearFinder(newText))];
  const looking: Looking = { oldText, newText, units, anchors, loosely: (words) => loose()(words), nearly: (words, around) => near()(words, around) };
  const total = quotes.length + spans.length;
  const told = (done: number) => { if (done % tellEvery === 0) onProgress(done, total); };
  return {
    quotes: quotes.map((quote, index) => {
      told(index);
      return lookFor(looking, before.stretchOf(quote));
    }),
    spans: spans.map((span, index) => {
      told(quotes.length + index);
      const stretch = before.stretchOf(span);
      const verdict = anchors.verdictOf(stretch);
      return verdict.is === 'exact' || verdict.is === 'moved' ? units.spanOf({ from: verdict.at, to: verdict.at + stretch.to - stretch.from }) : null;
    }),
  };
}
