import type { Positions } from './geometry.ts';
import type { DrawnNode } from './model.ts';
import type { Extent } from './viewport.ts';

/** Nodes with their places and labels; those without a place are left out. */
export function extentsOf(nodes: Iterable<DrawnNode>, positions: Positions): readonly Extent[] {
  const extents: Extent[] = [];
  for (const { id, radius, labelSize } of nodes) {
    const at = positions.get(id);
    if (at !== undefined) extents.push({ at, radius, labelWidth: labelSize.width, labelHeight: labelSize.height });
  }
  return extents;
}
