import type { KnownActor, Range } from '../model.ts';

/** A word, number or sign of a text. */
export interface Token extends Range {
  readonly text: string;
}

export interface Sentence extends Range {
  /** Index of the paragraph it stands in. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
}

export interface Paragraph extends Range {
  readonly kind: 'title' | 'heading' | 'body';
  readonly sentences: readonly Sentence[];
  /** ISO 639-1 where it is another than the document's, such as a Spanish passage in an English article. */
  readonly language: string;
}

/** A report's text, cut into paragraphs, sentences and tokens. Ranges are in UTF-16 units of `text`. */
export interface TextDocument {
  readonly text: string;
  /** EDTF date of publication, where it is known. */
  readonly published: string | null;
  readonly language: string;
  readonly known: readonly KnownActor[];
  readonly paragraphs: readonly Paragraph[];
  /** Of all paragraphs, in order. */
  readonly sentences: readonly Sentence[];
}
