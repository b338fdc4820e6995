import { SaxesParser, type SaxesTagPlain } from 'saxes';

/*
 * Our own SVG as a list of shapes, for what can't take SVG itself. It reads what the drawing writes and nothing else: groups, paths, circles,
 * lines, boxes, words, and pictures inside of pictures. So every form shows the same, in the same places.
 */

/** `a b c d e f`, as SVG and canvases have it. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A box in the picture's own pixels, outside of which nothing is drawn. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  readonly matrix: Matrix;
  readonly clip: Clip | null;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokeWidth: number;
  /** 0 to 1. */
  readonly opacity: number;
}

export interface PathShape extends Drawn {
  readonly is: 'path';
  readonly d: string;
  readonly fillOpacity: number;
  readonly dashes: readonly number[];
  readonly isRoundCap: boolean;
  readonly isRoundJoin: boolean;
  /** From where to where a mark fades, in its own units, and how much of it is seen at its start, middle and end. */
  readonly fade: { readonly from: number; readonly to: number; readonly stops: readonly [number, number, number] } | null;
}

export interface WordsShape extends Drawn {
  readonly is: 'words';
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly fontPx: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Whether `y` is the middle of the letters rather than their baseline. */
  readonly isCentred: boolean;
  /** Follows the words before it on the same line. */
  readonly isContinued: boolean;
}

export type Shape = PathShape | WordsShape;

type Style = Readonly<Record<string, string>>;
interface Level {
  readonly matrix: Matrix;
  readonly clip: Clip | null;
  readonly style: Style;
  readonly opacity: number;
}

