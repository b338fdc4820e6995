import type { Box, Point, Positions } from '../../../../drawing/network/geometry.ts';
import { isCut, placeLabels, type PlacedLabel } from '../../../../drawing/network/label-places.ts';
import type { Drawing } from '../../../../drawing/network/model.ts';
import type { Brush } from '../paint/brush.ts';
import { signUnitAt, unitAt } from '../../../../drawing/network/units.ts';
import { paintBundle, paintEdge } from '../paint/edges.ts';
import { createMeasure, paintLabel } from '../paint/labels.ts';
import { paintMark } from '../paint/marks.ts';
import { paintNode } from '../paint/nodes.ts';
import { createOutlines } from '../paint/outlines.ts';
import { readPalette } from '../paint/palette.ts';
import type { Hit, PlacedEdge, PlacedNode, Scene } from '../../../../drawing/network/scene.ts';
import type { View } from '../../../../drawing/network/viewport.ts';
import { groundOf, hitTestOf, strongOf, type Ground, type HitTest } from './ground.ts';
import { paintGround } from './paint-ground.ts';
import { boxInSight, isWithin, paintedSheet, showSheet, widened, type Sheet, type Size } from './sheet.ts';

/** More names than this in a window are not read. */
const mostLabels = 220;
/** Names of the selection's neighbours, where they are so few. */
const mostStrongLabels = 60;
/** So many selected are named whether there is room or not. */
const mostNamedAnyhow = 12;
/** More than this of a selection is painted as a crowd too. */
const mostDetailed = 400;
/** A sheet reaches beyond the window by this part of it on each side. */
const marginPart = 0.4;
/** Opacity of all that a selection is not about. */
const steppedBack = 0.34;
/** The picture of everything, which is seen where a sheet has not been painted yet, has at most so many pixels a side. */
const wholePx = 1400;
/** While the view moves, painting may take one part in so many of the time. */
const paintingShare = 5;

/** What a frame shows besides what was drawn. */
export interface FrameState {
  readonly view: View;
  readonly size: Size;
  /** Pixels of the screen for a pixel of the view, and points of the canvas for one of the screen. */
  readonly zoom: number;
  readonly ratio: number;
  /** Where something begins that covers the canvas on the right, in network units. */
  readonly coveredFrom: number;
  readonly isMoving: boolean;
  /** A frame that is being drawn. */
  readonly frame: Box | null;
}

/** Keeps a crowd and paints it. */
export interface CrowdPainter {
  show(drawing: Drawing, positions: Positions): void;
  /** Shows some nodes elsewhere for as long as they are dragged. */
  drag(places: Positions): void;
  positions(): Positions;
  ground(): Ground;
  hitAt(point: Point, slack: number): Hit | null;
  /** @returns whether anything has to be painted anew */
  setHovered(ids: readonly string[]): boolean;
  setCursor(id: string | null): void;
  readTheme(): void;
  paint(ctx: CanvasRenderingContext2D, state: FrameState): void;
  /** Whether what was painted last is not yet as it will be at rest. */
  isRough(): boolean;
}

