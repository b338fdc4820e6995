import { setImmediate as othersFirst } from 'node:timers/promises';
import { toCodePoint, type Span } from '../../../shared/spans.ts';
import { findWords } from './find-words.ts';

/** In UTF-16 units. */
export interface PartSizes {
  /** Looked through at one time, in some 40 ms. */
  readonly part: number;
  /** Seen before a part, so that what goes on from there is seen as it is; and behind it, for what is begun in it. */
  readonly before: number;
  readonly behind: number;
}

const usual: PartSizes = { part: 400_000, before: 64, behind: 20_000 };

const isSecondHalf = (text: string, at: number) => at > 0 && at < text.length && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
/** The place itself, or one further when a character would be cut there. */
const whole = (text: string, at: number) => (isSecondHalf(text, at) ? at + 1 : at);

/** What `findWords` finds in a text, part by part. Words that are found are at most as long as what is seen behind a part. */
export function* foundInParts(text: string, words: string, limit: number, sizes: PartSizes = usual): Generator<Span[]> {
  let [counted, codePoints] = [0, 0];
  for (let from = 0, left = limit; from < text.length && left > 0;) {
    const to = whole(text, Math.min(text.length, from + sizes.part));
    const start = whole(text, Math.max(0, from - sizes.before));
    codePoints += toCodePoint(text.slice(counted, start), start - counted);
    counted = start;
    const seen = text.slice(start, whole(text, to + sizes.behind));
    const [first, end] = [toCodePoint(seen, from - start), toCodePoint(seen, to - start)];
    // What begins before the part was found with the part before: at most one for each unit that is seen of it.
    const found = findWords(seen, words, left + sizes.before).filter((span) => span.start >= first && span.start < end).slice(0, left);
    left -= found.length;
    yield found.map((span) => ({ start: span.start + codePoints, end: span.end + codePoints }));
    from = to;
  }
}

/**
 * Where words stand in a text, as `findWords` says it; other calls are answered while a long one is looked through.
 *
 * @param isWanted asked now and then; once it says no, nothing more is looked for
 * @returns spans in code points, in order; null where they are not wanted any more
 */
export async function findInParts(text: string, words: string, limit: number, isWanted: () => boolean): Promise<Span[] | null> {
  const all: Span[] = [];
  for (const found of foundInParts(text, words, limit)) {
    all.push(...found);
    if (text.length <= usual.part) break;
    await othersFirst();
    if (!isWanted()) return null;
  }
  return all;
}
