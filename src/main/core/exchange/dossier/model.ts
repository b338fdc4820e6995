/*
 * A dossier before it is written in a form: headings, paragraphs, lists and tables, with the numbers of the quotes that each
 * statement rests on. Both the web page and the document for Word are made of this and of nothing else.
 */

/** A piece of a line. */
export interface Run {
  readonly text: string;
  /** `limit`: what keeps a statement from being a plain assertion. It must be seen in print and without colours, too. */
  readonly look?: 'strong' | 'limit' | 'aside' | 'quote';
  /** Numbers of quotes in the annex that the words before rest on. */
  readonly quotes?: readonly number[];
  /** The number of a source that the words before come from. */
  readonly source?: number;
}

export type Line = readonly Run[];

export type Block =
  | { readonly is: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly is: 'paragraph'; readonly line: Line }
  | { readonly is: 'list'; readonly items: readonly Line[] }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  /** Entries with numbers of their own, to which the text leads. */
  | { readonly is: 'numbered'; readonly of: 'quote' | 'source'; readonly entries: readonly { readonly number: number; readonly line: Line }[] };

export interface Dossier {
  readonly title: string;
  /** The highest marking of what it shows; null where nothing is marked. */
  readonly marking: string | null;
  /** The day that the case was last changed, as ISO 8601. */
  readonly asOf: string;
  readonly blocks: readonly Block[];
}

/** The mark before the number of an entry. */
export const numberPrefix = { quote: 'Q', source: 'S' } as const;
