import { memo } from 'react';
import type { Box } from '../../../drawing/network/geometry.ts';
import type { PlacedLabel } from '../../../drawing/network/label-places.ts';
import { outlineOf } from '../../../drawing/network/outline.ts';
import { opacityOf, signUnitAt, unitAt } from '../../../drawing/network/units.ts';
import { headLength, lineColourOf, widthOf } from '../../../drawing/network/line-look.ts';
import { coloursOf } from '../../../drawing/network/palette.ts';
import { arrivalOf, markPlaceOf, type PlacedBundle, type PlacedEdge, type PlacedNode } from '../../../drawing/network/scene.ts';
import { dashesOf } from '../../../drawing/network/standing.ts';
import type { Frame } from '../../../drawing/scene/frame.ts';
import { roomPalette as palette } from './palette.ts';
import type { Size } from '../../../drawing/scene/stage.ts';

export interface PictureProps {
  readonly frame: Frame;
  readonly size: Size;
  /** What is not shown, by identifier, such as what has not happened yet. */
  readonly hidden?: ReadonlySet<string>;
  /** Claims that are pointed at. */
  readonly pointedIds?: ReadonlySet<string>;
}

const short = (value: number): number => Math.round(value * 100) / 100;
const none: ReadonlySet<never> = new Set();

/** A line of time across what is seen, or the row of what has none, with what it says at its beginning. */
function Mark({ mark, unit, inSight: { left, right, top, bottom } }: { readonly mark: Frame['scene']['marks'][number]; readonly unit: number; readonly inSight: Box }) {
  const isRow = 'y' in mark;
  const [x1, y1, x2, y2] = isRow ? [left, mark.y, right, mark.y] : [mark.x, top, mark.x, bottom];
  return (
    <g>
      <line x1={x1} x2={x2} y1={y1} y2={y2} stroke={palette.hairline} strokeWidth={unit} />
      <text x={x1 + (isRow ? 12 : 4) * unit} y={y1 + 14 * unit} fontSize={11 * unit} fill={palette.faintInk}>{mark.label}</text>
    </g>
  );
}

/** A frame as SVG, in the order in which the canvas of the panes paints it. Its words stay words. */
export function Picture({ frame, size, hidden = none, pointedIds = none }: PictureProps) {
  const { scene, view: { centre, scale }, enlargement, opacities } = frame;
  const unit = unitAt(scale);
  const signUnit = signUnitAt(scale);
  const top = centre.y - size.height / 2 / scale / enlargement;
  const wide = size.width / scale / enlargement;
  const seen = (id: string): number => (hidden.has(id) ? 0 : opacities.get(id) ?? 1);
  return (
    <g transform={`translate(${short(size.width / 2)} ${short(size.height / 2)}) scale(${enlargement * scale}) translate(${short(-centre.x)} ${short(-centre.y)})`} aria-hidden>
      {scene.marks.map((mark) => <Mark key={JSON.stringify(mark)} mark={mark} unit={unit} inSight={{ left: centre.x - wide / 2, right: centre.x + wide / 2, top, bottom: top + size.height / scale / enlargement }} />)}
      {scene.edges.map((edge) => <Line key={edge.id} edge={edge} unit={unit} signUnit={signUnit} opacity={edge.claimIds.every((id) => hidden.has(id)) ? 0 : seen(edge.id)} isPointed={edge.claimIds.some((id) => pointedIds.has(id))} />)}
      {scene.bundles.map((bundle) => <Contradiction key={bundle.id} bundle={bundle} signUnit={signUnit} opacity={bundle.claimIds.some((id) => hidden.has(id)) ? 0 : seen(bundle.id)} />)}
      {[...scene.nodes.values()].map((node) => <Thing key={node.id} node={node} unit={unit} opacity={seen(node.id)} />)}
      {frame.labels.map(({ label, opacity }, index) => <Label key={`${label.of} ${label.id} ${index}`} label={label} unit={unit} opacity={hidden.has(label.id) ? 0 : opacity} />)}
    </g>
  );
}

/** Fades by the style sheet's transition, so that what unfolds does so gently. */
const fading = (opacity: number) => (opacity === 1 ? {} : { style: { opacity, ...(opacity === 0 ? { pointerEvents: 'none' as const } : {}) } });

