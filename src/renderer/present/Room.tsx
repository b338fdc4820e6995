import { memo, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { presentStrings as words } from '../strings/present.ts';
import type { Frame } from '../../drawing/scene/frame.ts';
import { Picture } from './picture/Picture.tsx';
import type { Size } from '../../drawing/scene/stage.ts';
import type { useLookRound } from './use-look-round.ts';

/** Drawn anew only when the picture is another one: not while the pointer moves over it. */
const StillPicture = memo(Picture);

export interface RoomProps {
  readonly content: SceneContent | undefined;
  readonly frame: Frame | null;
  readonly size: Size;
  readonly hidden: ReadonlySet<string>;
  readonly pointedIds: ReadonlySet<string>;
  readonly lookRound: ReturnType<typeof useLookRound>;
  readonly hasPointer: boolean;
  /** Has a crowd that moves, while `isPainted`. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly isPainted: boolean;
  readonly onSize: (size: Size) => void;
  readonly onClaims: (ids: readonly string[]) => void;
}

/** Where the picture is shown, large. A click on a line asks for its quotes. */
export function Room({ content, frame, size, hidden, pointedIds, lookRound, hasPointer, canvas, isPainted, onSize, onClaims }: RoomProps) {
  const host = useRef<HTMLDivElement>(null);
  const [pointer, setPointer] = useState<{ readonly x: number; readonly y: number } | null>(null);
  useRoomSize(host, onSize);
  const { look, handlers } = lookRound;
  const label = content === undefined ? words.loading : words.picture(content.scene.name, content.network.nodes.length, content.network.edges.length);
  const names = frame === null ? 0 : frame.labels.filter((each) => each.label.of === 'node').length;
  const things = frame?.scene.nodes.size ?? 0;
  return (
    <div ref={host} className={hasPointer ? 'present-room present-room-pointed' : 'present-room'}>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the key is Q, anywhere in the presentation */}
      <svg
        className="present-picture" width={size.width} height={size.height} role="img" aria-label={label} {...handlers}
        onPointerMove={(event) => {
          handlers.onPointerMove(event);
          const box = host.current?.getBoundingClientRect();
          if (hasPointer && box !== undefined) setPointer({ x: event.clientX - box.left, y: event.clientY - box.top });
        }}
        onClick={(event) => {
          if (lookRound.isDragged()) return;
          const claims = event.target instanceof Element ? event.target.closest('[data-claims]')?.getAttribute('data-claims') : null;
          onClaims(claims?.split(' ') ?? []);
        }}
      >
        <g transform={`translate(${size.width / 2 + look.x} ${size.height / 2 + look.y}) scale(${look.zoom}) translate(${-size.width / 2} ${-size.height / 2})`}>
          {frame !== null && <StillPicture frame={frame} size={size} hidden={hidden} pointedIds={pointedIds} />}
        </g>
      </svg>
      <canvas ref={canvas} className={isPainted ? 'present-motion' : 'present-motion present-picture-away'} aria-hidden />
      {hasPointer && pointer !== null && <div className="present-pointer" style={{ left: pointer.x, top: pointer.y }} aria-hidden />}
      {names < things && things > 0 && look.zoom === 1 && <p className="present-crowd">{words.crowd(names, things)}</p>}
    </div>
  );
}

function useRoomSize(host: RefObject<HTMLDivElement | null>, onSize: (size: Size) => void): void {
  const tell = useRef(onSize);
  useEffect(() => {
    tell.current = onSize;
  });
  useEffect(() => {
    if (host.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => entry !== undefined && tell.current({ width: Math.round(entry.contentRect.width), height: Math.round(entry.contentRect.height) }));
    observer.observe(host.current);
    return () => observer.disconnect();
  }, [host]);
}

/** What was deleted since a scene was saved, said to everybody: a picture with a hole in it would mislead. */
export function GoneNote({ content }: { readonly content: SceneContent }) {
  const gone = useMemo(() => content.changes.filter(({ change, id }) => change === 'deleted' && !id.startsWith('claim--')), [content.changes]);
  if (gone.length === 0) return null;
  const named = gone.slice(0, 3).map(({ name }) => name ?? words.unnamed);
  const names = [...named, ...(gone.length > 3 ? [words.andMore(gone.length - 3)] : [])].join(', ');
  return <p className="present-gone" role="note" aria-label={words.missing}>{words.gone(names, gone.length)}</p>;
}
