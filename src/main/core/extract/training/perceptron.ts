import { featuresOf } from '../names/features.ts';
import { bestPath, rowWidth, tags, tagWords, type TaggerWeights } from '../names/tagger.ts';
import type { AnnotatedSentence, Corpus } from './corpora.ts';

interface Example {
  readonly features: readonly Int32Array[];
  readonly gold: Int8Array;
}

const indexOf: ReadonlyMap<string, number> = new Map(tags.map((tag, index) => [tag, index]));

/**
 * Trains a structured perceptron and averages its weights.
 *
 * @param buckets a power of two
 * @param random answers numbers in [0, 1): the same ones give the same weights
 */
export function train(documents: readonly Corpus[], options: { buckets: number; rounds: number; random: () => number; onRound?: (round: number, wrong: number) => void }): TaggerWeights {
  const examples = documents.flatMap((document) => examplesOf(document, options.buckets - 1));
  const live = { emissions: new Float64Array(options.buckets * rowWidth), transitions: new Float64Array(rowWidth * rowWidth) };
  const drift = { emissions: new Float64Array(live.emissions.length), transitions: new Float64Array(live.transitions.length) };
  let step = 1;
  for (let round = 0; round < options.rounds; round++) {
    let wrong = 0;
    for (const example of shuffled(examples, options.random)) {
      const path = bestPath(example.features, live);
      if (path.some((tag, index) => tag !== example.gold[index])) {
        wrong++;
        update(live, drift, example, example.gold, 1, step);
        update(live, drift, example, path, -1, step);
      }
      step++;
    }
    options.onRound?.(round, wrong);
  }
  const average = (sum: Float64Array, late: Float64Array) => sum.map((value, index) => value - (late[index] ?? 0) / step);
  return { emissions: average(live.emissions, drift.emissions), transitions: average(live.transitions, drift.transitions) };
}

function examplesOf(document: Corpus, mask: number): Example[] {
  const features = featuresOf(document.sentences.map(({ words }) => words), mask);
  return document.sentences.map((sentence, index) => ({ features: features(index), gold: goldOf(sentence) }));
}

const goldOf = ({ tags: names }: AnnotatedSentence): Int8Array => Int8Array.from(names, (name) => indexOf.get(name) ?? 0);

interface Weights {
  readonly emissions: Float64Array;
  readonly transitions: Float64Array;
}

function update(live: Weights, drift: Weights, example: Example, path: Int8Array, by: number, step: number): void {
  let from = 0;
  path.forEach((tag, index) => {
    for (const feature of example.features[index] ?? []) add(live.emissions, drift.emissions, feature * rowWidth + tag, by, step);
    add(live.transitions, drift.transitions, from * rowWidth + tag, by, step);
    from = tag;
  });
}

function add(live: Float64Array, drift: Float64Array, at: number, by: number, step: number): void {
  live[at] = (live[at] ?? 0) + by;
  drift[at] = (drift[at] ?? 0) + by * step;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [first, second] = [copy[index], copy[other]];
    if (first !== undefined && second !== undefined) { copy[index] = second; copy[other] = first; }
  }
  return copy;
}

/** Counts of names found, wrong and missed. */
export interface Counts { right: number; found: number; gold: number }

/** Counts whole names with their type. */
export function count(documents: readonly Corpus[], weights: TaggerWeights, only?: string): Counts {
  const counts: Counts = { right: 0, found: 0, gold: 0 };
  for (const document of documents) {
    const paths = tagWords(document.sentences.map(({ words }) => words), weights);
    document.sentences.forEach((sentence, index) => {
      const gold = namesOf(sentence.tags, only);
      const found = namesOf(Array.from(paths[index] ?? [], (tag) => tags[tag] ?? 'O'), only);
      counts.gold += gold.size;
      counts.found += found.size;
      for (const name of found) if (gold.has(name)) counts.right++;
    });
  }
  return counts;
}

function namesOf(names: readonly string[], only?: string): Set<string> {
  const found = new Set<string>();
  names.forEach((tag, index) => {
    if (!tag.startsWith('B-') || (only !== undefined && !tag.endsWith(only))) return;
    let end = index + 1;
    while (names[end] === `I-${tag.slice(2)}`) end++;
    found.add(`${index}-${end}-${tag.slice(2)}`);
  });
  return found;
}
