import { expect, it } from 'vitest';
import type { SceneView } from '../../../shared/model/scene.ts';
import { sceneInPanes } from './view-on-screen.ts';

const view: SceneView = {
  nodes: [], claimIds: [], fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {},
};
const grouping = { by: 'types', own: [], opened: ['group--type-state'], out: ['actor--9'] } as const;
const inPanes = (network: SceneView['panes'][string]) => sceneInPanes({ ...view, panes: { network } }, { grouping, isSnapping: true }).network;

it('puts a scene back with its groups, and one of single things without any', () => {
  expect(inPanes({})).toMatchObject({ grouping: { by: 'none', own: [], opened: [], out: [] }, isSnapping: true });
  const own = { by: 'communities', own: [{ id: 'group--own-1', memberIds: ['actor--1', 'actor--2'] }], opened: [], out: [] };
  expect(inPanes({ grouping: own })).toMatchObject({ grouping: own });
});
