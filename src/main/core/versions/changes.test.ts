import { expect, it } from 'vitest';
import type { PlannedQuote } from '../../../shared/contract/versions.ts';
import { changesOf } from '../../../shared/version-changes.ts';

const support = (thingId: string) => ({ thingId, name: thingId, type: 'claim' }) as PlannedQuote['supports'][number];
const place = (exact: string) => ({ start: 0, end: exact.length, exact, before: '', after: '', likeness: 'same' as const, differences: [], similarity: 1 });
const quote = (quoteId: string, verdict: PlannedQuote['verdict'], supports: readonly string[], more: Partial<PlannedQuote> = {}): PlannedQuote => ({
  quoteId: quoteId as PlannedQuote['quoteId'], start: 0, end: 3, exact: 'old', before: '', after: '', page: 1, number: 1, supports: supports.map(support), verdict,
  place: verdict === 'exact' || verdict === 'moved' ? place('old') : null, places: [], placeCount: 0, carriedTo: null, wasLeft: false, ...more,
});

it('says of everything that rests on the report what was lost, reworded, gained and left as it was', () => {
  const quotes = [
    quote('q1', 'exact', ['claim--same', 'claim--mixed', 'actor--lost']),
    quote('q2', 'orphan', ['claim--mixed', 'actor--lost']),
    quote('q3', 'ambiguous', ['claim--open'], { places: [place('old'), place('old')] }),
    quote('q4', 'orphan', ['claim--near'], { places: [place('new')] }),
    quote('q5', 'orphan', ['claim--reworded'], { places: [place('new')] }),
    quote('q6', 'orphan', ['claim--left'], { places: [place('new')] }),
    quote('q7', 'orphan', ['claim--carried', 'claim--detached'], { carriedTo: { quoteId: 'n7' as PlannedQuote['quoteId'], exact: 'new', start: 0, end: 3, thingIds: ['claim--carried' as never] } }),
  ];
  const gained = [{ quoteId: 'n8' as PlannedQuote['quoteId'], exact: 'fresh', start: 0, end: 5, supports: [support('claim--gained'), support('claim--same')] }];
  const changes = changesOf({ quotes, gained }, new Map([['q5', 'new'], ['q6', null]]));
  expect(changes.map(({ thingId, change, lines }) => [thingId, change, lines.map((line) => [line.change, line.oldWords, line.newWords])])).toEqual([
    ['claim--detached', 'lost', [['lost', 'old', 'new']]],
    ['claim--left', 'lost', [['lost', 'old', null]]],
    ['claim--mixed', 'lost', [['unchanged', 'old', 'old'], ['lost', 'old', null]]],
    ['actor--lost', 'lost', [['unchanged', 'old', 'old'], ['lost', 'old', null]]],
    ['claim--near', 'undecided', [['undecided', 'old', null]]],
    ['claim--open', 'undecided', [['undecided', 'old', null]]],
    ['claim--carried', 'reworded', [['reworded', 'old', 'new']]],
    ['claim--reworded', 'reworded', [['reworded', 'old', 'new']]],
    ['claim--gained', 'gained', [['gained', null, 'fresh']]],
    ['claim--same', 'gained', [['unchanged', 'old', 'old'], ['gained', null, 'fresh']]],
  ]);
});
