import type { ProposalView } from '../../../shared/contract/proposals.ts';
import { matchShortcut, type KeyPress, type ShortcutId } from '../../state/shortcuts.ts';

export type ReviewAction = 'next' | 'previous' | 'accept' | 'edit' | 'merge' | 'reject' | 'never' | 'different' | 'group';

const actions: Partial<Record<ShortcutId, ReviewAction>> = {
  'review-next': 'next', 'review-previous': 'previous', 'review-accept': 'accept', 'review-edit': 'edit', 'review-merge': 'merge',
  'review-reject': 'reject', 'review-never': 'never', 'review-different': 'different', 'review-group': 'group',
};

/** What is decided on. */
interface Situation {
  readonly proposal: Pick<ProposalView, 'state' | 'kind' | 'matches'> | undefined;
  readonly isReadOnly: boolean;
  /** Whether a form or a search is open. */
  readonly isChoosing: boolean;
  /** Whether the key went to a button, which Enter presses. */
  readonly isOnButton: boolean;
}

/** What a key means in the review; null when it means nothing there and should do what it usually does. */
export function reviewKey(press: KeyPress, isApple: boolean, { proposal, isReadOnly, isChoosing, isOnButton }: Situation): ReviewAction | null {
  const id = isChoosing ? null : matchShortcut(press, isApple, 'review');
  const action = id === null ? null : actions[id] ?? null;
  if (action === null || (press.key === 'Enter' && isOnButton)) return null;
  if (action === 'next' || action === 'previous') return action;
  if (isReadOnly || proposal?.state !== 'pending') return null;
  const { kind, matches } = proposal;
  if (action === 'edit' && (kind === 'dating' || kind === 'marking')) return null;
  if (action === 'merge' && kind !== 'actor') return null;
  return action === 'different' && matches.length === 0 ? null : action;
}
