import { expect, it } from 'vitest';
import { drawingOf } from '../../../drawing/network/model.ts';
import { noFilter } from '../../../drawing/network/filters/claim-filter.ts';
import { idOf, testEdge, testNetwork, testNode } from '../../../drawing/network/testing.ts';
import { visibleNetwork } from '../../../drawing/network/visible.ts';
import { networkOnScreen } from './on-screen.ts';
import { placesOnScreen } from './use-places.ts';
import { readView } from './view-state.ts';

const nodes = [testNode(1), testNode(2)] as const;
const visible = visibleNetwork(testNetwork(nodes, [testEdge(1, ...nodes)]), {
  hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 10, claims: noFilter, details: null, collapsing: null,
});
const [first, second] = [idOf('actor', 1), idOf('actor', 2)];
const at = (x: number, y: number) => ({ x, y });

it('keeps in a scene what was moved by hand since a rule placed it, and which things stand together', () => {
  const drawing = drawingOf(visible, { symmetricRelations: new Set(), selected: new Set() });
  const drawn = { visible, drawing, groups: new Map(), rule: null, isArranging: false, drawable: 2, selected: [], byHand: [], selectedByHand: [] };
  const { state } = readView({ arrangement: { by: 'types', moved: [{ id: first, from: null }] }, grouping: { opened: ['group--type-state'] } });
  const shown = networkOnScreen({ drawn, positions: new Map([[first, at(1, 2)], [second, at(3, 4)]]), filter: state, groupBy: 'types', canvas: null });
  // As it is read again, whatever the size of the case asks for by then.
  const again = readView(Object.fromEntries(Object.entries(shown?.settings ?? {}))).state;
  expect({ arrangement: again.arrangement, grouping: again.grouping }).toEqual({ arrangement: state.arrangement, grouping: { ...state.grouping, by: 'types' } });
});

it('puts things where a scene had them, before a rule and before the hand', () => {
  const known = { found: new Map([[first, at(0, 0)]]), hand: new Map([[first, at(5, 5)]]), scene: new Map([[first, at(9, 9)]]) };
  const rule = { by: 'types', centreId: null, places: new Map([[first, at(1, 1)], [second, at(2, 2)]]), moved: [{ id: first, from: null }] } as const;
  expect([...placesOnScreen(visible.nodes, { ...known, rule })]).toEqual([[first, at(9, 9)], [second, at(2, 2)]]);
  expect([...placesOnScreen(visible.nodes, { ...known, rule: null })]).toEqual([[first, at(9, 9)]]);
  expect([...placesOnScreen(visible.nodes, { ...known, rule, scene: new Map() })]).toEqual([[first, at(5, 5)], [second, at(2, 2)]]);
});
