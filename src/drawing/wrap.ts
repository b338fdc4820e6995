/** Gives the width of a text in units of its font size. */
export type Measure = (text: string, isBold: boolean) => number;

/** How a text is set. */
export interface Setting {
  readonly widthPx: number;
  readonly fontPx: number;
  readonly isBold: boolean;
  /** What does not fit into so many lines ends in an ellipsis. */
  readonly mostLines: number;
}

/** A text of more characters than this fills any slide. */
const mostCharacters = 4_000;

/** As much of a word as fits, in whole letters. */
function cut(word: string, fits: (text: string) => boolean): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)].map(({ segment }) => segment);
  let [least, most] = [0, letters.length];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(letters.slice(0, middle).join(''))) least = middle;
    else most = middle - 1;
  }
  return letters.slice(0, Math.max(1, least)).join('');
}

/** A text in lines that fit; words that are longer than a line are broken. Empty for a text of white space. */
export function wrapped(text: string, { widthPx, fontPx, isBold, mostLines }: Setting, measure: Measure): readonly string[] {
  const fits = (line: string): boolean => measure(line, isBold) * fontPx <= widthPx;
  const words = text.slice(0, mostCharacters).replaceAll(/\s+/gu, ' ').trim().split(' ').filter((word) => word !== '');
  const lines: string[] = [];
  let line = '';
  for (let at = 0; at < words.length && lines.length <= mostLines; at++) {
    const word = words[at] ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else if (line === '') {
      const part = cut(word, fits);
      lines.push(part);
      if (part !== word) words.splice(at + 1, 0, word.slice(part.length));
    } else {
      lines.push(line);
      line = '';
      at--;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= mostLines && text.length <= mostCharacters) return lines;
  const last = lines[mostLines - 1] ?? '';
  return [...lines.slice(0, mostLines - 1), fits(`${last}…`) ? `${last}…` : `${cut(last, (part) => fits(`${part}…`))}…`];
}
