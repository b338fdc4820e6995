import type { Span } from '../../../../shared/spans.ts';
import { indexOf, placeOf } from '../model/text.ts';

/*
 * Every piece of report text on screen is an element `.evidence-words` with its span in `data-start` and
 * `data-end`. What is not report text (numbers, badges) is outside of them, or empty inside of them.
 */

const wordsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('.evidence-words')];
const startOf = (words: HTMLElement): number => Number(words.dataset['start']);
const endOf = (words: HTMLElement): number => Number(words.dataset['end']);

/** The code point of the report at a point of the DOM; beside text, that of the text that follows. Null without text. */
export function placeAt(root: HTMLElement, node: Node, offset: number): number | null {
  const holder = node instanceof Element ? node : node.parentElement;
  const inside = holder?.closest<HTMLElement>('.evidence-words');
  if (inside && root.contains(inside)) {
    if (node instanceof Text) return placeOf({ start: startOf(inside), text: node.data }, offset);
    return offset === 0 ? startOf(inside) : endOf(inside);
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const all = wordsOf(root);
  const next = all.find((words) => point.comparePoint(words, 0) >= 0);
  if (next) return startOf(next);
  const last = all.at(-1);
  return last ? endOf(last) : null;
}

/** The element that holds the character at a place, or that ends there when `isEnd`. */
function wordsAt(root: ParentNode, place: number, isEnd: boolean): HTMLElement | undefined {
  const all = wordsOf(root);
  return isEnd
    ? all.find((words) => startOf(words) < place && place <= endOf(words)) ?? all.findLast((words) => endOf(words) <= place)
    : all.find((words) => startOf(words) <= place && place < endOf(words)) ?? all.find((words) => startOf(words) >= place);
}

function pointIn(words: HTMLElement, place: number): readonly [Node, number] {
  const text = words.firstChild;
  if (!(text instanceof Text)) return [words, 0];
  return [text, place <= startOf(words) ? 0 : indexOf({ start: startOf(words), text: text.data }, place)];
}

/** The range of a span's words as far as they are on screen; null when none are. */
export function rangeOf(root: ParentNode, span: Span): Range | null {
  const first = wordsAt(root, span.start, false);
  const last = span.end > span.start ? wordsAt(root, span.end, true) : first;
  if (!first || !last || startOf(first) > span.end || endOf(last) < span.start || startOf(first) > startOf(last)) return null;
  const range = document.createRange();
  range.setStart(...pointIn(first, span.start));
  range.setEnd(...pointIn(last, span.end));
  return range;
}

/** Where a caret at a place stands, in CSS pixels of the window; null when it is not on screen. */
export function caretBox(root: ParentNode, place: number): DOMRect | null {
  const range = rangeOf(root, { start: place, end: place });
  if (!range) return null;
  const box = range.getClientRects()[0] ?? range.startContainer.parentElement?.getClientRects()[0];
  return box ?? null;
}

/** The place one line above or below another; null when no line is on screen there. */
export function placeByLine(root: HTMLElement, place: number, direction: 1 | -1): number | null {
  const box = caretBox(root, place);
  if (!box) return null;
  const line = Number.parseFloat(getComputedStyle(root).lineHeight) || box.height;
  for (let step = 1; step <= 3; step++) {
    const point = document.caretPositionFromPoint(box.left + 1, box.top + box.height / 2 + direction * step * line);
    if (!point || !root.contains(point.offsetNode)) continue;
    const found = placeAt(root, point.offsetNode, point.offset);
    if (found !== null && found !== place) return found;
  }
  return null;
}

/** Paints ranges under a name that the style sheet knows, without touching the text; none clears it. */
export function paint(name: string, ranges: readonly (Range | null)[]): void {
  const real = ranges.filter((range) => range !== null);
  if (real.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...real));
}
