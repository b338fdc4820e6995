import { makeConsistent } from './consistency.ts';
import { featuresOf, type Words } from './features.ts';

/** Tags in the order of the weights. */
export const tags = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'] as const;
export type Tag = (typeof tags)[number];

/** Weights lie in rows of eight, one row a bucket and one column a tag; the last is empty. */
export const rowWidth = 8;

/** What training leaves: weights of hashed features, and of one tag after another (`from * 8 + to`). */
export interface TaggerWeights {
  /** A power of two rows of eight. */
  readonly emissions: Int8Array | Float64Array;
  readonly transitions: Int8Array | Float64Array;
}

/** Whether a tag may follow another: inside only after the same name's beginning or inside. */
export const mayFollow = (from: number, to: number): boolean => to === 0 || to % 2 === 1 || from === to || from === to - 1;

/**
 * Tags the words of a document with the names in them.
 *
 * @returns one row of indices into `tags` a sentence
 */
export function tagWords(document: Words, weights: TaggerWeights, onProgress?: (done: number) => void): Int8Array[] {
  const features = featuresOf(document, weights.emissions.length / rowWidth - 1);
  const paths = document.map((_, sentence) => {
    if (sentence % 200 === 0) onProgress?.(sentence / document.length);
    return bestPath(features(sentence), weights);
  });
  makeConsistent(document, paths);
  return paths;
}

/** The best sequence of tags for one sentence (Viterbi). */
export function bestPath(features: readonly Int32Array[], weights: TaggerWeights): Int8Array {
  const { emissions, transitions } = weights;
  const count = tags.length;
  const length = features.length;
  const back = new Int8Array(length * rowWidth);
  let scores = new Float64Array(rowWidth);
  for (let index = 0; index < length; index++) {
    const own = emissionScores(features[index], emissions);
    const next = new Float64Array(rowWidth);
    for (let to = 0; to < count; to++) {
      let best = -Infinity;
      for (let from = 0; from < count; from++) {
        if (index === 0 ? from !== 0 || !mayFollow(0, to) : !mayFollow(from, to)) continue;
        const score = (scores[from] ?? 0) + (transitions[from * rowWidth + to] ?? 0);
        if (score > best) { best = score; back[index * rowWidth + to] = from; }
      }
      next[to] = best + (own[to] ?? 0);
    }
    scores = next;
  }
  return follow(back, scores, length);
}

function emissionScores(features: Int32Array | undefined, emissions: Int8Array | Float64Array): Float64Array {
  const own = new Float64Array(rowWidth);
  if (!features) return own;
  for (let feature = 0; feature < features.length; feature++) {
    const row = (features[feature] ?? 0) * rowWidth;
    for (let tag = 0; tag < tags.length; tag++) own[tag] = (own[tag] ?? 0) + (emissions[row + tag] ?? 0);
  }
  return own;
}

function follow(back: Int8Array, scores: Float64Array, length: number): Int8Array {
  const path = new Int8Array(length);
  let tag = 0;
  for (let candidate = 1; candidate < tags.length; candidate++) if ((scores[candidate] ?? 0) > (scores[tag] ?? 0)) tag = candidate;
  for (let index = length - 1; index >= 0; index--) {
    path[index] = tag;
    tag = back[index * rowWidth + tag] ?? 0;
  }
  return path;
}
