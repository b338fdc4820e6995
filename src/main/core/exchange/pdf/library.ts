import { createRequire } from 'node:module';
import type { FontPart } from '../handout/fonts.ts';

/** Content of a page that belongs to an element of the structure. */
export interface PdfContent {
  readonly refs: readonly unknown[];
}

/** An object of the file. Nothing may be changed in it once it has ended. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
  end(bytes?: string | Uint8Array): void;
}

/** An element of the structure, such as a heading, as the library makes it. */
export interface PdfElement {
  add(child: PdfElement | PdfContent): PdfElement;
  end(): void;
}

interface PdfGradient {
  stop(at: number, colour: string, opacity: number): PdfGradient;
}

interface PdfOutline {
  addItem(title: string, options: { readonly expanded: boolean }): PdfOutline;
}

/** A document as the library makes it: lengths are points, y runs down. It is read as a stream. */
export interface PdfFile extends AsyncIterable<Uint8Array> {
  readonly page: { readonly width: number; readonly height: number; readonly fonts: Record<string, PdfObject>; readonly xobjects: Record<string, PdfObject> };
  readonly outline: PdfOutline;
  ref(data: Readonly<Record<string, unknown>>): PdfObject;
  addContent(operators: string): PdfFile;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): PdfFile;
  switchToPage(index: number): unknown;
  bufferedPageRange(): { readonly start: number; readonly count: number };
  save(): PdfFile;
  restore(): PdfFile;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): PdfFile;
  rect(x: number, y: number, width: number, height: number): PdfFile;
  path(d: string): PdfFile;
  clip(): PdfFile;
  fill(): PdfFile;
  stroke(): PdfFile;
  fillColor(colour: string | PdfGradient): PdfFile;
  strokeColor(colour: string | PdfGradient): PdfFile;
  fillOpacity(opacity: number): PdfFile;
  strokeOpacity(opacity: number): PdfFile;
  lineWidth(width: number): PdfFile;
  lineCap(cap: 'butt' | 'round'): PdfFile;
  lineJoin(join: 'miter' | 'round'): PdfFile;
  linearGradient(x1: number, y1: number, x2: number, y2: number): PdfGradient;
  registerFont(name: string, font: FontPart['font']): PdfFile;
  font(name: string): PdfFile;
  fontSize(size: number): PdfFile;
  widthOfString(text: string, options: object): number;
  text(text: string, x: number, y: number, options: object): PdfFile;
  struct(type: string, options?: object): PdfElement;
  addStructure(element: PdfElement): PdfFile;
  markContent(tag: 'Artifact', options: object): PdfFile;
  markStructureContent(tag: string): PdfContent;
  endMarkedContent(): PdfFile;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): PdfFile;
  link(x: number, y: number, width: number, height: number, url: string, options: object): PdfFile;
  end(): void;
}

/**
 * A new document without a page, which says of itself when the case was changed, and not when the document was made.
 *
 * @param day ISO 8601
 */
export function newPdf(title: string, day: string): PdfFile {
  const Library = createRequire(import.meta.url)('pdfkit') as new (options: object) => PdfFile;
  const moment = new Date(`${day}T00:00:00Z`);
  return new Library({
    autoFirstPage: false, bufferPages: true, font: '', pdfVersion: '1.7', tagged: true, displayTitle: true, lang: 'en',
    info: { Title: title, Creator: 'Casewright', Producer: 'Casewright', CreationDate: moment, ModDate: moment },
  });
}
