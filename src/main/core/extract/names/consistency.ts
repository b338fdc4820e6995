import type { Words } from './features.ts';

interface Uses {
  /** Times tagged as each type, by the index of the type's first tag. */
  readonly counts: Map<number, number>;
  all: number;
}

/** How often a name is tagged alike before the rest of a document follows it. */
const evidence = 2;

/**
 * Makes the tags of one document agree: a name of one word that is tagged in one way in most places is tagged so in
 * the others, where it stands alone. Works in place; tags are indices, odd ones begin a name and the next one goes on.
 */
export function makeConsistent(document: Words, paths: readonly Int8Array[]): void {
  const uses = usesOf(document, paths);
  document.forEach((words, sentence) => {
    const path = paths[sentence];
    if (!path) return;
    words.forEach((word, index) => {
      const found = uses.get(word);
      if (!found || !isAlone(path, index)) return;
      const [tag, times] = [...found.counts].reduce((best, other) => (other[1] > best[1] ? other : best), [0, 0]);
      if (times < evidence || tag === path[index]) return;
      const tagged = [...found.counts.values()].reduce((sum, count) => sum + count, 0);
      if (path[index] === 0 ? times >= found.all * 0.5 && index > 0 : times > tagged * 0.6) path[index] = tag;
    });
  });
}

function usesOf(document: Words, paths: readonly Int8Array[]): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  document.forEach((words, sentence) => {
    const path = paths[sentence];
    words.forEach((word, index) => {
      if (!path || !/^\p{Lu}/u.test(word) || word.length < 3) return;
      const found = uses.get(word) ?? { counts: new Map<number, number>(), all: 0 };
      uses.set(word, found);
      if (!isAlone(path, index)) return;
      found.all++;
      const tag = path[index] ?? 0;
      if (tag > 0) found.counts.set(tag, (found.counts.get(tag) ?? 0) + 1);
    });
  });
  return uses;
}

/** Untagged, or the whole of a name. */
function isAlone(path: Int8Array, index: number): boolean {
  const tag = path[index] ?? 0;
  return tag === 0 || (tag % 2 === 1 && path[index + 1] !== tag + 1);
}
