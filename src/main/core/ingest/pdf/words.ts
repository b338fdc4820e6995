import type { Glyph } from './glyphs.ts';
import { letterspacedJoined } from './letterspaced.ts';
import type { Point } from './matrix.ts';

/** A word, in the frame of its own direction: u runs along the line, v down the lines, both in points. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Baseline. */
  readonly v: number;
  readonly size: number;
  readonly isBold: boolean;
}

/** Words of one direction in the order they are painted. */
export interface WordRun {
  /** Degrees clockwise that the lines are turned by; 0 for upright ones. */
  readonly angle: number;
  readonly words: readonly Word[];
}

interface Letter {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly v: number;
  readonly glyph: Glyph;
}

/** A word in the making, and those before it. */
interface Run {
  letters: Letter[];
  readonly words: Word[];
  /** Whether a space was painted behind the last letter. */
  isSpaced: boolean;
}

/** Gaps between letters, in sizes of the font: a wider one parts words, a letter further back starts another one. */
const widestGap = 0.1;
/** The same behind a small letter that is raised or lowered, and before a mark that belongs to what is before it, or an accent, which stands in the middle of its letter. */
const widestGapBehindIndex = 0.035;
const widestGapBeforeMark = 0.14;
/** A painted space parts words only where it leaves one: some programs step back over it. */
const leastSpace = 0.05;
const furthestBack = 0.55;
const baselineShift = 0.5;
/** A letter that is smaller than the next one, and raised or lowered by more than that, is its index. */
const index = { size: 0.9, shift: 0.1 };
const raised = { by: 0.15, size: 0.85 };

const presentationForms = /[\uf900-\ufaff\ufb00-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\uff01-\uff5e]/gu;
const rightToLeft = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Letters as one writes them: ligatures and forms of a position are spelt out, invisible joiners and soft hyphens at a line's end are what they look like. */
function spelled(text: string): string {
  return text.replace(presentationForms, (form) => form.normalize('NFKC')).replaceAll('\u00ad', '-').replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f]/g, '\ufffd');
}

/** The frame that lines turned by an angle are read in. */
export function frameOf(angle: number): { readonly toFrame: (point: Point) => Point; readonly toPage: (u: number, v: number) => Point } {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return { toFrame: ({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }), toPage: (u, v) => ({ x: u * cos - v * sin, y: u * sin + v * cos }) };
}

const angleOf = ({ x, y }: Point) => ((Math.round((Math.atan2(y, x) * 180) / Math.PI / 5) * 5) + 360) % 360;

/** Makes words of a page's letters, by the spaces between them: painted or left. */
export function wordsOf(glyphs: readonly Glyph[]): WordRun[] {
  const runs = new Map<number, Run>();
  const seen = new Map<string, Point[]>();
  let angle = 0;
  for (const glyph of glyphs) {
    if (glyph.advance.x !== 0 || glyph.advance.y !== 0) angle = angleOf(glyph.advance);
    let run = runs.get(angle);
    if (!run) runs.set(angle, run = { letters: [], words: [], isSpaced: false });
    if (glyph.isSpace) {
      const advance = Math.hypot(glyph.advance.x, glyph.advance.y);
      if (advance < leastSpace * glyph.size) finish(run);
      run.isSpaced = true;
    }
    if (glyph.isSpace || glyph.text === '' || isRepeated(glyph, seen)) continue;
    const letter = letterOf(glyph, angle);
    if (startsWord(letter, run)) finish(run);
    run.letters.push(letter);
    run.isSpaced = false;
  }
  for (const run of runs.values()) finish(run);
  return [...runs].map(([turned, { words }]) => ({ angle: turned, words: letterspacedJoined(words) })).filter(({ words }) => words.length > 0);
}

function letterOf(glyph: Glyph, angle: number): Letter {
  const { toFrame } = frameOf(angle);
  const start = toFrame(glyph.at);
  const end = toFrame({ x: glyph.at.x + glyph.advance.x, y: glyph.at.y + glyph.advance.y });
  return { text: spelled(glyph.text), start: Math.min(start.x, end.x), end: Math.max(start.x, end.x), v: start.y, glyph };
}

/** Bold print and shadows are made by painting a letter again beside itself. */
function isRepeated({ text, at, size }: Glyph, seen: Map<string, Point[]>): boolean {
  const key = `${text} ${Math.round(at.y / 4)}`;
  const others = seen.get(key);
  if (!others) seen.set(key, [at]);
  else if (others.some(({ x, y }) => Math.abs(x - at.x) < size * 0.1 && Math.abs(y - at.y) < size * 0.1)) return true;
  else others.push(at);
  return false;
}