/** @param host element whose custom properties and font are used */
export function createCrowdPainter(host: Element): CrowdPainter {
  let palette = readPalette(host);
  let measure = createMeasure(palette.fontFamily);
  const outlineOf = createOutlines();
  let shown: { readonly drawing: Drawing; readonly positions: Positions } = { drawing: { nodes: [], edges: [], bundles: [], marks: [], isAnswer: false }, positions: new Map() };
  let ground = groundOf(shown.drawing, shown.positions);
  let hitTest: HitTest | null = null;
  let strong: Ground | null = null;
  let strongLabels: { readonly scale: number; readonly placed: readonly PlacedLabel[] } | null = null;
  let hoveredIds: ReadonlySet<string> = new Set();
  let cursorId: string | null = null;
  let dragged: Positions | null = null;
  let sheet: Sheet | null = null;
  let whole: Sheet | null = null;
  let [isStale, isWholeStale, isRough] = [true, true, false];

  const brushOf = (ctx: CanvasRenderingContext2D, scale: number): Brush => ({ ctx, palette, outlineOf, unit: unitAt(scale), signUnit: signUnitAt(scale) });
  const sceneWith = (nodes: Iterable<PlacedNode>, edges: readonly PlacedEdge[]): Scene => ({ nodes: new Map([...nodes].map((node) => [node.id, node])), edges, bundles: [], marks: [] });

  const paintSheet = (state: FrameState, inSight: Box): void => {
    const box = widened(inSight, marginPart);
    const { scale } = state.view;
    sheet = paintedSheet(sheet, box, scale * state.zoom, state.ratio, (ctx) => {
      const brush = brushOf(ctx, scale);
      paintGround(brush, ground, { scale, inSight: box, isUniform: strong !== null });
      const named = [...ground.nodes.values()].filter(({ at }) => isInside(at, box)).toSorted((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1)).slice(0, mostLabels);
      for (const label of placeLabels(sceneWith(named, []), { scale, measure, hoveredIds: new Set() })) paintLabel(brush, label);
    });
    isStale = false;
  };
  const paintWhole = (state: FrameState): void => {
    isWholeStale = false;
    if (ground.box === null) return;
    const box = widened(ground.box, 0.02);
    const scale = Math.min(wholePx / (box.right - box.left), wholePx / (box.bottom - box.top), state.view.scale * state.zoom);
    whole = paintedSheet(whole, box, scale, 1, (ctx) => paintGround(brushOf(ctx, scale / state.zoom), ground, { scale: scale / state.zoom, inSight: box, isUniform: strong !== null }));
  };

  /** Brings the sheets up to date as far as there is time. */
  const prepare = (state: FrameState, inSight: Box): void => {
    const isSame = !isStale && sheet !== null && Math.abs(sheet.scale - state.view.scale * state.zoom) < 1e-9;
    const isCovered = sheet !== null && isWithin(inSight, sheet.box);
    isRough = false;
    if (isSame && isCovered) return;
    const isAffordable = isStale || sheet === null || (!isCovered && sheet.costMs < 1000 / 30 / paintingShare);
    if (state.isMoving && !isAffordable) {
      if (isWholeStale) paintWhole(state);
      isRough = true;
      return;
    }
    paintSheet(state, inSight);
  };

  const paintStrong = (brush: Brush, state: FrameState, inSight: Box): void => {
    if (strong === null) return;
    const { scale } = state.view;
    const isCrowd = strong.nodes.size + strong.edges.length > mostDetailed;
    if (isCrowd) paintGround(brush, strong, { scale, inSight, isUniform: false });
    else {
      for (const edge of strong.edges) paintEdge(brush, edge, isHovered(edge));
      for (const bundle of strong.bundles) paintBundle(brush, bundle);
    }
    for (const node of strong.nodes.values()) {
      if (!isCrowd || node.emphasis === 'selected') paintNode(brush, node, { isHovered: hoveredIds.has(node.id), isCursor: cursorId === node.id });
    }
    if (strongLabels?.scale !== scale) strongLabels = { scale, placed: placeLabels(strongScene(strong, sceneWith), { scale, measure, hoveredIds }) };
    for (const label of strongLabels.placed) if (label.emphasis === 'selected' || !isCut(label, inSight, state.coveredFrom)) paintLabel(brush, label);
  };
  const isHovered = (edge: PlacedEdge): boolean => hoveredIds.size > 0 && edge.claimIds.some((id) => hoveredIds.has(id));

  /** What the pointer, the keyboard and a dragging hand are at. */
  const paintAttention = (brush: Brush, { view: { scale } }: FrameState): void => {
    if (hoveredIds.size > 0) for (const edge of ground.edges) if (isHovered(edge)) paintEdge(brush, { ...edge, emphasis: 'plain' }, true);
    const looked = [...new Set([...hoveredIds, ...(cursorId === null ? [] : [cursorId])])].flatMap((id) => strong?.nodes.get(id) ?? ground.nodes.get(id) ?? []);
    for (const node of looked) {
      const own = node.emphasis === 'dimmed' ? { ...node, emphasis: 'plain' as const } : node;
      paintNode(brush, own, { isHovered: hoveredIds.has(node.id), isCursor: cursorId === node.id });
      for (const label of placeLabels(sceneWith([own], []), { scale, measure, hoveredIds: new Set([node.id]) })) paintLabel(brush, label);
    }
    for (const [id, at] of dragged ?? []) {
      const node = strong?.nodes.get(id) ?? ground.nodes.get(id);
      if (node !== undefined) paintNode(brush, { ...node, at, emphasis: 'selected' }, { isHovered: true, isCursor: false });
    }
  };

  return {
    show(drawing, positions) {
      const plain = drawing.plain ?? drawing;
      const before = shown.drawing.plain ?? shown.drawing;
      const wasUniform = strong !== null;
      if (plain !== before || positions !== shown.positions) {
        ground = groundOf(plain, positions);
        hitTest = null;
        [isStale, isWholeStale] = [true, true];
      }
      shown = { drawing, positions };
      dragged = null;
      strong = strongOf(drawing, positions, ground);
      strongLabels = null;
      // Without a selection, what a filter lets step back is paler than the rest.
      if (wasUniform !== (strong !== null) && plain.nodes.some(({ emphasis }) => emphasis !== 'plain')) [isStale, isWholeStale] = [true, true];
    },
    drag(places) {
      dragged = places;
    },
    positions: () => shown.positions,
    ground: () => ground,
    hitAt(point, slack) {
      hitTest ??= hitTestOf(ground);
      return hitTest(point, slack);
    },
    setHovered(ids) {
      if (ids.length === hoveredIds.size && ids.every((id) => hoveredIds.has(id))) return false;
      hoveredIds = new Set(ids);
      strongLabels = null;
      return true;
    },
    setCursor(id) {
      cursorId = id;
    },
    readTheme() {
      palette = readPalette(host);
      measure = createMeasure(palette.fontFamily);
      strongLabels = null;
      [isStale, isWholeStale] = [true, true];
    },
    isRough: () => isRough,
    paint(ctx, state) {
      const { view: { centre, scale }, size, zoom, ratio } = state;
      const inSight = boxInSight({ centre, scale: scale * zoom }, size);
      prepare(state, inSight);
      const points = scale * zoom * ratio;
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
      ctx.setTransform(points, 0, 0, points, -inSight.left * points, -inSight.top * points);
      const brush = brushOf(ctx, scale);
      for (const mark of shown.drawing.marks) paintMark(brush, mark, inSight);
      ctx.globalAlpha = strong === null ? 1 : steppedBack;
      // Where the sheet has not been painted yet, the picture of everything shows through.
      if (isRough && whole !== null && (sheet === null || !isWithin(inSight, sheet.box))) showAround(ctx, whole, sheet);
      if (sheet !== null) showSheet(ctx, sheet);
      ctx.globalAlpha = 1;
      paintStrong(brush, state, inSight);
      paintAttention(brush, state);
      if (state.frame !== null) paintFrame(brush, state.frame);
    },
  };
}

