import { networkStrings } from '../../../strings/network.ts';
import type { MenuItem } from '../../../ui/Menu.tsx';
import { pickTools, type PickTool } from './area.ts';

/** Lines of the menu about picking several things, and the map. */
export function pickMenu({ tool, onTool, isDrawing, hasMap, onMap, onAll }: {
  readonly tool: PickTool | null;
  readonly onTool: (tool: PickTool | null) => void;
  readonly isDrawing: boolean;
  readonly hasMap: boolean;
  readonly onMap: (hasMap: boolean) => void;
  readonly onAll: () => void;
}): readonly MenuItem[] {
  return [
    ...pickTools.map((each): MenuItem => ({
      key: `pick-${each}`, label: networkStrings.pickTools[each], shortcut: networkStrings.pickShortcuts[each], isChecked: tool === each, isDisabled: !isDrawing,
      onSelect: () => onTool(tool === each ? null : each),
    })),
    { key: 'pick-all', label: networkStrings.pickAll, isDisabled: !isDrawing, onSelect: onAll },
    { key: 'map', label: networkStrings.minimap, isChecked: hasMap, isDisabled: !isDrawing, onSelect: () => onMap(!hasMap) },
    { key: 'pick-line', isSeparator: true },
  ];
}
