import { describe, expect, it } from 'vitest';
import { describeNode, describeStop } from './describe.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import { commandOf } from './keys.ts';
import { drawingOf } from '../../../drawing/network/model.ts';
import { testEdge, testNetwork, testNode } from '../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../drawing/network/visible.ts';
import { stepThrough, walkAlong } from './walk.ts';

const russia = testNode(1, { name: 'Russia', type: 'state', claimCount: 4 });
const operation = testNode(2, { name: 'Operation', kind: 'operation', type: 'operation', claimCount: 2 });
const iran = testNode(3, { name: 'Iran', type: 'state', claimCount: 0 });
const edges = [testEdge(1, russia, operation, { quoteCount: 2, label: 'authorises' }), testEdge(2, russia, operation, { status: 'alleged', quoteCount: 0 })];
const visible = visibleNetwork(testNetwork([russia, operation, iran], edges), { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 1000 });
const drawing = drawingOf(visible, { selected: new Set(), symmetricRelations: new Set() });
const positions: Positions = new Map([[russia.id, { x: 0, y: 0 }], [operation.id, { x: 100, y: 30 }], [iran.id, { x: -100, y: 0 }]]);

describe('walking', () => {
  it('follows a claim in the direction of the arrow, both ways', () => {
    expect(walkAlong(drawing, positions, russia.id, 'right')).toBe(operation.id);
    expect(walkAlong(drawing, positions, operation.id, 'left')).toBe(russia.id);
  });

  it('goes nowhere without a claim, even when a node lies there', () => {
    expect(walkAlong(drawing, positions, russia.id, 'left')).toBeNull();
    expect(walkAlong(drawing, positions, russia.id, 'up')).toBeNull();
  });

  it('reaches every node in turn', () => {
    const first = stepThrough(drawing, null, 1);
    const second = stepThrough(drawing, first, 1);
    const third = stepThrough(drawing, second, 1);
    expect(new Set([first, second, third])).toEqual(new Set([russia.id, operation.id, iran.id]));
    expect(stepThrough(drawing, third, 1)).toBe(first);
    expect(stepThrough(drawing, first, -1)).toBe(third);
  });
});

describe('what is said', () => {
  it('is of a group who is in it, for who can not see it', () => {
    const group = { ...russia, claimCount: 5, gathered: { is: 'community' as const, memberIds: [], names: ['Russia', 'GRU'], inside: 3, type: null } };
    expect(describeNode({ ...group, gathered: { ...group.gathered, memberIds: [russia.id, iran.id, operation.id] } })).toBe('Group of 3, Russia, GRU and others, 5 claims, 3 of them inside');
  });

  it('is the node and the claims along which one came', () => {
    expect(describeStop(operation.id, russia.id, visible)).toBe(
      'Operation, operation, 2 claims; Russia authorises Operation, 2 quotes; Russia executes Operation, alleged, unsourced',
    );
  });

  it('is the node alone when it has no claims', () => {
    expect(describeStop(iran.id, null, visible)).toBe('Iran, state, 0 claims');
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey', boolean>> = {}) =>
    commandOf({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...held });

  it('pick several things, and open groups', () => {
    expect([press('a', { ctrlKey: true }), press('a', { metaKey: true }), press('v'), press('g'), press('Enter'), press('a'), press('k', { ctrlKey: true })]).toEqual([
      { does: 'pick', which: 'all' }, { does: 'pick', which: 'all' }, { does: 'pick', which: 'in-view' }, { does: 'group' }, { does: 'enter', isAdding: false }, null, null,
    ]);
  });

  it('walk with arrows and move with Alt and arrows', () => {
    expect(press('ArrowLeft')).toEqual({ does: 'walk', direction: 'left', isAdding: false });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ does: 'walk', direction: 'up', isAdding: true });
    expect(press('ArrowLeft', { altKey: true })).toEqual({ does: 'nudge', by: { x: -10, y: 0 } });
  });

  it('leave the window\'s own keys alone', () => {
    for (const key of ['q', 'a', 'o', 'e', 'c', 'j', 'k', '1', '2', '3', 'f', 'p', '?']) expect(press(key)).toBeNull();
    expect(press('z', { ctrlKey: true })).toBeNull();
    expect(press('0', { ctrlKey: true })).toBeNull();
  });
});
