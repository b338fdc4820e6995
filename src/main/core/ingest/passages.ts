import type { PassageKind } from '../../../shared/model/report.ts';
import { toCodePoint } from '../../../shared/spans.ts';

/** A stretch of text for reading, `[start, end)` in code points. */
export interface PassageSpan {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly kind: PassageKind;
}

/** A stretch in UTF-16 units, before it is counted in code points. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly page: number;
  readonly kind: PassageKind;
}

interface Line {
  readonly from: number;
  readonly to: number;
  readonly page: number;
}

const longestUtf16 = 4000;
const titleUtf16 = 200;
const headingUtf16 = 90;
const itemOrRow = /^[•◦▪‣] |\t/;
/** Lines above a message. */
const mailHeader = /^(?:From|To|Cc|Bcc|Reply-To|Date|Sent|Subject): /;
const wrappedLine = { shortest: 45, longest: 110 };

/** Lines without their ends and outer white space; a form feed starts a page. Blank lines have `from === to`. */
function* linesOf(text: string): Generator<Line> {
  const ends = /\r\n|[\n\r\f\u2028\u2029]/g;
  let page = 1;
  for (let from = 0; from <= text.length;) {
    const end = ends.exec(text);
    const to = end?.index ?? text.length;
    yield trimmed(text, from, to, page);
    if (!end) return;
    if (end[0] === '\f') page++;
    from = to + end[0].length;
  }
}

const isSpace = (text: string, index: number) => /\s/.test(text.charAt(index));

function trimmed(text: string, from: number, to: number, page: number): Line {
  let [start, end] = [from, to];
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { from: start, to: end, page };
}

/** A line that ends inside a word, whose rest is on the next one. */
const endsInWord = /[\p{L}\p{N}][-\u2010\u2011\u00ad]$/u;

/** Lines of a block with those that a hyphen broke apart as one. */
function hyphenated(text: string, block: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (const line of block) {
    const last = whole.at(-1);
    const isRest = last && endsInWord.test(text.slice(Math.max(last.from, last.to - 3), last.to)) && /^[\p{L}\p{N}]/u.test(text.slice(line.from, line.from + 2));
    if (isRest) whole[whole.length - 1] = { ...last, to: line.to };
    else whole.push(line);
  }
  return whole;
}

/** Whether lines are one paragraph that a program broke at a margin, and not a paragraph each. */
function isWrapped(block: readonly Line[]): boolean {
  const lengths = block.map(({ from, to }) => to - from);
  const body = lengths.slice(0, -1);
  return body.length > 0 && lengths.every((length) => length <= wrappedLine.longest) && body.every((length) => length >= wrappedLine.shortest);
}

function kindOf(text: string, { from, to }: Line, isFirst: boolean): PassageKind {
  const length = to - from;
  const endsSentence = /[.,;:!?…»”"')\]]$/.test(text.slice(Math.max(from, to - 1), to));
  if (isFirst && length <= titleUtf16 && !/[.;:,]$/.test(text.slice(to - 1, to))) return 'title';
  return length <= headingUtf16 && !endsSentence && !itemOrRow.test(text.slice(from, to)) && !mailHeader.test(text.slice(from, from + 12)) ? 'heading' : 'paragraph';
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where to cut an overlong stretch: after a sentence, else a space, else anywhere but inside a character. */
function cutBefore(text: string, from: number): number {
  const window = text.slice(from, from + longestUtf16);
  // One character more than may be taken shows whether the last one goes on.
  const characters = graphemes.segment(text.slice(from, from + longestUtf16 + 2));
  const cuts = [window.lastIndexOf('. ') + 2, window.lastIndexOf(' ') + 1].filter((at) => at > longestUtf16 / 2);
  const whole = cuts.find((at) => characters.containing(at)?.index === at) ?? characters.containing(longestUtf16)?.index ?? 0;
  if (whole > 0) return from + whole;
  // No character is that long, but a text that says so must not stop the import.
  return from + longestUtf16 - Number((text.codePointAt(from + longestUtf16 - 1) ?? 0) > 0xffff);
}

function* cut(text: string, whole: Stretch): Generator<Stretch> {
  let { from, kind } = whole;
  while (whole.to - from > longestUtf16) {
    const to = cutBefore(text, from);
    yield { ...whole, from, to, kind };
    from = to;
    kind = 'continuation';
  }
  if (whole.to > from) yield { ...whole, from, kind };
}

function* stretchesOf(text: string): Generator<Stretch> {
  let block: Line[] = [];
  let isFirst = true;
  function* flush(): Generator<Stretch> {
    const [first, last] = [block[0], block.at(-1)];
    if (!first || !last) return;
    const isOne = isWrapped(block);
    const paragraphs = isOne ? [{ ...first, to: last.to }] : hyphenated(text, block);
    for (const paragraph of paragraphs) {
      const kind = isOne ? 'paragraph' : kindOf(text, paragraph, isFirst);
      isFirst = false;
      yield* cut(text, { ...paragraph, kind });
    }
    block = [];
  }
  for (const line of linesOf(text)) {
    const isBlank = line.from === line.to;
    if (isBlank || line.page !== block[0]?.page) yield* flush();
    if (!isBlank) block.push(line);
  }
  yield* flush();
}

/** Cuts a text into passages of at most 4,000 UTF-16 units, and counts it in code points on the way. */
export function passagesOf(text: string): { passages: PassageSpan[]; length: number } {
  const passages: PassageSpan[] = [];
  let [utf16, codePoints] = [0, 0];
  const advance = (to: number) => {
    codePoints += toCodePoint(text.slice(utf16, to), to - utf16);
    utf16 = to;
    return codePoints;
  };
  for (const { from, to, page, kind } of stretchesOf(text)) passages.push({ start: advance(from), end: advance(to), page, kind });
  return { passages, length: advance(text.length) };
}
