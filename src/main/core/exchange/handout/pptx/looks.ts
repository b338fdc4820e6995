import type { Point } from '../../../../../drawing/network/geometry.ts';
import type { NodeShape } from '../../../../../drawing/network/node-types.ts';
import type { LineStyle } from '../../../../../drawing/network/standing.ts';

/** A shape of the form with the points at which connectors hold on to it, in its own order. */
export interface Preset {
  readonly name: string;
  /** Half of its width and height as shares of a node's radius. */
  readonly half: { readonly x: number; readonly y: number };
  /** Directions of its connection sites as seen from the middle; y grows downwards. */
  readonly sites: readonly Point[];
  readonly isDashed?: boolean;
  /** Drawn with two lines. */
  readonly isDouble?: boolean;
}

const fourSites: readonly Point[] = [{ x: 0, y: -1 }, { x: -1, y: 0 }, { x: 0, y: 1 }, { x: 1, y: 0 }];
const roundSites: readonly Point[] = [
  { x: 0, y: -1 }, { x: -1, y: -1 }, { x: -1, y: 0 }, { x: -1, y: 1 }, { x: 0, y: 1 }, { x: 1, y: 1 }, { x: 1, y: 0 }, { x: 1, y: -1 },
];
const sixSites: readonly Point[] = [{ x: 1, y: 0 }, { x: 1, y: 1.7 }, { x: -1, y: 1.7 }, { x: -1, y: 0 }, { x: -1, y: -1.7 }, { x: 1, y: -1.7 }];
const circle: Preset = { name: 'ellipse', half: { x: 1, y: 1 }, sites: roundSites };

const presets: Readonly<Record<NodeShape, Preset>> = {
  circle,
  'dashed-circle': { ...circle, isDashed: true },
  'double-circle': { ...circle, isDouble: true },
  hexagon: { name: 'hexagon', half: { x: 1.08, y: 0.935 }, sites: sixSites },
  square: { name: 'roundRect', half: { x: 0.94, y: 0.82 }, sites: fourSites },
  'small-square': { name: 'rect', half: { x: 0.86, y: 0.86 }, sites: fourSites },
  diamond: { name: 'diamond', half: { x: 1.06, y: 1.06 }, sites: fourSites },
  triangle: { name: 'flowChartMerge', half: { x: 0.97, y: 0.84 }, sites: fourSites },
  document: { name: 'foldedCorner', half: { x: 0.74, y: 0.98 }, sites: fourSites },
  stack: { name: 'flowChartMultidocument', half: { x: 1, y: 1 }, sites: fourSites },
};

/** The shape that stands for a node's outline. */
export const presetOf = (shape: NodeShape): Preset => presets[shape];

/** The site of a shape that lies in a direction best. */
export function siteTowards({ sites }: Preset, { x, y }: Point): number {
  const along = (site: Point): number => (site.x * x + site.y * y) / Math.hypot(site.x, site.y);
  return sites.reduce((best, site, index) => (along(site) > along(sites[best] ?? site) ? index : best), 0);
}

/** What the form calls strokes. */
export const dashNames: Readonly<Record<LineStyle, string>> = { solid: 'solid', 'long-dash': 'lgDash', dash: 'dash', dot: 'sysDot', 'dash-dot': 'lgDashDot' };
