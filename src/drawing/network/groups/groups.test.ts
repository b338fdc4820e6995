import { describe, expect, it } from 'vitest';
import { drawingOf } from '../model.ts';
import { idOf, testEdge, testNetwork, testNode } from '../testing.ts';
import { visibleNetwork, type NetworkFilter } from '../visible.ts';
import { membersOf, thingCount, type Collapsing } from './collapse.ts';
import { groupingBy, groupsOf, noGrouping, withClosed, withOpened, withOut, withOwnGroup } from './groups.ts';

const nodes = [
  testNode(1, { name: 'Russia', type: 'state', claimCount: 4 }), testNode(2, { name: 'GRU', type: 'organisation' }), testNode(3, { name: 'Guccifer', type: 'persona' }),
  testNode(4, { name: 'Iran', type: 'state' }), testNode(5, { name: 'Proud Boys', type: 'group' }), testNode(6, { name: 'Alone' }),
];
const [russia = testNode(1), gru = testNode(2), guccifer = testNode(3), iran = testNode(4), boys = testNode(5)] = nodes;
const edges = [
  testEdge(1, russia, gru), testEdge(2, gru, guccifer), testEdge(3, russia, iran, { polarity: 'denies' }), testEdge(4, gru, iran), testEdge(5, iran, boys), testEdge(6, russia, russia),
];
const network = testNetwork(nodes, edges);
const id = (count: number): string => idOf('actor', count);
const communityOf = new Map([[id(1), 0], [id(2), 0], [id(3), 0], [id(4), 1], [id(5), 1], [id(6), -1]]);
const communities = groupsOf(nodes, 'communities', [], communityOf);
const collapsingBy = (groups = communities, given: Partial<Collapsing> = {}): Collapsing => ({ groups, opened: new Set(), out: new Set(), ...given });
const seen = (collapsing: Collapsing | null, filter: Partial<NetworkFilter> = {}) =>
  visibleNetwork(network, { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 100, collapsing, ...filter });
const east = `group--community-${id(1)}`;
const south = `group--community-${id(4)}`;

describe('things as groups', () => {
  it('draws a community as one node with the claims of its members, and counts those inside', () => {
    const { nodes: drawn, edges: lines } = seen(collapsingBy());
    expect(drawn.map(({ id: own, name, claimCount, gathered }) => [own, name, claimCount, gathered?.inside])).toEqual([
      [east, 'Russia and 2 others', 5, 3], [south, 'Iran and 1 other', 3, 1], [id(6), 'Alone', 1, undefined],
    ]);
    expect(lines.map(({ id: own, fromId, toId }) => [own, fromId, toId])).toEqual([[idOf('claim', 3), east, south], [idOf('claim', 4), east, south]]);
    expect(thingCount(drawn)).toBe(6);
    expect(membersOf([south, id(6)], drawn)).toEqual([id(4), id(5), id(6)]);
  });

  it('leaves who is tied to half of a large community beside it', () => {
    const star = Array.from({ length: 300 }, (_, at) => testNode(at + 1, { name: `Thing ${at}`, claimCount: at === 0 ? 299 : 1 }));
    const groupedBy = (members: typeof star) => [...groupsOf(members, 'communities', [], new Map(members.map(({ id: own }) => [own, 0]))).keys()];
    expect(groupedBy(star)).toEqual(star.slice(1).map(({ id: own }) => own));
    expect(groupedBy(star.slice(0, 150))).toHaveLength(150);
    expect(groupedBy(star.map((node) => ({ ...node, claimCount: 2 })))).toHaveLength(300);
  });

  it('bundles what ties a group, and says that part of it is denied', () => {
    const { edges: lines, nodes: drawn } = drawingOf(seen(collapsingBy()), { selected: new Set([id(5)]), symmetricRelations: new Set() });
    expect(lines.map(({ claimIds, isBundle, mark, emphasis }) => [claimIds.length, isBundle, mark, emphasis])).toEqual([[2, true, 'mixed', 'near']]);
    expect(drawn.map(({ shape, badge, emphasis }) => [shape, badge, emphasis])).toEqual([['stack', '3', 'near'], ['stack', '2', 'selected'], ['circle', null, 'dimmed']]);
  });

  it('draws the members of an opened group, and a thing that was taken out beside the rest', () => {
    const opened = seen(collapsingBy(communities, { opened: new Set([east]) }));
    expect(opened.nodes.map(({ name }) => name)).toEqual(['Iran and 1 other', 'Russia', 'GRU', 'Guccifer', 'Alone']);
    expect(opened.edges).toHaveLength(5);
    const out = seen(collapsingBy(communities, { out: new Set([id(2)]) }));
    expect(out.nodes.map(({ name }) => name)).toEqual(['Russia and 1 other', 'Iran and 1 other', 'GRU', 'Alone']);
  });

  it('counts only what a filter lets pass, and draws a member that is left alone as itself', () => {
    expect(seen(collapsingBy(), { hiddenTypes: new Set(['persona', 'organisation', 'group']) }).nodes.map(({ name }) => name)).toEqual(['Russia', 'Iran', 'Alone']);
  });

  it('is the same network where nothing is put together', () => {
    expect(seen(null)).toEqual(visibleNetwork(network, { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 100 }));
  });
});

