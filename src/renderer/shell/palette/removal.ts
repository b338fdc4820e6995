/** Where the palette stands when a key is pressed. */
export interface PaletteStand {
  /** What is typed. */
  readonly text: string;
  /** The saved search of the current option; null when it is none. */
  readonly savedId: string | null;
  /** Whether keys led to the option: the first one is current without anybody having chosen it, and a pointer passes over others. */
  readonly isGoneTo: boolean;
}

/**
 * The saved search that a key press removes: Delete on one that a person went to by keys. In an empty field Delete
 * and Backspace are pressed to empty it, and must cost nothing.
 *
 * @param key as in `KeyboardEvent.key`
 */
export function removedBy(key: string, { text, savedId, isGoneTo }: PaletteStand): string | null {
  return key === 'Delete' && text === '' && isGoneTo ? savedId : null;
}
