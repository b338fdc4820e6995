import { indexOf, placeOf } from '../model/text.ts';
import type { Span } from '../../../../shared/spans.ts';
import { linesOf, type Box, type Point } from '../model/page-words.ts';
import { runAt, type PlacedRun } from '../model/runs.ts';
import { inertMarkup } from '../../../ui/trusted.ts';

/** The frame's own policy, beside that of the window, which it inherits: nothing but pictures that came with the page. */
export const framePolicy = "default-src 'none'; img-src blob:";
/** Asks for nothing and holds nothing; the page is built into it node by node. */
export const emptyPage = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${framePolicy}"></head><body></body></html>`;

/** The host let through harmless elements alone; these would not get in here either. */
const refused = new Set([
  'SCRIPT', 'IFRAME', 'FRAME', 'OBJECT', 'EMBED', 'LINK', 'META', 'BASE', 'STYLE', 'FORM', 'INPUT', 'BUTTON', 'SELECT', 'TEXTAREA', 'TEMPLATE', 'SLOT', 'VIDEO', 'AUDIO',
]);
const attributes = new Set([
  'dir', 'lang', 'colspan', 'rowspan', 'start', 'value', 'reversed', 'scope', 'open', 'title', 'alt', 'width', 'height', 'data-start', 'data-end', 'data-href', 'class',
]);
const picture = /^data:(image\/(?:png|jpeg|gif|webp));base64,([A-Za-z0-9+/=]+)$/;

const sheet = `
  :root { color-scheme: light; background: #fff; color: #1a1d24; font: 16px/1.55 'Source Serif 4 Variable', Georgia, serif; }
  html { overflow: hidden; } body { margin: 0; padding: 20px 24px 32px; overflow-wrap: anywhere; }
  img { max-width: 100%; height: auto; } pre { white-space: pre-wrap; }
  table { border-collapse: collapse; } td, th { padding: .2em .5em; vertical-align: top; border: 1px solid #dcd7cf; }
  a, [data-href] { text-decoration: underline; color: #0b62c4; cursor: help; } .picture { color: #626874; font-style: italic; }
  ::selection { background: #c2d8f0; }`;

/** A page of the web in a frame in which nothing can run. */
export interface FramedPage {
  readonly document: Document;
  /** Elements that hold runs of the report's text, in order of the text. */
  readonly runs: readonly { readonly start: number; readonly end: number; readonly text: Text }[];
  readonly runOf: ReadonlyMap<Node, { readonly start: number; readonly text: Text }>;
  /** Lets go of the pictures. */
  readonly close: () => void;
}

/**
 * Builds a page in an empty frame. The markup is parsed into a document that has no window, and only elements, layout and
 * pictures are taken from there.
 *
 * @param html from `report.originalPage`
 */
export function buildPage(frame: Document, html: string): FramedPage {
  const view = frame.defaultView;
  if (!view) throw new Error('The frame has no window');
  const parsed = new DOMParser().parseFromString(inertMarkup(withoutStyles(html)), 'text/html');
  const addresses: string[] = [];
  const runs: { start: number; end: number; text: Text }[] = [];

  const pictureOf = (source: string): string | null => {
    const [, type, base64] = picture.exec(source) ?? [];
    if (type === undefined || base64 === undefined) return null;
    const address = URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type }));
    addresses.push(address);
    return address;
  };
  const copy = (from: Element): HTMLElement => {
    const to = frame.createElement(from.localName);
    for (const { name, value } of from.attributes) if (attributes.has(name)) to.setAttribute(name, value);
    for (const [name = '', value = ''] of declarationsOf(from)) to.style.setProperty(name, value);
    // Nothing is hidden until it is pressed: the page can't be.
    if (from.localName === 'details') to.setAttribute('open', '');
    const source = to instanceof view.HTMLImageElement ? pictureOf(from.getAttribute('src') ?? '') : null;
    if (source !== null) to.setAttribute('src', source);
    return to;
  };
  // A stack of its own: pages nest deeper than calls may.
  const open: [Node, Node][] = [[parsed.body, frame.body]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to] = next;
    const children: [Node, Node][] = [];
    for (const child of from.childNodes) {
      if (child instanceof Text) {
        const text = frame.createTextNode(child.data);
        to.appendChild(text);
        const { start, end } = to instanceof view.HTMLElement ? to.dataset : {};
        if (start !== undefined && end !== undefined) runs.push({ start: Number(start), end: Number(end), text });
      } else if (child instanceof Element && !refused.has(child.tagName)) {
        const made = copy(child);
        to.appendChild(made);
        children.push([child, made]);
      }
    }
    open.push(...children.toReversed());
  }
  const rules = new view.CSSStyleSheet();
  rules.replaceSync(sheet);
  frame.adoptedStyleSheets = [rules];
  for (const name of ['lang', 'dir']) {
    const value = parsed.documentElement.getAttribute(name);
    if (value !== null) frame.documentElement.setAttribute(name, value);
  }
  return {
    document: frame, runs: runs.toSorted((left, right) => left.start - right.start), runOf: new Map(runs.map((run) => [run.text, run])),
    close: () => { for (const address of addresses) URL.revokeObjectURL(address); },
  };
}

