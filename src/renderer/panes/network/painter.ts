import type { Box, Point, Positions } from '../../../drawing/network/geometry.ts';
import { boundsOf, placeLabels, type PlacedLabel } from '../../../drawing/network/label-places.ts';
import type { Drawing } from '../../../drawing/network/model.ts';
import { signUnitAt, unitAt } from '../../../drawing/network/units.ts';
import { crowdFrom, gatherCrowd, type Crowd } from './paint/crowd.ts';
import { createMeasure } from './paint/labels.ts';
import { createOutlines } from './paint/outlines.ts';
import { readPalette } from './paint/palette.ts';
import { isStrong, paintScene } from './paint/scene.ts';
import { hitAt, sceneOf, type Hit, type Scene } from '../../../drawing/network/scene.ts';

/** Keeps what is on the canvas and paints it. */
export interface Painter {
  show(drawing: Drawing, positions: Positions): void;
  /** Shows places on the way to those that `show` was given. */
  pass(places: Positions): void;
  /** Moves some nodes for as long as they are dragged. */
  move(places: Positions): void;
  scene(): Scene;
  /** Where nodes are painted now. */
  positions(): Positions;
  hitAt(point: Point, slack: number): Hit | null;
  /** @returns whether anything has to be painted anew */
  setHovered(ids: readonly string[]): boolean;
  setCursor(id: string | null): void;
  /** Whether the view is being moved. */
  setMoving(isMoving: boolean): void;
  readTheme(): void;
  /** Room that everything takes with its labels at a scale, at the end of its way; null when there is nothing. */
  boundsAt(scale: number): Box | null;
  /** @param coveredFrom where something begins that covers the canvas on the right, in network units */
  paint(ctx: CanvasRenderingContext2D, scale: number, inSight: Box, coveredFrom: number): void;
}

/** @param host element whose custom properties and font are used */
export function createPainter(host: Element): Painter {
  let palette = readPalette(host);
  let drawing: Drawing = { nodes: [], edges: [], bundles: [], marks: [], isAnswer: false };
  let positions: Positions = new Map();
  let passing: Positions | null = null;
  let scene = sceneOf(drawing, positions);
  let hoveredIds: ReadonlySet<string> = new Set();
  let cursorId: string | null = null;
  let isMoving = false;
  let measure = createMeasure(palette.fontFamily);
  let labels: { readonly scale: number; readonly placed: readonly PlacedLabel[] } | null = null;
  let crowd: { readonly scale: number; readonly strands: Crowd } | null = null;
  const outlineOf = createOutlines();

  // Where labels go depends on the scale, not on where one looks: panning reuses them.
  const labelsAt = (scale: number): readonly PlacedLabel[] => {
    if (labels?.scale !== scale) labels = { scale, placed: placeLabels(scene, { scale, measure, hoveredIds }) };
    return labels.placed;
  };
  const rebuild = (): void => {
    scene = sceneOf(drawing, passing ?? positions);
    labels = null;
    crowd = null;
  };
  return {
    show(newDrawing, newPositions) {
      drawing = newDrawing;
      positions = newPositions;
      passing = null;
      rebuild();
    },
    pass(places) {
      passing = places;
      rebuild();
    },
    move(places) {
      positions = new Map([...passing ?? positions, ...places]);
      passing = null;
      rebuild();
    },
    scene: () => scene,
    positions: () => passing ?? positions,
    hitAt: (point, slack) => hitAt(scene, point, slack),
    setHovered(ids) {
      if (ids.length === hoveredIds.size && ids.every((id) => hoveredIds.has(id))) return false;
      hoveredIds = new Set(ids);
      labels = null;
      return true;
    },
    setCursor(id) {
      cursorId = id;
    },
    setMoving(moving) {
      isMoving = moving;
    },
    readTheme() {
      palette = readPalette(host);
      measure = createMeasure(palette.fontFamily);
      labels = null;
    },
    boundsAt(scale) {
      if (passing === null) return boundsOf(scene, labelsAt(scale));
      const end = sceneOf(drawing, positions);
      return boundsOf(end, placeLabels(end, { scale, measure, hoveredIds }));
    },
    paint(ctx, scale, inSight, coveredFrom) {
      const signUnit = signUnitAt(scale);
      if (scene.edges.length < crowdFrom) crowd = null;
      else if (crowd?.scale !== scale) crowd = { scale, strands: gatherCrowd(scene.edges.filter((edge) => !isStrong(edge)), signUnit) };
      paintScene(
        { ctx, palette, outlineOf, unit: unitAt(scale), signUnit }, scene, labelsAt(scale),
        { hoveredIds, cursorId, crowd: crowd?.strands ?? null, isMoving }, { inSight, coveredFrom },
      );
    },
  };
}
