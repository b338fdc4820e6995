import { describe, expect, it } from 'vitest';
import { testEdge, testNode } from '../../testing.ts';
import { arrange, arrangements, type RuleInput } from './arrange.ts';
import { ranksOf } from './ranks.ts';

const node = (id: string, given: Partial<RuleInput['nodes'][number]> = {}) => ({ id, radius: 14, labelSize: { width: 60, height: 14 }, group: 'a', day: null, ...given });
const link = (fromId: string, toId: string) => ({ fromId, toId });
const inputOf = (nodes: RuleInput['nodes'], links: RuleInput['links'] = [], centreId: string | null = null): RuleInput => ({ nodes, links, ranks: links, centreId, aspect: 1.5 });
const rules = arrangements.filter((each) => each !== 'automatic');

const chain = inputOf(['chief', 'deputy', 'agent', 'target', 'loner'].map((id) => node(id)), [link('chief', 'deputy'), link('deputy', 'agent'), link('agent', 'target'), link('chief', 'target')]);

it('stands who directs above who is directed, and what has no tie below all', () => {
  const { places } = arrange('directed', chain);
  const y = ['chief', 'deputy', 'agent', 'target', 'loner'].map((id) => places.get(id)?.y ?? NaN);
  expect(y).toEqual(y.toSorted((one, other) => one - other));
  expect(new Set(y).size).toBe(5);
});

it('ranks by what claims say: members below what they are members of, nobody by a denial or a meeting', () => {
  const [one, other] = [testNode(1), testNode(2)];
  const claim = (relation: string, given = {}) => testEdge(1, one, other, { relation, ...given });
  expect(ranksOf([claim('directs'), claim('member_of'), claim('met_with'), claim('directs', { polarity: 'denies' })])).toEqual([link(one.id, other.id), link(other.id, one.id)]);
});

it('breaks a circle at whoever acts most', () => {
  const { places } = arrange('directed', inputOf(['b', 'a', 'c', 'd'].map((id) => node(id)), [link('a', 'b'), link('b', 'c'), link('c', 'a'), link('a', 'd')]));
  const y = (id: string) => places.get(id)?.y ?? NaN;
  expect(y('a')).toBeLessThan(y('b'));
  expect(y('b')).toBeLessThan(y('c'));
});

it('puts a thing in the middle and others in rings by how many claims away they are', () => {
  const { places } = arrange('around', { ...chain, centreId: 'agent' });
  const away = (id: string) => Math.round(Math.hypot(places.get(id)?.x ?? NaN, places.get(id)?.y ?? NaN));
  expect(away('agent')).toBe(0);
  expect(away('deputy')).toBe(away('target'));
  expect(away('chief')).toBeGreaterThan(away('deputy'));
  expect(away('loner')).toBeGreaterThan(away('chief'));
});

it('gives every label in a ring its room, above and beside each other', () => {
  const spokes = Array.from({ length: 60 }, (_, at) => node(`s${at}`, { labelSize: { width: 100, height: 28 } }));
  const { places } = arrange('around', inputOf([node('hub'), ...spokes], spokes.map(({ id }) => link('hub', id))));
  const boxes = spokes.map(({ id }) => places.get(id) ?? { x: NaN, y: NaN });
  const covered = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => Math.abs(one.x - other.x) < 100 && Math.abs(one.y - other.y) < 28));
  expect(covered).toEqual([]);
});

it('keeps groups apart', () => {
  const { places } = arrange('types', inputOf(Array.from({ length: 40 }, (_, at) => node(`n${at}`, { group: at % 3 === 0 ? 'a' : 'b' }))));
  const box = (group: number[]) => {
    const at = group.map((index) => places.get(`n${index}`) ?? { x: NaN, y: NaN });
    return { left: Math.min(...at.map(({ x }) => x)), right: Math.max(...at.map(({ x }) => x)), top: Math.min(...at.map(({ y }) => y)), bottom: Math.max(...at.map(({ y }) => y)) };
  };
  const all = Array.from({ length: 40 }, (_, at) => at);
  const [one, other] = [box(all.filter((at) => at % 3 === 0)), box(all.filter((at) => at % 3 !== 0))];
  expect(one.right < other.left || other.right < one.left || one.bottom < other.top || other.bottom < one.top).toBe(true);
});

