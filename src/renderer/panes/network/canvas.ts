import type { Box, Point, Positions } from '../../../drawing/network/geometry.ts';
import type { Drawing } from '../../../drawing/network/model.ts';
import type { Hit } from '../../../drawing/network/scene.ts';
import type { CanvasArea, View } from '../../../drawing/network/viewport.ts';

/** What a person does on the canvas. */
export interface CanvasEvents {
  /** @param isAdding whether Ctrl, Cmd or Shift was held */
  onClick(hit: Hit | null, isAdding: boolean): void;
  onDoubleClick(hit: Hit | null): void;
  /** A frame was drawn around nodes with Shift held. */
  onFrame(ids: readonly string[]): void;
  /** @param at pixels from the canvas's corner */
  onHover(hit: Hit | null, at: Point): void;
  /** Nodes were dragged to new places; once per drag. */
  onPlace(places: Positions): void;
  /** The view was moved or zoomed by hand. */
  onLook(): void;
  /** The canvas was painted: the view may be another one. */
  onPaint(): void;
}

/**
 * A canvas that shows a drawing. The library behind it is nobody else's business. Its pixels are those at the usual size of
 * type: where the window's type is larger, so is all that is drawn.
 */
export interface NetworkCanvasHandle {
  /** @param selectedIds nodes that are dragged together */
  show(drawing: Drawing, positions: Positions, selectedIds: readonly string[]): void;
  setCursor(id: string | null): void;
  /** The view that is shown, or the one that a gradual move is going to. */
  view(): View;
  /** @param isGradual moves there in at most 200 ms, at once with reduced motion */
  look(view: View, isGradual: boolean): void;
  area(): CanvasArea;
  /** Room that everything takes with its labels at a scale; null when there is nothing. */
  boundsAt(scale: number): Box | null;
  /** @param pixels of the screen that something else covers at the right */
  setRightInset(pixels: number): void;
  destroy(): void;
}
