import type { MentionKind } from '../../../../shared/vocabulary.ts';
import { kinds } from '../names/gazetteer.ts';
import { isAcronym, plainWord } from '../names/lexicon.ts';
import { tokensOf } from '../text/tokens.ts';
import { nameOf, type Candidate } from './candidate.ts';
import { mention, type Cluster } from './cluster.ts';
import { isCapitalised, type Line } from './line.ts';
import { partsOf, secondSurnames } from './people.ts';
import { firstWordOf } from './short-names.ts';

interface Learned {
  readonly words: readonly string[];
  readonly cluster: Cluster;
  readonly kind: MentionKind;
  /** In the spelling of the text, for acronyms. */
  readonly exact: string | null;
}

/**
 * Finds further places of the names that a document has taught: surnames, acronyms, other names, and the rest of it.
 *
 * @param further what else is named and so not free, besides the clusters' own mentions
 */
export function findLearned(clusters: readonly Cluster[], lines: readonly Line[], further: readonly Candidate[]): void {
  const byFirst = learnedNames(clusters);
  const taken = new Map<Line, Set<number>>();
  for (const { line, from, to } of [...further.filter(({ rule }) => rule !== 'tagger'), ...clusters.flatMap(({ mentions }) => mentions.map(({ candidate }) => candidate))]) {
    const set = taken.get(line) ?? new Set<number>();
    for (let index = from; index < to; index++) set.add(index);
    taken.set(line, set);
  }
  const small = new Set(lines.flatMap(({ words }) => words.filter((word) => /^\p{Ll}/u.test(word))));
  for (const line of lines) findIn(line, byFirst, taken.get(line) ?? new Set(), small);
  for (const cluster of clusters) cluster.mentions.sort((a, b) => position(a.candidate) - position(b.candidate));
}

/** A handle in small letters, one word. */
const isSmall = (name: string): boolean => /^\p{Ll}[\p{Ll}\p{N}_.-]{4,}$/u.test(name);

/** `Pak Tae-Ho`: a family name that stands first. */
const familyFirst = /^(\p{L}{2,6}) \p{L}{2,6}-\p{L}{2,6}$/u;

const position = ({ line, from }: Candidate): number => line.sentence.tokens[from]?.from ?? 0;

function learnedNames(clusters: readonly Cluster[]): Map<string, Learned[]> {
  const byFirst = new Map<string, Learned[]>();
  const learn = (cluster: Cluster, name: string, kind: MentionKind) => {
    const words = tokensOf(name, 0, name.length).map(({ text }) => plainWord(text));
    const [first] = words;
    if (first === undefined || first.length < 2) return;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { words, cluster, kind, exact: isAcronym(name) || isSmall(name) ? name : null }]);
  };
  for (const cluster of clusters) {
    for (const { name, kind } of cluster.aliases.values()) learn(cluster, name, kind === 'acronym' || kind === 'short' ? 'short' : 'name');
    if (cluster.type === 'person') {
      const surname = (partsOf(cluster.name) ? cluster.name.split(' ').findLast((word) => !/^(?:Jr\.?|Sr\.?|II|III|IV)$/u.test(word)) : null) ?? '';
      if (surname.length > 2) learn(cluster, surname, 'short');
      const family = familyFirst.exec(cluster.name)?.[1];
      if (family !== undefined && cluster.mentions.some(({ candidate }) => candidate.name === candidate.name.toUpperCase())) learn(cluster, family.toUpperCase(), 'short');
      for (const second of secondSurnames(cluster.name)) learn(cluster, second, 'short');
    }
    if (!cluster.entity) learn(cluster, cluster.name, 'name');
    const short = firstWordOf(cluster);
    if (short !== null) learn(cluster, short, 'short');
  }
  return byFirst;
}

function findIn(line: Line, byFirst: ReadonlyMap<string, readonly Learned[]>, taken: ReadonlySet<number>, small: ReadonlySet<string>): void {
  for (let index = 0; index < line.words.length; index++) {
    if (taken.has(index) || (!/^[\p{Lu}\p{N}@]/u.test(line.words[index] ?? '') && !byFirst.get(line.words[index] ?? '')?.some(({ exact }) => exact === line.words[index]))) continue;
    const names = (byFirst.get(line.plain[index] ?? '') ?? []).filter((name) => standsAt(line, index, name, taken, small));
    const name = names.toSorted((a, b) => b.words.length - a.words.length)[0];
    if (!name || names.some((other) => other.words.length === name.words.length && other.cluster !== name.cluster && name.cluster.type === 'person')) continue;
    mention(name.cluster, { line, from: index, to: index + name.words.length, type: name.cluster.type, kind: name.kind, rule: 'known', entity: null, name: nameOf(line, index, index + name.words.length), weight: 50, isDoubtful: false });
    index += name.words.length - 1;
  }
}

function standsAt(line: Line, index: number, name: Learned, taken: ReadonlySet<number>, small: ReadonlySet<string>): boolean {
  const to = index + name.words.length;
  if (!name.words.every((word, offset) => line.plain[index + offset] === word && !taken.has(index + offset))) return false;
  if (name.exact !== null) return line.words[index] === name.exact || line.words.slice(index, to).join('') === name.exact;
  if (name.words.length > 1) return isCapitalised(line.words[index]) || !/\p{Lu}/u.test(name.cluster.name.charAt(0));
  const isOrdinary = small.has(name.words[0] ?? '') || ((line.kinds[index] ?? 0) & (kinds.organisation | kinds.title | kinds.calendar)) !== 0;
  if (isOrdinary && !line.tags[index]?.endsWith('PER') && !line.isCapital) return false;
  const isInLonger = isCapitalised(line.words[to]) && !line.isHeadline && !line.isCapital && /^(?:Tower|Towers|Street|Avenue|Hotel|Foundation|University|Institute|Center|School|Library|Plaza|Act|Report|Doctrine|Rule)$/u.test(line.words[to] ?? '');
  const follows = isCapitalised(line.words[index - 1]) && (line.kinds[index - 1] ?? 0) & kinds.givenName && name.cluster.type === 'person' && index > 0;
  return !isInLonger && !follows;
}
