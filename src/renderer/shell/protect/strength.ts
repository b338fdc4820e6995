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

/** Judges a passphrase as those who guess them would go about it. */
export function strengthOf(passphrase: string): Strength {
  const { score, guessesLog10 } = judge.check(passphrase);
  return { score, power: guessesLog10 };
}
