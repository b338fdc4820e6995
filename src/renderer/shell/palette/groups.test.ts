import { describe, expect, it } from 'vitest';
import { firstOption, resultGroups, type PaletteActions } from './groups.ts';
import { piecesOf } from './Marked.tsx';

const done: string[] = [];
const actions: PaletteActions = {
  select: (id) => done.push(`select ${id}`), openAt: ({ id }) => done.push(`open ${id}`), search: (query) => done.push(`search ${query}`),
  insert: ({ insert }) => done.push(`insert ${insert}`), narrow: (group) => done.push(`narrow ${group}`), showMore: () => done.push('more'),
};
const plain = (text: string) => ({ text, marks: [] });
const hit = { id: 'report--1' as never, type: null, date: null, spans: [{ start: 3, end: 5 }] };
const passage = { ...hit, group: 'passage' as const, title: plain('Log'), snippet: plain('… the words …'), report: { id: 'report--1' as never, title: 'Log', page: 2 } };
const note = { ...hit, id: 'actor--1' as never, group: 'note' as const, title: plain('Iran'), snippet: plain('ask again'), report: null, spans: [] };
const result = { total: 8, notes: [], instead: null, groups: [{ group: 'note' as const, total: 1, ranked: 1, hits: [note] }, { group: 'passage' as const, total: 7, ranked: 7, hits: [passage] }] };

describe('the groups of a search', () => {
  it('lead to the words of a passage, to the thing of a note, and to the rest of a group', () => {
    const groups = resultGroups(result, actions, false, 500);
    expect(groups.map(({ heading, total, options }) => [heading, total, options.map(({ text, aside, isStep }) => [text.text, aside, isStep])])).toEqual([
      ['Notes', 1, [['Iran', null, false]]], ['Text of reports', 7, [['… the words …', 'p. 2', false], ['Show all 7', null, true]]],
    ]);
    for (const option of groups.flatMap(({ options }) => options)) option.run();
    expect(done.splice(0)).toEqual(['select actor--1', 'open report--1', 'narrow passage']);
  });

  it('show more of one kind alone, and say where they end', () => {
    const [, alone] = resultGroups(result, actions, true, 500);
    expect(alone?.options.at(-1)?.text.text).toBe('Show more');
    const [, whole] = resultGroups(result, actions, true, 1);
    expect(whole).toMatchObject({ note: expect.stringContaining('The first 1 are shown'), options: [{}] });
  });

  it('put a query first that was probably meant', () => {
    const [first] = resultGroups({ ...result, groups: [], instead: 'derkach' }, actions, false, 500);
    first?.options[0]?.run();
    expect(done.splice(0)).toEqual(['search derkach']);
  });

  it('let Enter take the first hit, not a filter that is only offered', () => {
    const [, hits] = resultGroups(result, actions, false, 500);
    const offered = { key: 'suggest', heading: 'Filters', total: null, note: null, options: hits?.options ?? [] };
    expect([firstOption([offered], 'ty'), firstOption([offered, offered], 'ty'), firstOption([offered, offered], 'iran type:')]).toEqual([0, 2, 0]);
  });
});

it('cuts a text at its marks, counted in characters and not in units', () => {
  expect(piecesOf({ text: '😀 Iran, Iran', marks: [{ start: 2, end: 6 }, { start: 8, end: 12 }] })).toEqual([
    { from: 0, words: '😀 ', isMarked: false }, { from: 3, words: 'Iran', isMarked: true }, { from: 7, words: ', ', isMarked: false }, { from: 9, words: 'Iran', isMarked: true },
  ]);
});
