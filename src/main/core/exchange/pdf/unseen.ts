import { seenFromLeft } from './direction.ts';
import type { PdfFile, PdfObject } from './library.ts';

const hex = (value: number): string => value.toString(16).padStart(4, '0').toUpperCase();
/** A character in UTF-16, as maps of a PDF write it. */
const inUtf16 = (letter: string): string => [...Array(letter.length).keys()].map((index) => hex(letter.charCodeAt(index))).join('');

/** A code for each character, and which it stands for. */
function mapOf(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([letter, code]) => `<${hex(code)}> <${inUtf16(letter)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => lines.slice(index * 100, index * 100 + 100));
  return [
    '/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap', '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def', '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def', '1 begincodespacerange', '<0000> <FFFF>', 'endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']), 'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end',
  ].join('\n');
}

/** What each of its letters takes of the size of type. */
const widthOfEach = 0.5;

/**
 * Text that is not seen but found, marked and read aloud, over letters that are drawn as shapes: a font with a single, empty letter, which
 * is embedded like the others.
 */
export class UnseenText {
  readonly #file: PdfFile;
  readonly #emptyFont: Uint8Array;
  readonly #codes = new Map<string, number>();
  #font: PdfObject | null = null;

  constructor(file: PdfFile, emptyFont: Uint8Array) {
    this.#file = file;
    this.#emptyFont = emptyFont;
  }

  /** Lays words over a stretch of a line. @param x and baseline in points from the top left of the page */
  lay(words: string, x: number, baseline: number, width: number, size: number): void {
    const letters = seenFromLeft(words).flatMap((letter) => [...letter]);
    if (letters.length === 0 || width <= 0) return;
    const file = this.#file;
    this.#font ??= file.ref({});
    file.page.fonts['Unseen'] = this.#font;
    const codes = letters.map((letter) => hex(this.#codeOf(letter))).join('');
    const scaling = (width / (letters.length * widthOfEach * size)) * 100;
    const round = (value: number): number => Math.round(value * 1000) / 1000;
    file.save();
    // Letters stand on their feet where y runs up.
    file.transform(1, 0, 0, -1, x, baseline);
    file.addContent(`BT 3 Tr ${round(scaling)} Tz /Unseen ${round(size)} Tf <${codes}> Tj ET`);
    file.restore();
  }

  /** Puts the font into the file, once all words are laid. */
  end(): void {
    if (this.#font === null) return;
    const file = this.#file;
    const [bytes, map, glyphs] = [file.ref({ Length1: this.#emptyFont.length }), file.ref({}), file.ref({})];
    bytes.end(this.#emptyFont);
    map.end(mapOf(this.#codes));
    glyphs.end(new Uint8Array(2 * (this.#codes.size + 1)));
    const name = 'UNSEEN+Casewright';
    const descriptor = file.ref({ Type: 'FontDescriptor', FontName: name, Flags: 4, FontBBox: [0, 0, 1000 * widthOfEach, 1000], ItalicAngle: 0, Ascent: 1000, Descent: 0, CapHeight: 1000, StemV: 80, FontFile2: bytes });
    descriptor.end();
    const descendant = file.ref({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: name, FontDescriptor: descriptor, DW: 1000 * widthOfEach, CIDToGIDMap: glyphs,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    });
    descendant.end();
    Object.assign(this.#font.data, { Type: 'Font', Subtype: 'Type0', BaseFont: name, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: map });
    this.#font.end();
  }

  #codeOf(letter: string): number {
    const known = this.#codes.get(letter);
    if (known !== undefined) return known;
    const code = this.#codes.size + 1;
    this.#codes.set(letter, code);
    return code;
  }
}
