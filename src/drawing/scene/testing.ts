import type { SceneContent } from '../../shared/contract/scenes.ts';
import { testEdge, testNode } from '../network/testing.ts';

/** A scene of so many things in rows, each tied to the one before. */
export function sceneOfMany(count: number, skip = 0): SceneContent {
  const nodes = Array.from({ length: count }, (_, at) => testNode(at + skip + 1, { name: `Ministry of Affairs ${at + skip}` }));
  const edges = nodes.slice(1).flatMap((node, at) => {
    const before = nodes[at];
    return before === undefined ? [] : [testEdge(at + skip + 1, before, node)];
  });
  return {
    network: { nodes, edges, totals: { nodes: count, edges: edges.length, unsourced: 0 } },
    scene: { id: `scene--00000000-0000-7000-8000-${String(skip).padStart(12, '0')}` as SceneContent['scene']['id'], name: 'Many', caption: null, speakerNote: null, marking: null, leastMarking: null, isReadable: true, nodeCount: count, claimCount: edges.length, changeCounts: { added: 0, changed: 0, deleted: 0 }, revision: 1 },
    view: {
      nodes: nodes.map(({ id }, at) => ({ id, x: (at % 8) * 130, y: Math.floor(at / 8) * 110 })), claimIds: edges.map(({ id }) => id), fadedIds: [], selectedIds: [], viewport: null,
      sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {},
    },
    days: [], changes: [],
  };
}
