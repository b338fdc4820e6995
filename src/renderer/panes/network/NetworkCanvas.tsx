import { useRef, useState } from 'react';
import { groupStrings } from '../../../drawing/words/network-groups.ts';
import { networkStrings } from '../../strings/network.ts';
import type { NetworkCanvasHandle } from './canvas.ts';
import { describeClaim, describeNode } from './describe.ts';
import type { Point, Positions } from '../../../drawing/network/geometry.ts';
import { isGroupId } from '../../../drawing/network/groups/groups.ts';
import { membersOf } from '../../../drawing/network/groups/collapse.ts';
import { centreOn, reveal, selectedNodes } from './look.ts';
import { extentsOf } from '../../../drawing/network/extents.ts';
import type { Drawing } from '../../../drawing/network/model.ts';
import type { Hit } from '../../../drawing/network/scene.ts';
import { Minimap } from './minimap/Minimap.tsx';
import type { MapPresence } from './minimap/minimap.ts';
import { idsInView, type PickTool } from './picking/area.ts';
import { PickLayer } from './picking/PickLayer.tsx';
import type { RecalledPlaces } from '../../state/workspace.ts';
import { useCanvas } from './use-canvas.ts';
import { useKeyboard } from './use-keyboard.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';

export interface NetworkCanvasProps {
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly visible: VisibleNetwork;
  /** Selected nodes and claims, drawn or not. */
  readonly selectedIds: readonly string[];
  readonly isSelectedHere: boolean;
  /** Whether only the surroundings of one node are shown. */
  readonly isAround: boolean;
  /** Pixels on the right that something else covers. */
  readonly rightInset: number;
  /** Changes when everything should be brought into view. */
  readonly fitKey: string;
  /** How often somebody asked for that. */
  readonly fitRequests: number;
  /** A scene that was put back: what it looks at is looked at when it comes. */
  readonly recalled: RecalledPlaces | null;
  /** Whether all that is to be drawn is there and has its place. */
  readonly isStanding: boolean;
  readonly onFind: () => void;
  readonly onReady: (canvas: NetworkCanvasHandle | null) => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onPlace: (places: Positions) => void;
  readonly onNudge: (places: Positions) => void;
  readonly onAround: (id: string | null) => void;
  readonly onOpenGroup: (id: string) => void;
  /** Closes the group of the selection, or makes one of it. */
  readonly onGroup: () => void;
  /** With what several things are picked; null for none. */
  readonly tool: PickTool | null;
  readonly onToolDone: () => void;
  readonly map: MapPresence;
}

interface Hint {
  readonly text: string;
  readonly at: Point;
}

