import type { PlacedLabel } from '../label-places.ts';
import { badgeSize } from '../looks/node-look.ts';
import { outlineOf } from '../outline.ts';
import { opacityOf } from '../units.ts';
import { headLength, lineColourOf, widthOf } from '../line-look.ts';
import { coloursOf, type Palette } from '../palette.ts';
import { arrivalOf, markPlaceOf, type PlacedBundle, type PlacedEdge, type PlacedNode } from '../scene.ts';
import { dashesOf, diamond, isOfMinority, isStruck, type LineMark } from '../standing.ts';
import type { Box, Point } from '../geometry.ts';
import type { TimeMark } from '../layout/rules/by-time.ts';
import { element, text } from './markup.ts';

/** What drawing a mark needs besides the mark. */
export interface Pen {
  readonly palette: Palette;
  /** One pixel in the units of the drawing; the same for signs. */
  readonly unit: number;
  readonly signUnit: number;
}

/** A line of time across the picture, with what it says at its beginning. */
export function markSvg(mark: TimeMark, { left, top, right, bottom }: Box, { palette, unit }: Pen): string {
  const isRow = 'y' in mark;
  const [from, to] = isRow ? [{ x: left, y: mark.y }, { x: right, y: mark.y }] : [{ x: mark.x, y: top }, { x: mark.x, y: bottom }];
  return element('line', { x1: from.x, x2: to.x, y1: from.y, y2: to.y, stroke: palette.hairline, 'stroke-width': unit })
    + text(mark.label, { x: from.x + (isRow ? 12 : 4) * unit, y: from.y + 14 * unit, 'font-size': 11 * unit, fill: palette.faintInk });
}

/** A line with its head and its sign. */
export function lineSvg(edge: PlacedEdge, pen: Pen): string {
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
    + (edge.mark === null ? '' : signSvg(edge, edge.mark, pen)));
}

/** A struck circle for a denial; a half filled one where part is denied; a diamond for what a minority says. */
function signSvg(edge: PlacedEdge, mark: LineMark, { palette, signUnit }: Pen): string {
  const radius = edge.shift === 0 ? 8 : 6.5;
  const corner = short(radius * diamond.reach);
  const reach = short(radius * (isOfMinority(mark) ? diamond.strike : Math.SQRT1_2));
  return element('g', { transform: `translate(${at(markPlaceOf(edge))}) scale(${short(signUnit)})`, stroke: palette.denied, 'stroke-width': 1.9 },
    (isOfMinority(mark) ? element('path', { d: `M0 ${-corner}L${corner} 0L0 ${corner}L${-corner} 0Z`, fill: palette.paper, 'stroke-linejoin': 'round' }) : element('circle', { r: radius, fill: palette.paper }))
    + (isStruck(mark) ? element('path', { d: `M${-reach} ${reach}L${reach} ${-reach}` }) : mark === 'dissent' ? '' : element('path', { d: `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}Z`, fill: palette.denied, stroke: 'none' })));
}

/** The sign of a contradiction. */
export function bundleSvg(bundle: PlacedBundle, { palette, signUnit }: Pen): string {
  const stroke = bundle.emphasis === 'selected' ? palette.thread : palette.ink;
  return element('g', { transform: `translate(${at(bundle.at)}) scale(${short(signUnit)})`, stroke, 'stroke-width': 1.6, ...opacity(opacityOf(bundle.emphasis, 0.45)) },
    element('circle', { r: 10, fill: palette.paper }) + element('path', { d: 'M-4.6 -2.4H4.6M-4.6 2.4H4.6M2.6 -6L-2.6 6' }));
}

/** A node without its label. */
export function nodeSvg(node: PlacedNode, { palette, unit }: Pen): string {
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
      + (node.badge === null ? '' : text(node.badge, { 'font-size': badgeSize(node.badge, node.radius), 'font-weight': 650, 'text-anchor': 'middle', 'dominant-baseline': 'central', fill: palette.ink, stroke: 'none' }))
      + (isSelected ? element('circle', { r: node.radius + 6 * unit, 'stroke-width': 1.8 * unit }) : '')));
}

/** The words of a node or a line. */
export function labelSvg(label: PlacedLabel, { palette, unit }: Pen): string {
  const isStrong = label.emphasis === 'selected' || label.emphasis === 'near';
  const fill = label.of === 'node' ? palette.ink : isStrong ? palette.thread : palette.softInk;
  return label.lines.map((line, index) => text(line, {
    x: label.at.x, y: label.at.y + index * label.lineHeight, 'font-size': label.fontSize, 'font-weight': label.emphasis === 'selected' ? 650 : 450,
    'text-anchor': 'middle', 'dominant-baseline': 'central', fill, stroke: palette.paper, 'stroke-width': 3.6 * unit, 'stroke-linejoin': 'round', 'paint-order': 'stroke',
    ...opacity(opacityOf(label.emphasis, 0.6)),
  })).join('');
}

/** A number with as many places as can be seen. */
export const short = (value: number): number => Math.round(value * 1000) / 1000 + 0;
const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const opacity = (value: number): Readonly<Record<string, number>> => (value === 1 ? {} : { opacity: value });