function isInside({ x, y }: Point, box: Box): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** The selected, and their neighbours where they are few enough to be named. Of many selected, those are named that find room. */
function strongScene(strong: Ground, sceneWith: (nodes: Iterable<PlacedNode>, edges: readonly PlacedEdge[]) => Scene): Scene {
  const isFew = strong.nodes.size <= mostStrongLabels;
  const named = [...strong.nodes.values()].filter(({ emphasis }) => isFew || emphasis === 'selected');
  const isCrowd = named.filter(({ emphasis }) => emphasis === 'selected').length > mostNamedAnyhow;
  return sceneWith(isCrowd ? named.map((node) => ({ ...node, emphasis: 'plain' as const })) : named, isFew && !isCrowd ? strong.edges : []);
}

/** Shows the picture of everything but where a sheet lies: see-through lines would add up. */
function showAround(ctx: CanvasRenderingContext2D, whole: Sheet, sheet: Sheet | null): void {
  ctx.save();
  if (sheet !== null) {
    const { left, top, right, bottom } = sheet.box;
    const { box } = whole;
    ctx.beginPath();
    ctx.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    ctx.rect(left, top, right - left, bottom - top);
    ctx.clip('evenodd');
  }
  showSheet(ctx, whole);
  ctx.restore();
}

function paintFrame({ ctx, palette, unit }: Brush, { left, top, right, bottom }: Box): void {
  ctx.strokeStyle = palette.thread;
  ctx.lineWidth = unit;
  ctx.setLineDash([4 * unit, 3 * unit]);
  ctx.strokeRect(left, top, right - left, bottom - top);
  ctx.setLineDash([]);
}
