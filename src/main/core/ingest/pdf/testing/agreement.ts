/** How two readings of one document agree, shares from 0 to 1. */
export interface Agreement {
  /** Words of the other reading that ours has too, each as often as it stands there. */
  readonly found: number;
  /** Words of ours that the other reading has too. */
  readonly right: number;
  /** Pairs of neighbouring words of the other reading that ours has: the order in which it is read. */
  readonly ordered: number;
}

const hyphenEnd = /([\p{L}\p{N}])[-‐‑\u00ad]\s*\n\s*/gu;
const hyphens = /[-‐‑–—−\u00ad]/gu;
const isWord = (token: string) => /\p{L}.*\p{L}/u.test(token);

/** Words of two letters and more, without what stands around them; hyphens left out, since readers differ on those at line ends. */
export function wordsIn(text: string): string[] {
  const tokens = text.normalize('NFKC').replaceAll(hyphenEnd, '$1').replaceAll(hyphens, '').split(/\s+/);
  return tokens.map((token) => token.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(isWord);
}

function common(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of ours) {
    const times = left.get(word) ?? 0;
    if (times === 0) continue;
    left.set(word, times - 1);
    count++;
  }
  return count;
}

const pairs = (words: readonly string[]) => words.slice(1).map((word, index) => `${words[index]} ${word}`);

/** Compares the words of two readings. */
export function agreementOf(ours: string, theirs: string): Agreement {
  const [left, right] = [wordsIn(ours), wordsIn(theirs)];
  const both = common(left, right);
  return { found: both / right.length, right: both / left.length, ordered: common(pairs(left), pairs(right)) / Math.max(1, right.length - 1) };
}
