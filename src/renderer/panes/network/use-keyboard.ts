import { useState, type KeyboardEvent } from 'react';
import { networkStrings } from '../../strings/network.ts';
import { describeStop } from './describe.ts';
import type { Point, Positions } from '../../../drawing/network/geometry.ts';
import { isGroupId } from '../../../drawing/network/groups/groups.ts';
import { commandOf, type CanvasCommand } from './keys.ts';
import type { Drawing } from '../../../drawing/network/model.ts';
import type { VisibleNetwork } from '../../../drawing/network/visible.ts';
import { stepThrough, walkAlong } from './walk.ts';

/** What keys act on. */
export interface KeyboardInput {
  readonly drawing: Drawing;
  readonly positions: Positions;
  readonly visible: VisibleNetwork;
  readonly selectedIds: readonly string[];
  /** Whether only the surroundings of one node are shown. */
  readonly isAround: boolean;
  readonly onChoose: (ids: readonly string[], isAdding: boolean) => void;
  readonly onClear: () => void;
  readonly onNudge: (places: Positions) => void;
  readonly onAround: (id: string | null) => void;
  readonly onOpenGroup: (id: string) => void;
  readonly onGroup: () => void;
  readonly onPick: (ids: readonly string[]) => void;
  readonly inView: () => readonly string[];
  readonly onReveal: (id: string) => void;
  readonly onFind: () => void;
  readonly onFit: () => void;
  readonly onZoom: (factor: number) => void;
  readonly onCentre: () => void;
}

/** Where the keyboard stands in the drawing and what is said of it. */
export interface Keyboard {
  readonly cursorId: string | null;
  readonly said: string;
  readonly setCursor: (id: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Walking, selecting, moving and looking around with keys. */
export function useKeyboard(input: KeyboardInput): Keyboard {
  const { drawing, positions, visible, selectedIds } = input;
  const [cursorId, setCursor] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const start = cursorId ?? selectedIds.find((id) => positions.has(id)) ?? null;

  const goTo = (id: string | null, isAdding = false): void => {
    if (id === null) return setSaid(networkStrings.noWay);
    if (isAdding) input.onPick([...(start === null ? [] : [start]), id]);
    setCursor(id);
    setSaid(describeStop(id, cursorId, visible));
    input.onReveal(id);
  };
  const nudge = (by: Point): void => {
    const chosen = selectedIds.filter((id) => positions.has(id));
    const ids = chosen.length > 0 ? chosen : start === null ? [] : [start];
    if (ids.length === 0) return;
    input.onNudge(moved(ids, positions, by));
    setSaid(networkStrings.movedTo(visible.nodes.filter((node) => ids.includes(node.id)).map((node) => node.name).join(', ')));
  };
  const pick = (ids: readonly string[]): void => {
    input.onPick(ids);
    setSaid(networkStrings.picked(ids.length));
  };
  const enter = (isAdding: boolean): void => {
    if (start === null) return;
    if (!isGroupId(start) || isAdding) return input.onChoose([start], isAdding);
    const first = visible.nodes.find(({ id }) => id === start)?.gathered?.memberIds[0] ?? null;
    // The group is gone once it is open: the keyboard stands on its first member then.
    setCursor(first);
    input.onOpenGroup(start);
  };
  const run = (command: CanvasCommand): void => {
    switch (command.does) {
      case 'walk': return goTo(start === null ? stepThrough(drawing, null, 1) : walkAlong(drawing, positions, start, command.direction), command.isAdding);
      case 'step': return goTo(stepThrough(drawing, start, command.by));
      case 'first': return goTo(stepThrough(drawing, null, 1));
      case 'select': return start === null ? undefined : input.onChoose([start], command.isAdding);
      case 'pick': return pick(command.which === 'all' ? drawing.nodes.map(({ id }) => id) : input.inView());
      case 'enter': return enter(command.isAdding);
      case 'group': return input.onGroup();
      case 'around': return start !== null && isGroupId(start) ? undefined : input.onAround(start);
      case 'nudge': return nudge(command.by);
      case 'zoom': return input.onZoom(command.factor);
      case 'fit': return input.onFit();
      case 'centre': return input.onCentre();
      case 'find': return input.onFind();
      case 'clear': return selectedIds.length > 0 ? input.onClear() : input.onAround(null);
    }
  };
  return {
    cursorId, said, setCursor,
    onKeyDown(event) {
      const command = commandOf(event);
      // Escape with nothing to clear here is the window's: it puts a maximised pane back.
      if (command === null || (command.does === 'clear' && selectedIds.length === 0 && !input.isAround)) return;
      // What is done here is not meant for the window's own keys too.
      event.preventDefault();
      event.stopPropagation();
      run(command);
    },
  };
}

function moved(ids: readonly string[], positions: Positions, by: Point): Positions {
  return new Map(ids.flatMap((id) => {
    const at = positions.get(id);
    return at === undefined ? [] : [[id, { x: at.x + by.x, y: at.y + by.y }]];
  }));
}
