import type { Word } from './words.ts';

/** In sizes of the font: spaces between words are wider, gaps inside of a word hardly differ. */
const widestLetterspace = 0.2;
const slack = 0.05;
const widestSpace = 1.5;
const fewestLetters = 3;

const isLetter = ({ text }: Word) => /^.$/u.test(text);

function areBeside(one: Word, other: Word): boolean {
  const gap = other.start - one.end;
  return Math.abs(one.v - other.v) < 0.1 * one.size && Math.abs(one.size - other.size) < 0.1 * one.size && gap > 0 && gap < widestSpace * one.size;
}

/** Words of lines whose letters all stand apart, as in `S E C R E T`, made whole: there, only a gap wider than that between letters parts words. */
export function letterspacedJoined(words: readonly Word[]): Word[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const [line] = lines.slice(-1);
    const last = line?.at(-1);
    if (line && last && areBeside(last, word)) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap(joined);
}

function joined(line: readonly Word[]): readonly Word[] {
  if (line.length < fewestLetters || !line.every(isLetter)) return line;
  const gaps = line.slice(1).map((word, index) => word.start - (line[index]?.end ?? 0));
  const size = Math.max(...line.map((word) => word.size));
  const least = Math.min(...gaps);
  if (least > widestLetterspace * size) return line;
  const whole: Word[] = [];
  line.forEach((word, index) => {
    const last = whole.at(-1);
    if (last && (gaps[index - 1] ?? 0) < least + slack * size) whole[whole.length - 1] = { ...last, text: last.text + word.text, end: word.end };
    else whole.push(word);
  });
  return whole;
}
