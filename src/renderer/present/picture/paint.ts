import type { Brush } from '../../panes/network/paint/brush.ts';
import { signUnitAt, unitAt } from '../../../drawing/network/units.ts';
import { paintBundle, paintEdge } from '../../panes/network/paint/edges.ts';
import { paintNode } from '../../panes/network/paint/nodes.ts';
import { createOutlines } from '../../panes/network/paint/outlines.ts';
import { readPalette } from '../../panes/network/paint/palette.ts';
import type { Frame } from '../../../drawing/scene/frame.ts';
import type { Size } from '../../../drawing/scene/stage.ts';

/** What is fainter than this is left out: a crowd comes and goes at once. */
const leastOpacity = 0.5;
const unmarked = { isHovered: false, isCursor: false };

/**
 * Paints frames of a crowd in motion, without its names: quicker than the picture that stands still, and drawn by the painters of
 * the network.
 */
export function createFramePainter(canvas: HTMLCanvasElement, size: Size): (frame: Frame) => void {
  const ctx = canvas.getContext('2d');
  if (ctx === null) return () => undefined;
  // Twice as many points as on the screen would cost more than motion shows.
  canvas.width = size.width;
  canvas.height = size.height;
  const palette = readPalette(canvas);
  const outlineOf = createOutlines();
  return ({ scene, view: { centre, scale }, enlargement, opacities }) => {
    const brush: Brush = { ctx, palette, outlineOf, unit: unitAt(scale), signUnit: signUnitAt(scale) };
    const isSeen = ({ id }: { readonly id: string }): boolean => (opacities.get(id) ?? 1) >= leastOpacity;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, size.width, size.height);
    // The picture that stood still goes on standing below: to hide thousands of shapes takes longer than to paint over them.
    ctx.fillStyle = palette.paper;
    ctx.fillRect(0, 0, size.width, size.height);
    const factor = enlargement * scale;
    ctx.setTransform(factor, 0, 0, factor, size.width / 2 - centre.x * factor, size.height / 2 - centre.y * factor);
    for (const edge of scene.edges) if (isSeen(edge)) paintEdge(brush, edge, false);
    for (const bundle of scene.bundles) if (isSeen(bundle)) paintBundle(brush, bundle);
    for (const node of scene.nodes.values()) if (isSeen(node)) paintNode(brush, node, unmarked);
  };
}
