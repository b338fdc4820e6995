import { describe, expect, it } from 'vitest';
import { selectedSpan, stepCaret, stepFrom, type CaretUnit } from './caret.ts';
import { sliceSpan } from '../../../../shared/spans.ts';
import { stretchesOf, stretchOf } from './testing.ts';

const walk = (texts: readonly string[], from: number, unit: CaretUnit, direction: 1 | -1) => {
  const stretches = stretchesOf(texts, '\n\n');
  const places = [];
  for (let place = from; places.length < 12;) {
    const next = stepFrom(stretches, place, unit, direction, 'en');
    if (next === place) break;
    places.push(next);
    place = next;
  }
  return places;
};

describe('stepFrom', () => {
  it('goes over a letter with its accent, an emoji and CRLF in one step each', () => {
    expect(walk(['e\u0301👩‍👩‍👧\r\nx'], 0, 'character', 1)).toEqual([2, 7, 9, 10]);
    expect(walk(['e\u0301👩‍👩‍👧\r\nx'], 10, 'character', -1)).toEqual([9, 7, 2, 0]);
  });

  it('stops behind words going on and before words going back', () => {
    expect(walk(['😀 two, three.'], 0, 'word', 1)).toEqual([5, 12, 13]);
    expect(walk(['😀 two, three.'], 13, 'word', -1)).toEqual([7, 2, 0]);
  });

  it('goes from sentence to sentence without the space between them', () => {
    expect(walk(['One is. Two was.  Three'], 0, 'sentence', 1)).toEqual([7, 16, 23]);
    expect(walk(['One is. Two was.'], 16, 'sentence', -1)).toEqual([8, 0]);
  });

  it('goes from passage to passage', () => {
    expect(walk(['one', 'two', 'three'], 0, 'passage', 1)).toEqual([3, 5, 8, 10, 15]);
    expect(walk(['one', 'two'], 8, 'passage', -1)).toEqual([5, 3, 0]);
  });

  it('goes over the gap between two passages in one step', () => {
    expect(walk(['ab', 'cd'], 1, 'character', 1)).toEqual([2, 4, 5, 6]);
    expect(walk(['ab', 'cd'], 5, 'character', -1)).toEqual([4, 2, 1, 0]);
  });

  it('stays where it is when no text is at hand', () => {
    expect(stepFrom([], 7, 'word', 1, 'en')).toBe(7);
  });
});

describe('stepCaret', () => {
  const stretches = [stretchOf('one two three')];

  it('keeps its anchor while it extends', () => {
    expect(stepCaret(stretches, { anchor: 4, focus: 4 }, { unit: 'word', direction: 1, extends: true }, 'en')).toEqual({ anchor: 4, focus: 7 });
  });

  it('collapses to the edge of a selection by one character step', () => {
    expect(stepCaret(stretches, { anchor: 7, focus: 4 }, { unit: 'character', direction: 1, extends: false }, 'en')).toEqual({ anchor: 7, focus: 7 });
  });
});

describe('selectedSpan', () => {
  const words = (text: string, anchor: number, focus: number) => {
    const span = selectedSpan([stretchOf(text)], { anchor, focus });
    return span && sliceSpan(text, span);
  };

  it('is the same in both directions', () => {
    expect([words('one two', 0, 3), words('one two', 3, 0)]).toEqual(['one', 'one']);
  });

  it('offers nothing for a caret or for white space', () => {
    expect([words('one two', 2, 2), words('one\u00a0 \r\ntwo', 3, 7)]).toEqual([null, null]);
  });

  it('widens to whole letters and whole emoji', () => {
    expect(words('e\u0301 👩‍👩‍👧 z', 1, 5)).toBe('e\u0301 👩‍👩‍👧');
    expect(words('xe\u0301y', 0, 2)).toBe('xe\u0301');
  });

  it('leaves out the white space at both ends', () => {
    expect(words('one \u00a0two\r\n three', 3, 11)).toBe('two');
  });

  it('reaches across passages', () => {
    const stretches = stretchesOf(['one two', 'three four'], '\n\n');
    expect(selectedSpan(stretches, { anchor: 4, focus: 14 })).toEqual({ start: 4, end: 14 });
    expect(selectedSpan(stretches, { anchor: 4, focus: 9 })).toEqual({ start: 4, end: 7 });
    expect(selectedSpan(stretches, { anchor: 7, focus: 9 })).toBeNull();
  });

  it('keeps an end that was scrolled out of what is at hand', () => {
    const stretches = stretchesOf(['one two', 'three four'], '\n\n').slice(1);
    const last = { isFirst: false, isLast: true };
    expect(selectedSpan(stretches, { anchor: 4, focus: 99 }, last)).toEqual({ start: 4, end: 19 });
    expect(selectedSpan(stretches, { anchor: 0, focus: 3 }, last)).toEqual({ start: 0, end: 3 });
    expect(selectedSpan(stretches, { anchor: 99, focus: 11 }, { isFirst: true, isLast: false })).toEqual({ start: 11, end: 99 });
  });
});