function startsWord(letter: Letter, { letters, isSpaced }: Run): boolean {
  const last = lastBase(letters);
  if (!last) return false;
  const size = Math.max(last.glyph.size, letter.glyph.size);
  if (Math.abs(letter.v - last.v) > baselineShift * size) return true;
  // One steps back as far as a capital is wide to paint the letter under an accent, or the accent over a letter.
  if (isAccentOver(last, letter) || isAccentOver(letter, last)) return false;
  if (isMark(letters, letter)) return true;
  const isBackwards = rightToLeft.test(letter.text) && rightToLeft.test(last.text) && letter.end < last.end;
  const gap = isBackwards ? last.start - letter.end : letter.start - last.end;
  return gap > (isSpaced ? leastSpace : widestBetween(last, letter)) * size || gap < -furthestBack * size;
}

const closing = /^[)\]}.,;:!?’”»]/;

/** The widest gap between two letters of a word, in sizes of the font. A formula leaves less room behind an index than between its parts. */
function widestBetween(last: Letter, next: Letter): number {
  if (closing.test(next.text) || accents[next.text] !== undefined) return widestGapBeforeMark;
  const isBehindIndex = last.glyph.size < index.size * next.glyph.size && Math.abs(last.v - next.v) > index.shift * next.glyph.size;
  return isBehindIndex ? widestGapBehindIndex : widestGap;
}

/** Whether letters so far are the small raised mark before a word, such as a footnote's. */
function isMark(letters: readonly Letter[], next: Letter): boolean {
  return letters.every(({ glyph, v }) => glyph.size < raised.size * next.glyph.size && v < next.v - raised.by * next.glyph.size);
}

/** Accents that are painted as letters of their own, over or under the letter before or behind them, as combining ones. */
const accents: Readonly<Record<string, string>> = {
  '\u0060': '\u0300', '\u00b4': '\u0301', '\u02c6': '\u0302', '\u005e': '\u0302', '\u02dc': '\u0303', '\u007e': '\u0303', '\u00af': '\u0304', '\u02d8': '\u0306',
  '\u02d9': '\u0307', '\u00a8': '\u0308', '\u02da': '\u030a', '\u02dd': '\u030b', '\u02c7': '\u030c', '\u00b8': '\u0327', '\u02db': '\u0328',
};
const dotless: Readonly<Record<string, string>> = { '\u0131': 'i', '\u0237': 'j' };

/** Whether two letters stand in the same place. */
function isOver(one: Letter, other: Letter | undefined): boolean {
  if (!other || !/^\p{L}/u.test(other.text)) return false;
  return Math.min(one.end, other.end) - Math.max(one.start, other.start) > 0.6 * Math.min(one.end - one.start, other.end - other.start);
}

const isAccentOver = (accent: Letter, base: Letter | undefined) => accents[accent.text] !== undefined && isOver(accent, base);

/** The last letter, or the one that it stands over as its accent. */
function lastBase(letters: readonly Letter[]): Letter | undefined {
  const [before, last] = letters.slice(-2);
  return before && last && isAccentOver(last, before) ? before : letters.at(-1);
}

function accented(letters: readonly Letter[]): readonly Letter[] {
  if (!letters.some(({ text }) => accents[text])) return letters;
  const whole: Letter[] = [];
  letters.forEach((letter, index) => {
    const accent = accents[letters[index - 1]?.text ?? ''];
    const before = letters[index - 1];
    const isBase = accent !== undefined && before !== undefined && isOver(before, letter);
    const last = whole.at(-1);
    const own = accents[letter.text];
    if (own !== undefined && isOver(letter, letters[index + 1])) return;
    if (own !== undefined && last && isOver(letter, last)) whole[whole.length - 1] = { ...last, text: (last.text + own).normalize('NFC') };
    else whole.push(isBase ? { ...letter, text: ((dotless[letter.text] ?? letter.text) + accent).normalize('NFC') } : letter);
  });
  return whole;
}

function finish(run: Run): void {
  const { letters } = run;
  const [first] = letters;
  run.letters = [];
  if (!first) return;
  const isRightToLeft = letters.filter(({ text }) => rightToLeft.test(text)).length > letters.length / 2;
  const ordered = isRightToLeft ? letters.toSorted((one, other) => other.end - one.end) : accented(letters);
  const size = Math.max(...letters.map(({ glyph }) => glyph.size));
  const main = letters.find(({ glyph }) => glyph.size === size) ?? first;
  run.words.push({
    text: ordered.map(({ text }) => text).join(''), start: Math.min(...letters.map(({ start }) => start)), end: Math.max(...letters.map(({ end }) => end)),
    v: main.v, size, isBold: main.glyph.isBold,
  });
}

/** Whether a word runs from right to left. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);
