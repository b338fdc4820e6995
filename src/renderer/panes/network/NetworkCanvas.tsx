import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { networkStrings } from '../../strings/network.ts';
import type { NetworkCanvasHandle } from './canvas.ts';
import { describeClaim, describeNode, describeStop } from './describe.ts';
import type { Point, Positions } from './geometry.ts';
import { commandOf, type CanvasCommand } from './keys.ts';
import { boxOfNodes, lookAt, lookAtAll, selectedNodes, zoomBy } from './look.ts';
import type { Drawing } from './model.ts';
import type { Hit } from './scene.ts';
import { createVisCanvas } from './vis-adapter.ts';
import type { VisibleNetwork } from './visible.ts';
import { stepThrough, walkAlong } from './walk.ts';

export interface NetworkCanvasProps {
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly visible: VisibleNetwork;
  /** What is selected, drawn or not, and whether another pane selected it. */
  readonly selectedIds: readonly string[];
  readonly isSelectedElsewhere: boolean;
  /** Pixels on the right that something else covers. */
  readonly rightInset: number;
  /** Grows when everything should be brought into view. */
  readonly fitSerial: number;
  readonly onReady: (canvas: NetworkCanvasHandle | null) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onPlace: (places: Positions) => void;
  readonly onNudge: (places: Positions) => void;
  readonly onAround: (id: string | null) => void;
}

interface Hint {
  readonly text: string;
  readonly at: Point;
}

