import { describe, expect, it } from 'vitest';
import { describeThing, describeTie } from '../describe.ts';
import { testEdge, testNetwork, testNode } from '../../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../../drawing/network/visible.ts';
import { treeRows, treeStep, walkableOf, type TreePress } from './rows.ts';

const [russia, gru, campaign] = [testNode(1, { name: 'Russia', type: 'state', claimCount: 4 }), testNode(2, { name: 'GRU', type: 'organisation' }), testNode(3, { name: 'Campaign', type: 'operation' })] as const;
const [authorises, partOf, executes, itself] = [
  testEdge(1, russia, campaign, { label: 'authorises', quoteCount: 2 }), testEdge(2, gru, russia, { label: 'part of' }), testEdge(3, gru, campaign), testEdge(4, russia, russia, { label: 'harms', quoteCount: 0, status: 'alleged' }),
] as const;
const visible = visibleNetwork(testNetwork([russia, gru, campaign], [partOf, authorises, executes, itself]), { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 100 });
const network = walkableOf(visible);
const key = (...ids: { readonly id: string }[]) => ids.map(({ id }) => id).join(' ');
const told = (open: readonly string[]) => treeRows(network, new Set(open)).map(({ level, node, edge, position, setSize, isOpen }) => [level, edge === null ? node.name : `${edge.label} ${node.name}`, position, setSize, isOpen]);

describe('the network as a tree', () => {
  it('begins with all things', () => {
    expect(told([])).toEqual([[1, 'Russia', 1, 3, false], [1, 'GRU', 2, 3, false], [1, 'Campaign', 3, 3, false]]);
  });

  it('opens the claims of a thing, those that it makes first, and ends at a claim about itself', () => {
    expect(told([key(russia)]).slice(0, 4)).toEqual([[1, 'Russia', 1, 3, true], [2, 'authorises Campaign', 1, 3, false], [2, 'harms Russia', 2, 3, null], [2, 'part of GRU', 3, 3, false]]);
  });

  it('leads on along claims, never back along the same one, and round in a circle as long as one likes', () => {
    const round = [key(russia), key(russia, authorises), key(russia, authorises, executes), key(russia, authorises, executes, partOf)];
    expect(told(round).filter(([level]) => Number(level) > 2)).toEqual([
      [3, 'executes GRU', 1, 1, true], [4, 'part of Russia', 1, 1, true], [5, 'authorises Campaign', 1, 2, false], [5, 'harms Russia', 2, 2, null],
    ]);
  });
});

describe('keys in the tree', () => {
  const rows = treeRows(network, new Set([key(russia)]));
  const press = (name: string, at: string, given: Partial<TreePress> = {}) => treeStep({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...given }, rows, at);
  const claim = key(russia, authorises);

  it('open, go in, go back and close', () => {
    expect([press('ArrowRight', key(gru)), press('ArrowRight', key(russia)), press('ArrowLeft', claim), press('ArrowLeft', key(russia)), press('ArrowRight', key(russia, itself))]).toEqual([
      { does: 'open', key: key(gru) }, { does: 'go', key: claim }, { does: 'go', key: key(russia) }, { does: 'close', key: key(russia) }, null,
    ]);
  });

  it('move, choose, find by letter, and leave what is meant for others', () => {
    expect([press('End', claim), press('ArrowUp', key(russia)), press('c', key(russia)), press('x', key(russia)), press('k', claim, { ctrlKey: true }), press('Tab', claim)]).toEqual([
      { does: 'go', key: key(campaign) }, { does: 'go', key: key(russia) }, { does: 'go', key: key(campaign) }, null, null, null,
    ]);
    expect(press('Enter', claim, { shiftKey: true })).toMatchObject({ does: 'choose', row: { edge: { id: authorises.id } }, isAdding: true });
  });
});

it('says what a screen reader shall hear', () => {
  expect(describeThing(russia, network, visible.contradicted)).toBe('Russia, state, 4 claims; authorises Campaign, 2 quotes; harms itself, alleged, unsourced; GRU part of it, 1 quote');
  expect(describeTie(partOf, gru.id, 'Russia', visible.contradicted)).toBe('part of Russia, 1 quote');
});
