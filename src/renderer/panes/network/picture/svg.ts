import { placeLabels, type PlacedLabel } from '../label-places.ts';
import { labelFontPx } from '../labels.ts';
import { extentsOf } from '../look.ts';
import type { Drawing } from '../model.ts';
import { outlineOf } from '../outline.ts';
import { opacityOf, signUnitAt, unitAt } from '../paint/brush.ts';
import { headLength, lineColourOf, widthOf } from '../paint/edges.ts';
import { coloursOf, type Palette } from '../paint/palette.ts';
import { arrivalOf, markPlaceOf, sceneOf, type PlacedBundle, type PlacedEdge, type PlacedNode } from '../scene.ts';
import { dashesOf } from '../standing.ts';
import type { Point, Positions } from '../geometry.ts';
import { fitView } from '../viewport.ts';
import { element, text } from './markup.ts';

/** Size of a picture in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What drawing a mark needs besides the mark. */
interface Pen {
  readonly palette: Palette;
  readonly unit: number;
  readonly signUnit: number;
}

/**
 * A drawing as an SVG document that shows all of it, in the order in which the canvas paints it. Words stay words. The same input gives the same text.
 *
 * @param theme colours and font; nothing is read from a window
 */
export function networkSvg(drawing: Drawing, positions: Positions, theme: Palette, size: PictureSize): string {
  const { width, height } = size;
  const scene = sceneOf(drawing, positions);
  const view = fitView(extentsOf(drawing.nodes, positions), { width, height, rightInset: 0 }) ?? { centre: { x: 0, y: 0 }, scale: 1 };
  const { centre, scale } = view;
  const pen: Pen = { palette: theme, unit: unitAt(scale), signUnit: signUnitAt(scale) };
  // No window measures these words: an estimate that is rather too wide.
  const labels = placeLabels(scene, { scale, measure: (words) => [...words].length * (labelFontPx * 0.58) / labelFontPx, hoveredIds: new Set() });
  const top = centre.y - height / 2 / scale;
  const marks = [
    ...scene.marks.map(({ x, label }) => element('line', { x1: x, x2: x, y1: top, y2: top + height / scale, stroke: theme.hairline, 'stroke-width': pen.unit })
      + text(label, { x: x + 4 * pen.unit, y: top + 14 * pen.unit, 'font-size': 11 * pen.unit, fill: theme.faintInk })),
    ...scene.edges.map((edge) => lineSvg(edge, pen)),
    ...scene.bundles.map((bundle) => bundleSvg(bundle, pen)),
    ...[...scene.nodes.values()].map((node) => nodeSvg(node, pen)),
    ...labels.map((label) => labelSvg(label, pen)),
  ];
  return element('svg', {
    xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}`, 'font-family': theme.fontFamily,
  }, element('rect', { width, height, fill: theme.paper })
    + element('g', { transform: `translate(${short(width / 2 - centre.x * scale)} ${short(height / 2 - centre.y * scale)}) scale(${short(scale)})` }, marks.join('\n')));
}

function lineSvg(edge: PlacedEdge, pen: Pen): string {
  const { unit, signUnit, palette } = pen;
  const { start, control, end } = edge.curve;
  const colour = lineColourOf(palette, edge, false);
  const size = edge.isThin ? 0.8 : 1;
  const arrival = arrivalOf(edge);
  const head = edge.hasArrow ? headLength * size * signUnit : 0;
  const tip = { x: end.x - Math.cos(arrival) * head, y: end.y - Math.sin(arrival) * head };
  const dashes = dashesOf(edge.line).map((length) => short(length * unit)).join(' ');
  const hollow = edge.isOpenEnded ? palette.paper : colour;
  return element('g', opacity(edge.emphasis === 'dimmed' ? opacityOf(edge.emphasis, 0.3) : 1),
    element('path', {
      d: `M${at(start)}Q${at(control)} ${at(tip)}`, fill: 'none', stroke: colour, 'stroke-width': widthOf(edge, false) * unit,
      ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }), ...(edge.line === 'dot' || edge.line === 'dash-dot' ? { 'stroke-linecap': 'round' } : {}),
    })
    + (edge.hasArrow ? element('path', {
      d: `M0 0L${-headLength} -4.4V4.4Z`, fill: hollow, stroke: colour, 'stroke-width': 1.4, 'stroke-linejoin': 'round',
      transform: `translate(${at(end)}) rotate(${short(arrival * 180 / Math.PI)}) scale(${short(signUnit * size)})`,
    }) : '')
    + (!edge.hasArrow && edge.isOpenEnded ? element('circle', { cx: end.x, cy: end.y, r: 3.6 * signUnit, fill: palette.paper, stroke: colour, 'stroke-width': 1.4 * signUnit }) : '')
    + (edge.mark === null ? '' : signSvg(edge, pen)));
}

/** A struck circle for a denial; a half filled one where part is denied. */
function signSvg(edge: PlacedEdge, { palette, signUnit }: Pen): string {
  const radius = edge.shift === 0 ? 8 : 6.5;
  const reach = short(radius * Math.SQRT1_2);
  return element('g', { transform: `translate(${at(markPlaceOf(edge))}) scale(${short(signUnit)})`, stroke: palette.denied, 'stroke-width': 1.9 },
    element('circle', { r: radius, fill: palette.paper })
    + (edge.mark === 'denied' ? element('path', { d: `M${-reach} ${reach}L${reach} ${-reach}` }) : element('path', { d: `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}Z`, fill: palette.denied, stroke: 'none' })));
}

function bundleSvg(bundle: PlacedBundle, { palette, signUnit }: Pen): string {
  const stroke = bundle.emphasis === 'selected' ? palette.thread : palette.ink;
  return element('g', { transform: `translate(${at(bundle.at)}) scale(${short(signUnit)})`, stroke, 'stroke-width': 1.6, ...opacity(opacityOf(bundle.emphasis, 0.45)) },
    element('circle', { r: 10, fill: palette.paper }) + element('path', { d: 'M-4.6 -2.4H4.6M-4.6 2.4H4.6M2.6 -6L-2.6 6' }));
}

function nodeSvg(node: PlacedNode, { palette, unit }: Pen): string {
  const { outer, inner, isDashed } = outlineOf(node.shape, node.radius);
  const { stroke, fill } = coloursOf(palette, node);
  const isSelected = node.emphasis === 'selected';
  const colour = isSelected ? palette.thread : stroke;
  return element('g', { transform: `translate(${at(node.at)})` },
    // Paper first: lines must not shine through what steps back.
    element('path', { d: outer, fill: palette.paper })
    + element('g', { fill: 'none', stroke: colour, 'stroke-linejoin': 'round', ...opacity(opacityOf(node.emphasis, 0.45)) },
      element('title', {}, text.plain(node.name))
      + element('path', { d: outer, fill, 'stroke-width': (isSelected ? 2.6 : 1.7) * unit, ...(isDashed ? { 'stroke-dasharray': `${short(4.5 * unit)} ${short(3 * unit)}` } : {}) })
      + (inner === null ? '' : element('path', { d: inner, 'stroke-width': 1.2 * unit }))
      + (node.badge === null ? '' : text(node.badge, { 'font-size': node.radius * 0.9, 'font-weight': 650, 'text-anchor': 'middle', 'dominant-baseline': 'central', fill: palette.ink, stroke: 'none' }))
      + (isSelected ? element('circle', { r: node.radius + 6 * unit, 'stroke-width': 1.8 * unit }) : '')));
}

function labelSvg(label: PlacedLabel, { palette, unit }: Pen): string {
  const isStrong = label.emphasis === 'selected' || label.emphasis === 'near';
  const fill = label.of === 'node' ? palette.ink : isStrong ? palette.thread : palette.softInk;
  return label.lines.map((line, index) => text(line, {
    x: label.at.x, y: label.at.y + index * label.lineHeight, 'font-size': label.fontSize, 'font-weight': label.emphasis === 'selected' ? 650 : 450,
    'text-anchor': 'middle', 'dominant-baseline': 'central', fill, stroke: palette.paper, 'stroke-width': 3.6 * unit, 'stroke-linejoin': 'round', 'paint-order': 'stroke',
    ...opacity(opacityOf(label.emphasis, 0.6)),
  })).join('');
}

const short = (value: number): number => Math.round(value * 1000) / 1000 + 0;
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const opacity = (value: number): Readonly<Record<string, number>> => (value === 1 ? {} : { opacity: value });
