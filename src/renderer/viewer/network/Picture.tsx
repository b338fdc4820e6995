import { memo, useMemo } from 'react';
import { describeClaim, describeNode } from '../../panes/network/describe.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import { placeLabels, type PlacedLabel } from '../../../drawing/network/label-places.ts';
import type { Drawing } from '../../../drawing/network/model.ts';
import { outlineOf } from '../../../drawing/network/outline.ts';
import { createMeasure } from '../../panes/network/paint/labels.ts';
import { arrivalOf, markPlaceOf, sceneOf, type PlacedBundle, type PlacedEdge, type PlacedNode } from '../../../drawing/network/scene.ts';
import { dashesOf, diamond, isOfMinority, isStruck, type LineMark } from '../../../drawing/network/standing.ts';
import type { View } from '../../../drawing/network/viewport.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';

export interface PictureProps {
  readonly visible: VisibleNetwork;
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly view: View;
  readonly size: { readonly width: number; readonly height: number };
  /** The node at which the tab key stops. */
  readonly stopId: string | null;
}

const headLength = 9.5;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** The network as SVG. It stands in network units, moved and scaled to what is looked at; lines keep their width on the screen. */
export function Picture({ visible, drawing, positions, view, size, stopId }: PictureProps) {
  const measure = useMemo(() => createMeasure(getComputedStyle(document.body).fontFamily), []);
  const scene = useMemo(() => sceneOf(drawing, positions), [drawing, positions]);
  const scale = rounded(Math.log2(view.scale) * 8) / 8;
  // Anew in steps of scale: while one zooms, labels stay where they are.
  const labels = useMemo(() => placeLabels(scene, { scale: 2 ** scale, measure, hoveredIds: new Set() }), [scene, scale, measure]);
  const unit = 1 / view.scale;
  const claims = useMemo(() => new Map(visible.edges.map((edge) => [edge.id as string, edge])), [visible.edges]);
  const move = `translate(${size.width / 2} ${size.height / 2}) scale(${view.scale}) translate(${-view.centre.x} ${-view.centre.y})`;
  return (
    <g transform={move} role="presentation">
      <g aria-hidden>
        {scene.edges.map((edge) => {
          const claim = claims.get(edge.id);
          return <Edge key={edge.id} edge={edge} unit={unit} title={claim === undefined ? edge.label : describeClaim(claim, visible)} />;
        })}
        {scene.bundles.map((bundle) => <Bundle key={bundle.id} bundle={bundle} unit={unit} />)}
      </g>
      {[...scene.nodes.values()].map((node) => <Node key={node.id} node={node} unit={unit} isStop={node.id === stopId} />)}
      <g aria-hidden className="viewer-names">{labels.map((label) => <Label key={`${label.of} ${label.id}`} label={label} />)}</g>
    </g>
  );
}

const Node = memo(function Node({ node, unit, isStop }: { readonly node: PlacedNode; readonly unit: number; readonly isStop: boolean }) {
  const { outer, inner, isDashed } = outlineOf(node.shape, node.radius);
  const name = describeNode(node);
  return (
    <g
      role="option" aria-selected={node.emphasis === 'selected'} aria-label={name} tabIndex={isStop ? 0 : -1} data-id={node.id}
      className={`viewer-node viewer-${node.emphasis} network-sample-${node.type}`} transform={`translate(${rounded(node.at.x)} ${rounded(node.at.y)})`}
    >
      <title>{name}</title>
      <path className="viewer-node-paper" d={outer} />
      <path className="viewer-node-body" d={outer} strokeWidth={(node.emphasis === 'selected' ? 2.6 : 1.7) * unit} {...(isDashed ? { strokeDasharray: `${4.5 * unit} ${3 * unit}` } : {})} />
      {inner !== null && <path className="viewer-node-inner" d={inner} strokeWidth={1.2 * unit} />}
      <circle className="viewer-node-ring" r={rounded(node.radius + 6 * unit)} strokeWidth={1.8 * unit} />
    </g>
  );
});

const widthOf = (edge: PlacedEdge) => (edge.isThin ? 0.9 : edge.line === 'dot' ? 2.1 : edge.isOpenEnded ? 1.4 : 1.7) + (edge.emphasis === 'selected' ? 1.1 : 0);

