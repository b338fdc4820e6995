/** Everything that a key does in the whole window. Menus, tooltips and the sheet of keys read it here. */
export type ShortcutId =
  | 'palette' | 'keys' | 'undo' | 'redo' | 'import'
  | 'focus-network' | 'focus-evidence' | 'focus-timeline' | 'review' | 'read-report' | 'maximise' | 'escape'
  | 'capture-quote' | 'capture-actor' | 'capture-operation' | 'capture-event' | 'capture-claim'
  | 'save-scene' | 'present' | 'step-next' | 'step-previous' | 'show-other' | 'find-in-report' | 'attach'
  | 'review-next' | 'review-previous' | 'review-accept' | 'review-edit' | 'review-merge' | 'review-reject' | 'review-never' | 'review-different' | 'review-group'
  | 'review-reopen';

export type ShortcutGroup = 'anywhere' | 'panes' | 'capture' | 'reading' | 'review';

/** A key as `KeyboardEvent.key` names it; `withCommand` is Ctrl, or Command on Apple's systems. */
export interface KeyCombination {
  readonly key: string;
  readonly withCommand?: boolean;
  readonly withShift?: boolean;
}

export interface Shortcut {
  readonly id: ShortcutId;
  readonly group: ShortcutGroup;
  readonly combinations: readonly [KeyCombination, ...KeyCombination[]];
  /** Whether it also works while text is being typed. */
  readonly worksInText: boolean;
}

function plain(id: ShortcutId, group: ShortcutGroup, key: string): Shortcut {
  return { id, group, combinations: [{ key }], worksInText: false };
}

export const shortcuts: readonly Shortcut[] = [
  { id: 'palette', group: 'anywhere', combinations: [{ key: 'k', withCommand: true }], worksInText: true },
  { id: 'undo', group: 'anywhere', combinations: [{ key: 'z', withCommand: true }], worksInText: false },
  {
    id: 'redo', group: 'anywhere', worksInText: false,
    combinations: [{ key: 'z', withCommand: true, withShift: true }, { key: 'y', withCommand: true }],
  },
  { id: 'import', group: 'anywhere', combinations: [{ key: 'i', withCommand: true }], worksInText: true },
  plain('keys', 'anywhere', '?'),
  plain('focus-network', 'panes', '1'),
  plain('focus-evidence', 'panes', '2'),
  plain('focus-timeline', 'panes', '3'),
  plain('review', 'panes', 'r'),
  { id: 'read-report', group: 'panes', combinations: [{ key: 'r', withShift: true }], worksInText: false },
  plain('maximise', 'panes', 'f'),
  plain('save-scene', 'panes', 's'),
  plain('present', 'panes', 'p'),
  plain('escape', 'panes', 'Escape'),
  plain('capture-quote', 'capture', 'q'),
  plain('capture-actor', 'capture', 'a'),
  plain('capture-operation', 'capture', 'o'),
  plain('capture-event', 'capture', 'e'),
  plain('capture-claim', 'capture', 'c'),
  plain('step-next', 'reading', 'j'),
  plain('step-previous', 'reading', 'k'),
  { id: 'find-in-report', group: 'reading', combinations: [{ key: 'f', withCommand: true }], worksInText: true },
  // These mean something in the evidence pane alone, which takes them itself.
  plain('show-other', 'reading', 'v'),
  plain('attach', 'reading', 't'),
  plain('review-next', 'review', 'j'),
  plain('review-previous', 'review', 'k'),
  { id: 'review-accept', group: 'review', combinations: [{ key: 'Enter' }, { key: 'y' }], worksInText: false },
  plain('review-edit', 'review', 'e'),
  plain('review-merge', 'review', 'm'),
  plain('review-different', 'review', 'n'),
  plain('review-reject', 'review', 'x'),
  { id: 'review-never', group: 'review', combinations: [{ key: 'x', withShift: true }], worksInText: false },
  { id: 'review-group', group: 'review', combinations: [{ key: 'a', withShift: true }], worksInText: false },
  plain('review-reopen', 'review', 'p'),
];

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Whether it went to a field in which text is typed. */
  readonly isInText: boolean;
}

/**
 * The shortcut that a key press means, or null.
 *
 * @param place where it was pressed: the review has keys of its own
 */
export function matchShortcut(press: KeyPress, isApple: boolean, place: 'window' | 'review' = 'window'): ShortcutId | null {
  if (press.altKey) return null;
  const command = isApple ? press.metaKey : press.ctrlKey;
  const other = isApple ? press.ctrlKey : press.metaKey;
  if (other) return null;
  const found = shortcuts.find((shortcut) => (shortcut.group === 'review') === (place === 'review') && (shortcut.worksInText || !press.isInText)
    && shortcut.combinations.some((combination) => fits(combination, press, command)));
  return found?.id ?? null;
}

function fits({ key, withCommand = false, withShift = false }: KeyCombination, press: KeyPress, command: boolean): boolean {
  if (withCommand !== command || press.key.toLowerCase() !== key.toLowerCase()) return false;
  // A sign such as "?" needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return isSign || withShift === press.shiftKey;
}

/** Such as `Ctrl Shift Z`, or `⇧⌘Z` on Apple's systems. */
export function formatCombination({ key, withCommand = false, withShift = false }: KeyCombination, isApple: boolean): string {
  const name = key === 'Escape' ? 'Esc' : key.length > 1 ? key : key.toUpperCase();
  if (isApple) return `${withShift ? '⇧' : ''}${withCommand ? '⌘' : ''}${name}`;
  return [...(withCommand ? ['Ctrl'] : []), ...(withShift ? ['Shift'] : []), name].join(' ');
}

/** The first combination of a shortcut, for a tooltip or a menu. */
export function shortcutText(id: ShortcutId, isApple: boolean = isOnApple(navigator)): string {
  const shortcut = shortcuts.find((candidate) => candidate.id === id);
  return shortcut === undefined ? '' : formatCombination(shortcut.combinations[0], isApple);
}

export function isOnApple({ platform }: Pick<Navigator, 'platform'>): boolean {
  return /^(Mac|iPhone|iPad)/.test(platform);
}
