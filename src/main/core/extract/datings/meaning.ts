/** Units by which relative expressions count. */
export type Unit = 'day' | 'week' | 'month' | 'year';

/** A day, month, year or part of a year, as far as the words tell it. */
export interface Point {
  readonly kind: 'point';
  readonly year: number | null;
  /** Years from the one of publication: -1 in "November of last year". */
  readonly yearOffset: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** EDTF's number of a season (21 to 24), quarter (33 to 36) or half (40, 41). */
  readonly part: number | null;
  readonly approximate: boolean;
  /** "last November", "next May". */
  readonly direction: 'last' | 'next' | null;
}

/** What an expression means before the text around it is asked. */
export type Meaning =
  | Point
  /** A decade or century. */
  | { readonly kind: 'fixed'; readonly edtf: string; readonly basis: string | null }
  /** From one point to another; `null` is open. */
  | { readonly kind: 'interval'; readonly start: Point; readonly end: Point | null }
  /** Counted from the publication or from the date told before. */
  | { readonly kind: 'shift'; readonly unit: Unit; readonly offset: number; readonly from: 'published' | 'anchor'; readonly approximate: boolean }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly direction: 'last' | 'next' | null }
  /** Two numbers below 13 and a year: which is the day is not said. */
  | { readonly kind: 'unsure'; readonly first: number; readonly second: number; readonly year: number };

/** An expression of a date: lexemes `[start, next)`. */
export interface Expression {
  readonly start: number;
  readonly next: number;
  readonly meaning: Meaning;
  readonly rule: string;
}

/** A point with nothing but what is given. */
export function point(given: Partial<Omit<Point, 'kind'>>): Point {
  return { kind: 'point', year: null, yearOffset: null, month: null, day: null, part: null, approximate: false, direction: null, ...given };
}
