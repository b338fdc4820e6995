import { DataSet } from 'vis-data/esnext';
import { Network, type Node } from 'vis-network/esnext';
import type { CanvasEvents, NetworkCanvasHandle } from './canvas.ts';
import type { Box, Point, Positions } from '../../../drawing/network/geometry.ts';
import { createGlide } from './glide.ts';
import { createPainter, type Painter } from './painter.ts';
import type { Hit } from '../../../drawing/network/scene.ts';
import { followTheme, leastFreePx, slackPx, typeZoom } from './surface.ts';
import { clampScale, type CanvasArea, type View } from '../../../drawing/network/viewport.ts';

/** The one way into vis-network: it gives view, dragging and frames; lines, nodes and words are painted here. */
export function createVisCanvas(container: HTMLElement, events: CanvasEvents): NetworkCanvasHandle {
  const nodes = new DataSet<VisNode>();
  const network = new Network(container, { nodes, edges: [] }, options);
  const painter = createPainter(container);
  const area = { rightInset: 0, zoom: typeZoom() };
  const scaleNow = (): number => network.getScale() / area.zoom;
  // The pane itself takes the keyboard; a second stop inside it would only be in the way.
  container.querySelector('.vis-network')?.removeAttribute('tabindex');
  network.on('beforeDrawing', (ctx: CanvasRenderingContext2D) => {
    const seen = inSight(network, container);
    painter.paint(ctx, scaleNow(), seen, seen.right - area.rightInset / network.getScale());
    events.onPaint();
  });
  const glide = createGlide();
  const aim = followAim(network);
  const stopMoves = followMoves(network, painter, events);
  const stopPointer = followPointer(container, network, painter, events);
  followDrags(network, painter, { ...events, onHold: glide.stop });
  const stopTheme = followTheme(container, () => {
    area.zoom = typeZoom();
    painter.readTheme();
    network.redraw();
  });
  return {
    show(drawing, positions, selectedIds) {
      const from = painter.positions();
      painter.show(drawing, positions);
      glide.go(from, positions, (places) => {
        if (places === positions) painter.show(drawing, positions);
        else painter.pass(places);
        updateNodes(nodes, painter);
        network.setSelection({ nodes: selectedIds.filter((id) => painter.scene().nodes.has(id)), edges: [] });
        network.redraw();
      });
    },
    setCursor(id) {
      painter.setCursor(id);
      network.redraw();
    },
    view: () => aim.view ?? { centre: network.getViewPosition(), scale: scaleNow() },
    look(view, isGradual) {
      const scale = clampScale(view.scale);
      const isMoving = isGradual && !matchMedia('(prefers-reduced-motion: reduce)').matches;
      look(network, { centre: view.centre, scale: scale * area.zoom }, isMoving);
      // After the call: it ends the move before it, and says so.
      aim.view = isMoving ? { centre: view.centre, scale } : null;
    },
    area: (): CanvasArea => ({
      width: container.clientWidth / area.zoom, height: container.clientHeight / area.zoom,
      rightInset: container.clientWidth - area.rightInset < leastFreePx ? 0 : area.rightInset / area.zoom,
    }),
    boundsAt: (scale) => painter.boundsAt(scale),
    setRightInset(pixels) {
      if (area.rightInset === pixels) return;
      area.rightInset = pixels;
      network.redraw();
    },
    destroy() {
      glide.stop();
      stopPointer();
      stopMoves();
      stopTheme();
      network.destroy();
    },
  };
}

/** What vis-network has to know of a node: enough to drag it. */
interface VisNode extends Node {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly shape: 'custom';
  readonly ctxRenderer: () => object;
}

const paintsNothing = (): object => ({});

/** Physics never runs: places come from the layout or from the analyst's hand. */
const options = {
  physics: { enabled: false },
  layout: { improvedLayout: false },
  edges: { smooth: false },
  interaction: { hover: false, multiselect: true, selectConnectedEdges: false, keyboard: false, zoomSpeed: 0.6, dragNodes: true },
} as const;

function updateNodes(nodes: DataSet<VisNode>, painter: Painter): void {
  const { nodes: placed } = painter.scene();
  nodes.remove(nodes.getIds().filter((id) => !placed.has(String(id))));
  nodes.update([...placed.values()].flatMap((node): VisNode[] => {
    const before = nodes.get(node.id);
    // What is pointed at can be dragged too: drawn nodes are smaller, and vis-network draws none.
    const size = node.radius + slackPx;
    if (before !== null && before.x === node.at.x && before.y === node.at.y && before.size === size) return [];
    return [{ id: node.id, x: node.at.x, y: node.at.y, size, shape: 'custom', ctxRenderer: paintsNothing }];
  }));
}