describe('by time', () => {
  const timed = inputOf([node('late', { day: 18_700 }), node('early', { day: 17_000 }), node('same', { day: 17_000 }), node('undated')]);

  it('goes from left to right, what is undated below', () => {
    const { places } = arrange('time', timed);
    expect(places.get('early')?.x).toBe(places.get('same')?.x);
    expect(places.get('early')?.y).not.toBe(places.get('same')?.y);
    expect(places.get('late')?.x).toBeGreaterThan(places.get('early')?.x ?? NaN);
    expect(places.get('undated')?.y).toBeGreaterThan(Math.max(...['late', 'early', 'same'].map((id) => places.get(id)?.y ?? NaN)));
  });

  it('says what has no date, above it and below all that has one', () => {
    const { marks, places } = arrange('time', timed);
    const [row, ...others] = marks.filter((mark) => 'y' in mark);
    expect([row?.label, others]).toEqual(['No date', []]);
    const y = (isDated: boolean) => timed.nodes.filter(({ day }) => (day !== null) === isDated).map(({ id }) => places.get(id)?.y ?? NaN);
    expect(Math.max(...y(true))).toBeLessThan(row?.y ?? NaN);
    expect(Math.min(...y(false))).toBeGreaterThan(row?.y ?? NaN);
    expect(arrange('time', inputOf([node('a'), node('b')])).marks).toEqual([]);
  });

  it('marks years where they begin', () => {
    const { marks: all, places } = arrange('time', timed);
    const marks = all.flatMap((mark) => ('x' in mark ? [mark] : []));
    expect(marks.map(({ label }) => label)).toEqual(['2016', '2017', '2018', '2019', '2020', '2021', '2022']);
    expect(marks.map(({ x }) => x)).toEqual(marks.map(({ x }) => x).toSorted((one, other) => one - other));
    expect(marks.find(({ label }) => label === '2022')?.x).toBeGreaterThan(places.get('late')?.x ?? NaN);
  });

  it.each([['far apart', -2_180_000, 2_930_000], ['not a day', Number.NaN, Number.POSITIVE_INFINITY]])('takes days that are %s', (_, one, other) => {
    const { places, marks } = arrange('time', inputOf([node('one', { day: one }), node('other', { day: other })]));
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(marks.length).toBeLessThan(20);
  });
});

describe.each(rules)('the rule %s', (rule) => {
  it('gives every node a place of its own, the same each time', () => {
    const nodes = Array.from({ length: 60 }, (_, at) => node(`n${at}`, { group: String(at % 4), day: at % 5 === 0 ? null : 17_000 + at * 13 }));
    const input = inputOf(nodes, nodes.map(({ id }, at) => link(id, `n${(at * 7 + 1) % 60}`)));
    const { places } = arrange(rule, input);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(60);
    expect(arrange(rule, input)).toEqual(arrange(rule, structuredClone(input)));
  });

  it('takes loops, a star of 5,000, 500 parallel claims, dust, and nothing', () => {
    const star = Array.from({ length: 5_000 }, (_, at) => node(`n${at}`));
    const links = [link('hub', 'hub'), ...star.map(({ id }) => link('hub', id)), ...Array.from({ length: 500 }, () => link('n1', 'n2')), link('n3', 'gone')];
    const { places } = arrange(rule, inputOf([node('hub'), ...star, ...Array.from({ length: 50 }, (_, at) => node(`dust${at}`))], links));
    expect(places.size).toBe(5_051);
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(arrange(rule, inputOf([])).places.size).toBe(0);
  });
});
