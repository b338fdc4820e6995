import { describe, expect, it } from 'vitest';
import { sourceId } from '../../../../shared/ids.ts';
import { testEdge, testNetwork, testNode } from '../../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../../drawing/network/visible.ts';
import { noFilter, passing, withOnly, withToggled, type ClaimFilter } from '../../../../drawing/network/filters/claim-filter.ts';
import { daysOf, dayText } from './days.ts';
import { countValues, detailsOf } from '../../../../drawing/network/filters/facets.ts';
import { onlyKind } from './KindSection.tsx';
import { formatSaved, parseSaved, withSaved, type Filter } from './saved.ts';

const [one, two, three] = [testNode(1), testNode(2), testNode(3)];
const paid = testEdge(1, one, two, { relation: 'supports', quoteCount: 2 });
const hired = testEdge(2, two, three, { voice: 'analyst', quoteCount: 1 });
const guessed = testEdge(3, one, three, { quoteCount: 0, status: 'alleged' });
const edges = [paid, hired, guessed];
const sources = ['A', 'F'].map((reliability, at) => ({ id: sourceId.parse(`source--00000000-0000-7000-8000-00000000000${at}`), name: `S${at}`, reliability: reliability as 'A' | 'F' }));
const [gazette, herald] = sources.map(({ id }) => String(id));
const plain = { credibility: null, marking: null, isDated: false, earliestDay: null, latestDay: null, sources: [], tags: [] };
const details = detailsOf({
  sources, tags: ['money', 'staff'], tagged: [{ id: three.id, tags: [1] }], dated: [],
  claims: [
    { ...plain, id: paid.id, sources: [0, 1], credibility: 2, isDated: true, earliestDay: 100, latestDay: 130, tags: [0] },
    { ...plain, id: hired.id, sources: [1], marking: 'TLP:RED', isDated: true, earliestDay: 200, latestDay: null }, { ...plain, id: guessed.id },
  ],
});
const left = (given: Partial<ClaimFilter>, known = details) => edges.filter(passing({ ...noFilter, ...given }, known));

describe('a filter of claims', () => {
  it('lets everything pass until something is chosen', () => {
    expect(left({})).toEqual(edges);
  });

  it('hides a claim only when all its sources are hidden', () => {
    const without = (...ids: (string | undefined)[]) => left({ facets: { source: { passes: 'all-but', values: ids.map(String) } } });
    expect(without(gazette)).toEqual(edges);
    expect(without(herald)).toEqual([paid, guessed]);
    expect(without(gazette, herald)).toEqual([guessed]);
  });

  it('shows a value alone, and all again when it is chosen once more', () => {
    const only = withOnly(noFilter, 'relation', 'supports');
    expect(edges.filter(passing(only, null))).toEqual([paid]);
    expect(withOnly(only, 'relation', 'supports')).toEqual(noFilter);
    expect(edges.filter(passing(withToggled(only, 'relation', 'executes'), null))).toEqual(edges);
    expect(withToggled(withToggled(noFilter, 'voice', 'analyst'), 'voice', 'analyst')).toEqual(noFilter);
  });

  it('asks for quotes and for independent sources', () => {
    expect(left({ leastQuotes: 1 })).toEqual([paid, hired]);
    expect(left({ leastSources: 2 })).toEqual([paid]);
  });

  it('takes what may have been on a day of the window, open ends included', () => {
    expect(left({ window: { fromDay: 130, toDay: 199 } })).toEqual([paid]);
    expect(left({ window: { fromDay: 131, toDay: null } })).toEqual([hired]);
    expect(left({ window: { fromDay: 900, toDay: 900 }, withUndated: true })).toEqual([hired, guessed]);
  });

  it('finds claims by grade, marking, and tags of their own or of what they tie', () => {
    expect(left({ facets: { credibility: { passes: 'only', values: ['2'] } } })).toEqual([paid]);
    expect(left({ facets: { marking: { passes: 'all-but', values: ['TLP:RED'] } } })).toEqual([paid, guessed]);
    expect(left({ facets: { tag: { passes: 'only', values: ['staff'] } } })).toEqual([hired, guessed]);
  });

  it('hides nothing by facts that are still being read', () => {
    expect(left({ leastSources: 2, window: { fromDay: 1, toDay: 2 } }, null)).toEqual(edges);
  });
});

