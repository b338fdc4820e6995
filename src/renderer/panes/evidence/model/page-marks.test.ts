import { expect, it } from 'vitest';
import { boxesOnPage, marksOfPage } from './page-marks.ts';
import { textOfPage } from './page-words.ts';
import { quoteMark } from './testing.ts';

const at = (start: number, left: number, top: number) => ({ start, end: start + 3, left, top, width: 30, height: 10 });
const content = { words: [at(50, 0, 0), at(54, 34, 0), at(58, 0, 20)], text: textOfPage(50, 'one two six') };

it('draws long quotes under short ones, and leaves out those of other pages', () => {
  const quotes = [quoteMark(1, { start: 54, end: 57 }), quoteMark(2, { start: 40, end: 61 }), quoteMark(3, { start: 61, end: 80 }), quoteMark(4, { start: 58, end: 99 })];
  expect(marksOfPage(content, quotes)).toEqual([
    { quote: quotes[3], boxes: [{ left: 0, top: 20, width: 30, height: 10 }], isClosing: false },
    { quote: quotes[1], boxes: [{ left: 0, top: 0, width: 64, height: 10 }, { left: 0, top: 20, width: 30, height: 10 }], isClosing: true },
    { quote: quotes[0], boxes: [{ left: 34, top: 0, width: 30, height: 10 }], isClosing: true },
  ]);
});

it('marks nothing on a page without words', () => {
  expect(marksOfPage({ words: [], text: null }, [quoteMark(1, { start: 0, end: 9 })])).toEqual([]);
  expect(boxesOnPage({ words: [], text: null }, [{ start: 0, end: 9 }])).toEqual([]);
});

it('shows spans that reach into a page as far as it goes', () => {
  expect(boxesOnPage(content, [{ start: 0, end: 53 }, { start: 90, end: 95 }])).toEqual([{ left: 0, top: 0, width: 30, height: 10 }]);
});
