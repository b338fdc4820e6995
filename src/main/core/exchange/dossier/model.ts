/*
 * A dossier before it is written in a form: headings, paragraphs, lists, tables and pictures, with the numbers of the quotes that each
 * statement rests on. The web page, the document for Word and the PDF are made of this and of nothing else.
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
  /** Where the words lead on the web. A page in a browser does not lead there, a PDF does. */
  readonly address?: string;
}

export type Line = readonly Run[];

/** What the drawing made of a part of the case, with the same in words. */
export interface PictureBlock {
  readonly is: 'picture';
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alt: string;
  /** What it does not show. */
  readonly note: string | null;
}

export type Level = 2 | 3 | 4;

export type Block =
  | { readonly is: 'heading'; readonly level: Level; readonly text: string }
  | { readonly is: 'paragraph'; readonly line: Line }
  | { readonly is: 'list'; readonly items: readonly Line[] }
  | { readonly is: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  | PictureBlock
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