const inherited = ['fill', 'stroke', 'stroke-width', 'stroke-linejoin', 'stroke-linecap', 'stroke-dasharray', 'font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'x', 'y'];
const unseen = new Set(['title', 'defs', 'mask', 'linearGradient', 'stop']);
const fades: Readonly<Record<string, readonly [number, number, number]>> = { 'url(#fade-start)': [0, 1, 1], 'url(#fade-end)': [1, 1, 0], 'url(#fade-both)': [0, 1, 0] };
const identity: Matrix = [1, 0, 0, 1, 0, 0];

export function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function matrixOf(transform: string): Matrix {
  let matrix = identity;
  for (const [, name, numbers = ''] of transform.matchAll(/(translate|scale|rotate)\(([^)]*)\)/g)) {
    const [x = 0, y] = numbers.split(/[\s,]+/).map(Number);
    if (name === 'translate') matrix = multiplied(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === 'scale') matrix = multiplied(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else {
      const [sin, cos] = [Math.sin(x * Math.PI / 180), Math.cos(x * Math.PI / 180)];
      matrix = multiplied(matrix, [cos, sin, -sin, cos, 0, 0]);
    }
  }
  return matrix;
}

function pathOf(name: string, attributes: Style): string | null {
  const at = (key: string): number => Number(attributes[key] ?? 0);
  switch (name) {
    case 'path': return attributes['d'] ?? '';
    case 'line': return `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`;
    case 'rect': return `M${at('x')} ${at('y')}H${at('x') + at('width')}V${at('y') + at('height')}H${at('x')}Z`;
    case 'circle': return `M${at('cx') + at('r')} ${at('cy')}A${at('r')} ${at('r')} 0 1 1 ${at('cx') - at('r')} ${at('cy')}A${at('r')} ${at('r')} 0 1 1 ${at('cx') + at('r')} ${at('cy')}Z`;
    default: return null;
  }
}

/** The stretch of a bar, whose path goes from its start straight to its end. */
function fadeOf(mask: string | undefined, d: string): PathShape['fade'] {
  const stops = mask === undefined ? undefined : fades[mask];
  const [from = NaN, to = NaN] = [/^M(-?[\d.]+)/.exec(d)?.[1], /H(-?[\d.]+)/.exec(d)?.[1]].map(Number);
  return stops === undefined || Number.isNaN(from) || Number.isNaN(to) ? null : { from, to, stops };
}

const colour = (value: string | undefined): string | null => (value === undefined || value === 'none' ? null : value);

function drawnOf({ matrix, clip, style, opacity }: Level): Drawn {
  return { matrix, clip, opacity, fill: style['fill'] === undefined ? '#000000' : colour(style['fill']), stroke: colour(style['stroke']), strokeWidth: Number(style['stroke-width'] ?? 1) };
}

function pathShape(level: Level, d: string, attributes: Style): PathShape {
  const { style } = level;
  return {
    is: 'path', ...drawnOf(level), d, fillOpacity: Number(attributes['fill-opacity'] ?? 1), dashes: (style['stroke-dasharray'] ?? '').split(/[\s,]+/).filter((each) => each !== '').map(Number),
    isRoundCap: style['stroke-linecap'] === 'round', isRoundJoin: style['stroke-linejoin'] === 'round', fade: fadeOf(attributes['mask'], d),
  };
}

function wordsShape(level: Level, words: string, isContinued: boolean): WordsShape {
  const { style } = level;
  const anchor = style['text-anchor'];
  return {
    is: 'words', ...drawnOf(level), words, x: Number(style['x'] ?? 0), y: Number(style['y'] ?? 0), fontPx: Number(style['font-size'] ?? 16), isBold: Number(style['font-weight'] ?? 400) >= 550,
    isItalic: style['font-style'] === 'italic', anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start', isCentred: style['dominant-baseline'] === 'central', isContinued,
  };
}

function clipped(outer: Clip | null, matrix: Matrix, attributes: Style): Clip {
  const [a, , , d, e, f] = matrix;
  const own = { x: e, y: f, width: a * Number(attributes['width'] ?? 0), height: d * Number(attributes['height'] ?? 0) };
  if (outer === null) return own;
  const [x, y] = [Math.max(own.x, outer.x), Math.max(own.y, outer.y)];
  return { x, y, width: Math.max(0, Math.min(own.x + own.width, outer.x + outer.width) - x), height: Math.max(0, Math.min(own.y + own.height, outer.y + outer.height) - y) };
}

function below(level: Level, { name, attributes }: SaxesTagPlain, isOutermost: boolean): Level {
  const own = Object.fromEntries(Object.entries(attributes).filter(([key]) => inherited.includes(key)));
  const isInner = name === 'svg' && !isOutermost;
  const moved = isInner ? multiplied(level.matrix, [1, 0, 0, 1, Number(attributes['x'] ?? 0), Number(attributes['y'] ?? 0)]) : multiplied(level.matrix, matrixOf(attributes['transform'] ?? ''));
  return {
    matrix: moved, clip: isInner ? clipped(level.clip, moved, attributes) : level.clip, style: { ...level.style, ...own }, opacity: level.opacity * Number(attributes['opacity'] ?? 1),
  };
}

/**
 * The shapes of a picture that the drawing wrote, in the order in which they are painted.
 *
 * @param svg a document of ours, without entities other than those of XML
 */
export function shapesOf(svg: string): readonly Shape[] {
  const shapes: Shape[] = [];
  const levels: Level[] = [{ matrix: identity, clip: null, style: {}, opacity: 1 }];
  let hidden = 0;
  let hasWords = false;
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const level = below(levels.at(-1) ?? { matrix: identity, clip: null, style: {}, opacity: 1 }, tag, levels.length === 1);
    levels.push(level);
    if (unseen.has(tag.name)) hidden++;
    if (tag.name === 'text') hasWords = false;
    const d = hidden > 0 ? null : pathOf(tag.name, tag.attributes);
    if (d !== null) shapes.push(pathShape(level, d, tag.attributes));
  });
  parser.on('text', (words) => {
    const level = levels.at(-1);
    if (hidden > 0 || level === undefined || words.trim() === '') return;
    shapes.push(wordsShape(level, words, hasWords));
    hasWords = true;
  });
  parser.on('closetag', ({ name }) => {
    levels.pop();
    if (unseen.has(name)) hidden--;
  });
  parser.write(svg).close();
  return shapes;
}

/** All that a picture says, for whoever looks for words in it. */
export function wordsIn(svg: string): string {
  return [...svg.matchAll(/>([^<]+)</g)].map(([, words = '']) => words).filter((words) => words.trim() !== '').join('\n');
}
