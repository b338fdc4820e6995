import type { VisibleEdge } from './groups/collapse.ts';
import { networkWords } from '../words/network.ts';
import { matterOf } from './contradictions.ts';
import type { Emphasis, EmphasisOf } from './emphasis.ts';
import { isGroupId } from './groups/groups.ts';
import { lineStyleOf, markOf, progressOf, type LineMark, type LineStyle } from './standing.ts';
import type { VisibleNetwork } from './visible.ts';

/** A line as it is drawn. Stands for one claim; in a contradiction for all claims of one side, in a bundle for all of one direction. */
export interface DrawnEdge {
  /** Identifier of the first claim that it stands for. */
  readonly id: string;
  readonly claimIds: readonly string[];
  /** Whether it stands for parallel claims that would take too much room each for itself. */
  readonly isBundle: boolean;
  readonly fromId: string;
  readonly toId: string;
  readonly label: string;
  readonly line: LineStyle;
  readonly mark: LineMark | null;
  readonly hasArrow: boolean;
  /** No quote supports it: it stops short of the node and its arrowhead is hollow. */
  readonly isOpenEnded: boolean;
  /** The analyst's own view: thin and grey. */
  readonly isThin: boolean;
  /** How far the line bows out to the left of `from` -> `to`, in network units. */
  readonly bend: number;
  /** Shift of a whole strand of a double line to the left, in network units. */
  readonly shift: number;
  readonly emphasis: Emphasis;
}

/** A matter that voices contradict each other about: the sign between the two strands of a double line. */
export interface DrawnBundle {
  readonly id: string;
  readonly claimIds: readonly string[];
  readonly fromId: string;
  readonly toId: string;
  readonly bend: number;
  readonly emphasis: Emphasis;
}

const parallelGap = 24;
/** However many lines there are between two nodes, the fan gets no wider. */
const widestFan = 130;
const strandShift = 4;
/** More lines than these between two nodes are bundled, by direction. */
const bundledAbove = 4;
/** A bundle of which something is selected fans out, unless it has more lines than can be told apart. */
const fannedUpTo = 24;

/** Turns claims into lines: parallel ones are fanned out, many bundled until one of them is selected, contradictions joined into double lines. */
export function drawnClaims(
  visible: Pick<VisibleNetwork, 'edges' | 'contradicted'>, emphasis: EmphasisOf, symmetric: ReadonlySet<string>,
): { readonly edges: readonly DrawnEdge[]; readonly bundles: readonly DrawnBundle[] } {
  const edges: DrawnEdge[] = [];
  const bundles: DrawnBundle[] = [];
  for (const all of lanesByPair(visible).values()) {
    const lanes = bundled(all, emphasis);
    lanes.forEach((lane, index) => {
      const bend = bendOf(index, lanes.length, lane.claims[0]);
      const strands = lane.isContradiction ? strandsOf(lane.claims) : [lane.claims];
      strands.forEach((claims, side) => {
        const shift = lane.isContradiction ? (side === 0 ? strandShift : -strandShift) : 0;
        edges.push(...drawnEdge(claims, { bend, shift, isBundle: lane.isBundle }, emphasis, symmetric));
      });
      if (lane.isContradiction) bundles.push(...drawnBundle(lane.claims, bend, emphasis));
    });
  }
  return { edges, bundles };
}

/** One of several lines side by side between two nodes. */
interface Lane {
  readonly claims: readonly VisibleEdge[];
  readonly isContradiction: boolean;
  readonly isBundle: boolean;
}

function lanesByPair({ edges, contradicted }: Pick<VisibleNetwork, 'edges' | 'contradicted'>): ReadonlyMap<string, Lane[]> {
  const pairs = new Map<string, Lane[]>();
  const joined = Map.groupBy(edges, (edge) => (contradicted.has(matterOf(edge)) ? matterOf(edge) : edge.id));
  for (const claims of joined.values()) {
    const [first] = claims;
    if (first === undefined) continue;
    const pair = [first.fromId, first.toId].toSorted().join(' ');
    const lanes = pairs.get(pair) ?? [];
    // A filter may hide one of the sides; what is left is then a plain line.
    lanes.push({ claims, isContradiction: strandsOf(claims).length > 1, isBundle: false });
    pairs.set(pair, lanes);
  }
  return pairs;
}

