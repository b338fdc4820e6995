import type { Drawing } from './open.ts';
import { identity, matrixOf, pointAt, times, type Matrix, type Point } from './matrix.ts';
import { Visibility, type Hidden } from './visibility.ts';

/** A painted letter, or what stands for several (a ligature), on the page as it is shown. */
export interface Glyph {
  /** As the file says it reads; may be empty. */
  readonly text: string;
  /** Start of its baseline, from the page's top left corner, in points. */
  readonly at: Point;
  /** From there to its end. */
  readonly advance: Point;
  /** Height of its font as shown, in points. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isSpace: boolean;
  readonly hidden?: Hidden | undefined;
}

/** What text and fill are drawn with; `q` saves it and `Q` brings it back. */
interface State {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  font: FontLook;
  size: number;
  direction: number;
  fill: string;
}

/** What is needed of a font to place its letters. */
interface FontLook {
  readonly matrix: Matrix;
  readonly isVertical: boolean;
  readonly isBold: boolean;
  /** Height of letters in multiples of the font's size. */
  readonly height: number;
}

const thousandth: Matrix = [0.001, 0, 0, 0.001, 0, 0];
const plainFont: FontLook = { matrix: thousandth, isVertical: false, isBold: false, height: 1 };

const start: Readonly<State> = {
  ctm: identity, text: identity, x: 0, y: 0, lineX: 0, lineY: 0, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0,
  font: plainFont, size: 0, direction: 1, fill: '#000000',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const numberOf = (value: unknown, otherwise = 0) => (isNumber(value) ? value : otherwise);

/** A list of whatever it holds; empty for anything else. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array ? Array.from(value) : [];
}

/** Fonts drawn by procedures (Type 3) come in any unit; the box around their letters tells how high they are. */
function fontLook(font: unknown): FontLook {
  if (!isRecord(font)) return plainFont;
  const matrix = matrixOf(font['fontMatrix']) ?? thousandth;
  const box = listOf(font['bbox']);
  const boxed = (numberOf(box[3]) - numberOf(box[1])) * Math.abs(matrix[3]);
  const height = font['isType3Font'] === true ? (boxed > 0 ? boxed : Math.abs(matrix[3]) * 1000) : 1;
  return { matrix, isVertical: font['vertical'] === true, isBold: font['bold'] === true || font['black'] === true, height };
}

/** Letters of a page in the order they are painted, and how each is hidden if it is. */
export const readGlyphs = (drawing: Drawing): readonly Glyph[] => new GlyphReader(drawing).read();

/** Where a page's images are painted: each fills the unit square of a matrix, in points from the page's top left corner. */
export function imagesOf(drawing: Drawing): readonly Matrix[] {
  const reader = new GlyphReader(drawing);
  reader.read();
  return reader.images;
}

/** Follows a page's operators, with what they have set so far. */
class GlyphReader {
  readonly images: Matrix[] = [];
  readonly #glyphs: Glyph[] = [];
  readonly #visibility: Visibility;
  readonly #drawing: Drawing;
  readonly #base: Matrix;
  readonly #saved: State[] = [];
  readonly #fonts = new Map<unknown, FontLook>();
  #state: State;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
    this.#base = drawing.transform;
    this.#state = { ...start, ctm: this.#base };
    this.#visibility = new Visibility(drawing.width, drawing.height);
  }

  read(): readonly Glyph[] {
    this.#drawing.operators.forEach(([name, args]) => this.#follow(name, args));
    return this.#glyphs;
  }

  #follow(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    switch (name) {
      case 'save': case 'beginGroup': this.#save(); break;
      case 'restore': case 'endGroup': case 'paintFormXObjectEnd': case 'endAnnotation': this.#state = this.#saved.pop() ?? state; break;
      case 'transform': state.ctm = times(state.ctm, matrixOf(args) ?? identity); break;
      case 'paintFormXObjectBegin': this.#save(); this.#state.ctm = times(state.ctm, matrixOf(args[0]) ?? identity); break;
      case 'beginAnnotation': this.#beginAnnotation(args); break;
      case 'setFillRGBColor': state.fill = String(args[0]); break;
      case 'setFillColorN': state.fill = 'pattern'; break;
      case 'setFillTransparent': state.fill = 'none'; break;
      case 'constructPath': this.#fill(args); break;
      case 'shadingFill': this.#visibility.coverAll(); break;
      case 'beginMarkedContentProps': this.#visibility.beginContent(args[0] === 'OC' && !this.#drawing.isLayerVisible(args[1])); break;
      case 'beginMarkedContent': this.#visibility.beginContent(false); break;
      case 'endMarkedContent': this.#visibility.endContent(); break;
      default: if (name.startsWith('paint')) this.#image(args); else this.#followText(name, args);
    }
  }

  #followText(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    const first = numberOf(args[0]);
    switch (name) {
      case 'beginText': this.#setTextMatrix(identity); break;
      case 'setTextMatrix': this.#setTextMatrix(matrixOf(args[0]) ?? matrixOf(args) ?? identity); break;
      case 'moveText': this.#moveText(first, numberOf(args[1])); break;
      case 'setLeadingMoveText': state.leading = numberOf(args[1]); this.#moveText(first, numberOf(args[1])); break;
      case 'nextLine': this.#moveText(0, state.leading); break;
      case 'setLeading': state.leading = -first; break;
      case 'setCharSpacing': state.charSpacing = first; break;
      case 'setWordSpacing': state.wordSpacing = first; break;
      case 'setHScale': state.scale = first / 100; break;
      case 'setTextRise': state.rise = first; break;
      case 'setTextRenderingMode': state.mode = first; break;
      case 'setFont': this.#setFont(args[0], numberOf(args[1])); break;
      case 'showText': case 'showSpacedText': for (const glyph of listOf(args[0])) this.#show(glyph); break;
      default:
    }
  }

  #save(): void {
    this.#saved.push({ ...this.#state });
  }

  #beginAnnotation([, , transform, matrix]: readonly unknown[]): void {
    this.#save();
    this.#state = { ...start, ctm: times(times(this.#base, matrixOf(transform) ?? identity), matrixOf(matrix) ?? identity) };
  }

  #fill([operator, , box]: readonly unknown[]): void {
    if (!this.#drawing.isFill(operator)) return;
    const [left, top, right, bottom] = listOf(box);
    if (![left, top, right, bottom].every(isNumber)) return;
    const corners = [pointAt(this.#state.ctm, numberOf(left), numberOf(top)), pointAt(this.#state.ctm, numberOf(right), numberOf(bottom))] as const;
    this.#visibility.cover(corners[0], corners[1], this.#state.fill);
  }

  /** An image fills the unit square. Of those that follow each other pdf.js makes a group, each with a matrix of its own. */
  #image(args: readonly unknown[]): void {
    const corners = [pointAt(this.#state.ctm, 0, 0), pointAt(this.#state.ctm, 1, 1)] as const;
    this.#visibility.coverByImage(corners[0], corners[1]);
    const group = args.flatMap(listOf).map((image) => (isRecord(image) ? matrixOf(image['transform']) : undefined)).filter((matrix) => matrix !== undefined);
    this.images.push(...(group.length > 0 ? group : [identity]).map((matrix) => times(this.#state.ctm, matrix)));
  }

  #setTextMatrix(matrix: Matrix): void {
    Object.assign(this.#state, { text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  #moveText(x: number, y: number): void {
    const state = this.#state;
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  }

  #setFont(name: unknown, size: number): void {
    let look = this.#fonts.get(name);
    if (!look) this.#fonts.set(name, look = fontLook(this.#drawing.font(String(name))));
    Object.assign(this.#state, { font: look, size: Math.abs(size), direction: size < 0 ? -1 : 1 });
  }

  #show(glyph: unknown): void {
    const state = this.#state;
    if (isNumber(glyph)) this.#step(-glyph * state.size / 1000);
    else if (isRecord(glyph)) this.#paint(glyph);
  }

  /** Moves along the line of text, before it is stretched. */
  #step(way: number): void {
    const state = this.#state;
    if (state.font.isVertical) state.y += way;
    else state.x += way * state.scale * state.direction;
  }

  #paint(glyph: Readonly<Record<string, unknown>>): void {
    const state = this.#state;
    const { font, size } = state;
    const place = times(state.ctm, state.text);
    const vertical = font.isVertical ? listOf(glyph['vmetric']).map((value) => numberOf(value)) : undefined;
    const width = (vertical ? (vertical[0] ?? -1000) : numberOf(glyph['width'])) * size * font.matrix[0];
    const spacing = state.charSpacing + (glyph['isSpace'] === true ? state.wordSpacing : 0);
    const at = pointAt(place, state.x, state.y + state.rise);
    const end = vertical ? pointAt(place, state.x, state.y + state.rise + width) : pointAt(place, state.x + width * state.scale * state.direction, state.y + state.rise);
    const text = typeof glyph['unicode'] === 'string' ? glyph['unicode'] : '';
    const height = size * font.height * Math.hypot(place[2], place[3]);
    const advance = { x: end.x - at.x, y: end.y - at.y };
    this.#glyphs.push({
      text, at, advance, size: height, isBold: font.isBold, isSpace: isWhiteSpace(text, glyph['isSpace'] === true),
      hidden: this.#visibility.hiding({ x: at.x + advance.x / 2, y: at.y + advance.y / 2 }, height, state.mode, state.fill),
    });
    this.#step(vertical ? width - spacing : width + spacing);
  }
}

/** Whether nothing is seen of a glyph. Code 32, which gets the spacing of words, stands for any letter in fonts that number their own. */
function isWhiteSpace(text: string, isCode32: boolean): boolean {
  return text === '' ? isCode32 : /^\s+$/.test(text);
}
