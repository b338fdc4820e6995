import type { FoundClaim } from '../model.ts';
import type { Evidence } from '../operations/evidence.ts';
import { unitAt, type Clausal, type Unit } from '../operations/units.ts';
import { wordSet } from '../operations/words.ts';
import type { Draft } from './draft.ts';
import { officesAt } from './offices.ts';
import { tiesAt } from './ties.ts';

interface Gathered extends Draft {
  readonly hedge: 'alleged' | null;
  readonly denies: boolean;
  readonly quoteKeys: readonly string[];
}

/** Claims between actors that the words of sentences make: who leads, serves, met or is tied to whom. One a pair and relation. */
export function findClaims(clausals: readonly Clausal[], evidence: Evidence): FoundClaim[] {
  const found = new Map<string, Gathered[]>();
  for (const { sentence, units } of clausals) {
    for (let index = 0; index < units.length; index += 1) {
      for (const draft of [...officesAt(units, index), ...tiesAt(units, index)]) {
        const gathered = { ...draft, ...toneOf(units, draft), quoteKeys: evidence.keysFor(sentence, draft.words.from, draft.words.to) };
        const id = `${draft.subject.key} ${draft.relation} ${draft.object.key}`;
        found.set(id, [...(found.get(id) ?? []), gathered]);
      }
    }
  }
  return [...found.values()].flatMap((all, index) => claimOf(`c${index + 1}`, all));
}

const hedges = wordSet('allegedly reportedly purportedly supposedly alleged');
const negations = wordSet('not never no denied denies');

function toneOf(units: readonly Unit[], { from, to }: Draft): Pick<Gathered, 'hedge' | 'denies'> {
  const words = Array.from({ length: to - from + 3 }, (_, step) => unitAt(units, from - 2 + step)).filter(({ actor }) => !actor);
  return { hedge: words.some(({ lower }) => hedges.has(lower)) ? 'alleged' : null, denies: words.some(({ lower }) => negations.has(lower)) };
}

function claimOf(key: string, all: readonly Gathered[]): FoundClaim[] {
  const [first] = all;
  if (!first) return [];
  const denies = all.filter((entry) => entry.denies).length;
  return [{
    key, subjectKey: first.subject.key, relation: first.relation, objectKey: first.object.key, voice: 'source',
    polarity: denies === 0 ? 'asserts' : denies === all.length ? 'denies' : 'mixed',
    status: all.every(({ hedge }) => hedge) ? 'alleged' : null, date: null,
    quoteKeys: [...new Set(all.flatMap(({ quoteKeys }) => quoteKeys))].slice(0, 50),
    score: first.relation === 'leads' || first.relation === 'holds_office' ? 0.85 : 0.7,
    because: all.slice(0, 20).map(({ rule, words }) => ({ rule: `claim: ${rule}`, note: null, words: [words] })),
  }];
}
