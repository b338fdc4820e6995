import { shortcutText } from '../../state/shortcuts.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { MoreIcon } from '../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import type { ReviewFilter, Tally } from './model.ts';

export interface ReviewMenuProps {
  readonly filter: ReviewFilter;
  readonly tally: Tally;
  readonly isReadOnly: boolean;
  readonly canRead: boolean;
  readonly onFilter: (filter: Partial<ReviewFilter>) => void;
  readonly onRead: () => void;
  readonly onFromFile: () => void;
}

/** Where proposals come from, and which of them are looked at. */
export function ReviewMenu({ filter, tally, isReadOnly, canRead, onFilter, onRead, onFromFile }: ReviewMenuProps) {
  const isRead = tally.pending + tally.accepted + tally.rejected > 0;
  const sources: readonly MenuItem[] = [
    { key: 'read', label: isRead ? words.readAgain : words.read, shortcut: shortcutText('read-report'), onSelect: onRead, isDisabled: !canRead },
    { key: 'file', label: words.fromFile, onSelect: onFromFile, isDisabled: !canRead },
    { key: 'line', isSeparator: true },
  ];
  const show = (shows: ReviewFilter['shows']) => () => onFilter({ ...filter, shows });
  return (
    <Menu
      label={words.more} isIconOnly
      items={[
        ...(isReadOnly ? [] : sources),
        { key: 'pending', label: words.showPending(tally.pending), onSelect: show('pending'), isChecked: filter.shows === 'pending' },
        { key: 'rejected', label: words.showRejected(tally.rejected), onSelect: show('rejected'), isChecked: filter.shows === 'rejected' },
      ]}
    >
      <MoreIcon aria-hidden />
    </Menu>
  );
}