/** The drawing, for mouse, touch and keyboard. What the keyboard comes to is said in a live region. */
export function NetworkCanvas(props: NetworkCanvasProps) {
  const { drawing, positions, visible, selectedIds } = props;
  const frame = useRef<HTMLDivElement>(null);
  const painted = useRef<() => void>(() => undefined);
  const [hint, setHint] = useState<Hint | null>(null);
  const choose = (ids: readonly string[], isAdding: boolean): void => props.onSelect(isAdding ? toggledIds(selectedIds, membersOf(ids, visible.nodes)) : ids);
  const pick = (ids: readonly string[]): void => props.onSelect([...new Set([...selectedIds, ...membersOf(ids, visible.nodes)])]);
  const nodesOf = (id: string) => extentsOf(drawing.nodes.filter((node) => node.id === id), positions);
  const keyboard = useKeyboard({
    drawing, positions, visible, selectedIds, isAround: props.isAround,
    onChoose: choose, onClear: () => props.onSelect([]), onNudge: props.onNudge, onAround: props.onAround, onOpenGroup: props.onOpenGroup, onGroup: props.onGroup,
    onPick: pick, inView: () => (canvas.handle.current === null ? [] : idsInView(canvas.handle.current, positions)),
    onReveal: (id) => canvas.handle.current !== null && reveal(canvas.handle.current, nodesOf(id)),
    onFind: props.onFind, onFit: () => canvas.fit(), onZoom: (factor) => canvas.zoom(factor),
    onCentre: () => canvas.handle.current !== null && centreOn(canvas.handle.current, extentsOf(selectedNodes(drawing), positions)),
  });
  const canvas = useCanvas({
    drawing, positions, selectedIds, isSelectedHere: props.isSelectedHere, cursorId: keyboard.cursorId,
    rightInset: props.rightInset, fitKey: props.fitKey, fitRequests: props.fitRequests, recalled: props.recalled, isStanding: props.isStanding, onReady: props.onReady,
    events: {
      onClick(hit, isAdding) {
        keyboard.setCursor(null);
        if (hit !== null) choose(hit.ids, isAdding);
        else if (!isAdding) props.onSelect([]);
      },
      onDoubleClick(hit) {
        const [id = null] = hit?.kind === 'node' ? hit.ids : [];
        if (id === null) return;
        if (isGroupId(id)) props.onOpenGroup(id);
        else props.onAround(id);
      },
      onFrame: pick,
      onHover: (hit, at) => setHint(hit === null ? null : { text: hintOf(hit, visible), at }),
      onPlace: props.onPlace,
      onPaint: () => painted.current(),
    },
  });
  return (
    <div ref={frame} className="network-canvas-frame">
      <div
        ref={canvas.host} className="network-canvas" role="application" tabIndex={0} data-pane-focus
        aria-label={networkStrings.canvasLabel(drawing.nodes.length, visible.edges.length)} aria-description={`${networkStrings.canvasKeys} ${networkStrings.findKey} ${networkStrings.pickKeys} ${groupStrings.openKey}`}
        onKeyDown={(event) => {
          setHint(null);
          if (event.key === 'Escape' && props.tool !== null) {
            event.preventDefault();
            event.stopPropagation();
            return props.onToolDone();
          }
          return keyboard.onKeyDown(event);
        }}
        onBlur={() => keyboard.setCursor(null)}
      />
      <PickLayer frame={frame} canvas={canvas.handle} positions={positions} tool={props.tool} onPick={pick} onDone={props.onToolDone} />
      {props.map !== 'none' && <Minimap nodes={drawing.nodes} positions={positions} canvas={canvas.handle} painted={painted} rightInset={props.rightInset} isAlways={props.map === 'always'} onCentre={(at) => canvas.centre(at)} />}
      {hint !== null && hint.text !== '' && <HintCard hint={hint} width={canvas.handle.current?.area().width ?? 0} />}
      <p className="visually-hidden" aria-live="polite">{keyboard.said}</p>
    </div>
  );
}

/** What lies under the pointer, beside it. Not read out: the keyboard has its own words. */
function HintCard({ hint, width }: { hint: Hint; width: number }) {
  const isRight = hint.at.x > width * 0.6;
  return (
    <div
      className="network-hint" aria-hidden
      style={isRight ? { right: width - hint.at.x + 12, top: hint.at.y + 14 } : { left: hint.at.x + 14, top: hint.at.y + 14 }}
    >
      {hint.text}
    </div>
  );
}

/** A bundle may stand for hundreds. */
const claimsInHint = 6;

function hintOf(hit: Hit, visible: VisibleNetwork): string {
  if (hit.kind === 'node') {
    const node = visible.nodes.find((each) => each.id === hit.ids[0]);
    return node === undefined ? '' : describeNode(node);
  }
  const ids = new Set(hit.ids.slice(0, claimsInHint));
  const told = visible.edges.filter((edge) => ids.has(edge.id)).map((edge) => describeClaim(edge, visible));
  return [...told, ...(hit.ids.length > claimsInHint ? [networkStrings.moreClaims(hit.ids.length - claimsInHint)] : [])].join('\n');
}

function toggledIds(ids: readonly string[], changed: readonly string[]): readonly string[] {
  const isThere = changed.every((id) => ids.includes(id));
  return isThere ? ids.filter((id) => !changed.includes(id)) : [...new Set([...ids, ...changed])];
}
