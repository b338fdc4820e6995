import { placeLabels } from '../label-places.ts';
import { labelFontPx } from '../labels.ts';
import { extentsOf } from '../extents.ts';
import type { Drawing } from '../model.ts';
import { signUnitAt, unitAt } from '../units.ts';
import type { Palette } from '../palette.ts';
import { sceneOf } from '../scene.ts';
import type { Positions } from '../geometry.ts';
import { fitView } from '../viewport.ts';
import { frameSvg, roomOf, type PictureFrame } from './frame.ts';
import { element } from './markup.ts';
import { bundleSvg, labelSvg, lineSvg, markSvg, nodeSvg, short, type Pen } from './marks.ts';

/** Size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing as an SVG document that shows all of it, in the order in which the canvas paints it. Words stay words. The same input gives the same text.
 *
 * @param theme colours and font; nothing is read from a window
 * @param frame what stands around the drawing, inside the size
 */
export function networkSvg(drawing: Drawing, positions: Positions, theme: Palette, size: PictureSize, frame: PictureFrame | null = null): string {
  const { width, height } = size;
  const room = frame === null ? { above: 0, below: 0 } : roomOf(frame, width);
  const free = Math.max(1, height - room.above - room.below);
  const scene = sceneOf(drawing, positions);
  const view = fitView(extentsOf(drawing.nodes, positions), { width, height: free, rightInset: 0 }) ?? { centre: { x: 0, y: 0 }, scale: 1 };
  const { centre, scale } = view;
  const pen: Pen = { palette: theme, unit: unitAt(scale), signUnit: signUnitAt(scale) };
  // No window measures these words: an estimate that is rather too wide.
  const labels = placeLabels(scene, { scale, measure: (words) => [...words].length * (labelFontPx * 0.58) / labelFontPx, hoveredIds: new Set() });
  const top = centre.y - free / 2 / scale;
  const marks = [
    ...scene.marks.map((mark) => markSvg(mark, { left: centre.x - width / 2 / scale, top, right: centre.x + width / 2 / scale, bottom: top + free / scale }, pen)),
    ...scene.edges.map((edge) => lineSvg(edge, pen)),
    ...scene.bundles.map((bundle) => bundleSvg(bundle, pen)),
    ...[...scene.nodes.values()].map((node) => nodeSvg(node, pen)),
    ...labels.map((label) => labelSvg(label, pen)),
  ];
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': theme.fontFamily,
  }, element('rect', { width, height, fill: theme.paper })
    + element('g', { transform: `translate(${short(width / 2 - centre.x * scale)} ${short(room.above + free / 2 - centre.y * scale)}) scale(${short(scale)})` }, marks.join('\n'))
    + (frame === null ? '' : frameSvg(frame, theme, size)));
}
