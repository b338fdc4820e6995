import type { Range } from '../model.ts';

/** A stretch of a text that belongs together, and what it looks like. */
export interface Block extends Range {
  readonly kind: 'title' | 'heading' | 'body';
}

interface Line extends Range {
  readonly text: string;
}

const listMarker = /^(?:\(?(?:\p{N}{1,3}|\p{L}|[ivxlIVXL]{1,6})[).]\s|[•◦▪●■*–—-]\s|§|[A-Z]{2,20}\s\p{N}{1,4}[.—–-])/u;
const finished = /[.!?…][”’"')\]]{0,3}$/u;
const headingLength = 120;

/**
 * Cuts a text into paragraphs: at empty lines and page breaks, and at single line ends unless the text was wrapped
 * at a width and the line is a full one. A heading, a caption or a list's entry on a line of its own is one too.
 */
export function blocksOf(text: string): Block[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const blocks: Block[] = [];
  let open: Line[] = [];
  const close = () => {
    const first = open[0];
    const last = open[open.length - 1];
    if (first && last) blocks.push({ from: first.from, to: last.to, kind: kindOf(text.slice(first.from, last.to), blocks.length) });
    open = [];
  };
  for (const line of lines) {
    const previous = open[open.length - 1];
    if (line.text === '' || (previous && !runsOn(previous, line, width))) close();
    if (line.text !== '') open.push(line);
  }
  close();
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  while (at <= text.length) {
    let end = at;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    const raw = text.slice(at, end);
    const trimmed = raw.trim();
    const from = at + (trimmed === '' ? 0 : raw.indexOf(trimmed));
    lines.push({ from, to: from + trimmed.length, text: trimmed });
    if (text.charCodeAt(end) === 12) lines.push({ from: end, to: end, text: '' });
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

const isBreak = (code: number): boolean => code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029;

/** Width at which a text is wrapped; null when its lines are whole paragraphs. */
function wrapWidth(lines: readonly Line[]): number | null {
  const lengths: number[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index];
    if (line && line.text !== '' && lines[index + 1]?.text !== '') lengths.push(line.text.length);
  }
  if (lengths.length < 4) return null;
  const sorted = lengths.toSorted((a, b) => a - b);
  const high = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (high > 160 || high < 30) return null;
  const full = sorted.filter((length) => length > high * 0.75).length;
  return full >= sorted.length * 0.5 ? high : null;
}

/** Whether a line goes on in the next one. */
function runsOn(line: Line, next: Line, width: number | null): boolean {
  if (listMarker.test(next.text)) return false;
  const isFull = width !== null && line.text.length > width * 0.7;
  if (/^\p{Ll}/u.test(next.text)) return !finished.test(line.text) || isFull;
  if (width === null || !isFull) return false;
  return !(finished.test(line.text) && line.text.length < width * 0.8);
}

function kindOf(text: string, index: number): Block['kind'] {
  if (text.length > headingLength || /[.;:,!?”"“«»’]$/u.test(text) || !/\p{L}/u.test(text)) return 'body';
  const words = text.split(/\s+/u);
  if (index === 0) return 'title';
  if (/^§|^\p{Lu}{2,20}\s\p{N}/u.test(text) || text === text.toUpperCase()) return 'heading';
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  if (/^(?:\(?(?:\p{N}{1,3}|\p{L}|[ivxl]{1,6})[).])\s/iu.test(text)) return words.length <= 10 ? 'heading' : 'body';
  return words.length <= 4 || capitals >= words.length * 0.5 ? 'heading' : 'body';
}