/** Where a gradual move is going: halfway, vis-network tells of views that nobody will see. */
interface Aim {
  view: View | null;
}

function followAim(network: Network): Aim {
  const aim: Aim = { view: null };
  const forget = (): void => {
    aim.view = null;
  };
  // A hand that takes hold of the view ends the move.
  for (const event of ['animationFinished', 'zoom', 'dragStart'] as const) network.on(event, forget);
  return aim;
}

function look(network: Network, { centre, scale }: View, isGradual: boolean): void {
  network.moveTo({
    position: { ...centre },
    scale,
    ...(isGradual ? { animation: { duration: 180, easingFunction: 'easeOutQuad' } } : { animation: false }),
  });
}

function keepScale(network: Network): void {
  const scale = network.getScale();
  if (clampScale(scale) !== scale) network.moveTo({ scale: clampScale(scale) });
}

function inSight(network: Network, container: HTMLElement): Box {
  const [topLeft, bottomRight] = [
    network.DOMtoCanvas({ x: 0, y: 0 }), network.DOMtoCanvas({ x: container.clientWidth, y: container.clientHeight }),
  ];
  return { left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y };
}

/** What vis-network tells of a gesture; everything else in it is left alone. */
interface Gesture {
  readonly nodes: readonly string[];
  readonly pointer: { readonly DOM: Point; readonly canvas: Point };
  readonly event: { readonly srcEvent?: Partial<Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>> };
}

function followPointer(container: HTMLElement, network: Network, painter: Painter, events: CanvasEvents): () => void {
  const slack = (): number => slackPx / network.getScale();
  network.on('click', (gesture: Gesture) => {
    const keys = gesture.event.srcEvent;
    const isAdding = keys?.ctrlKey === true || keys?.metaKey === true || keys?.shiftKey === true;
    events.onClick(painter.hitAt(gesture.pointer.canvas, slack()), isAdding);
  });
  network.on('doubleClick', (gesture: Gesture) => events.onDoubleClick(painter.hitAt(gesture.pointer.canvas, slack())));
  const hover = (hit: Hit | null, at: Point): void => {
    container.classList.toggle('network-canvas-pointing', hit !== null);
    if (painter.setHovered(hit?.ids ?? [])) network.redraw();
    events.onHover(hit, at);
  };
  const onMove = (event: PointerEvent): void => {
    const box = container.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    // While a button is held something is being dragged.
    hover(event.buttons === 0 ? painter.hitAt(network.DOMtoCanvas(at), slack()) : null, at);
  };
  const onLeave = (): void => hover(null, { x: 0, y: 0 });
  container.addEventListener('pointermove', onMove);
  container.addEventListener('pointerleave', onLeave);
  return () => {
    container.removeEventListener('pointermove', onMove);
    container.removeEventListener('pointerleave', onLeave);
  };
}

function followDrags(network: Network, painter: Painter, events: CanvasEvents & { readonly onHold: () => void }): void {
  let isFraming = false;
  network.on('dragStart', (gesture: Gesture) => {
    // What moves by itself must not slip out of the hand.
    events.onHold();
    isFraming = gesture.nodes.length === 0 && gesture.event.srcEvent?.shiftKey === true;
  });
  network.on('dragging', ({ nodes }: Gesture) => {
    if (nodes.length > 0) painter.move(placesOf(network, nodes));
  });
  network.on('dragEnd', ({ nodes }: Gesture) => {
    if (isFraming) events.onFrame(network.getSelectedNodes().map(String));
    else if (nodes.length > 0) events.onPlace(placesOf(network, nodes));
    else events.onLook();
    isFraming = false;
  });
}

/** A view that has not moved for so long is at rest. */
const restMs = 160;

/** Tells when the view is moved by hand, and the painter while it moves. */
function followMoves(network: Network, painter: Painter, events: CanvasEvents): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    painter.setMoving(false);
    network.redraw();
  };
  const move = (): void => {
    painter.setMoving(true);
    clearTimeout(timer);
    timer = setTimeout(rest, restMs);
  };
  network.on('zoom', () => {
    keepScale(network);
    move();
    events.onLook();
  });
  network.on('dragging', ({ nodes }: Gesture) => {
    if (nodes.length === 0) move();
  });
  return () => clearTimeout(timer);
}

function placesOf(network: Network, ids: readonly string[]): Positions {
  return new Map(ids.map((id) => [id, network.getPosition(id)]));
}
