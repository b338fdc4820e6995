import type { Paper } from '../../pdf/paper.ts';
import { page, styles, textWidth } from './styles.ts';

const baselines = { above: 30, below: page.height - 26 } as const;
const numberBaseline = page.height - 42;
/** What the number of a page needs beside the title. */
const numberRoom = 70;
const small = { face: 'regular', size: 8.5 } as const;

/** Writes a marking in the middle of the margin above or below the text. */
export function writeMarking(paper: Paper, marking: string, where: keyof typeof baselines): void {
  const { face, size, colour } = styles.header;
  paper.write(marking, (page.width - paper.width(marking, { face, size })) / 2, baselines[where], { face, size }, { fill: colour, halo: null, opacity: 1 });
}

function shortened(paper: Paper, words: string): string {
  if (paper.width(words, small) <= textWidth - numberRoom) return words;
  const letters = [...words];
  while (letters.length > 1 && paper.width(`${letters.join('')}…`, small) > textWidth - numberRoom) letters.pop();
  return `${letters.join('')}…`;
}

/** Writes what stands above and below the text of every page, once all pages are there. The first has its marking above as content. */
export function writeFrames(paper: Paper, { title, marking }: { readonly title: string; readonly marking: string | null }): void {
  const { file } = paper;
  const { count } = file.bufferedPageRange();
  const short = shortened(paper, title);
  for (let index = 0; index < count; index++) {
    file.switchToPage(index);
    paper.artifact('Pagination', () => {
      if (marking !== null && index > 0) writeMarking(paper, marking, 'above');
      if (marking !== null) writeMarking(paper, marking, 'below');
      const number = `${index + 1} / ${count}`;
      const ink = { fill: styles.note.colour, halo: null, opacity: 1 };
      paper.write(number, page.width - page.right - paper.width(number, small), numberBaseline, small, ink);
      if (index > 0) paper.write(short, page.left, numberBaseline, small, ink);
    });
  }
}
