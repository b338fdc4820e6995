import { codePointLength } from '../../../../shared/spans.ts';
import { packWords, type PageLayout } from '../pages.ts';
import { furnitureOf, marginsOf, type Margins } from './furniture.ts';
import type { LaidPage, Setting } from './layout.ts';
import type { Line } from './lines.ts';
import { writePage, type TurnedParagraph } from './page-text.ts';
import { goesOn, paragraphsOf } from './paragraphs.ts';

/** A document's text, its pages parted by form feeds, and where their words are. */
export interface Written {
  readonly text: string;
  readonly texts: readonly string[];
  readonly layouts: readonly PageLayout[];
}

const lettersOf = (line: Line) => line.words.reduce((sum, { text }) => sum + text.length, 0);

/** Height of most letters. */
function bodySizeOf(pages: readonly LaidPage[]): number {
  const letters = new Map<number, number>();
  for (const { seen } of pages) for (const { blocks } of seen) for (const line of blocks.flat()) {
    const size = Math.round(line.size * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + lettersOf(line));
  }
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

/** Writes pages down: paragraphs, then what is on the page but not of its flow: running heads, feet, numbers, hidden letters. */
export function writeDocument(pages: readonly LaidPage[]): Written {
  const bodySize = bodySizeOf(pages);
  const margins = pages.map(({ seen, height }): Margins => {
    const upright = seen.find(({ angle }) => angle === 0);
    return upright ? marginsOf(upright.blocks.flat(), height) : { head: [], foot: [] };
  });
  const furniture = furnitureOf(margins);
  const texts: string[] = [];
  const layouts: PageLayout[] = [];
  let at = 0;
  pages.forEach((page, index) => {
    const aside = furniture[index] ?? new Set();
    const flow = page.seen.flatMap((setting) => flowOf(setting, aside, bodySize));
    const rest = [...aside].toSorted((one, other) => one.v - other.v).map((line): TurnedParagraph => ({ angle: 0, lines: [line] }));
    const { text, words } = writePage([...flow, ...rest, ...page.hidden.flatMap((setting) => flowOf(setting, new Set(), bodySize))]);
    const end = at + codePointLength(text);
    texts.push(text);
    layouts.push({ start: at, end, width: page.width, height: page.height, words: packWords(words) });
    at = end + 1;
  });
  return { text: texts.join('\f'), texts, layouts };
}

function flowOf({ angle, blocks, areParagraphs }: Setting, aside: ReadonlySet<Line>, bodySize: number): TurnedParagraph[] {
  const flow: TurnedParagraph[] = [];
  for (const block of blocks) {
    const lines = block.filter((line) => !aside.has(line));
    if (lines.length === 0) continue;
    const [first, ...others] = areParagraphs ? [lines] : paragraphsOf(lines, bodySize);
    const last = flow.at(-1);
    if (first && last && goesOn(last.lines, first)) flow[flow.length - 1] = { angle, lines: [...last.lines, ...first] };
    else if (first) flow.push({ angle, lines: first });
    flow.push(...others.map((paragraph): TurnedParagraph => ({ angle, lines: paragraph })));
  }
  return flow;
}
