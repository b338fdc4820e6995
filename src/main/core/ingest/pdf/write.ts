import { codePointLength } from '../../../../shared/spans.ts';
import { packWords, type PageLayout } from '../pages.ts';
import { edgesOf, furnitureOf, neighbours, type Edges } from './furniture.ts';
import type { LaidPage, Setting } from './layout.ts';
import type { Line } from './lines.ts';
import { writePage, type TurnedParagraph } from './page-text.ts';
import { apartFromMarkings, goesOn, paragraphsOf } from './paragraphs.ts';

/** A document's text, its pages parted by form feeds, and where their words are. */
export interface Written {
  readonly text: string;
  readonly layouts: readonly PageLayout[];
}

/** Height of most letters is taken from so many pages at the head of a document. */
const measuredPages = 100;

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

/** A page that waits to be written, with the lines of its edges. */
interface Waiting {
  readonly page: LaidPage;
  readonly edges: Edges;
}

/**
 * Writes pages down one after the other: paragraphs, then what is on the page but not of its flow: running heads, feet, numbers, hidden
 * letters. Has a lifetime: it holds on to the pages from whose neighbours it tells that, and of all others only to what is written of them.
 */
export class DocumentWriter {
  readonly #texts: string[] = [];
  readonly #layouts: PageLayout[] = [];
  readonly #waiting: Waiting[] = [];
  /** Edges of pages that are written. */
  #before: readonly Edges[] = [];
  #bodySize: number | undefined;
  #at = 0;

  add(page: LaidPage): void {
    const upright = page.seen.filter(({ angle }) => angle === 0).flatMap(({ blocks }) => blocks.flat());
    this.#waiting.push({ page, edges: edgesOf(upright, page.height) });
    if (this.#bodySize === undefined && this.#waiting.length < measuredPages) return;
    this.#bodySize ??= this.#measured();
    while (this.#waiting.length > neighbours) this.#write(this.#bodySize);
  }

  /** What is written, when all pages were added. */
  finish(): Written {
    this.#bodySize ??= this.#measured();
    while (this.#waiting.length > 0) this.#write(this.#bodySize);
    return { text: this.#texts.join('\f'), layouts: this.#layouts };
  }

  #measured(): number {
    return bodySizeOf(this.#waiting.map(({ page }) => page));
  }

  #write(bodySize: number): void {
    const next = this.#waiting.shift();
    if (!next) return;
    const { page, edges } = next;
    const aside = furnitureOf(edges, [...this.#before, edges, ...this.#waiting.slice(0, neighbours).map((other) => other.edges)], bodySize);
    this.#before = [...this.#before, edges].slice(-neighbours);
    const flow = page.seen.flatMap((setting) => flowOf(setting, aside, bodySize));
    const rest = [...aside].toSorted((one, other) => one.v - other.v).map((line): TurnedParagraph => ({ angle: 0, lines: [line] }));
    const { text, words } = writePage([...flow, ...rest, ...page.hidden.flatMap((setting) => flowOf(setting, new Set(), bodySize))]);
    const end = this.#at + codePointLength(text);
    this.#texts.push(text);
    this.#layouts.push({ start: this.#at, end, width: page.width, height: page.height, words: packWords(words) });
    this.#at = end + 1;
  }
}

function flowOf({ angle, blocks, areParagraphs }: Setting, aside: ReadonlySet<Line>, bodySize: number): TurnedParagraph[] {
  const flow: TurnedParagraph[] = [];
  for (const block of blocks) {
    const lines = block.filter((line) => !aside.has(line));
    if (lines.length === 0) continue;
    const [first, ...others] = areParagraphs ? apartFromMarkings(lines) : paragraphsOf(lines, bodySize);
    const last = flow.at(-1);
    if (first && last && goesOn(last.lines, first)) flow[flow.length - 1] = { angle, lines: [...last.lines, ...first] };
    else if (first) flow.push({ angle, lines: first });
    flow.push(...others.map((paragraph): TurnedParagraph => ({ angle, lines: paragraph })));
  }
  return flow;
}
