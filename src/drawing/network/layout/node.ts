import { groupRadius } from '../groups/collapse.ts';
import { labelSizeOf, wrapLabel } from '../labels.ts';
import { nodeTypeOf, radiusOf } from '../node-types.ts';
import type { VisibleNetwork } from '../visible.ts';
import type { LayoutNode } from './graph.ts';

/** A node as layouts see it: what its size says elsewhere moves nothing. */
export function layoutNode(node: VisibleNetwork['nodes'][number]): LayoutNode {
  const radius = node.gathered === undefined ? radiusOf(nodeTypeOf(node.type), node.claimCount) : groupRadius(node.gathered);
  return { id: node.id, radius, labelSize: labelSizeOf(wrapLabel(node.name)) };
}
