import { groupStrings } from '../../../../drawing/words/network-groups.ts';
import { newUuid } from '../../../state/new-uuid.ts';
import type { MenuItem } from '../../../ui/Menu.tsx';
import type { DrawnNetwork } from '../use-drawing.ts';
import type { FilterActions } from '../use-filter.ts';
import { groupings, withClosed, withOpened, withOut, withOwnGroup, type GroupBy, type Grouping } from '../../../../drawing/network/groups/groups.ts';

/** What can be done with groups, and with the selection in them. */
export interface GroupSteps {
  by(by: GroupBy): void;
  open(groupId: string): void;
  /** Draws a member beside its group. */
  takeOut(ids: readonly string[]): void;
  /** Closes the opened groups that the selection is in; puts the selected things into a group of their own where it is in none. */
  toggle(): void;
  readonly closable: ReadonlySet<string>;
  /** Selected things that are drawn, and groups that the selection is in. */
  readonly selected: readonly string[];
  readonly selectedGroups: readonly string[];
  /** A selected group that a person made. */
  readonly own: readonly string[];
  openSelected(): void;
  takeApart(): void;
  closeAll(): void;
}

/** Steps from what is drawn and selected. */
export function groupSteps({ visible, drawing, selected, groups }: DrawnNetwork, actions: FilterActions): GroupSteps {
  const closable = new Set(selected.flatMap((id) => groups.get(id)?.id ?? []));
  const selectedGroups = drawing.nodes.filter(({ shape, emphasis }) => shape === 'stack' && emphasis === 'selected').map(({ id }) => id);
  const own = visible.nodes.filter(({ id, gathered }) => gathered?.is === 'own' && selectedGroups.includes(id)).map(({ id }) => id);
  return {
    closable, selected, selectedGroups, own,
    by: (by) => actions.group((grouping) => ({ ...grouping, by, opened: [], out: [] })),
    open: (id) => actions.group((grouping) => withOpened(grouping, id)),
    takeOut: (ids) => actions.group((grouping) => withOut(grouping, ids)),
    toggle: () => {
      if (closable.size > 0) actions.group((grouping) => withClosed(grouping, closable, groups));
      else if (selected.length > 1) actions.group((grouping) => withOwnGroup(grouping, selected, newUuid()));
    },
    openSelected: () => actions.group((grouping) => selectedGroups.reduce(withOpened, grouping)),
    takeApart: () => actions.group((grouping) => ({ ...grouping, own: grouping.own.filter(({ id }) => !own.includes(id)) })),
    closeAll: () => actions.group((grouping) => ({ ...grouping, opened: [], out: [] })),
  };
}

/** Lines of the menu about groups. What the selection has nothing to do with is left out. */
export function groupMenu(grouping: Grouping, by: GroupBy, steps: GroupSteps): readonly MenuItem[] {
  const { closable, selected, selectedGroups, own } = steps;
  return [
    ...groupings.map((each): MenuItem => ({ key: `group-${each}`, label: groupStrings.groupings[each], isChecked: each === by, onSelect: () => steps.by(each) })),
    ...(selectedGroups.length === 0 ? [] : [{ key: 'group-open', label: groupStrings.openSelected, onSelect: steps.openSelected }]),
    ...(own.length === 0 ? [] : [{ key: 'group-apart', label: groupStrings.ungroup, onSelect: steps.takeApart }]),
    ...(closable.size > 0 ? [{ key: 'group-close', label: groupStrings.closeSelected, shortcut: 'G', onSelect: steps.toggle }] : []),
    ...(closable.size === 0 && selected.length > 1 ? [{ key: 'group-selected', label: groupStrings.groupSelected(selected.length), shortcut: 'G', onSelect: steps.toggle }] : []),
    ...(grouping.opened.length + grouping.out.length === 0 ? [] : [{ key: 'group-close-all', label: groupStrings.closeAll, onSelect: steps.closeAll }]),
    { key: 'group-line', isSeparator: true },
  ];
}
