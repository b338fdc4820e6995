import { describe, expect, it } from 'vitest';
import type { ProposalView } from '../../../shared/contract/proposals.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import { reviewStrings } from '../../strings/review.ts';
import { asideOf, candidatesOf, companionsOf, rowWithin, spansOf, tallyOf, withoutRows } from './model.ts';

const because = [{ rule: 'test', note: null, words: [{ start: 40, end: 44 }] }];
const id = (kind: string, digit: number) => `${kind}--00000000-0000-7000-8000-00000000000${String(digit)}` as never;
const actor: ContentOf<'actor'> = {
  kind: 'actor', name: 'Nordland', type: 'state', role: null, knownId: null, notSameIds: [], aliases: [],
  mentions: [{ start: 2, end: 4, kind: 'pronoun' as never }, { start: 10, end: 18, kind: 'name' }, { start: 20, end: 28, kind: 'name' }], because,
};
const claim: ContentOf<'claim'> = {
  kind: 'claim', subject: id('proposal', 1), relation: 'leads', object: id('actor', 2), voice: 'source', polarity: 'denies', status: null, date: null,
  quotes: [id('proposal', 3), id('proposal', 3), id('quote', 4)], because,
};
const view = (content: ProposalView['content'], more: Partial<ProposalView> = {}) => ({ content, rests: [], matches: [], labels: {}, ...more });

describe('a proposal', () => {
  it('shows an actor first where it is named, and everywhere once', () => {
    expect(spansOf(view(actor)).map(({ start }) => start)).toEqual([10, 2, 20]);
  });

  it('shows a claim first at the quotes that it rests on', () => {
    expect(spansOf(view(claim, { rests: [{ start: 7, end: 60 }] }))).toEqual([{ start: 7, end: 60 }, { start: 40, end: 44 }]);
  });

  it('brings along what is proposed too, each once', () => {
    expect(companionsOf(claim)).toEqual([id('proposal', 1), id('proposal', 3)]);
    expect(companionsOf(actor)).toEqual([]);
  });

  it('names the actor that it would add to before those that it may be', () => {
    const known = { ...actor, knownId: id('actor', 1) };
    const matches = [{ actorId: id('actor', 2), name: 'Nordmark', type: 'state', role: null, reasons: ['another spelling'] }];
    expect(candidatesOf(view(known, { matches, labels: { [id('actor', 1)]: 'Kingdom of Nordland' } })).map(({ name, isTaken }) => [name, isTaken]))
      .toEqual([['Kingdom of Nordland', true], ['Nordmark', false]]);
  });

  it('says in a word what it is, a denial before all', () => {
    expect([asideOf(actor, reviewStrings), asideOf(claim, reviewStrings)]).toEqual(['state', 'denies']);
  });
});

describe('the list without what was decided', () => {
  it('counts rows as they will be', () => {
    const list = withoutRows([4, 1, 1, -1]);
    expect(list.count(6)).toBe(4);
    expect([0, 1, 2, 3].map(list.toWhole)).toEqual([0, 2, 3, 5]);
    expect([0, 1, 2, 3, 4, 5, -1].map(list.toShorter)).toEqual([0, -1, 1, 2, -1, 3, -1]);
  });

  it('is the whole list when nothing was decided', () => {
    expect([0, 7].map(withoutRows([]).toWhole)).toEqual([0, 7]);
  });

  it('keeps the row within what is there', () => {
    expect([rowWithin(-2, 3), rowWithin(9, 3), rowWithin(0, 0)]).toEqual([0, 2, -1]);
  });
});

describe('the tally', () => {
  const counted = [
    { reportId: 'r1', kind: 'actor', pending: 3, accepted: 1, rejected: 0 }, { reportId: 'r1', kind: 'quote', pending: 2, accepted: 0, rejected: 5 },
    { reportId: 'r2', kind: 'actor', pending: 7, accepted: 0, rejected: 0 },
  ] as const;

  it('adds up one report or all, one kind or all', () => {
    expect(tallyOf(counted, 'r1')).toEqual({ pending: 5, accepted: 1, rejected: 5 });
    expect(tallyOf(counted, null, 'actor').pending).toBe(10);
    expect(tallyOf([], null)).toEqual({ pending: 0, accepted: 0, rejected: 0 });
  });
});
