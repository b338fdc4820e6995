import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';
import type { Measure } from '../../../../drawing/wrap.ts';

/** The parts of the font that ships with the program, those that most texts need first. */
const parts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese'] as const;

/** One part of the font, for some of its letters. */
export interface FontPart {
  /** `latin 400-normal`: names it among others. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly font: Font;
}

/** The font that hand-outs are set in. */
export interface Fonts {
  readonly regular: readonly FontPart[];
  readonly bold: readonly FontPart[];
  readonly italic: readonly FontPart[];
  readonly measure: Measure;
}

function partOf(folder: string, part: string, face: '400-normal' | '600-normal' | '400-italic'): FontPart {
  const bytes = fs.readFileSync(path.join(folder, 'files', `inter-${part}-${face}.woff`));
  const font = create(bytes);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`The font inter-${part}-${face} holds several`);
  return { name: `${part} ${face}`, bytes, font };
}

/** The part that has a letter; undefined where none does. */
export function partFor(among: readonly FontPart[], letter: number): FontPart | undefined {
  return among.find(({ font }) => font.hasGlyphForCodePoint(letter));
}

/** What a letter that the font lacks takes of its size: East Asian ones are as wide as they are high. */
const lacking = (letter: number): number => (letter >= 0x1100 && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(String.fromCodePoint(letter)) ? 1 : 0.6);

function measureBy(regular: readonly FontPart[], bold: readonly FontPart[]): Measure {
  const known = { regular: new Map<number, number>(), bold: new Map<number, number>() };
  const widthOf = (letter: number, isBold: boolean): number => {
    const widths = isBold ? known.bold : known.regular;
    const found = widths.get(letter);
    if (found !== undefined) return found;
    const font = partFor(isBold ? bold : regular, letter)?.font;
    const width = font === undefined ? lacking(letter) : font.glyphForCodePoint(letter).advanceWidth / font.unitsPerEm;
    widths.set(letter, width);
    return width;
  };
  return (text, isBold) => {
    let width = 0;
    for (const letter of text) width += widthOf(letter.codePointAt(0) ?? 0, isBold);
    return width;
  };
}

/** Reads the font that ships with the program. Its widths, and so every place in a hand-out, are the same on every machine. */
export function readFonts(): Fonts {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@fontsource/inter/package.json'));
  const [regular = [], bold = [], italic = []] = (['400-normal', '600-normal', '400-italic'] as const).map((face) => parts.map((part) => partOf(folder, part, face)));
  return { regular, bold, italic, measure: measureBy(regular, bold) };
}
