import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';

/** How hard a passphrase is to guess. */
export interface Strength {
  /** 0, found at once, to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Guesses that are needed, as a power of ten. */
  readonly power: number;
}

const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  // Nobody types more than this, and the time goes up with the square of it.
  maxLength: 100,
});

/**
 * Powers of ten from which a passphrase is weak, fair, good, strong. Whoever has the file tries some 100,000 a second on a machine for it, for all the
 * work that each guess costs: 10^10 take them a day, 10^12 four months, 10^14 thirty years.
 */
const steps = [8, 10, 12, 14] as const;

/** Judges a passphrase as those who guess them would go about it, with the file in their hands. */
export function strengthOf(passphrase: string): Strength {
  const { guessesLog10: power } = judge.check(passphrase);
  return { score: steps.filter((step) => power >= step).length as Strength['score'], power };
}
