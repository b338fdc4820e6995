import type { CanvasEvents, NetworkCanvasHandle } from '../canvas.ts';
import type { Box, Point, Positions } from '../../../../drawing/network/geometry.ts';
import { followTheme, leastFreePx, slackPx, typeZoom } from '../surface.ts';
import { createCamera, type Camera } from './camera.ts';
import { createCrowdPainter, type CrowdPainter } from './crowd-painter.ts';
import { followHand } from './gestures.ts';
import { boxInSight } from './sheet.ts';

/** A view that has not moved for so long is at rest. */
const restMs = 120;
/** More points than these for a pixel cost more than they show. */
const mostPoints = 2;

/** A canvas for crowds, where vis-network is too slow: it paints pictures that are moved, and anew when the view rests. */
export function createOwnCanvas(container: HTMLElement, events: CanvasEvents): NetworkCanvasHandle {
  const canvas = document.createElement('canvas');
  canvas.className = 'network-own-canvas';
  container.append(canvas);
  const painter = createCrowdPainter(container);
  const screen = createScreen(container, canvas, painter, events.onPaint);
  const camera = createCamera(screen.move, screen.zoom);
  screen.camera = camera;
  const hand = { selected: new Set<string>(), dragging: [] as readonly string[] };
  const stopHand = followHand(container, handOf(container, screen, camera, painter, events, hand));
  const stopTheme = followTheme(container, () => {
    painter.readTheme();
    screen.request();
  });
  const sizes = new ResizeObserver(screen.resize);
  sizes.observe(container);
  screen.resize();
  return {
    show(drawing, positions, selectedIds) {
      hand.selected = new Set(selectedIds);
      painter.show(drawing, positions);
      screen.request();
    },
    setCursor(id) {
      painter.setCursor(id);
      screen.request();
    },
    view: camera.aim,
    look: camera.look,
    area: () => ({
      width: container.clientWidth / screen.zoom(), height: container.clientHeight / screen.zoom(),
      rightInset: container.clientWidth - screen.rightInset < leastFreePx ? 0 : screen.rightInset / screen.zoom(),
    }),
    boundsAt: () => painter.ground().box,
    setRightInset(pixels) {
      screen.rightInset = pixels;
      screen.request();
    },
    destroy() {
      camera.stop();
      screen.stop();
      stopHand();
      stopTheme();
      sizes.disconnect();
      canvas.remove();
    },
  };
}

/** The canvas element and its frames: painted when something changed, and once more when the view came to rest. */
interface Screen {
  camera: Camera | null;
  rightInset: number;
  frame: Box | null;
  zoom(): number;
  request(): void;
  /** The view moves. */
  move(): void;
  resize(): void;
  stop(): void;
}

function createScreen(container: HTMLElement, canvas: HTMLCanvasElement, painter: CrowdPainter, onPaint: () => void): Screen {
  const ctx = canvas.getContext('2d');
  let pending: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isMoving = false;
  let zoom = typeZoom();
  const paint = (): void => {
    pending = null;
    const view = screen.camera?.view();
    if (ctx === null || view === undefined || canvas.width <= 1) return;
    const size = { width: container.clientWidth, height: container.clientHeight };
    const right = boxInSight({ centre: view.centre, scale: view.scale * zoom }, size).right;
    painter.paint(ctx, { view, size, zoom, ratio: canvas.width / size.width, coveredFrom: right - screen.rightInset / view.scale / zoom, isMoving, frame: screen.frame });
    onPaint();
  };
  const screen: Screen = {
    camera: null, rightInset: 0, frame: null,
    zoom: () => zoom,
    request() {
      pending ??= requestAnimationFrame(paint);
    },
    move() {
      isMoving = true;
      clearTimeout(timer);
      timer = setTimeout(() => {
        isMoving = false;
        if (painter.isRough()) screen.request();
      }, restMs);
      screen.request();
    },
    resize() {
      zoom = typeZoom();
      const ratio = Math.min(mostPoints, devicePixelRatio);
      canvas.width = Math.max(1, Math.round(container.clientWidth * ratio));
      canvas.height = Math.max(1, Math.round(container.clientHeight * ratio));
      // In the same frame: a canvas of another size is empty.
      paint();
    },
    stop() {
      if (pending !== null) cancelAnimationFrame(pending);
      clearTimeout(timer);
    },
  };
  return screen;
}

/** What a hand on the canvas comes to. */
function handOf(
  container: HTMLElement, screen: Screen, camera: Camera, painter: CrowdPainter, events: CanvasEvents,
  hand: { readonly selected: ReadonlySet<string>; dragging: readonly string[] },
): Parameters<typeof followHand>[1] {
  const pixels = (): number => camera.view().scale * screen.zoom();
  const pointAt = ({ x, y }: Point): Point => {
    const { centre } = camera.view();
    return { x: centre.x + (x - container.clientWidth / 2) / pixels(), y: centre.y + (y - container.clientHeight / 2) / pixels() };
  };
  const hitAt = (at: Point) => painter.hitAt(pointAt(at), slackPx / pixels());
  const movedBy = (from: Point, to: Point): Positions => new Map(hand.dragging.flatMap((id) => {
    const at = painter.positions().get(id);
    return at === undefined ? [] : [[id, { x: at.x + (to.x - from.x) / pixels(), y: at.y + (to.y - from.y) / pixels() }]];
  }));
  return {
    onPress(at) {
      camera.stop();
      const hit = hitAt(at);
      const id = hit?.kind === 'node' ? hit.ids[0] : undefined;
      hand.dragging = id === undefined ? [] : hand.selected.has(id) ? [...hand.selected] : [id];
      return id !== undefined;
    },
    onPan(dx, dy) {
      camera.panBy(dx, dy);
      events.onLook();
    },
    onZoom(at, factor) {
      camera.zoomAt(pointAt(at), factor);
      events.onLook();
    },
    onDrag(from, to, isDone) {
      painter.drag(movedBy(from, to));
      screen.request();
      if (isDone) events.onPlace(movedBy(from, to));
    },
    onFrame(from, to, isDone) {
      const [a, b] = [pointAt(from), pointAt(to)];
      const box = { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
      screen.frame = isDone ? null : box;
      screen.request();
      if (isDone) events.onFrame([...painter.ground().nodes.values()].filter(({ at: { x, y } }) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom).map(({ id }) => id));
    },
    onClick: (at, isAdding) => events.onClick(hitAt(at), isAdding),
    onDoubleClick: (at) => events.onDoubleClick(hitAt(at)),
    onHover(at) {
      const hit = at === null ? null : hitAt(at);
      container.classList.toggle('network-canvas-pointing', hit !== null);
      if (painter.setHovered(hit?.ids ?? [])) screen.request();
      events.onHover(hit, at ?? { x: 0, y: 0 });
    },
  };
}