/** The window's policy holds for parsing too, and lets no style be written in markup: it is told, and set, apart from it. */
function withoutStyles(html: string): string {
  return html.replace(/<style>[^<]*<\/style>/, '').replaceAll(' style="', ' data-style="');
}

function declarationsOf(element: Element): string[][] {
  return (element.getAttribute('data-style') ?? '').split(';').map((declaration) => declaration.split(':').map((part) => part.trim())).filter(({ length }) => length === 2);
}

/** The code point of the report at a point of the page; beside its words, that of the words that follow. Null without words. */
export function placeInFrame({ runs, runOf, document: frame }: FramedPage, { x, y }: Point): number | null {
  const { offsetNode: node, offset = 0 } = frame.caretPositionFromPoint(x, y) ?? {};
  if (!node) return null;
  const inside = runOf.get(node);
  if (inside) return placeOf({ start: inside.start, text: inside.text.data }, offset);
  const point = frame.createRange();
  point.setStart(node, offset);
  const next = runs.find(({ text }) => point.comparePoint(text, 0) >= 0);
  return next?.start ?? runs.at(-1)?.end ?? null;
}

/** Where a span's words are seen, a box for each line, from the top left corner of the page. */
export function boxesInFrame({ runs, document: frame }: FramedPage, span: Span): Box[] {
  const rects: DOMRect[] = [];
  for (let at = runAt(runs, span.start); at < runs.length; at++) {
    const run = runs[at];
    if (!run || run.start >= span.end) break;
    if (run.end <= span.start) continue;
    const range = frame.createRange();
    const stretch = { start: run.start, text: run.text.data };
    range.setStart(run.text, indexOf(stretch, Math.max(run.start, span.start)));
    range.setEnd(run.text, indexOf(stretch, Math.min(run.end, span.end)));
    rects.push(...range.getClientRects());
  }
  return linesOf(rects);
}

/** Where a caret at a place stands: a box without breadth, from the top left corner of the page. Null where there are no words. */
export function caretInFrame({ runs, document: frame }: FramedPage, place: number): Box | null {
  const at = runAt(runs, place);
  const before = runs[at - 1];
  // Behind the last letter of a line it stands there, not before the first one of the next.
  const run = before && runs[at] && place < runs[at].start ? before : runs[at];
  if (!run) return null;
  const range = frame.createRange();
  const index = Math.min(run.text.length, indexOf({ start: run.start, text: run.text.data }, place));
  range.setStart(run.text, index);
  range.collapse(true);
  const box = range.getClientRects()[0];
  return box ? { left: box.left, top: box.top, width: 0, height: box.height } : null;
}

const lineTries = 8;

/** The place one line above or below another; null when there is none. */
export function lineAwayInFrame(page: FramedPage, place: number, direction: 1 | -1): number | null {
  const caret = caretInFrame(page, place);
  if (!caret) return null;
  for (let step = 1; step <= lineTries; step++) {
    const y = caret.top + caret.height / 2 + direction * step * 0.75 * caret.height;
    const found = placeInFrame(page, { x: caret.left + 0.5, y });
    const line = found === null ? null : caretInFrame(page, found);
    if (line && direction * (line.top + line.height / 2 - caret.top - caret.height / 2) > caret.height / 2) return found;
  }
  return null;
}

/** Where every run is seen. */
export function placeRuns({ runs, document: frame }: FramedPage): PlacedRun[] {
  const range = frame.createRange();
  return runs.map(({ start, end, text }) => {
    range.selectNode(text);
    const { top, bottom } = range.getBoundingClientRect();
    return { start, end, top, bottom };
  });
}

/** The word at a point of the page; null beside all words. */
export function wordInFrame(page: FramedPage, at: Point): Span | null {
  const place = placeInFrame(page, at);
  const run = place === null ? undefined : page.runs[runAt(page.runs, place)];
  if (!run) return null;
  const stretch = { start: run.start, text: run.text.data };
  const word = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(stretch.text).containing(indexOf(stretch, place ?? 0));
  if (!word?.isWordLike) return null;
  return { start: placeOf(stretch, word.index), end: placeOf(stretch, word.index + word.segment.length) };
}

/** Where a link at a point of the page leads to: it is told, not followed. */
export function targetInFrame({ document: frame }: FramedPage, { x, y }: Point): string | undefined {
  return frame.elementFromPoint(x, y)?.closest<HTMLElement>('[data-href]')?.dataset['href'];
}
