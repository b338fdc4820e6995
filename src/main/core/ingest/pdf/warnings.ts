import { assertNever } from '../../../../shared/errors.ts';
import type { LaidPage } from './layout.ts';
import type { ReadPage } from './page-reader.ts';
import { mostLetters, mostOperators } from './pieces.ts';

/** Pages by their numbers, in words: `page 3`, `pages 1–3 and 7`. */
export function pageList(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  const named = ranges.slice(0, 8).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  const rest = ranges.length > named.length ? ['others'] : [];
  const all = [...named, ...rest];
  const list = all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join('');
  return `${numbers.length === 1 ? 'page' : 'pages'} ${list}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const isOverlaid = (page: LaidPage) => page.seen.length === 0 && page.hiddenBy.size === 1 && page.hiddenBy.has('invisible');

/** What may have to be told of pages. */
type Note = 'doubtful' | 'overlaid' | 'hidden' | 'recognised' | 'beside' | 'unsure' | 'pictureLost' | 'overfull' | 'damaged';

/** What must be told of the pages of a PDF. Has a lifetime: pages are added as they are read. */
export class PageNotes {
  readonly #pages = new Map<Note, number[]>();
  #emptyCount = 0;

  add(number: number, { page, from, isDoubtful, isUnsure, isPictureLost }: ReadPage): void {
    const isEmpty = page.seen.length === 0 && page.hidden.length === 0;
    if (isEmpty && from === 'file') this.#emptyCount++;
    const notes: Readonly<Record<Note, boolean>> = {
      doubtful: isDoubtful, overlaid: isOverlaid(page), hidden: page.hidden.length > 0 && !isOverlaid(page),
      recognised: from === 'picture', beside: from === 'both', unsure: isUnsure, pictureLost: isPictureLost, overfull: from === 'overfull', damaged: from === 'damaged',
    };
    for (const note of noteOrder.filter((one) => notes[one])) {
      const pages = this.#pages.get(note);
      if (pages) pages.push(number);
      else this.#pages.set(note, [number]);
    }
  }

  /** Pages that hold no text, and no letters that could be recognised. */
  get emptyCount(): number {
    return this.#emptyCount;
  }

  /** How many pages could not be read at all. */
  get leftOutCount(): number {
    return (this.#pages.get('damaged')?.length ?? 0) + (this.#pages.get('overfull')?.length ?? 0);
  }

  /** Why pages were left out, in words. */
  get whyLeftOut(): string {
    const [damaged, overfull] = [this.#pages.get('damaged'), this.#pages.get('overfull')];
    return [...(damaged ? [`it is damaged on ${pageList(damaged)}`] : []), ...(overfull ? [`${fullness} on ${pageList(overfull)}`] : [])].join(', and ');
  }

  /**
   * What a reader must know of the text.
   *
   * @param languages names of those in which letters were recognised
   */
  warnings(languages: string): string[] {
    return noteOrder.flatMap((note) => {
      const pages = this.#pages.get(note);
      return pages ? [sentence(note, pages, languages)] : [];
    });
  }
}

const fullness = `it paints more than is read of a page (${mostLetters.toLocaleString('en')} letters, ${mostOperators.toLocaleString('en')} operators)`;

const noteOrder: readonly Note[] = ['doubtful', 'overlaid', 'hidden', 'recognised', 'beside', 'unsure', 'pictureLost', 'overfull', 'damaged'];

function sentence(note: Note, numbers: readonly number[], languages: string): string {
  const pages = pageList(numbers);
  switch (note) {
    case 'doubtful': return `${capital(pages)}: the letters may be other than those seen, because a font names them wrongly. Compare them with the page, or read it again with text recognition.`;
    case 'overlaid': return `${capital(pages)}: the text lies unseen over a picture; another program recognised it, mistakes included.`;
    case 'hidden': return `${capital(pages)}: some text can't be seen there (without ink, in the colour of the paper, too small, on a hidden layer or beside the page). It stands behind the other text of its page.`;
    case 'recognised': return `${capital(pages)}: the text was recognised from a picture (${languages}) and may have mistakes. Compare a quote with what is seen.`;
    case 'beside': return `${capital(pages)}: a little text lies over a picture of print. It is as the file has it; the rest was recognised from the picture (${languages}) and may have mistakes. Compare a quote with what is seen.`;
    case 'unsure': return `${capital(pages)}: the recognition is unsure; the picture may be too small or blurred, or its text in another language than ${languages}.`;
    case 'pictureLost': return `${capital(pages)}: the text is as the file has it; the picture could not be read, and letters in it may be missing. Compare the text with the page.`;
    case 'overfull': return `Left out: ${pages}, where ${fullness}.`;
    case 'damaged': return `Damaged, and left out: ${pages}.`;
    default: return assertNever(note);
  }
}
