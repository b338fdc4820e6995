import { describe, expect, it } from 'vitest';
import { caretOnPage, placeAtEdge, placeByLine } from './page-caret.ts';
import { textOfPage, type PageWord } from './page-words.ts';

const word = (start: number, text: string, left: number, top: number, width: number, height = 10): PageWord => ({ start, end: start + [...text].length, left, top, width, height });
const text = textOfPage(100, 'aaaa bbbb cc dddd');
// Two lines in a column, and one at the top of the next.
const words = [word(100, 'aaaa', 10, 10, 40), word(105, 'bbbb', 60, 10, 40), word(110, 'cc', 10, 30, 20), word(113, 'dddd', 200, 10, 40)];

describe('a caret on a page', () => {
  it('stands before a letter, and behind the last one of a word', () => {
    expect([102, 104, 105, 109].map((place) => caretOnPage(words, place, text))).toEqual([
      { left: 30, top: 10, width: 0, height: 10 }, { left: 50, top: 10, width: 0, height: 10 },
      { left: 60, top: 10, width: 0, height: 10 }, { left: 100, top: 10, width: 0, height: 10 },
    ]);
    expect(caretOnPage([], 100, text)).toBeNull();
  });

  it('stands at the right of letters that are read from right to left', () => {
    const hebrew = textOfPage(0, 'שלום');
    expect([0, 1, 4].map((place) => caretOnPage([word(0, 'שלום', 10, 10, 40)], place, hebrew)?.left)).toEqual([50, 40, 10]);
  });

  it('goes by line in order of reading, from the foot of a column to the head of the next', () => {
    expect([placeByLine(words, 106, 1, text), placeByLine(words, 101, 1, text), placeByLine(words, 111, -1, text)]).toEqual([112, 111, 101]);
    expect([placeByLine(words, 111, 1, text), placeByLine(words, 114, -1, text)]).toEqual([113, 112]);
    expect([placeByLine(words, 102, -1, text), placeByLine(words, 115, 1, text)]).toEqual([null, null]);
  });

  it('goes across lines that are set sideways', () => {
    const sideways = [word(0, 'aaaa', 10, 10, 10, 40), word(5, 'bbbb', 30, 10, 10, 40)];
    expect([caretOnPage(sideways, 2, null), placeByLine(sideways, 2, 1, null)]).toEqual([{ left: 10, top: 30, width: 10, height: 0 }, 7]);
  });

  it('stands upright at a narrow word', () => {
    const narrow = [word(0, 'I', 10, 10, 4), word(2, 'am', 20, 10, 20)];
    expect([caretOnPage(narrow, 0, null), caretOnPage(narrow, 1, null)]).toEqual([{ left: 10, top: 10, width: 0, height: 10 }, { left: 14, top: 10, width: 0, height: 10 }]);
  });

  it('comes to the nearest letter of the next page', () => {
    expect([placeAtEdge(words, { left: 80, top: 0, width: 0, height: 10 }, 'first', text), placeAtEdge(words, { left: 0, top: 0, width: 0, height: 10 }, 'last', text)]).toEqual([107, 113]);
  });
});
