import type { ActorType, MentionKind } from '../../../../shared/vocabulary.ts';
import type { Range } from '../model.ts';
import type { Entity } from '../names/lexicon.ts';
import type { Line } from './line.ts';

/** How a candidate was found. */
export type Rule =
  | 'known' | 'list' | 'organisation-form' | 'company-form' | 'person-title' | 'person-given-name' | 'person-capitals' | 'person-form' | 'label' | 'handle' | 'quoted-name'
  | 'tagger' | 'acronym' | 'administration' | 'nominal-group' | 'publication-speaks' | 'office';

/** A stretch of words that may name an actor; `to` is the index behind the last word. */
export interface Candidate {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly type: ActorType | 'place';
  readonly kind: MentionKind;
  readonly rule: Rule;
  readonly entity: Entity | null;
  /** The name as it is compared and shown, without titles and stray signs. */
  readonly name: string;
  /** Names of overlapping stretches are chosen by this, then by length. */
  readonly weight: number;
  readonly isDoubtful: boolean;
}

/** Where a candidate lies in the text. */
export function rangeOf({ line, from, to }: Pick<Candidate, 'line' | 'from' | 'to'>): Range {
  const { tokens } = line.sentence;
  return { from: tokens[from]?.from ?? 0, to: tokens[to - 1]?.to ?? 0 };
}

/** The words of a stretch as one name: single spaces, none where the text has none, no stray full stops. */
export function nameOf(line: Line, from: number, to: number): string {
  const { tokens } = line.sentence;
  let name = '';
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || (token.text === '.' && index + 1 < to)) continue;
    name += index > from && before && before.to < token.from ? ` ${token.text}` : token.text;
  }
  return name.replace(/\s+/gu, ' ').replace(/^["“”'‘’]|["“”]$/gu, '');
}

/** Chooses among overlapping candidates: the heavier, then the longer, then the earlier. In order of the text. */
export function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const ranked = candidates.toSorted((a, b) => b.weight - a.weight || (b.to - b.from) - (a.to - a.from) || a.from - b.from);
  const taken = new Set<number>();
  const chosen: Candidate[] = [];
  for (const candidate of ranked) {
    let free = true;
    for (let index = candidate.from; index < candidate.to && free; index++) free = !taken.has(index);
    if (!free) continue;
    for (let index = candidate.from; index < candidate.to; index++) taken.add(index);
    chosen.push(candidate);
  }
  return chosen.toSorted((a, b) => a.from - b.from);
}
