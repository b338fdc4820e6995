/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const syllables = ['ka', 'ro', 'min', 'tel', 'sa', 'vor', 'den', 'il', 'pra', 'go', 'nes', 'ur', 'bal', 'ti', 'sem', 'ov'];

/** Words as texts have them, out of a list of some 70,000, the commonest first: few very often, most seldom. The same for the same seed. */
export function madeUpWords(seed: number): { readonly lexicon: readonly string[]; readonly word: () => string } {
  const random = randomFrom(seed);
  const lexicon = [...new Set(Array.from({ length: 90_000 }, () => Array.from({ length: 2 + Math.floor(random() * 4) }, () => syllables[Math.floor(random() * syllables.length)]).join('')))];
  return { lexicon, word: () => lexicon[Math.min(lexicon.length - 1, Math.floor(Math.exp(random() * Math.log(lexicon.length))))] ?? '' };
}