/** The drawing, for mouse, touch and keyboard. What the keyboard comes to is said in a live region. */
export function NetworkCanvas(props: NetworkCanvasProps) {
  const { drawing, positions, visible, selectedIds } = props;
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<NetworkCanvasHandle | null>(null);
  const [cursorId, setCursorId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [hint, setHint] = useState<Hint | null>(null);
  const isLookFree = useRef(true);

  const choose = (ids: readonly string[], isAdding: boolean): void => {
    props.onSelect(isAdding ? toggledIds(selectedIds, ids) : ids);
  };
  const onClick = useEffectEvent((hit: Hit | null, isAdding: boolean) => {
    setCursorId(hit?.kind === 'node' ? hit.ids[0] ?? null : null);
    if (hit !== null) choose(hit.ids, isAdding);
    else if (!isAdding) props.onSelect([]);
  });
  const onDoubleClick = useEffectEvent((hit: Hit | null) => {
    if (hit?.kind === 'node') props.onAround(hit.ids[0] ?? null);
  });
  const onHover = useEffectEvent((hit: Hit | null, at: Point) => setHint(hit === null ? null : { text: hintOf(hit, visible), at }));
  const onPlace = useEffectEvent((places: Positions) => props.onPlace(places));
  const onFrame = useEffectEvent((ids: readonly string[]) => props.onSelect([...new Set([...selectedIds, ...ids])]));
  const onReady = useEffectEvent(props.onReady);
  const fitFreely = useEffectEvent((isGradual: boolean) => {
    if (isLookFree.current && canvas.current !== null) lookAtAll(canvas.current, drawing, positions, isGradual);
  });

  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const created = createVisCanvas(host.current, {
      onClick, onDoubleClick, onHover, onPlace, onFrame,
      onLook: () => {
        isLookFree.current = false;
      },
    });
    canvas.current = created;
    onReady(created);
    const observer = new ResizeObserver(() => fitFreely(false));
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      created.destroy();
      canvas.current = null;
      onReady(null);
    };
  }, []);

  useLayoutEffect(() => {
    canvas.current?.show(drawing, positions, drawing.nodes.filter((node) => node.emphasis === 'selected').map((node) => node.id));
  }, [drawing, positions]);
  useEffect(() => canvas.current?.setCursor(cursorId), [cursorId]);
  useEffect(() => {
    isLookFree.current = true;
    fitFreely(true);
  }, [props.fitSerial]);
  // As long as nobody moved the view by hand, everything stays in it as the case grows.
  useEffect(() => fitFreely(true), [positions.size]);

  const showSelection = useEffectEvent((isGone: boolean) => {
    if (canvas.current === null) return;
    if (isLookFree.current) lookAtAll(canvas.current, drawing, positions, true);
    else if (!isGone) lookAt(canvas.current, boxOfNodes(selectedNodes(drawing), positions), false);
  });
  useEffect(() => {
    canvas.current?.setRightInset(props.rightInset);
    showSelection(selectedIds.length === 0);
  }, [props.rightInset, selectedIds.length]);
  const followSelection = useEffectEvent(() => {
    if (canvas.current !== null && props.isSelectedElsewhere) lookAt(canvas.current, boxOfNodes(selectedNodes(drawing), positions), false);
  });
  useEffect(followSelection, [selectedIds]);

  const goTo = (id: string | null): void => {
    if (id === null) return setSaid(networkStrings.noWay);
    setCursorId(id);
    setSaid(describeStop(id, cursorId, visible));
    const box = boxOfNodes(drawing.nodes.filter((node) => node.id === id), positions);
    if (canvas.current !== null) lookAt(canvas.current, box, false);
  };
  const run = (command: CanvasCommand): void => {
    const start = cursorId ?? selectedIds.find((id) => positions.has(id)) ?? null;
    switch (command.does) {
      case 'walk': return goTo(start === null ? stepThrough(drawing, null, 1) : walkAlong(drawing, positions, start, command.direction));
      case 'step': return goTo(stepThrough(drawing, start, command.by));
      case 'first': return goTo(stepThrough(drawing, null, 1));
      case 'select': return start === null ? undefined : choose([start], command.isAdding);
      case 'around': return props.onAround(start);
      case 'nudge': return nudge(start, command.by);
      case 'zoom': return zoom(command.factor);
      case 'fit': return fit();
      case 'centre': return canvas.current === null ? undefined : lookAt(canvas.current, boxOfNodes(selectedNodes(drawing), positions), true);
      case 'clear': return selectedIds.length > 0 ? props.onSelect([]) : props.onAround(null);
    }
  };
  const fit = (): void => {
    isLookFree.current = true;
    fitFreely(true);
  };
  const zoom = (factor: number): void => {
    isLookFree.current = false;
    if (canvas.current !== null) zoomBy(canvas.current, factor);
  };
  const nudge = (start: string | null, by: Point): void => {
    const chosen = selectedIds.filter((id) => positions.has(id));
    const ids = chosen.length > 0 ? chosen : start === null ? [] : [start];
    props.onNudge(new Map(ids.flatMap((id) => {
      const at = positions.get(id);
      return at === undefined ? [] : [[id, { x: at.x + by.x, y: at.y + by.y }]];
    })));
    setSaid(networkStrings.movedTo(visible.nodes.filter((node) => ids.includes(node.id)).map((node) => node.name).join(', ')));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === null || (command.does === 'clear' && selectedIds.length === 0 && cursorId === null)) return;
    event.preventDefault();
    event.stopPropagation();
    run(command);
  };

  return (
    <div className="network-canvas-frame">
      <div
        ref={host} className="network-canvas" role="application" tabIndex={0} title={undefined}
        aria-label={networkStrings.canvasLabel(drawing.nodes.length, visible.edges.length)} aria-description={networkStrings.canvasKeys}
        onKeyDown={onKeyDown} onBlur={() => setCursorId(null)}
      />
      {hint !== null && hint.text !== '' && <HintCard hint={hint} width={host.current?.clientWidth ?? 0} />}
      <p className="visually-hidden" aria-live="polite">{said}</p>
    </div>
  );
}

function HintCard({ hint, width }: { hint: Hint; width: number }) {
  const isRight = hint.at.x > width * 0.6;
  return (
    <div
      className={isRight ? 'network-hint network-hint-left' : 'network-hint'} aria-hidden
      style={isRight ? { right: width - hint.at.x + 12, top: hint.at.y + 14 } : { left: hint.at.x + 14, top: hint.at.y + 14 }}
    >
      {hint.text}
    </div>
  );
}

function hintOf(hit: Hit, visible: VisibleNetwork): string {
  if (hit.kind === 'node') {
    const node = visible.nodes.find((each) => each.id === hit.ids[0]);
    return node === undefined ? '' : describeNode(node);
  }
  return visible.edges.filter((edge) => hit.ids.includes(edge.id)).map((edge) => describeClaim(edge, visible)).join('\n');
}

function toggledIds(ids: readonly string[], changed: readonly string[]): readonly string[] {
  const isThere = changed.every((id) => ids.includes(id));
  return isThere ? ids.filter((id) => !changed.includes(id)) : [...new Set([...ids, ...changed])];
}
