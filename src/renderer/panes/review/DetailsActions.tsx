import { shortcutText, type ShortcutId } from '../../state/shortcuts.ts';
import { reviewStrings as words } from '../../strings/review.ts';
import { Button, type ButtonTone } from '../../ui/Button.tsx';
import { MoreIcon } from '../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import type { DetailsProps } from './Details.tsx';
import { canBeEdited } from './keys.ts';

type DetailsActionsProps = Pick<DetailsProps, 'proposal' | 'isReadOnly' | 'onMode' | 'onAccept' | 'onReject' | 'onReopen'>;

/** What can be done with the proposal in focus, with the keys that do it. Always in sight. */
export function DetailsActions({ proposal: { state, kind }, isReadOnly, onMode, onAccept, onReject, onReopen }: DetailsActionsProps) {
  if (isReadOnly || state === 'accepted') return null;
  if (state !== 'pending') return <div className="review-actions"><Action words={words.reopen} shortcut="review-reopen" onClick={onReopen} /></div>;
  const more: readonly MenuItem[] = [
    ...(kind === 'actor' ? [{ key: 'merge', label: words.mergeInto, shortcut: shortcutText('review-merge'), onSelect: () => onMode('merge') }] : []),
    { key: 'never', label: words.neverHint, shortcut: shortcutText('review-never'), onSelect: () => onReject(true) },
  ];
  return (
    <div className="review-actions">
      <Action words={words.accept} tone="primary" shortcut="review-accept" onClick={() => onAccept()} />
      {canBeEdited(kind) && <Action words={words.edit} shortcut="review-edit" onClick={() => onMode('edit')} />}
      <Action words={words.reject} shortcut="review-reject" onClick={() => onReject(false)} />
      <Menu label={words.moreDecisions} items={more} isIconOnly><MoreIcon aria-hidden /></Menu>
    </div>
  );
}

function Action({ words: name, shortcut, tone = 'default', onClick }: {
  readonly words: string; readonly shortcut: ShortcutId; readonly tone?: ButtonTone; readonly onClick: () => void;
}) {
  return <Button tone={tone} onClick={onClick}>{name}<kbd aria-hidden>{shortcutText(shortcut)}</kbd></Button>;
}
