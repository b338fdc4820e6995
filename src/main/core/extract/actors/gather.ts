import type { Entity, Lexicon } from '../names/lexicon.ts';
import { isAcronym, plainWord } from '../names/lexicon.ts';
import { kinds } from '../names/gazetteer.ts';
import { tokensOf } from '../text/tokens.ts';
import { clusterFor, mention, type Clusters } from './cluster.ts';
import { rangeOf, type Candidate } from './candidate.ts';
import { gatherPersons } from './gather-persons.ts';

/** Names that the lists give to something, by its folded words. */
export function entityNamed(lexicon: Lexicon, name: string): Entity | null {
  let node = lexicon.root;
  for (const { text } of tokensOf(name, 0, name.length)) {
    const next = node.next.get(plainWord(text));
    if (!next) return null;
    node = next;
  }
  return node.surfaces.find(({ isDoubtful, kind }) => !isDoubtful && kind !== 'demonym' && kind !== 'metonym')?.entity ?? null;
}

/** For each entity of the lists that the case has already: the case's own. */
function knownOnes(lexicon: Lexicon): Map<string, Entity> {
  const found = new Map<string, Entity>();
  const visit = (node: Lexicon['root']) => {
    const own = node.surfaces.find(({ entity }) => entity.known && entity.type !== 'person');
    if (own) for (const { entity, isDoubtful } of node.surfaces) if (!entity.known && !isDoubtful) found.set(entity.id, own.entity);
    for (const next of node.next.values()) visit(next);
  };
  if ([...lexicon.entities.values()].some(({ known }) => known)) visit(lexicon.root);
  return found;
}

/** Joins the candidates of a document that name one actor. */
export function gather(candidates: readonly Candidate[], lexicon: Lexicon): Clusters {
  const clusters: Clusters = { byId: new Map() };
  const known = knownOnes(lexicon);
  const join = (candidate: Candidate, entity: Entity) => {
    const own = known.get(entity.id) ?? entity;
    mention(clusterFor(clusters, own.id, () => ({ type: own.type, entity: own, name: own.name })), candidate);
  };
  for (const candidate of candidates) if (candidate.entity && !candidate.isDoubtful && candidate.entity.type !== 'person') join(candidate, candidate.entity);
  for (const candidate of candidates) if (candidate.entity && candidate.isDoubtful && clusters.byId.has((known.get(candidate.entity.id) ?? candidate.entity).id)) join(candidate, candidate.entity);
  gatherPersons(clusters, candidates, lexicon);
  const people = new Set([...clusters.byId.values()].flatMap(({ type, mentions }) => (type === 'person' ? mentions.map(({ candidate }) => rangeOf(candidate).from) : [])));
  const surnames = new Set([...clusters.byId.values()].flatMap(({ type, name }) => (type === 'person' ? name.toLowerCase().split(/[\s-]+/u) : [])));
  const isSurname = ({ rule, name }: Candidate): boolean => rule === 'acronym' && surnames.has(name.toLowerCase());
  for (const candidate of candidates) if (!candidate.entity && candidate.type !== 'person' && candidate.type !== 'place' && !isSurname(candidate) && !people.has(rangeOf(candidate).from)) gatherBody(clusters, candidate, lexicon, join);
  return clusters;
}

/** A body's name without article, state and legal form, for comparing. */
export function bodyKey(name: string): string {
  return plainWord(name).replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^(?:the )/u, '').trim().replace(/ (?:c a|kft|zrt|sia|dooel|d d|a d|lda|ltda|oyj|aps|s r o|inc|llc|ltd|corp|co|corporation|limited|gmbh|ooo|jsc|plc|s a|s p a|s r l|a s|d o o|s a s|s a r l|sarl|sas|fze|ag|pty|llp|l p)$/u, '').trim();
}

function gatherBody(clusters: Clusters, candidate: Candidate, lexicon: Lexicon, join: (candidate: Candidate, entity: Entity) => void): void {
  const entity = entityNamed(lexicon, candidate.name) ?? entityNamed(lexicon, withoutState(candidate));
  if (entity && entity.type !== 'state' && entity.type !== 'person') { join(candidate, entity); return; }
  const key = bodyKey(candidate.name);
  if (key === '') return;
  const { type } = candidate;
  if (type === 'place') return;
  const cluster = clusterFor(clusters, `name:${key}`, () => ({ type, entity: null, name: candidate.name }));
  mention(cluster, candidate, isAcronym(candidate.name) && cluster.name !== candidate.name ? 'short' : candidate.kind);
}

/** A name without the state before it: `Russian Federal Security Service`. */
function withoutState({ line, from, to, name }: Candidate): string {
  let skip = 0;
  while (from + skip < to - 1 && ((line.kinds[from + skip] ?? 0) & (kinds.demonym | kinds.country) || /^(?:’s|'s|-)$/u.test(line.words[from + skip] ?? ''))) skip++;
  return skip === 0 ? name : line.words.slice(from + skip, to).join(' ');
}
