import { createRequire } from 'node:module';

/** A slide as the library makes it; lengths are in inches, sizes of type in points, colours six hexadecimal digits. */
export interface Page {
  background: { readonly color: string };
  addText(words: string | readonly { readonly text: string; readonly options: { readonly breakLine: boolean } }[], options: Readonly<Record<string, unknown>>): void;
  addImage(options: Readonly<Record<string, unknown>>): void;
  addNotes(words: string): void;
}

/** A deck as the library makes it. */
export interface Deck {
  layout: string;
  title: string;
  author: string;
  company: string;
  addSlide(): Page;
  write(options: { readonly outputType: 'nodebuffer'; readonly compression: boolean }): Promise<Uint8Array>;
}

/** Loaded in its CommonJS form: not every Node takes the other one for a module, and its types fit neither. */
export function newDeck(): Deck {
  const Library = createRequire(import.meta.url)('pptxgenjs') as new () => Deck;
  return new Library();
}
