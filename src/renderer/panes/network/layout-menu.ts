import { layoutStrings } from '../../../drawing/words/network-layout.ts';
import { networkStrings } from '../../strings/network.ts';
import type { MenuItem } from '../../ui/Menu.tsx';
import { alignments } from './align.ts';
import { arrangements } from '../../../drawing/network/layout/rules/arrange.ts';
import type { Placing } from './placing.ts';
import type { FilterActions } from './use-filter.ts';
import type { FilterState } from './view-state.ts';

/** What the menu acts on. */
export interface LayoutMenuInput {
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly hasNodes: boolean;
  readonly hasEvents: boolean;
  /** Selected things that are drawn. */
  readonly selectedIds: readonly string[];
  readonly selectedByHand: readonly string[];
  readonly allByHand: readonly string[];
  readonly placing: Placing;
  readonly onFind: () => void;
  readonly onFit: () => void;
  readonly onZoom: (isIn: boolean) => void;
  readonly onCentre: () => void;
  readonly onLayOutAgain: () => void;
  readonly onRelease: (ids: readonly string[]) => void;
}

/** Lines of the menu "Layout". */
export function layoutMenu(input: LayoutMenuInput): readonly MenuItem[] {
  const { filter, actions, selectedIds, selectedByHand, allByHand } = input;
  const isDrawing = input.hasNodes && !filter.isTable;
  return [
    { key: 'find', label: networkStrings.find, shortcut: '/', isDisabled: !isDrawing, onSelect: input.onFind },
    { key: 'fit', label: networkStrings.fit, shortcut: '0', isDisabled: !isDrawing, onSelect: input.onFit },
    { key: 'in', label: networkStrings.zoomIn, shortcut: '+', isDisabled: !isDrawing, onSelect: () => input.onZoom(true) },
    { key: 'out', label: networkStrings.zoomOut, shortcut: '−', isDisabled: !isDrawing, onSelect: () => input.onZoom(false) },
    { key: 'centre', label: networkStrings.centreSelection, shortcut: '.', isDisabled: !isDrawing || selectedIds.length === 0, onSelect: input.onCentre },
    {
      key: 'around', label: networkStrings.surroundings, shortcut: 'N', isDisabled: selectedIds.length !== 1,
      onSelect: () => actions.showAround(selectedIds[0] ?? null),
    },
    { key: 'line-1', isSeparator: true },
    ...arrangeItems(input, isDrawing),
    { key: 'line-3', isSeparator: true },
    { key: 'again', label: networkStrings.layOutAgain, isDisabled: !isDrawing, onSelect: input.onLayOutAgain },
    {
      key: 'release', label: networkStrings.release(Math.max(1, selectedByHand.length)), isDisabled: selectedByHand.length === 0,
      onSelect: () => input.onRelease(selectedByHand),
    },
    {
      key: 'release-all', label: networkStrings.releaseAll(allByHand.length), isDisabled: allByHand.length === 0,
      onSelect: () => input.onRelease(allByHand),
    },
    { key: 'line-2', isSeparator: true },
    { key: 'events', label: networkStrings.showEvents, isChecked: filter.withEvents, isDisabled: !input.hasEvents, onSelect: actions.toggleEvents },
    {
      key: 'unsourced', label: networkStrings.hideUnsourced, isChecked: filter.hiddenStandings.has('unsourced'),
      onSelect: () => actions.toggleStanding('unsourced'),
    },
  ];
}

/** How all is arranged, and what can be done with what is selected; nothing of the latter where there is no selection. */
function arrangeItems({ filter, actions, selectedIds, placing }: LayoutMenuInput, isDrawing: boolean): readonly MenuItem[] {
  const { arrangement } = filter;
  return [
    ...arrangements.map((by): MenuItem => ({
      key: `arrange-${by}`, label: layoutStrings.arrangements[by], isChecked: arrangement.by === by, isDisabled: !isDrawing, onSelect: () => placing.arrange(by),
    })),
    ...(arrangement.by === 'automatic' ? [] : [{ key: 'keep', label: layoutStrings.keep, isDisabled: !isDrawing, onSelect: placing.keep }]),
    { key: 'snap', label: layoutStrings.snap, isChecked: filter.isSnapping, isDisabled: !isDrawing, onSelect: actions.toggleSnapping },
    ...(selectedIds.length === 0 || !isDrawing ? [] : [{ key: 'pin', label: layoutStrings.pin(selectedIds.length), onSelect: placing.pin }]),
    ...(selectedIds.length < 2 || !isDrawing ? [] : alignments.map((how): MenuItem => ({ key: how, label: layoutStrings.alignments[how], onSelect: () => placing.align(how) }))),
  ];
}
