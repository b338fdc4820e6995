import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { networkStrings } from '../../strings/network.ts';
import { viewerStrings as words } from '../../strings/viewer.ts';
import { Button } from '../../ui/Button.tsx';
import { extentsOf } from '../../../drawing/network/extents.ts';
import { drawingOf, type Drawing } from '../../../drawing/network/model.ts';
import { usePlaces } from '../../panes/network/use-places.ts';
import { boundsOf, placeLabels } from '../../../drawing/network/label-places.ts';
import { createMeasure } from '../../panes/network/paint/labels.ts';
import { sceneOf } from '../../../drawing/network/scene.ts';
import { boxOfExtents, clampScale, fitBounds, fitView, revealingView, type CanvasArea, type View } from '../../../drawing/network/viewport.ts';
import { initialNodeLimit, nextNodeLimit, visibleNetwork, type VisibleNetwork } from '../../../drawing/network/visible.ts';
import { stepThrough, walkAlong, type Direction } from '../../panes/network/walk.ts';
import type { Positions } from '../../../drawing/network/geometry.ts';
import type { Indexed } from '../model.ts';
import { Legend } from './Legend.tsx';
import { Picture } from './Picture.tsx';
import { useDragging } from './use-dragging.ts';
import { useSize } from './use-size.ts';

export interface NetworkPaneProps {
  readonly indexed: Indexed;
  /** What is selected and what it is tied to, the selected first. */
  readonly selectedIds: readonly string[];
  readonly onSelect: (id: string | null) => void;
}

