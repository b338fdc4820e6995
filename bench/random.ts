/** Numbers from 0 to below 1 that are the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One of some things; they must not be none. */
export function oneOf<T>(next: () => number, things: readonly T[]): T {
  const thing = things[Math.floor(next() * things.length)];
  if (thing === undefined) throw new RangeError('There is nothing to choose from');
  return thing;
}
