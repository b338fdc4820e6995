import type { Measure } from '../wrap.ts';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { boxAround, isOverlapping, type Box, type Positions } from '../network/geometry.ts';
import { boundsOf, placeLabels, type PlacedLabel } from '../network/label-places.ts';
import { extentsOf } from '../network/extents.ts';
import { colourMeasures, lookOf, sizeMeasures, type Measured } from '../network/looks/node-look.ts';
import { drawingOf, type Drawing } from '../network/model.ts';
import { sceneOf, type Scene } from '../network/scene.ts';
import { fitBounds, fitView, type View } from '../network/viewport.ts';
import { visibleNetwork } from '../network/visible.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A scene with places, fitted into a room: all that is drawn of it. */
export interface Stage {
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly scene: Scene;
  readonly labels: readonly PlacedLabel[];
  readonly view: View;
  /** How many pixels of the room one pixel of the panes takes: type and lines grow with it. */
  readonly enlargement: number;
  readonly size: Size;
}

const none: ReadonlySet<never> = new Set();

/** What a scene draws, by the model that the panes draw by. */
export function drawingOfScene({ network, view }: SceneContent, symmetricRelations: ReadonlySet<string>, measured: Measured | null): Drawing {
  const visible = visibleNetwork(network, { hiddenTypes: none, hiddenStandings: none, nodeLimit: Infinity });
  const sizeBy = sizeMeasures.find((each) => each === view.sizeBy) ?? 'claims';
  const colourBy = colourMeasures.find((each) => each === view.colourBy) ?? 'type';
  const look = lookOf(visible.nodes, sizeBy, colourBy, measured);
  return drawingOf({ ...visible, faded: new Set(view.fadedIds) }, { selected: new Set(view.selectedIds), symmetricRelations, look, marks: view.marks });
}

/** Places as the scene keeps them. */
export function positionsOfScene({ view }: SceneContent): Positions {
  return new Map(view.nodes.map(({ id, x, y }) => [id, { x, y }]));
}

/** At most so much wider than it is high, or the other way, a drawing is made to fill a room of another form. */
const mostStretch = 1.5;
/** What names and margins take of a room, so that they do not count as its form. */
const aside = 160;

/**
 * Draws apart to fill a room: a pane is seldom as wide as a screen, and names need width. What lies left of, above or in line
 * with something still does.
 */
export function stretched(drawing: Drawing, positions: Positions, size: Size): { readonly drawing: Drawing; readonly positions: Positions } {
  const box = boxAround([...positions.values()].map(({ x, y }) => ({ left: x, right: x, top: y, bottom: y })));
  if (box === null || size.height < 1) return { drawing, positions };
  const wanted = size.width / size.height;
  const has = (box.right - box.left + aside) / (box.bottom - box.top + aside);
  const [alongX, alongY] = [Math.min(mostStretch, Math.max(1, wanted / has)), Math.min(mostStretch, Math.max(1, has / wanted))];
  return {
    drawing: { ...drawing, marks: drawing.marks.map((mark) => ('x' in mark ? { ...mark, x: mark.x * alongX } : { ...mark, y: mark.y * alongY })) },
    positions: new Map([...positions].map(([id, { x, y }]) => [id, { x: x * alongX, y: y * alongY }])),
  };
}

/** From the largest type to the smallest that can still be read from the back row: heights of the room in pixels of the panes. */
const roomHeights = [380, 430, 490, 560, 640, 730] as const;

/** With more things than these not all names find room whatever is tried: type is as small as it may be. */
const crowdFrom = 200;

/** Whether two names stand so close above each other that they read as one. */
function hasRunTogether(labels: readonly PlacedLabel[]): boolean {
  const boxes = labels.filter(({ of }) => of === 'node').map(({ at, width, lines, lineHeight }): Box => ({
    left: at.x - width / 2, right: at.x + width / 2, top: at.y - lineHeight * 0.65, bottom: at.y + (lines.length - 0.35) * lineHeight,
  }));
  return boxes.some((box, at) => boxes.some((other, index) => index > at && isOverlapping(box, other)));
}

/** A look at a part of the drawing, in network units. */
function viewOf({ x, y, width, height }: NonNullable<SceneContent['view']['viewport']>, size: Size): View {
  return { centre: { x, y }, scale: Math.min(size.width / width, size.height / height) };
}

/**
 * Fits a drawing into a room with type as large as leaves room for every name, down to a size that can still be read from afar.
 *
 * @param viewport the part of the drawing to show; all of it when null
 */
export function stageOf(drawing: Drawing, positions: Positions, viewport: SceneContent['view']['viewport'], size: Size, measure: Measure): Stage {
  const scene = sceneOf(drawing, positions);
  const wanted = drawing.nodes.filter(({ emphasis, id }) => emphasis !== 'dimmed' && positions.has(id)).length;
  let best: { readonly stage: Stage; readonly named: number } | null = null;
  for (const roomHeight of drawing.nodes.length > crowdFrom ? roomHeights.slice(-1) : roomHeights) {
    const stage = staged({ drawing, positions, scene, enlargement: size.height / roomHeight, size }, viewport, measure);
    const named = stage.labels.filter(({ of, emphasis }) => of === 'node' && emphasis !== 'dimmed').length;
    if (named >= wanted && !hasRunTogether(stage.labels)) return stage;
    if (best === null || named > best.named) best = { stage, named };
  }
  return best?.stage ?? { drawing, positions, scene, labels: [], view: { centre: { x: 0, y: 0 }, scale: 1 }, enlargement: 1, size };
}

function staged(given: Omit<Stage, 'labels' | 'view'>, viewport: SceneContent['view']['viewport'], measure: Measure): Stage {
  const { drawing, positions, scene, enlargement, size } = given;
  const room = { width: size.width / enlargement, height: size.height / enlargement };
  const labelsAt = (scale: number) => placeLabels(scene, { scale, measure, hoveredIds: none });
  const view = viewport === null ? fitted(drawing, positions, { ...room, rightInset: 0 }, (scale) => boundsOf(scene, labelsAt(scale))) : viewOf(viewport, room);
  return { ...given, labels: labelsAt(view.scale), view };
}

/** Fits a drawing into a picture among text: type stays as large as in the panes, whatever the picture's height. */
export function stageInText(drawing: Drawing, positions: Positions, size: Size, measure: Measure): Stage {
  return staged({ drawing, positions, scene: sceneOf(drawing, positions), enlargement: 1, size }, null, measure);
}

function fitted(drawing: Drawing, positions: Positions, area: Size & { readonly rightInset: number }, boundsAt: (scale: number) => Box | null): View {
  const view = fitView(extentsOf(drawing.nodes, positions), area);
  return view === null ? { centre: { x: 0, y: 0 }, scale: 1 } : fitBounds(view, boundsAt, area);
}
