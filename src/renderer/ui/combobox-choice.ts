/** Letters as they are compared: case, accents and outer space make no difference. */
const folded = (text: string): string => text.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What was found for a text, and what stood on the screen when it was taken unseen. */
export interface Answer {
  /** Texts of what was found, best first. */
  readonly found: readonly string[];
  /** Whether something new can be made of the text. */
  readonly canCreate: boolean;
  /** Text of what was highlighted on screen, found for an earlier text; null for nothing. */
  readonly highlighted: string | null;
}

/**
 * What somebody means who takes a text before its list is there. Nothing is taken that was not seen and could not be expected:
 * then the list is shown, and a further Enter chooses from it.
 *
 * @returns index of what was found; `new` for the text itself; null where nobody can know
 */
export function expectedChoice(typed: string, { found, canCreate, highlighted }: Answer): number | 'new' | null {
  const wanted = folded(typed);
  const same = found.filter((text) => folded(text) === wanted);
  if (same.length > 0) return same.length === 1 ? found.indexOf(same[0] ?? '') : null;
  const [first] = found;
  if (first === undefined) return canCreate && wanted !== '' ? 'new' : null;
  if (first === highlighted && found.filter((text) => text === first).length === 1) return 0;
  const beginsWord = wanted !== '' && (folded(first).startsWith(wanted) || folded(first).includes(` ${wanted}`));
  return found.length === 1 && !canCreate && beginsWord ? 0 : null;
}
