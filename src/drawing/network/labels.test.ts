import { expect, it } from 'vitest';
import { isRightToLeft, wrapLabel } from './labels.ts';

it('keeps a short name on one line', () => {
  expect(wrapLabel('Russia')).toEqual(['Russia']);
});

it('breaks a longer name between words and ends it in an ellipsis after two lines', () => {
  expect(wrapLabel('Assessment of foreign threats to the election of 2020')).toEqual(['Assessment of', 'foreign threats to…']);
});

it('cuts one endless word between graphemes', () => {
  const flag = '\u{1F1FA}\u{1F1E6}';
  expect(wrapLabel(flag.repeat(40))).toEqual([`${flag.repeat(20)}…`]);
});

it('takes no longer for a name of 10,000 characters', () => {
  expect(wrapLabel('word '.repeat(2000))).toEqual(['word word word word', 'word word word word…']);
});

it('draws a name of white space and line breaks in one line', () => {
  expect(wrapLabel(' a\r\n\tb ')).toEqual(['a b']);
});

it('knows which way a name runs by its first letter', () => {
  expect(['حملة', '(1) מבצע a', 'GRU حملة', '2020', ''].map(isRightToLeft)).toEqual([true, true, false, false, false]);
});
