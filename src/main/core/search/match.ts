import { assertNever } from '../../../shared/errors.ts';
import type { Part, Phrase, Query } from './query/tree.ts';

/** What it takes to put a query into the words of FTS5. */
export interface Wording {
  /** Words that stand for a part of a word; none when it stands in no word. */
  readonly wordsWith: (part: Part) => readonly string[];
  /** Letters that a word which is being typed must have before longer ones are looked for. */
  readonly leastTyped: number;
}

/** A word that no text holds: of two private characters, which is one more than anybody types. */
const nowhere = '"\u{f8fe}\u{f8fd}"';
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function phraseMatch({ words, end }: Phrase, { leastTyped }: Wording): string {
  const goesOn = end === 'prefix' || (end === 'typing' && [...words.at(-1) ?? ''].length >= leastTyped);
  return `${quoted(words.join(' '))}${goesOn ? ' *' : ''}`;
}

/** `a AND b NOT c`; null where FTS5 can't say it. */
function allMatch(parts: readonly Query[], wording: Wording): string | null {
  const wanted = parts.filter(({ is }) => is !== 'not').map((part) => matchOf(part, wording));
  const unwanted = parts.flatMap((part) => (part.is === 'not' ? [matchOf(part.part, wording)] : []));
  if (wanted.length === 0 || [...wanted, ...unwanted].includes(null)) return null;
  const all = wanted.length === 1 ? String(wanted[0]) : `(${wanted.join(' AND ')})`;
  return unwanted.length === 0 ? all : `(${all} NOT (${unwanted.join(' OR ')}))`;
}

/** A query as an expression of FTS5; null when it holds what FTS5 does not know, filters among it. */
export function matchOf(query: Query, wording: Wording): string | null {
  switch (query.is) {
    case 'phrase': return phraseMatch(query, wording);
    case 'near': return `NEAR(${query.phrases.map((phrase) => phraseMatch(phrase, wording)).join(' ')}, ${query.distance})`;
    case 'part': {
      const words = wording.wordsWith(query);
      return words.length === 0 ? nowhere : `(${words.map(quoted).join(' OR ')})`;
    }
    case 'and': return allMatch(query.parts, wording);
    case 'or': {
      const parts = query.parts.map((part) => matchOf(part, wording));
      return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
    }
    case 'not': case 'filter': return null;
    default: return assertNever(query);
  }
}

/** An expression of FTS5 that fits at least what the query fits; null when the query fits things without any of its words. */
export function boundingMatch(query: Query, wording: Wording): string | null {
  const whole = matchOf(query, wording);
  if (whole !== null) return whole;
  if (query.is === 'and') {
    const parts = query.parts.map((part) => boundingMatch(part, wording)).filter((part) => part !== null);
    return parts.length === 0 ? null : `(${parts.join(' AND ')})`;
  }
  if (query.is !== 'or') return null;
  const parts = query.parts.map((part) => boundingMatch(part, wording));
  return parts.includes(null) ? null : `(${parts.join(' OR ')})`;
}
