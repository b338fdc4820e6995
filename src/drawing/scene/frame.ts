import type { Point } from '../network/geometry.ts';
import type { PlacedLabel } from '../network/label-places.ts';
import { sceneOf, type Scene } from '../network/scene.ts';
import type { View } from '../network/viewport.ts';
import type { Stage } from './stage.ts';

/** A label with how clearly it is seen, 0 to 1. */
export interface SeenLabel {
  readonly label: PlacedLabel;
  readonly opacity: number;
}

/** One picture of a transition. */
export interface Frame {
  readonly scene: Scene;
  readonly labels: readonly SeenLabel[];
  readonly view: View;
  readonly enlargement: number;
  /** How clearly things and claims are seen, by identifier; those that are left out as usual. */
  readonly opacities: ReadonlyMap<string, number>;
}

/** A stage that stands still. */
export function stillFrame(stage: Stage): Frame {
  return { scene: stage.scene, labels: stage.labels.map((label) => ({ label, opacity: 1 })), view: stage.view, enlargement: stage.enlargement, opacities: new Map() };
}

const between = (from: number, to: number, t: number): number => from + (to - from) * t;
const pointBetween = (from: Point, to: Point, t: number): Point => ({ x: between(from.x, to.x, t), y: between(from.y, to.y, t) });
/** For what is looked at as a ratio, such as scales. */
const ratioBetween = (from: number, to: number, t: number): number => from * (to / from) ** t;

/** Slow at both ends. */
export const eased = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** What goes is gone at this part of the way, and what comes begins to show then. */
const turn = 0.5;

/** The picture at `t`, 0 to 1, on the way from a stage to another: what is in both moves, the rest goes and comes. */
export function frameBetween(from: Stage, to: Stage, t: number): Frame {
  if (t >= 1) return stillFrame(to);
  const going = Math.max(0, 1 - t / turn);
  const coming = Math.max(0, (t - turn) / (1 - turn));
  const positions = new Map<string, Point>();
  const opacities = new Map<string, number>();
  for (const [id, at] of to.positions) {
    const before = from.positions.get(id);
    positions.set(id, before === undefined ? at : pointBetween(before, at, t));
  }
  for (const [id, at] of from.positions) if (!to.positions.has(id)) positions.set(id, at);
  const union = <T extends { readonly id: string }>(now: readonly T[], before: readonly T[]): readonly T[] => {
    const stays = new Set(before.map(({ id }) => id));
    const there = new Set(now.map(({ id }) => id));
    for (const { id } of now) if (!stays.has(id)) opacities.set(id, coming);
    const gone = before.filter(({ id }) => !there.has(id));
    for (const { id } of gone) opacities.set(id, going);
    return [...now, ...gone];
  };
  const drawing = {
    ...to.drawing, marks: t < turn ? from.drawing.marks : to.drawing.marks,
    nodes: union(to.drawing.nodes, from.drawing.nodes), edges: union(to.drawing.edges, from.drawing.edges), bundles: union(to.drawing.bundles, from.drawing.bundles),
  };
  const view = { centre: pointBetween(from.view.centre, to.view.centre, t), scale: ratioBetween(from.view.scale, to.view.scale, t) };
  return {
    scene: sceneOf(drawing, positions), view, opacities, enlargement: ratioBetween(from.enlargement, to.enlargement, t),
    labels: labelsBetween(from, to, t, positions, { going, coming }),
  };
}

/** Names go with their things; what is written on lines is gone while they move. */
function labelsBetween(from: Stage, to: Stage, t: number, positions: ReadonlyMap<string, Point>, { going, coming }: { readonly going: number; readonly coming: number }): readonly SeenLabel[] {
  const before = new Map(from.labels.filter(({ of }) => of === 'node').map((label) => [label.id, label]));
  const seen: SeenLabel[] = [];
  for (const label of to.labels) {
    const old = label.of === 'node' ? before.get(label.id) : undefined;
    const at = positions.get(label.id);
    if (old !== undefined && at !== undefined) {
      before.delete(label.id);
      const offset = pointBetween(offsetOf(old, from), offsetOf(label, to), t);
      seen.push({ opacity: 1, label: { ...label, at: { x: at.x + offset.x, y: at.y + offset.y }, fontSize: ratioBetween(old.fontSize, label.fontSize, t), lineHeight: ratioBetween(old.lineHeight, label.lineHeight, t) } });
    } else seen.push({ label, opacity: coming });
  }
  for (const label of from.labels) if (label.of === 'edge' || before.has(label.id)) seen.push({ label, opacity: going });
  return seen;
}

function offsetOf(label: PlacedLabel, stage: Stage): Point {
  const at = stage.positions.get(label.id) ?? label.at;
  return { x: label.at.x - at.x, y: label.at.y - at.y };
}