/** Contradictions stay apart, so that no bundle hides one. */
function bundled(lanes: readonly Lane[], emphasis: EmphasisOf): readonly Lane[] {
  const first = lanes[0]?.claims[0];
  // What a group is tied by is never told apart: it would be a fan of claims of different things.
  const isOfGroup = first !== undefined && (isGroupId(first.fromId) || isGroupId(first.toId));
  const isOpened = !isOfGroup && lanes.length <= fannedUpTo && lanes.some(({ claims }) => strongest(claims, emphasis) === 'selected');
  if (lanes.length <= (isOfGroup ? 1 : bundledAbove) || isOpened) return lanes;
  const byDirection = Map.groupBy(lanes.filter((lane) => !lane.isContradiction), ({ claims }) => claims[0]?.fromId ?? '');
  return [
    ...[...byDirection.values()].map((side): Lane => ({ claims: side.flatMap(({ claims }) => claims), isContradiction: false, isBundle: side.length > 1 })),
    ...lanes.filter((lane) => lane.isContradiction),
  ];
}

/** The asserting and the denying side; the sides that have no claims are left out. */
function strandsOf(claims: readonly VisibleEdge[]): readonly (readonly VisibleEdge[])[] {
  const denying = claims.filter((claim) => claim.polarity === 'denies');
  const asserting = claims.filter((claim) => claim.polarity !== 'denies');
  return [asserting, denying].filter((side) => side.length > 0);
}

/** Spreads lanes evenly, seen from the node with the smaller identifier, so that both directions fan apart. */
function bendOf(index: number, count: number, first: VisibleEdge | undefined): number {
  if (first === undefined) return 0;
  if (first.fromId === first.toId) return (index + 1) * parallelGap;
  const gap = Math.min(parallelGap, widestFan / Math.max(1, count - 1));
  const offset = (index - (count - 1) / 2) * gap;
  return first.fromId < first.toId ? offset : offset === 0 ? 0 : -offset;
}

function drawnEdge(
  claims: readonly VisibleEdge[], course: Pick<DrawnEdge, 'bend' | 'shift' | 'isBundle'>, emphasis: EmphasisOf, symmetric: ReadonlySet<string>,
): DrawnEdge[] {
  const [first] = claims;
  if (first === undefined) return [];
  return [{
    id: first.id,
    claimIds: claims.map((claim) => claim.id),
    fromId: first.fromId,
    toId: first.toId,
    label: course.isBundle ? networkWords.bundle(claims.length, claims.every(({ relation }) => relation === first.relation) ? first.label : null) : first.label,
    line: claims.every((claim) => progressOf(claim) === progressOf(first)) || !course.isBundle ? lineStyleOf(progressOf(first)) : 'solid',
    mark: markOfAll(claims),
    hasArrow: claims.some(({ relation }) => !symmetric.has(relation)),
    isOpenEnded: claims.every((claim) => claim.quoteCount === 0),
    isThin: claims.every((claim) => claim.voice === 'analyst'),
    ...course,
    emphasis: strongest(claims, emphasis),
  }];
}

/** What denies alone is denied, and what holds some denials is so in part; it is a minority's where nobody else says it. */
function markOfAll(claims: readonly VisibleEdge[]): LineMark | null {
  const isOfMinority = claims.every(({ voice }) => voice === 'dissent');
  const marks = new Set(claims.map(({ polarity, voice }) => markOf({ polarity, voice: isOfMinority ? voice : 'source' })));
  const [only = null] = marks;
  return marks.size === 1 ? only : 'mixed';
}

function drawnBundle(claims: readonly VisibleEdge[], bend: number, emphasis: EmphasisOf): DrawnBundle[] {
  const [first] = claims;
  if (first === undefined) return [];
  return [{
    id: `${first.id} contradicted`,
    claimIds: claims.map((claim) => claim.id),
    fromId: first.fromId,
    toId: first.toId,
    bend,
    emphasis: strongest(claims, emphasis),
  }];
}

function strongest(claims: readonly VisibleEdge[], emphasis: EmphasisOf): Emphasis {
  const order: readonly Emphasis[] = ['selected', 'near', 'plain', 'dimmed'];
  const found = new Set(claims.map((claim) => emphasis.edge(claim)));
  return order.find((each) => found.has(each)) ?? 'plain';
}