describe('which things belong together', () => {
  it('goes by kind, and by what a person put together before that', () => {
    const grouping = withOwnGroup(noGrouping, [id(1), id(4)], 'x');
    const groups = groupsOf(nodes, 'types', grouping.own, null);
    expect([id(1), id(2), id(4), id(6)].map((own) => groups.get(own)?.id)).toEqual(['group--own-x', 'group--type-organisation', 'group--own-x', 'group--type-person']);
    expect(seen(collapsingBy(groups)).nodes[0]?.name).toBe('Russia and 1 other');
  });

  it('puts many things without ties together, and leaves a few as they are', () => {
    const loose = Array.from({ length: 12 }, (_, at) => testNode(100 + at));
    const groups = groupsOf([...nodes, ...loose], 'communities', [], communityOf);
    expect([groups.get(id(6))?.is, groups.get(id(100))?.is, communities.get(id(6))]).toEqual(['loose', 'loose', undefined]);
  });

  it('tells a hundred and twenty communities apart, not thousands', () => {
    const many = Array.from({ length: 400 }, (_, at) => testNode(at + 1));
    const groups = groupsOf(many, 'communities', [], new Map(many.map(({ id: own }, at) => [own, Math.floor(at / 2)])));
    expect(new Set([...groups.values()].map(({ id: own }) => own)).size).toBe(121);
    expect([...groups.values()].filter(({ is }) => is === 'rest')).toHaveLength(160);
  });

  it('groups a crowd unless somebody chose otherwise', () => {
    const totals = { nodes: 1001, edges: 0, unsourced: 0 };
    expect([groupingBy(noGrouping, totals, 1000), groupingBy({ ...noGrouping, by: 'none' }, totals, 1000), groupingBy(noGrouping, { ...totals, nodes: 1000 }, 1000)]).toEqual(['communities', 'none', 'none']);
  });
});

describe('opening and closing', () => {
  it('comes back to the same view', () => {
    const opened = withOut(withOpened(withOpened(noGrouping, east), east), [id(4), id(4)]);
    expect(opened).toEqual({ by: null, own: [], opened: [east], out: [id(4)] });
    expect(withClosed(withClosed(opened, new Set([east]), communities), new Set([south]), communities)).toEqual(noGrouping);
  });

  it('moves things from one group of a person to another, and leaves no group of one', () => {
    const first = withOwnGroup(noGrouping, ['a', 'b'], '1');
    expect(withOwnGroup(first, ['b', 'c'], '2').own).toEqual([{ id: 'group--own-2', memberIds: ['b', 'c'] }]);
  });
});

it('stands the 5,000 neighbours of a hub beside it as one, and opens what can be taken in of them', () => {
  const hub = testNode(1, { name: 'Hub', claimCount: 5000 });
  const all = [hub, ...Array.from({ length: 5000 }, (_, at) => testNode(at + 2))];
  const star = testNetwork(all, all.slice(1).map((other, at) => testEdge(at + 1, hub, other)));
  const groups = groupsOf(all, 'communities', [], new Map(all.map(({ id: own }) => [own, 0])));
  const drawn = (opened: readonly string[]) => visibleNetwork(star, { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 1000, collapsing: collapsingBy(groups, { opened: new Set(opened) }) });
  const closed = drawn([]);
  expect([closed.nodes.map(({ name, gathered }) => [name, gathered?.memberIds.length]), closed.edges.length]).toEqual([[[`${all[1]?.name} and 4,999 others`, 5000], ['Hub', undefined]], 5000]);
  const open = drawn(closed.nodes.filter(({ gathered }) => gathered !== undefined).map(({ id: own }) => own));
  expect([open.nodes.length, open.edges.length, open.beyondLimit]).toEqual([1000, 999, 4001]);
});
