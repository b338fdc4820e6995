import type { FontPart } from '../handout/fonts.ts';
import type { PdfFile, PdfObject } from './library.ts';

const signs = { moveTo: 'm', lineTo: 'l', quadraticCurveTo: 'q', bezierCurveTo: 'c', closePath: 'h' } as const;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The outline of a letter in the operators of a PDF, in units of its font. */
function outlineOf(font: FontPart['font'], glyphId: number): string {
  let [x, y] = [0, 0];
  const lines: string[] = [];
  for (const { command, args } of font.getGlyph(glyphId).path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (signs[command] === 'q') {
      const cubic = [x + 2 / 3 * (a - x), y + 2 / 3 * (b - y), c + 2 / 3 * (a - c), d + 2 / 3 * (b - d), c, d];
      lines.push(`${cubic.map(round).join(' ')} c`);
    } else lines.push(`${args.map(round).join(' ')} ${signs[command]}`);
    if (args.length >= 2) [x, y] = [args.at(-2) ?? 0, args.at(-1) ?? 0];
  }
  return [...lines, 'S'].join('\n');
}

/**
 * Letters' outlines, stroked in the colour of the paper below words that cross lines. As shapes, since words that were written twice
 * would be read twice. Each is in the file once.
 */
export class Halo {
  readonly #file: PdfFile;
  readonly #shapes = new Map<string, { readonly name: string; readonly object: PdfObject }>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** @param part the part of the font that has all letters; the colour is that of strokes, set before */
  stroke(words: string, part: FontPart, x: number, baseline: number, size: number, strokeWidth: number, features: Readonly<Record<string, boolean>>): void {
    const { font } = part;
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(words, features);
    let at = x;
    this.#file.save();
    this.#file.addContent(`${round(strokeWidth / scale)} w 1 j`);
    glyphs.forEach((glyph, index) => {
      const { name, object } = this.#shapeOf(part, glyph.id);
      this.#file.page.xobjects[name] = object;
      this.#file.save();
      this.#file.transform(scale, 0, 0, -scale, at, baseline);
      this.#file.addContent(`/${name} Do`);
      this.#file.restore();
      at += (positions[index]?.xAdvance ?? 0) * scale;
    });
    this.#file.restore();
  }

  #shapeOf({ name: partName, font }: FontPart, glyphId: number) {
    const key = `${partName} ${glyphId}`;
    const known = this.#shapes.get(key);
    if (known) return known;
    const { minX, minY, maxX, maxY } = font.bbox;
    const room = font.unitsPerEm;
    const object = this.#file.ref({ Type: 'XObject', Subtype: 'Form', BBox: [minX - room, minY - room, maxX + room, maxY + room], Resources: {} });
    object.end(outlineOf(font, glyphId));
    const made = { name: `H${this.#shapes.size + 1}`, object };
    this.#shapes.set(key, made);
    return made;
  }
}
