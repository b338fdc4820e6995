import type { PdfElement } from '../../pdf/library.ts';
import type { Paper } from '../../pdf/paper.ts';
import type { PlacedWord, SetLine, Target } from './lines.ts';
import { linkColour, page } from './styles.ts';

/** Where a line stands and how it is tagged. */
export interface Column {
  readonly x: number;
  readonly leading: number;
}

const bottom = page.height - page.bottom;
const paperInk = (colour: string) => ({ fill: colour, halo: null, opacity: 1 });

/** Words of a line that follow each other and are set alike. */
function stretchesOf(words: readonly PlacedWord[]): readonly (readonly PlacedWord[])[] {
  const stretches: PlacedWord[][] = [];
  for (const word of words) {
    const last = stretches.at(-1)?.at(-1);
    if (last !== undefined && isSame(last.target, word.target)) stretches.at(-1)?.push(word);
    else stretches.push([word]);
  }
  return stretches;
}

const isSame = (one: Target | null, other: Target | null): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Lets text flow down pages. Has the lifetime of one document. */
export class Flow {
  readonly paper: Paper;
  y: number = page.top;

  constructor(paper: Paper) {
    this.paper = paper;
    this.newPage();
  }

  get isAtTop(): boolean {
    return this.y === page.top;
  }

  /** Room that is left on the page. */
  get left(): number {
    return bottom - this.y;
  }

  newPage(): void {
    this.paper.file.addPage({ size: [page.width, page.height], margin: 0 });
    this.y = page.top;
  }

  /** Goes on on the next page where there is less room than is needed; what needs more than a page starts where it is. */
  need(height: number): void {
    if (height > this.left && !this.isAtTop && height <= bottom - page.top) this.newPage();
  }

  /** Leaves room, but none at the top of a page. */
  gap(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  /**
   * Writes lines down the page and on to the next: neither the first nor the last line of a text stands alone on a page.
   *
   * @param tag of the marked content, which is that of the element
   */
  lines(lines: readonly SetLine[], column: Column, element: PdfElement, tag: string): void {
    const fits = Math.floor((this.left + 0.01) / column.leading);
    const count = this.#first(lines.length, fits);
    if (count === 0) {
      this.newPage();
      return this.lines(lines, column, element, tag);
    }
    lines.slice(0, count).forEach((line) => this.line(line, column, element, tag));
    if (count < lines.length) {
      this.newPage();
      this.lines(lines.slice(count), column, element, tag);
    }
  }

  /** Writes one line and goes below it. */
  line({ words }: SetLine, { x, leading }: Column, element: PdfElement, tag: string): void {
    const baseline = this.y + leading * 0.72;
    for (const stretch of stretchesOf(words)) this.#stretch(stretch, x, baseline, leading, element, tag);
    this.y += leading;
  }

  /** How many of some lines go on this page. */
  #first(count: number, fits: number): number {
    if (count <= fits) return count;
    if (this.isAtTop) return Math.max(1, Math.min(fits, count - 2));
    if (fits < 2 || count <= 3) return 0;
    return Math.min(fits, count - 2);
  }

  #stretch(words: readonly PlacedWord[], x: number, baseline: number, leading: number, element: PdfElement, tag: string): void {
    const { file } = this.paper;
    const target = words[0]?.target ?? null;
    const owner = target === null ? element : file.struct('Link');
    const content = file.markStructureContent(target === null ? tag : 'Link');
    words.forEach((word, index) => this.#word(word, words[index - 1], x, baseline));
    file.endMarkedContent();
    owner.add(content);
    if (target === null) return;
    const [from, to] = [Math.min(...words.map((word) => word.x)), Math.max(...words.map((word) => word.x + word.width))];
    const box = [x + from, baseline - leading * 0.62, to - from, leading * 0.8] as const;
    if ('entry' in target) file.goTo(...box, target.entry, { structParent: owner, Contents: new String(`Goes to ${target.entry}`) });
    else file.link(...box, target.address, { structParent: owner, Contents: new String(target.address) });
    owner.end();
    element.add(owner);
  }

  /** The space before a word is written with it, so that readers find words apart. */
  #word(word: PlacedWord, before: PlacedWord | undefined, x: number, baseline: number): void {
    const { text, face, size, colour, raise, isDotted } = word;
    const place = x + word.x;
    const isLeftwards = before !== undefined && word.x < before.x;
    if (word.space > 0 && (before !== undefined || word.x > 0)) this.paper.write(' ', isLeftwards ? place + word.width : place - word.space, baseline - raise, { face, size }, paperInk(colour));
    this.paper.write(text, place, baseline - raise, { face, size }, paperInk(colour));
    if (isDotted) this.#dots(place, baseline + 2.2, word.width, colour);
    else if (word.target !== null && 'address' in word.target) this.#rule(place, baseline + 1.6, word.width, linkColour);
  }

  #dots(x: number, y: number, width: number, colour: string): void {
    this.paper.file.save().strokeColor(colour).lineWidth(0.9).lineCap('round').addContent('[0 2.2] 0 d').path(`M${x} ${y}H${x + width}`).stroke().restore();
  }

  #rule(x: number, y: number, width: number, colour: string): void {
    this.paper.file.save().strokeColor(colour).lineWidth(0.5).path(`M${x} ${y}H${x + width}`).stroke().restore();
  }
}