const Edge = memo(function Edge({ edge, unit, title }: { readonly edge: PlacedEdge; readonly unit: number; readonly title: string }) {
  const { start, control, end } = edge.curve;
  const head = edge.hasArrow ? headLength * (edge.isThin ? 0.8 : 1) * unit : 0;
  const arrival = arrivalOf(edge);
  const tip = { x: end.x - Math.cos(arrival) * head, y: end.y - Math.sin(arrival) * head };
  const course = `M${rounded(start.x)} ${rounded(start.y)}Q${rounded(control.x)} ${rounded(control.y)} ${rounded(tip.x)} ${rounded(tip.y)}`;
  const dashes = dashesOf(edge.line).map((length) => length * unit).join(' ');
  return (
    <g className={`viewer-edge viewer-${edge.emphasis}${edge.isThin || edge.isOpenEnded ? ' viewer-faint' : ''}`} data-id={edge.id}>
      <title>{title}</title>
      <path className="viewer-edge-hit" d={course} strokeWidth={12 * unit} />
      <path
        className="viewer-edge-line" d={course} strokeWidth={widthOf(edge) * unit} strokeLinecap={edge.line === 'dot' || edge.line === 'dash-dot' ? 'round' : 'butt'}
        {...(dashes === '' ? {} : { strokeDasharray: dashes })}
      />
      {edge.hasArrow && (
        <path
          className={edge.isOpenEnded ? 'viewer-head viewer-head-open' : 'viewer-head'} d="M0 0L-9.5 -4.4V4.4Z" strokeWidth={1.4}
          transform={`translate(${rounded(end.x)} ${rounded(end.y)}) rotate(${rounded(arrival * 180 / Math.PI)}) scale(${unit * (edge.isThin ? 0.8 : 1)})`}
        />
      )}
      {!edge.hasArrow && edge.isOpenEnded && <circle className="viewer-head viewer-head-open" cx={rounded(end.x)} cy={rounded(end.y)} r={3.6 * unit} strokeWidth={1.4 * unit} />}
      {edge.mark !== null && <Sign edge={edge} mark={edge.mark} unit={unit} />}
    </g>
  );
});

/** A struck circle for a denial; a half filled one where part is denied; a diamond for what a minority says. */
function Sign({ edge, mark, unit }: { readonly edge: PlacedEdge; readonly mark: LineMark; readonly unit: number }) {
  const at = markPlaceOf(edge);
  const radius = edge.shift === 0 ? 8 : 6.5;
  const corner = radius * diamond.reach;
  const reach = radius * (isOfMinority(mark) ? diamond.strike : Math.SQRT1_2);
  return (
    <g className="viewer-sign" transform={`translate(${rounded(at.x)} ${rounded(at.y)}) scale(${unit})`} strokeWidth={1.9}>
      {isOfMinority(mark) ? <path d={`M0 ${-corner}L${corner} 0L0 ${corner}L${-corner} 0Z`} /> : <circle r={radius} />}
      {isStruck(mark) && <path d={`M${-reach} ${reach}L${reach} ${-reach}`} />}
      {mark === 'mixed' && <path className="viewer-sign-half" d={`M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}Z`} />}
    </g>
  );
}

/** Two voices that contradict each other: not equal. */
function Bundle({ bundle, unit }: { readonly bundle: PlacedBundle; readonly unit: number }) {
  return (
    <g className={`viewer-bundle viewer-${bundle.emphasis}`} data-id={bundle.claimIds[0]} transform={`translate(${rounded(bundle.at.x)} ${rounded(bundle.at.y)}) scale(${unit})`} strokeWidth={1.6}>
      <circle r={10} />
      <path d="M-4.6 -2.4H4.6M-4.6 2.4H4.6M2.6 -6L-2.6 6" />
    </g>
  );
}

function Label({ label }: { readonly label: PlacedLabel }) {
  return (
    <text className={`viewer-name viewer-name-${label.of} viewer-${label.emphasis}`} fontSize={label.fontSize} textAnchor="middle" dominantBaseline="central" strokeWidth={label.fontSize * 0.3}>
      {label.lines.map((line, index) => <tspan key={`${index} ${line}`} x={rounded(label.at.x)} y={rounded(label.at.y + index * label.lineHeight)}>{line}</tspan>)}
    </text>
  );
}