it('counts values, the most frequent first and those without one last', () => {
  expect(countValues(edges, 'tag', details)).toEqual([['staff', 2], ['money', 1]]);
  expect(countValues(edges, 'status', details)).toEqual([['alleged', 1], ['', 2]]);
});

describe('what a filter does to the network', () => {
  const network = testNetwork([one, two, three], edges);
  const base = { hiddenTypes: new Set<never>(), hiddenStandings: new Set<never>(), nodeLimit: 1000, details };
  const claims: ClaimFilter = { ...noFilter, facets: { relation: { passes: 'only', values: ['supports'] } } };

  it('hides the other claims and what they alone held', () => {
    const { nodes, edges: drawn, faded, filteredOut } = visibleNetwork(network, { ...base, claims });
    expect({ nodes, drawn, faded, filteredOut }).toEqual({ nodes: [one, two], drawn: [paid], faded: new Set(), filteredOut: 2 });
  });

  it('or lets them step back', () => {
    const { nodes, edges: drawn, faded, filteredOut } = visibleNetwork(network, { ...base, claims: { ...claims, others: 'dimmed' } });
    expect({ nodes, drawn, faded, filteredOut }).toEqual({ nodes: [one, two, three], drawn: edges, faded: new Set([hired.id, guessed.id, three.id]), filteredOut: 2 });
  });
});

describe('saved filters', () => {
  const filter: Filter = {
    claims: { ...noFilter, facets: { source: { passes: 'only', values: [String(gazette)] } }, leastQuotes: 2, window: { fromDay: -5, toDay: null }, others: 'dimmed' },
    hiddenTypes: new Set(['state']), hiddenStandings: new Set(['denied']),
  };

  it('are read as they were written', () => {
    expect(parseSaved(formatSaved([{ name: 'Well sourced', filter }]))).toEqual([{ name: 'Well sourced', filter }]);
  });

  it('give way to a newer one of the same name', () => {
    const other = { ...filter, claims: noFilter };
    expect(withSaved([{ name: 'B', filter }, { name: 'A', filter }], { name: 'B', filter: other })).toEqual([{ name: 'A', filter }, { name: 'B', filter: other }]);
  });

  it.each([null, '', '{', '{}', '[1, {"name": ""}, {}]'])('are none in %s', (json) => expect(parseSaved(json)).toEqual([]));

  it('keep what can be read of one that another version wrote', () => {
    const json = '[{"name":"N","facets":{"mood":{"values":["x"]},"voice":{"passes":"only","values":["analyst",3]}},"leastQuotes":-1,"window":{"fromDay":"x"},"hiddenTypes":["ghost","state"]}]';
    expect(parseSaved(json)).toEqual([{ name: 'N', filter: { claims: { ...noFilter, facets: { voice: { passes: 'only', values: ['analyst'] } } }, hiddenTypes: new Set(['state']), hiddenStandings: new Set() } }]);
  });
});

describe('days of a window', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'], ['2020-02', '2020-02-01', '2020-02-29'], ['2020-05-17', '2020-05-17', '2020-05-17'],
    ['-0044-03', '-0044-03-01', '-0044-03-31'], ['0099', '0099-01-01', '0099-12-31'], ['9999-12', '9999-12-01', '9999-12-31'], ['-4000', '-4000-01-01', '-4000-12-31'],
  ])('%s goes from %s to %s', (text, first, last) => {
    const days = daysOf(text);
    expect(days && [dayText(days.first), dayText(days.last)]).toEqual([first, last]);
  });

  it.each(['', 'May', '2020-13', '2020-02-30', '2020-00', '20'])('knows no days of %s', (text) => expect(daysOf(text)).toBeNull());
});

it('shows one kind alone, and all again', () => {
  const kinds = ['person', 'state', 'event'] as const;
  expect([...onlyKind('state', kinds, new Set())]).toEqual(['person', 'event']);
  expect([...onlyKind('state', kinds, new Set(['person', 'event']))]).toEqual([]);
  expect([...onlyKind('state', kinds, new Set(['state']))]).toEqual(['person', 'event']);
});