const nowhere: Positions = new Map();
const none: ReadonlySet<never> = new Set();
const zoomStep = 1.3;
const arrows: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The network of the case, drawn as the app draws it, from the same model. */
export function NetworkPane({ indexed: { view }, selectedIds, onSelect }: NetworkPaneProps) {
  const [limit, setLimit] = useState(() => initialNodeLimit(view.network.nodes.length));
  const visible = useMemo(() => visibleNetwork(view.network, { hiddenTypes: none, hiddenStandings: none, nodeLimit: limit }), [view.network, limit]);
  const symmetric = useMemo(() => new Set(view.symmetricRelations), [view.symmetricRelations]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const drawing = useMemo(() => drawingOf(visible, { selected, symmetricRelations: symmetric }), [visible, selected, symmetric]);
  const { ref, size } = useSize();
  const { positions, isLayingOut } = usePlaces(visible, nowhere, () => size.width / Math.max(1, size.height));
  const plain = useMemo(() => drawingOf(visible, { selected: none, symmetricRelations: symmetric }), [visible, symmetric]);
  const look = useLook(drawing, plain, positions, size, selectedIds);
  return (
    <>
      <div className="viewer-network-bar">
        <h2>{networkStrings.title}</h2>
        {visible.beyondLimit > 0 && (
          <Button tone="quiet" onClick={() => setLimit(nextNodeLimit(limit))}>{words.shown(visible.nodes.length, view.network.nodes.length)} · {words.showMore(nextNodeLimit(limit))}</Button>
        )}
        <Button tone="quiet" aria-label={networkStrings.zoomOut} shortcut="-" onClick={() => look.zoom(1 / zoomStep)}>−</Button>
        <Button tone="quiet" aria-label={networkStrings.zoomIn} shortcut="+" onClick={() => look.zoom(zoomStep)}>+</Button>
        <Button tone="quiet" shortcut="0" onClick={look.fit}>{networkStrings.fit}</Button>
      </div>
      <div className="viewer-canvas" ref={ref}>
        {isLayingOut && <p className="network-working" role="status">{networkStrings.layingOut}</p>}
        <Stage visible={visible} drawing={drawing} positions={positions} look={look} size={size} selectedId={selectedIds[0] ?? null} onSelect={onSelect} />
      </div>
      <Legend visible={visible} />
    </>
  );
}

/** The view of all, names included. */
function viewOfAll(drawing: Drawing, positions: Positions, area: CanvasArea): View | null {
  const view = fitView(extentsOf(drawing.nodes, positions), area);
  const measure = createMeasure(getComputedStyle(document.body).fontFamily);
  const scene = sceneOf(drawing, positions);
  return view && fitBounds(view, (scale) => boundsOf(scene, placeLabels(scene, { scale, measure, hoveredIds: none })), area);
}

/**
 * Where one looks: all of it, until the reader moves.
 *
 * @param plain the drawing without a selection: what is looked at does not move with it
 */
function useLook(drawing: Drawing, plain: Drawing, positions: Positions, size: { readonly width: number; readonly height: number }, selectedIds: readonly string[]) {
  const area = useMemo(() => ({ ...size, rightInset: 0 }), [size]);
  const fitted = useMemo(() => viewOfAll(plain, positions, area), [plain, positions, area]);
  const [moved, setMoved] = useState<View | null>(null);
  const view = moved ?? fitted ?? { centre: { x: 0, y: 0 }, scale: 1 };
  const newest = useRef({ drawing, positions, area });
  useEffect(() => {
    newest.current = { drawing, positions, area };
  });
  // A selection made elsewhere comes into sight, moved as little as can be.
  useEffect(() => {
    setMoved((before) => {
      if (before === null) return null;
      const now = newest.current;
      const wanted = new Set(selectedIds);
      const box = boxOfExtents(extentsOf(now.drawing.nodes.filter(({ id }) => wanted.has(id)), now.positions), before.scale);
      return box === null ? before : revealingView(box, before, now.area);
    });
  }, [selectedIds]);
  return {
    view,
    change: (by: (view: View) => View) => setMoved((before) => by(before ?? view)),
    zoom: (factor: number) => setMoved((before) => ({ centre: (before ?? view).centre, scale: clampScale((before ?? view).scale * factor) })),
    fit: () => setMoved(null),
  };
}

interface StageProps {
  readonly visible: VisibleNetwork;
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly look: ReturnType<typeof useLook>;
  readonly size: { readonly width: number; readonly height: number };
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** The drawing with mouse and keys. Arrow keys walk along claims, Page Up and Page Down step through all. */
function Stage({ visible, drawing, positions, look, size, selectedId, onSelect }: StageProps) {
  const svg = useRef<SVGSVGElement>(null);
  const label = useId();
  const [cursorId, setCursorId] = useState<string | null>(null);
  const stop = drawing.nodes.some(({ id }) => id === cursorId) ? cursorId : drawing.nodes.find(({ id }) => id === selectedId)?.id ?? stepThrough(drawing, null, 1);
  useDragging(svg, look);

  function go(id: string | null): void {
    if (id === null) return;
    setCursorId(id);
    svg.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    if (direction !== undefined && stop !== null) go(walkAlong(drawing, positions, stop, direction));
    else if (event.key === 'PageDown' || event.key === 'PageUp') go(stepThrough(drawing, stop, event.key === 'PageDown' ? 1 : -1));
    else if ((event.key === 'Enter' || event.key === ' ') && stop !== null) onSelect(stop);
    else if (event.key === '+' || event.key === '=') look.zoom(zoomStep);
    else if (event.key === '-') look.zoom(1 / zoomStep);
    else if (event.key === '0') look.fit();
    else return;
    event.preventDefault();
  }

  return (
    <>
      <p id={label} className="visually-hidden">{networkStrings.canvasKeys}</p>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- one of the things inside has the focus, as in any list */}
      <svg
        ref={svg} className="viewer-picture" width={size.width} height={size.height} role="listbox" aria-multiselectable aria-label={networkStrings.canvasLabel(drawing.nodes.length, visible.edges.length)} aria-describedby={label}
        onKeyDown={press}
        onClick={(event) => {
          const id = event.target instanceof Element ? event.target.closest('[data-id]')?.getAttribute('data-id') : null;
          onSelect(id ?? null);
        }}
      >
        <Picture visible={visible} drawing={drawing} positions={positions} view={look.view} size={size} stopId={stop} />
      </svg>
    </>
  );
}
