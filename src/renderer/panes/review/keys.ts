import type { ProposalView } from '../../../shared/contract/proposals.ts';
import { matchShortcut, shortcuts, type KeyPress, type ShortcutId } from '../../state/shortcuts.ts';

export type ReviewAction = 'next' | 'previous' | 'accept' | 'edit' | 'merge' | 'reject' | 'never' | 'different' | 'group' | 'reopen';

const actions: Partial<Record<ShortcutId, ReviewAction>> = {
  'review-next': 'next', 'review-previous': 'previous', 'review-accept': 'accept', 'review-edit': 'edit', 'review-merge': 'merge',
  'review-reject': 'reject', 'review-never': 'never', 'review-different': 'different', 'review-group': 'group', 'review-reopen': 'reopen',
};

/** What is decided on. */
export interface Situation {
  readonly proposal: Pick<ProposalView, 'state' | 'kind'> | undefined;
  readonly hasCandidates: boolean;
  readonly isReadOnly: boolean;
  /** Whether a form or a search is open. */
  readonly isChoosing: boolean;
  /** Whether the key went to a button, which Enter presses. */
  readonly isOnButton: boolean;
  /** Whether the key is held down: it moves on, but decides once. */
  readonly isHeld: boolean;
}

/** What a key means in the review; null when it means nothing there. */
export function reviewKey(press: KeyPress, isApple: boolean, situation: Situation): ReviewAction | null {
  const { proposal, hasCandidates, isReadOnly, isChoosing, isOnButton, isHeld } = situation;
  const id = isChoosing ? null : matchShortcut(press, isApple, 'review');
  const action = id === null ? null : actions[id] ?? null;
  if (action === null || (press.key === 'Enter' && isOnButton)) return null;
  if (action === 'next' || action === 'previous') return action;
  if (isReadOnly || isHeld || proposal === undefined) return null;
  if (action === 'reopen') return proposal.state === 'rejected' || proposal.state === 'never' ? action : null;
  return proposal.state === 'pending' && isPossible(action, proposal.kind, hasCandidates) ? action : null;
}

function isPossible(action: ReviewAction, kind: ProposalView['kind'], hasCandidates: boolean): boolean {
  if (action === 'edit') return canBeEdited(kind);
  if (action === 'merge') return kind === 'actor';
  return action !== 'different' || hasCandidates;
}

/** Dates and markings are as the words have them. */
export function canBeEdited(kind: ProposalView['kind']): boolean {
  return kind !== 'dating' && kind !== 'marking';
}

/**
 * Whether a key must not reach the window from the review: letters that make something of selected words or lead to
 * another pane, right beside those that decide.
 */
export function isKeptFromWindow(press: KeyPress, isApple: boolean): boolean {
  const id = matchShortcut(press, isApple, 'window') ?? matchShortcut(press, isApple, 'review');
  const group = shortcuts.find((shortcut) => shortcut.id === id)?.group;
  return group === 'capture' || group === 'reading' || group === 'review' || (group === 'panes' && (id?.startsWith('focus-') ?? false));
}
