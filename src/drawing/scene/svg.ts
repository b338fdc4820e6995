import { bundleSvg, labelSvg, lineSvg, markSvg, nodeSvg, short, type Pen } from '../network/picture/marks.ts';
import { element } from '../network/picture/markup.ts';
import type { Palette } from '../network/palette.ts';
import { signUnitAt, unitAt } from '../network/units.ts';
import type { Stage } from './stage.ts';

/** How network units become pixels of a stage: multiplied, then moved. */
export interface Projection {
  readonly factor: number;
  readonly x: number;
  readonly y: number;
}

/** Where a stage draws the points of its network. */
export function projectionOf({ view: { centre, scale }, enlargement, size }: Stage): Projection {
  const factor = scale * enlargement;
  return { factor, x: size.width / 2 - centre.x * factor, y: size.height / 2 - centre.y * factor };
}

/** A stage as SVG, in the order in which the canvas of the panes paints it. Its words stay words. */
export function stageSvg(stage: Stage, palette: Palette): string {
  const { scene, labels, view: { scale }, size } = stage;
  const pen: Pen = { palette, unit: unitAt(scale), signUnit: signUnitAt(scale) };
  const { factor, x, y } = projectionOf(stage);
  const inSight = { left: -x / factor, top: -y / factor, right: (size.width - x) / factor, bottom: (size.height - y) / factor };
  return element('g', { transform: `translate(${short(x)} ${short(y)}) scale(${short(factor)})` }, [
    ...scene.marks.map((mark) => markSvg(mark, inSight, pen)),
    ...scene.edges.map((edge) => lineSvg(edge, pen)),
    ...scene.bundles.map((bundle) => bundleSvg(bundle, pen)),
    ...[...scene.nodes.values()].map((node) => nodeSvg(node, pen)),
    ...labels.map((label) => labelSvg(label, pen)),
  ].join('\n'));
}
