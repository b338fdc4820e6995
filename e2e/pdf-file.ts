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
  readonly width?: number;
  readonly height?: number;
}

export interface PdfOptions {
  /** Headings, each leading to a page counted from 1. */
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Further entries of the catalogue, such as `/OpenAction`. */
  readonly catalogue?: string;
  /** Entries of every page, such as `/Annots`. */
  readonly page?: string;
}

const escaped = (text: string) => text.replaceAll(/[\\()]/g, (letter) => `\\${letter}`);

/** The bytes of a PDF with text in Helvetica, as programs write it. */
export function makePdf(pages: readonly PdfPage[], { outline = [], catalogue = '', page = '' }: PdfOptions = {}): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const pageId = (index: number) => 4 + 2 * index;
  const firstHeading = pageId(pages.length) + 1;
  add(`<< /Type /Catalog /Pages 2 0 R ${outline.length > 0 ? `/Outlines ${firstHeading - 1} 0 R` : ''} ${catalogue} >>`);
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageId(index)} 0 R`).join(' ')}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach(({ lines, rotate = 0, width = 595, height = 842 }, index) => {
    const content = lines.map(({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n');
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageId(index) + 1} 0 R ${page} >>`);
    add(`<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`);
  });
  if (outline.length > 0) {
    add(`<< /Type /Outlines /First ${firstHeading} 0 R /Last ${firstHeading + outline.length - 1} 0 R /Count ${outline.length} >>`);
    outline.forEach(({ title, page: number }, index) => add(
      `<< /Title (${escaped(title)}) /Parent ${firstHeading - 1} 0 R /Dest [${pageId(number - 1)} 0 R /Fit] ${index > 0 ? `/Prev ${firstHeading + index - 1} 0 R` : ''} ${
        index < outline.length - 1 ? `/Next ${firstHeading + index + 1} 0 R` : ''} >>`,
    ));
  }
  return assemble(objects);
}

function assemble(objects: readonly string[]): Buffer {
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((body, index) => {
    const part = `${index + 1} 0 obj\n${body}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += Buffer.byteLength(part, 'latin1');
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}
