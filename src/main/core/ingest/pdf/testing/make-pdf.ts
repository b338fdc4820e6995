/** A page to be made: operators of its content, and entries of its dictionary beyond the usual ones. */
export interface PageSource {
  readonly content: string;
  readonly entries?: string;
}

/** What a made PDF has besides its pages. */
export interface PdfSource {
  readonly pages: readonly PageSource[];
  /** Entries of the catalog, the information dictionary, and the font `/F1`; Helvetica when absent. */
  readonly catalog?: string;
  readonly info?: string;
  readonly font?: string;
  /** Objects from number 10 on, as they are written between `obj` and `endobj`. */
  readonly objects?: readonly string[];
}

const firstPage = 100;
/** Pages below one node of the tree, as programs write long documents. */
const pagesPerNode = 100;

/** How an object of the file refers to a page, by index. */
export const pageReference = (index: number): string => `${firstPage + 2 * index} 0 R`;

/** The bytes of a PDF of US letter pages (612 by 792 points), uncompressed, with a true cross-reference table. */
export function makePdf({ pages, catalog = '', info = '', font, objects = [] }: PdfSource): Buffer {
  const numbers = pages.map((_, index) => firstPage + 2 * index);
  const firstNode = firstPage + 2 * pages.length;
  const nodes = Array.from({ length: Math.ceil(pages.length / pagesPerNode) }, (_, index) => numbers.slice(index * pagesPerNode, (index + 1) * pagesPerNode));
  const kids = (list: readonly number[]) => `/Kids [${list.map((number) => `${number} 0 R`).join(' ')}]`;
  const numbered = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Count ${pages.length} ${kids(nodes.map((_, index) => firstNode + index))} >>`],
    ...nodes.map((list, index): [number, string] => [firstNode + index, `<< /Type /Pages /Parent 2 0 R /Count ${list.length} ${kids(list)} >>`]),
    [3, font ?? '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [4, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>'],
    [5, `<< ${info} >>`],
    ...objects.map((object, index): [number, string] => [10 + index, object]),
    ...pages.flatMap(({ content, entries = '' }, index): [number, string][] => [
      [firstPage + 2 * index, `<< /Type /Page /Parent ${firstNode + Math.floor(index / pagesPerNode)} 0 R /MediaBox [0 0 612 792] /Contents ${firstPage + 2 * index + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im1 10 0 R >> >> ${entries} >>`],
      [firstPage + 2 * index + 1, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`],
    ]),
  ]);
  const parts = ['%PDF-1.7\n'];
  const offsets = new Map<number, number>();
  let length = parts[0]?.length ?? 0;
  for (const [number, object] of numbered) {
    const part = `${number} 0 obj\n${object}\nendobj\n`;
    offsets.set(number, length);
    parts.push(part);
    length += Buffer.byteLength(part, 'latin1');
  }
  const size = Math.max(...numbered.keys()) + 1;
  const entry = (number: number) => (offsets.has(number) ? `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n');
  parts.push(`xref\n0 ${size}\n${Array.from({ length: size }, (_, number) => entry(number)).join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}

/** Helvetica whose table of letters names each small letter as the one three places on: what is seen on the page is not what can be copied from it. */
export function misnamedFont(): Required<Pick<PdfSource, 'font' | 'objects'>> {
  const shifted = Array.from({ length: 26 }, (_, index) => `<${(97 + index).toString(16)}> <00${(97 + ((index + 3) % 26)).toString(16)}>`).join('\n');
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 26 beginbfchar\n${shifted}\nendbfchar endcmap`;
  return {
    font: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R >>',
    objects: ['<< >>', `<< /Length ${map.length} >>\nstream\n${map}\nendstream`],
  };
}

const escaped = (text: string) => text.replaceAll(/[\\()]/g, '\\$&');

/** Shows a line of text; places are in points from the page's lower left corner. */
export function line(text: string, x: number, y: number, { size = 11, font = 'F1', before = '' }: { size?: number; font?: string; before?: string } = {}): string {
  return `BT ${before} /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`;
}

/** Shows lines under each other from a height down. */
export function lines(texts: readonly string[], x: number, y: number, leading = 14): string {
  return texts.map((text, index) => line(text, x, y - index * leading)).join('\n');
}
