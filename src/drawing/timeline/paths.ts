import type { EndForm } from './span.ts';

/** Half heights and the like of marks, in pixels. */
export const markSizes = { barHalf: 6, bracketHalf: 8, bracketFoot: 5, diamond: 6.5 } as const;

/** Direction of the bar's middle from an end: 1 to the right. */
export type Towards = 1 | -1;

export function diamondPath(x: number, y: number): string {
  const { diamond } = markSizes;
  return `M${x} ${y - diamond}L${x + diamond} ${y}L${x} ${y + diamond}L${x - diamond} ${y}Z`;
}

/** A square bracket, or a round one for a date that is approximate. */
export function bracketPath(x: number, y: number, towards: Towards, isRound: boolean): string {
  const { bracketFoot, bracketHalf } = markSizes;
  const foot = bracketFoot * towards;
  return isRound
    ? `M${x + foot} ${y - bracketHalf}Q${x - foot} ${y} ${x + foot} ${y + bracketHalf}`
    : `M${x + foot} ${y - bracketHalf}H${x}V${y + bracketHalf}H${x + foot}`;
}

/** A second, shorter line beside a bracket: digits of the date are left open. */
export const innerBracketPath = (x: number, y: number, towards: Towards): string => `M${x + 3.5 * towards} ${y - 4}V${y + 4}`;

/** A mark that goes on beyond the border of the window. */
export const clippedPath = (x: number, y: number, towards: Towards): string => `M${x + 7 * towards} ${y - 5}L${x + 2 * towards} ${y}L${x + 7 * towards} ${y + 5}`;

/** An arrow at an end that goes on. */
export const openPath = (x: number, y: number, towards: Towards): string => `M${x + 9 * towards} ${y - 5}L${x + 3 * towards} ${y}L${x + 9 * towards} ${y + 5}Z`;

const isFading = (form: EndForm) => form === 'open' || form === 'unknown';

/** Which ends of a bar fade. */
export function fadeOf(start: EndForm, end: EndForm): 'start' | 'end' | 'both' | null {
  if (isFading(start)) return isFading(end) ? 'both' : 'start';
  return isFading(end) ? 'end' : null;
}
