import { line, makePdf as makeRawPdf, pageReference } from '../src/main/core/ingest/pdf/testing/make-pdf.ts';

/** A line of text on a page: its place from the bottom left corner, in points. */
export interface PdfLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  /** A multiple of 90 degrees, clockwise. */
  readonly rotate?: number;
}

export interface PdfOptions {
  /** Headings, each leading to a page counted from 1. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Further entries of the catalogue, such as `/OpenAction`. */
  readonly catalogue?: string;
  /** Entries of every page, such as `/Annots`. */
  readonly page?: string;
}

/** The objects that a made PDF has besides its pages have these numbers from here on. */
const firstObject = 10;

/** The table of contents as objects: its root, then its headings. */
function outlineObjects(outline: NonNullable<PdfOptions['outline']>): string[] {
  const [root, first] = [firstObject, firstObject + 1];
  return [
    `<< /Type /Outlines /First ${first} 0 R /Last ${root + outline.length} 0 R /Count ${outline.length} >>`,
    ...outline.map(({ title, page }, index) => `<< /Title (${title.replaceAll(/[\\()]/g, '\\$&')}) /Parent ${root} 0 R /Dest [${pageReference(page - 1)} /Fit] ${
      index > 0 ? `/Prev ${first + index - 1} 0 R` : ''} ${index < outline.length - 1 ? `/Next ${first + index + 1} 0 R` : ''} >>`),
  ];
}

/** The bytes of a PDF with text in Helvetica. */
export function makePdf(pages: readonly PdfPage[], { outline = [], catalogue = '', page = '' }: PdfOptions = {}): Buffer {
  return makeRawPdf({
    catalog: `${outline.length > 0 ? `/Outlines ${firstObject} 0 R` : ''} ${catalogue}`, objects: outline.length > 0 ? outlineObjects(outline) : [],
    pages: pages.map(({ lines, rotate = 0 }) => ({
      content: lines.map(({ text, x, y, size = 12 }) => line(text, x, y, { size })).join('\n'), entries: `/Rotate ${rotate} ${page}`,
    })),
  });
}
