import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, type PointerEvent, type RefObject } from 'react';
import type { NetworkCanvasHandle } from '../canvas.ts';
import type { Point, Positions } from '../../../../drawing/network/geometry.ts';
import type { DrawnNode } from '../../../../drawing/network/model.ts';
import { readPalette } from '../paint/palette.ts';
import { coloursOf } from '../../../../drawing/network/palette.ts';
import { isAllInSight, mapSize, onMap, sightOnMap, smallMapOf, underMap, type SmallMap } from './minimap.ts';
import './minimap.css';

export interface MinimapProps {
  readonly nodes: readonly DrawnNode[];
  readonly positions: Positions;
  readonly canvas: RefObject<NetworkCanvasHandle | null>;
  /** Called by the canvas whenever it painted. */
  readonly painted: RefObject<() => void>;
  readonly rightInset: number;
  /** Whether it is there also while all is in sight. */
  readonly isAlways: boolean;
  readonly onCentre: (at: Point) => void;
}

/** The whole network small, with a frame around what is in sight. For the mouse alone: keys have their own ways to look around. */
export function Minimap({ nodes, positions, canvas, painted, rightInset, isAlways, onCentre }: MinimapProps) {
  const dots = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const map = useMemo(() => smallMapOf(positions), [positions]);
  // A selection is seen in the drawing first.
  const later = useDeferredValue(nodes);
  useEffect(() => {
    if (dots.current !== null && map !== null) paintDots(dots.current, later, positions, map);
  }, [later, positions, map]);
  useLayoutEffect(() => {
    const follow = (): void => {
      if (frame.current === null || canvas.current === null || map === null) return;
      const sight = sightOnMap(canvas.current.view(), canvas.current.area(), map);
      whole.current?.classList.toggle('network-minimap-idle', !isAlways && isAllInSight(sight, map));
      const { left, top, right, bottom } = sight;
      Object.assign(frame.current.style, { transform: `translate(${left}px, ${top}px)`, width: `${Math.max(4, right - left)}px`, height: `${Math.max(4, bottom - top)}px` });
    };
    painted.current = follow;
    follow();
    return () => {
      painted.current = () => undefined;
    };
  }, [map, canvas, painted, isAlways]);
  const move = (event: PointerEvent<HTMLElement>): void => {
    if (map === null || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    onCentre(underMap({ x: (event.clientX - box.left) * mapSize.width / box.width, y: (event.clientY - box.top) * mapSize.height / box.height }, map));
  };
  return (
    <div
      ref={whole} className="network-minimap" aria-hidden style={{ right: rightInset + 8, ...mapSize }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        move(event);
      }}
      onPointerMove={move}
    >
      <canvas ref={dots} />
      <div ref={frame} className="network-minimap-sight" />
    </div>
  );
}

function paintDots(canvas: HTMLCanvasElement, nodes: readonly DrawnNode[], positions: Positions, map: SmallMap): void {
  const ratio = devicePixelRatio;
  [canvas.width, canvas.height] = [mapSize.width * ratio, mapSize.height * ratio];
  const ctx = canvas.getContext('2d');
  if (ctx === null) return;
  const palette = readPalette(canvas);
  ctx.scale(ratio, ratio);
  for (const node of nodes) {
    const place = positions.get(node.id);
    if (place === undefined) continue;
    const { x, y } = onMap(place, map);
    const side = Math.max(1.5, Math.min(6, node.radius * 2 * map.scale));
    ctx.fillStyle = node.emphasis === 'selected' ? palette.thread : coloursOf(palette, node).stroke;
    ctx.fillRect(x - side / 2, y - side / 2, side, side);
  }
}
