import { plainlyShown } from '../../shared/glyphs.ts';

/** Size of a label's box in network units at scale 1. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** Size of node labels in pixels at scale 1. */
export const labelFontPx = 12;
export const labelLinePx = 14;
const charactersPerLine = 20;
const charactersLooked = 200;

/**
 * A name in at most two short lines, for drawing below a node. What does not fit ends in an ellipsis;
 * the whole name stands in the hint and in the table.
 */
export function wrapLabel(name: string): readonly string[] {
  const words = plainlyShown(name.slice(0, charactersLooked)).replaceAll(/\s+/gu, ' ').trim().split(' ');
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthInCharacters(longer) <= charactersPerLine || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const [first = '', second] = lines;
  if (second === undefined) return [cut(first, name.length > charactersLooked)];
  return [cut(first, false), cut(second, lines.length > 2 || name.length > charactersLooked)];
}

/** How much room a wrapped label takes; an estimate that needs no canvas. */
export function labelSizeOf(lines: readonly string[]): LabelSize {
  const longest = Math.max(0, ...lines.map(widthInCharacters));
  return { width: longest * labelFontPx * 0.54, height: lines.length * labelLinePx };
}

/** Whether the first letter that has a direction runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u.test(letter);
}

function cut(line: string, isMore: boolean): string {
  if (widthInCharacters(line) <= charactersPerLine + 2) return isMore ? `${line}…` : line;
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)];
  return `${graphemes.slice(0, charactersPerLine).map((part) => part.segment).join('')}…`;
}

/** East Asian wide characters count two. */
function widthInCharacters(text: string): number {
  // Of most names, in the time that one look takes.
  if (!/[^\u0000-\u10FF]/u.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u.test(character) ? 2 : 1;
  return width;
}
