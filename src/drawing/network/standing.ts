import type { VisibleEdge } from './groups/collapse.ts';

/** How a claim's line is stroked; says how far the thing claimed went. */
export type LineStyle = 'solid' | 'long-dash' | 'dash' | 'dot' | 'dash-dot';

/** A sign in the middle of a line. What a minority says bears a diamond, struck where it is a denial. */
export type LineMark = 'denied' | 'mixed' | 'dissent' | 'denied_dissent';

/** Half the width of the diamond of a minority view, and how far its stroke reaches each way, as parts of the radius of the other signs. */
export const diamond = { reach: 1.3, strike: 0.65 } as const;

export const isOfMinority = (mark: LineMark): boolean => mark === 'dissent' || mark === 'denied_dissent';
export const isStruck = (mark: LineMark): boolean => mark === 'denied' || mark === 'denied_dissent';

/** What the legend can tell apart and hide. A claim has one of the first five and any of the rest. */
export const standings = [
  'asserted', 'attempted', 'considered', 'alleged', 'not_conducted',
  'denied', 'mixed', 'dissent', 'contradicted', 'analyst', 'unsourced',
] as const;
export type Standing = (typeof standings)[number];

/** How far the thing claimed went. A claim without a status is simply asserted. */
export function progressOf(edge: Pick<VisibleEdge, 'status'>): Standing {
  switch (edge.status) {
    case null:
    case 'conducted': return 'asserted';
    case 'considered':
    case 'planned': return 'considered';
    default: return edge.status;
  }
}

const lineStyles: Partial<Readonly<Record<Standing, LineStyle>>> = {
  attempted: 'long-dash', considered: 'dash', alleged: 'dot', not_conducted: 'dash-dot',
};

/** The stroke that stands for a standing; solid for those that are told by something else. */
export function lineStyleOf(standing: Standing): LineStyle {
  return lineStyles[standing] ?? 'solid';
}

/** Lengths of dash and gap in pixels on screen; empty for a solid line. */
export function dashesOf(style: LineStyle): readonly number[] {
  switch (style) {
    case 'solid': return [];
    case 'long-dash': return [14, 5];
    case 'dash': return [6, 4.5];
    case 'dot': return [0.1, 5];
    case 'dash-dot': return [9, 4, 0.1, 4];
  }
}

/** The sign that a claim carries in the middle of its line. */
export function markOf(edge: Pick<VisibleEdge, 'polarity' | 'voice'>): LineMark | null {
  if (edge.voice === 'dissent') return edge.polarity === 'denies' ? 'denied_dissent' : 'dissent';
  if (edge.polarity === 'denies') return 'denied';
  return edge.polarity === 'mixed' ? 'mixed' : null;
}

/**
 * Everything that the legend says of a claim.
 *
 * @param isContradicted whether another voice says the opposite of the same pair and relation
 */
export function standingsOf(edge: VisibleEdge, isContradicted: boolean): readonly Standing[] {
  const found: Standing[] = [progressOf(edge)];
  if (edge.polarity !== 'asserts') found.push(edge.polarity === 'denies' ? 'denied' : 'mixed');
  if (edge.voice === 'dissent') found.push('dissent');
  if (isContradicted) found.push('contradicted');
  if (edge.voice === 'analyst') found.push('analyst');
  if (edge.quoteCount === 0) found.push('unsourced');
  return found;
}
