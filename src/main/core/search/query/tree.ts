import type { SearchGroup } from '../../../../shared/contract/search.ts';
import type { ActorType, Reliability } from '../../../../shared/vocabulary.ts';

/** What must hold of what is found, besides its words. Days are days since 1970-01-01. */
export type Filter =
  | { readonly by: 'type'; readonly groups: readonly SearchGroup[]; readonly actorTypes: readonly ActorType[] }
  | { readonly by: 'source' | 'report' | 'actor' | 'tag'; readonly value: string }
  | { readonly by: 'before' | 'after'; readonly day: number }
  | { readonly by: 'date'; readonly earliestDay: number | null; readonly latestDay: number | null }
  | { readonly by: 'grade'; readonly grades: readonly Reliability[] }
  | { readonly by: 'unsourced'; readonly is: boolean }
  | { readonly by: 'status' | 'polarity' | 'voice' | 'marking'; readonly values: readonly string[] };

/** A range of UTF-16 units of the query. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Folded words in a row, one or several. */
export interface Phrase {
  readonly is: 'phrase';
  readonly words: readonly string[];
  /** `whole`: as it is; `prefix`: the last word may go on; `typing`: the same, where that costs little. */
  readonly end: 'whole' | 'prefix' | 'typing';
  /** Where it stands in the query, when it is a single word without any sign; null otherwise. */
  readonly place: Place | null;
}

/** Words near each other, in any order. */
export interface Near {
  readonly is: 'near';
  readonly phrases: readonly Phrase[];
  /** How many other words may stand between them. */
  readonly distance: number;
}

/** Letters anywhere in a word, or at its end. */
export interface Part {
  readonly is: 'part';
  readonly letters: string;
  readonly isEnd: boolean;
}

/** A query as it is understood. */
export type Query =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly is: 'not'; readonly part: Query }
  | { readonly is: 'filter'; readonly filter: Filter }
  | Phrase | Near | Part;

/** Whether what a query finds is held together by words or filters, and is not all but something. */
export function isBounded(query: Query): boolean {
  switch (query.is) {
    case 'not': return false;
    case 'and': return query.parts.some(isBounded);
    case 'or': return query.parts.every(isBounded);
    default: return true;
  }
}

/** The words of a query that must or may be there, for marking them; what is under NOT is left out. */
export function soughtIn(query: Query): (Phrase | Near | Part)[] {
  switch (query.is) {
    case 'not': case 'filter': return [];
    case 'and': case 'or': return query.parts.flatMap(soughtIn);
    default: return [query];
  }
}
