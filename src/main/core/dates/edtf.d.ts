declare module 'edtf' {
  /** What the parser makes of a text; `min` and `max` in milliseconds since 1970, null or infinite when open. */
  export interface ParsedEdtf {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List';
    readonly min: number | null;
    readonly max: number | null;
    readonly year?: number;
    readonly season?: number;
    readonly lower?: ParsedEdtf | number | null;
    readonly upper?: ParsedEdtf | number | null;
    /** Members of a set or list; a range of years within it is a pair. */
    readonly values?: readonly (ParsedEdtf | readonly ParsedEdtf[])[];
    /** Whether a set or list is open to what lies before or after its members. */
    readonly earlier?: boolean;
    readonly later?: boolean;
  }
  /** @throws Error when the text is not EDTF */
  export default function edtf(text: string): ParsedEdtf;
}
