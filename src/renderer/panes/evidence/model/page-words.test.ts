import { describe, expect, it } from 'vitest';
import { boxesOf, firstWordBelow, isWithin, placeAtPoint, textOfPage, wordAt, type PageWord } from './page-words.ts';

const word = (start: number, text: string, left: number, top: number, width: number): PageWord => ({ start, end: start + [...text].length, left, top, width, height: 10 });

// Two lines; "impossible" is cut by a hyphen that the text does not have.
const text = textOfPage(100, 'It was impossible to say');
const words = [word(100, 'It', 10, 10, 12), word(103, 'was', 26, 10, 24), word(107, 'impos', 54, 10, 40), word(112, 'sible', 10, 24, 34), word(118, 'to', 48, 24, 12), word(121, 'say', 64, 24, 24)];

describe('boxesOf', () => {
  it('merges the words of a line, and a word over two lines has two boxes', () => {
    expect(boxesOf(words, { start: 103, end: 120 }, text)).toEqual([
      { left: 26, top: 10, width: 68, height: 10 }, { left: 10, top: 24, width: 50, height: 10 },
    ]);
  });

  it('cuts a word between letters', () => {
    const [box] = boxesOf(words, { start: 122, end: 124 }, text);
    expect(box?.left).toBeGreaterThan(70);
    expect(box).toEqual({ left: expect.any(Number), top: 24, width: 88 - (box?.left ?? 0), height: 10 });
  });

  it('keeps columns apart that stand side by side', () => {
    const columns = [word(0, 'left', 10, 10, 30), word(5, 'right', 300, 10, 30)];
    expect(boxesOf(columns, { start: 0, end: 10 }, null)).toHaveLength(2);
  });

  it('has none for words that are not on the page', () => {
    expect([boxesOf(words, { start: 0, end: 100 }, text), boxesOf(words, { start: 124, end: 130 }, text), boxesOf(words, { start: 102, end: 103 }, text)]).toEqual([[], [], []]);
  });

  it('takes letters for equally wide where their text is not known yet', () => {
    expect(boxesOf([word(0, 'abcd', 0, 0, 40)], { start: 1, end: 3 }, null)).toEqual([{ left: 10, top: 0, width: 20, height: 10 }]);
  });
});

describe('placeAtPoint', () => {
  it('comes to the border between letters that is nearest', () => {
    expect([9, 30, 49, 51, 92].map((x) => placeAtPoint(words, { x, y: 15 }, text))).toEqual([100, 103, 106, 106, 112]);
  });

  it('finds the nearest word beside and below all words', () => {
    expect([placeAtPoint(words, { x: 500, y: 29 }, text), placeAtPoint(words, { x: -50, y: 29 }, text), placeAtPoint(words, { x: 70, y: 500 }, text)]).toEqual([124, 112, expect.closeTo(122, 0)]);
    expect(placeAtPoint([], { x: 1, y: 1 }, text)).toBeNull();
  });

  it('knows broad letters from narrow ones', () => {
    const page = textOfPage(0, 'mill');
    // Most of the width is the m.
    expect(placeAtPoint([word(0, 'mill', 0, 0, 40)], { x: 16, y: 5 }, page)).toBe(1);
  });

  it('reads words from right to left where their letters do', () => {
    const page = textOfPage(0, '\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD');
    const line = [word(0, 'abcd', 60, 10, 40), word(5, 'abcd', 10, 10, 40)];
    expect([placeAtPoint(line, { x: 99, y: 15 }, page), placeAtPoint(line, { x: 62, y: 15 }, page), placeAtPoint(line, { x: 12, y: 15 }, page)]).toEqual([0, 4, 9]);
    expect(boxesOf(line, { start: 0, end: 2 }, page)).toEqual([{ left: 80, top: 10, width: 20, height: 10 }]);
    expect(boxesOf(line, { start: 0, end: 9 }, page)).toEqual([{ left: 10, top: 10, width: 90, height: 10 }]);
  });

  it('never stands between a letter and its accent', () => {
    const page = textOfPage(0, 'cafe\u0301');
    const places = Array.from({ length: 41 }, (_, x) => placeAtPoint([word(0, 'cafe\u0301', 0, 0, 40)], { x, y: 5 }, page));
    // Both ends of the accent are the same border; a caret there is moved behind it.
    expect(new Set(places)).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});

it('finds words under a point and below a height', () => {
  expect(wordAt(words, { x: 30, y: 26 })?.start).toBe(112);
  expect([isWithin(words, { x: 27, y: 12 }), isWithin(words, { x: 300, y: 300 })]).toEqual([true, false]);
  expect([firstWordBelow(words, 16)?.start, firstWordBelow(words, 90)]).toEqual([112, null]);
});

describe('a page that is set sideways', () => {
  const tall = (start: number, text: string, left: number, top: number): PageWord => ({ start, end: start + text.length, left, top, width: 10, height: 10 * text.length });
  const page = textOfPage(0, 'abcd efgh klmn');
  const down = [tall(0, 'abcd', 100, 10), tall(5, 'efgh', 100, 55), tall(10, 'klmn', 86, 10)];
  const up = [tall(0, 'abcd', 10, 100), tall(5, 'efgh', 10, 55)];

  it('has a box for each line, whichever way it runs', () => {
    expect(boxesOf(down, { start: 0, end: 14 }, page)).toEqual([{ left: 100, top: 10, width: 10, height: 85 }, { left: 86, top: 10, width: 10, height: 40 }]);
    expect(boxesOf(up, { start: 0, end: 9 }, page)).toEqual([{ left: 10, top: 55, width: 10, height: 85 }]);
  });

  it('is read along its lines', () => {
    expect([placeAtPoint(down, { x: 105, y: 11 }, page), placeAtPoint(down, { x: 105, y: 94 }, page), placeAtPoint(down, { x: 90, y: 49 }, page)]).toEqual([0, 9, 14]);
    expect([placeAtPoint(up, { x: 15, y: 139 }, page), placeAtPoint(up, { x: 15, y: 56 }, page)]).toEqual([0, 9]);
    expect(boxesOf(up, { start: 0, end: 1 }, page)).toEqual([{ left: 10, top: expect.closeTo(130, 0), width: 10, height: expect.closeTo(10, 0) }]);
  });
});