const Line = memo(function Line({ edge, unit, signUnit, opacity, isPointed }: { readonly edge: PlacedEdge; readonly unit: number; readonly signUnit: number; readonly opacity: number; readonly isPointed: boolean }) {
  const { start, control, end } = edge.curve;
  const colour = isPointed ? palette.thread : lineColourOf(palette, edge, false);
  const size = edge.isThin ? 0.8 : 1;
  const arrival = arrivalOf(edge);
  const head = edge.hasArrow ? headLength * size * signUnit : 0;
  const course = `M${short(start.x)} ${short(start.y)}Q${short(control.x)} ${short(control.y)} ${short(end.x - Math.cos(arrival) * head)} ${short(end.y - Math.sin(arrival) * head)}`;
  const dashes = dashesOf(edge.line).map((length) => short(length * unit)).join(' ');
  const isRound = edge.line === 'dot' || edge.line === 'dash-dot';
  return (
    <g className="present-fades" data-claims={edge.claimIds.join(' ')} {...fading(opacity * opacityOf(edge.emphasis, 0.3))}>
      <path className="present-hit" d={course} strokeWidth={16 * unit} />
      <path
        d={course} fill="none" stroke={colour} strokeWidth={(widthOf(edge, false) + (isPointed ? 1.1 : 0)) * unit} strokeLinecap={isRound ? 'round' : 'butt'}
        {...(dashes === '' ? {} : { strokeDasharray: dashes })}
      />
      {edge.hasArrow && (
        <path
          d={`M0 0L${-headLength} -4.4V4.4Z`} fill={edge.isOpenEnded ? palette.paper : colour} stroke={colour} strokeWidth={1.4} strokeLinejoin="round"
          transform={`translate(${short(end.x)} ${short(end.y)}) rotate(${short(arrival * 180 / Math.PI)}) scale(${signUnit * size})`}
        />
      )}
      {!edge.hasArrow && edge.isOpenEnded && <circle cx={short(end.x)} cy={short(end.y)} r={3.6 * signUnit} fill={palette.paper} stroke={colour} strokeWidth={1.4 * signUnit} />}
      {edge.mark !== null && <Sign edge={edge} signUnit={signUnit} />}
    </g>
  );
});

/** A struck circle for a denial; a half filled one where part is denied. */
function Sign({ edge, signUnit }: { readonly edge: PlacedEdge; readonly signUnit: number }) {
  const at = markPlaceOf(edge);
  const radius = edge.shift === 0 ? 8 : 6.5;
  const reach = short(radius * Math.SQRT1_2);
  return (
    <g transform={`translate(${short(at.x)} ${short(at.y)}) scale(${signUnit})`} stroke={palette.denied} strokeWidth={1.9}>
      <circle r={radius} fill={palette.paper} />
      {edge.mark === 'denied' ? <path d={`M${-reach} ${reach}L${reach} ${-reach}`} /> : <path d={`M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}Z`} fill={palette.denied} stroke="none" />}
    </g>
  );
}

/** Two voices that contradict each other: not equal. */
function Contradiction({ bundle, signUnit, opacity }: { readonly bundle: PlacedBundle; readonly signUnit: number; readonly opacity: number }) {
  return (
    <g
      className="present-fades" data-claims={bundle.claimIds.join(' ')} transform={`translate(${short(bundle.at.x)} ${short(bundle.at.y)}) scale(${signUnit})`}
      stroke={bundle.emphasis === 'selected' ? palette.thread : palette.ink} strokeWidth={1.6} {...fading(opacity * opacityOf(bundle.emphasis, 0.45))}
    >
      <circle r={10} fill={palette.paper} />
      <path d="M-4.6 -2.4H4.6M-4.6 2.4H4.6M2.6 -6L-2.6 6" />
    </g>
  );
}

const Thing = memo(function Thing({ node, unit, opacity }: { readonly node: PlacedNode; readonly unit: number; readonly opacity: number }) {
  const { outer, inner, isDashed } = outlineOf(node.shape, node.radius);
  const { stroke, fill } = coloursOf(palette, node);
  const isSelected = node.emphasis === 'selected';
  return (
    <g className="present-fades" transform={`translate(${short(node.at.x)} ${short(node.at.y)})`} data-node={node.id} {...fading(opacity)}>
      {/* Paper first: lines must not shine through what steps back. */}
      <path d={outer} fill={palette.paper} />
      <g fill="none" stroke={isSelected ? palette.thread : stroke} strokeLinejoin="round" opacity={opacityOf(node.emphasis, 0.45)}>
        <path d={outer} fill={fill} strokeWidth={(isSelected ? 2.6 : 1.7) * unit} {...(isDashed ? { strokeDasharray: `${4.5 * unit} ${3 * unit}` } : {})} />
        {inner !== null && <path d={inner} strokeWidth={1.2 * unit} />}
        {node.badge !== null && <text fontSize={node.radius * 0.9} fontWeight={650} textAnchor="middle" dominantBaseline="central" fill={palette.ink} stroke="none">{node.badge}</text>}
        {isSelected && <circle r={node.radius + 6 * unit} strokeWidth={1.8 * unit} />}
      </g>
    </g>
  );
});

const Label = memo(function Label({ label, unit, opacity }: { readonly label: PlacedLabel; readonly unit: number; readonly opacity: number }) {
  const isStrong = label.emphasis === 'selected' || label.emphasis === 'near';
  const fill = label.of === 'node' ? palette.ink : isStrong ? palette.thread : palette.softInk;
  return (
    <text
      className="present-label" data-label={label.of} fontSize={short(label.fontSize)} fontWeight={label.emphasis === 'selected' ? 650 : 450} textAnchor="middle" dominantBaseline="central" fill={fill}
      stroke={palette.paper} strokeWidth={3.6 * unit} strokeLinejoin="round" paintOrder="stroke" {...fading(opacity * opacityOf(label.emphasis, 0.6))}
    >
      {label.lines.map((line, index) => <tspan key={`${index} ${line}`} x={short(label.at.x)} y={short(label.at.y + index * label.lineHeight)}>{line}</tspan>)}
    </text>
  );
});
