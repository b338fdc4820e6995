import { describe, expect, it } from 'vitest';
import type { PlannedQuote } from '../../../shared/contract/versions.ts';
import { alikeInType, applyInput, carriedCount, inOrder, isOpen, nextOpen, rememberedDecisions, type Decision } from './model.ts';

const place = (likeness: PlannedQuote['places'][number]['likeness']): PlannedQuote['places'][number] =>
  ({ start: 3, end: 6, exact: 'new', before: '', after: '', likeness, differences: [], similarity: 1 });
const quote = (quoteId: string, number: number, verdict: PlannedQuote['verdict'], places: PlannedQuote['places'] = []): PlannedQuote => ({
  quoteId: quoteId as PlannedQuote['quoteId'], number, start: 0, end: 3, exact: 'old', before: '', after: '', page: 1, supports: [], verdict,
  place: verdict === 'exact' || verdict === 'moved' ? place('same') : null, places, placeCount: places.length, carriedTo: null, wasLeft: false,
});
it('leaves a quote again that was left before, and asks for the others', () => {
  const left = { ...quote('a', 5, 'ambiguous', [place('same')]), wasLeft: true };
  const decisions = rememberedDecisions({ quotes: [left, quote('n', 6, 'orphan', [place('near')])] });
  expect([...decisions]).toEqual([['a', { is: 'left' }]]);
  expect(isOpen(left, decisions)).toBe(false);
  expect(applyInput(decisions)).toEqual({ placed: [], left: ['a'] });
});

const quotes = [
  quote('e', 1, 'exact'), quote('m', 2, 'moved'), quote('o', 3, 'orphan'), quote('t', 4, 'orphan', [place('typography')]),
  quote('a', 5, 'ambiguous', [place('same'), place('same')]), quote('n', 6, 'orphan', [place('near')]),
];
const none = new Map<string, Decision>();

describe('the quotes of a comparison', () => {
  it('stand in the order of what is left to do', () => {
    expect(inOrder(quotes).map(({ quoteId }) => quoteId)).toEqual(['a', 't', 'n', 'o', 'm', 'e']);
  });

  it('are to be decided where there is a choice, one after the other and round again', () => {
    const ordered = inOrder(quotes);
    expect(ordered.filter((each) => isOpen(each, none)).map(({ quoteId }) => quoteId)).toEqual(['a', 't', 'n']);
    expect([0, 2, 5].map((after) => nextOpen(ordered, none, after))).toEqual([1, 0, 0]);
    expect(nextOpen(ordered, new Map(['a', 't', 'n'].map((id): [string, Decision] => [id, { is: 'left' }])), 0)).toBe(-1);
  });

  it('that differ in type alone can be taken together, once none of them is decided', () => {
    expect(alikeInType(quotes, none).map(({ quoteId }) => quoteId)).toEqual(['t']);
    expect(alikeInType(quotes, new Map([['t', { is: 'left' }]]))).toEqual([]);
  });

  it('are carried over where they are sure or placed, and not where they are left', () => {
    const decisions = new Map<string, Decision>([['m', { is: 'left' }], ['a', { is: 'placed', place: place('same') }]]);
    expect(carriedCount({ quotes }, none)).toBe(2);
    expect(carriedCount({ quotes }, decisions)).toBe(2);
    expect(applyInput(decisions)).toEqual({ placed: [{ quoteId: 'a', start: 3, end: 6, exact: 'new' }], left: ['m'] });
  });
});
