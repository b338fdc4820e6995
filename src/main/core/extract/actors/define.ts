import type { AliasKind } from '../../../../shared/vocabulary.ts';
import { isAcronym, plainWord } from '../names/lexicon.ts';
import type { Candidate } from './candidate.ts';
import { clusterFor, mention, type Cluster, type Clusters } from './cluster.ts';
import { definedBy, type Definition } from './definitions.ts';
import { bodyKey } from './gather.ts';
import { kinds } from '../names/gazetteer.ts';
import type { Line } from './line.ts';
import { isTechnical } from './technical.ts';

/** Gives clusters the other names that the text defines, and joins a cluster that was made of such a name. */
export function applyDefinitions(clusters: Clusters, definitions: readonly Definition[]): void {
  const clusterOf = new Map<Candidate, Cluster>();
  for (const cluster of clusters.byId.values()) for (const { candidate } of cluster.mentions) clusterOf.set(candidate, cluster);
  const byLine = new Map<Line, Candidate[]>();
  for (const candidate of [...clusterOf.keys()].toSorted((a, b) => a.from - b.from)) {
    const own = byLine.get(candidate.line);
    if (own) own.push(candidate);
    else byLine.set(candidate.line, [candidate]);
  }
  for (const definition of definitions) {
    if (isTechnical(definition.name)) continue;
    const own = byLine.get(definition.line) ?? [];
    const antecedent = definedBy(definition, own);
    const target = antecedent ? clusterOf.get(antecedent) : undefined;
    if (target) give(clusters, target, definition, own, clusterOf);
    else defineAlone(clusters, definition, own);
  }
}

function give(clusters: Clusters, target: Cluster, definition: Definition, candidates: readonly Candidate[], clusterOf: Map<Candidate, Cluster>): void {
  const own = candidates.find(({ line, from, to }) => line === definition.line && from < definition.to && to > definition.from);
  const other = own ? clusterOf.get(own) : clusters.byId.get(`name:${bodyKey(definition.name)}`);
  if (other === target) { addAlias(target, definition); return; }
  if (definition.rule === 'in-brackets' && !own && !isAcronymOf(definition.name, target)) { standAlone(clusters, definition, target); return; }
  if (other?.entity && !target.entity && target.type !== 'person' && other.type !== 'state' && (definition.rule !== 'in-brackets' || isAcronymOf(definition.name, target))) { absorb(clusters, other, target, definition, clusterOf); return; }
  if (other && (other.entity || (other.type === 'person' && target.type !== 'person' && definition.rule === 'in-brackets'))) return;
  if (definition.rule === 'in-brackets' && other && other.mentions.length > 0 && !isAcronym(definition.name)) return;
  addAlias(target, definition);
  target.joined.push({ rule: definition.rule, note: definition.name, at: definition, isDoubtful: false });
  if (!other) {
    mention(target, { line: definition.line, from: definition.from, to: definition.to, type: target.type, kind: 'name', rule: 'acronym', entity: null, name: definition.name, weight: 80, isDoubtful: false }, isAcronym(definition.name) ? 'short' : 'name');
    return;
  }
  for (const one of other.mentions) { target.mentions.push({ candidate: one.candidate, kind: one.kind === 'name' && target.type !== 'person' && isAcronym(one.candidate.name) ? 'short' : one.kind }); clusterOf.set(one.candidate, target); }
  target.joined.push(...other.joined);
  clusters.byId.delete(other.id);
}

/** What the lists know under the other name is what was named in full before it. */
function absorb(clusters: Clusters, listedOne: Cluster, full: Cluster, definition: Definition, clusterOf: Map<Candidate, Cluster>): void {
  for (const one of full.mentions) { listedOne.mentions.push(one); clusterOf.set(one.candidate, listedOne); }
  listedOne.joined.push(...full.joined, { rule: definition.rule, note: definition.name, at: definition, isDoubtful: false });
  clusters.byId.delete(full.id);
}

function addAlias(target: Cluster, { name, rule }: Definition): void {
  const kind: AliasKind = rule === 'formerly' ? 'former' : isAcronym(name) ? 'acronym' : rule === 'defined-term' ? 'short' : 'name';
  target.aliases.set(plainWord(name), { name, kind });
}

/** Whether letters of a name stand for the words of a cluster's name, in order. */
function isAcronymOf(acronym: string, cluster: Cluster): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  return [cluster.name, ...cluster.mentions.map(({ candidate }) => candidate.name)].some((name) => {
    const words = plainWord(name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    let at = 0;
    for (const word of words) if (word.startsWith(letters.charAt(at)) && at < letters.length) at++;
    return at >= Math.max(2, letters.length - 1);
  });
}

/** An acronym in brackets that is not of the name before it: of something longer, which is called so from here on. */
function standAlone(clusters: Clusters, { line, from, to, name }: Definition, before: Cluster): void {
  if (before.type === 'person' || !isAcronym(name)) return;
  const cluster = clusterFor(clusters, `name:${bodyKey(name)}`, () => ({ type: 'organisation', entity: null, name }));
  mention(cluster, { line, from, to, type: 'organisation', kind: 'name', rule: 'acronym', entity: null, name, weight: 70, isDoubtful: true }, 'name');
  cluster.aliases.set(plainWord(name), { name, kind: 'acronym' });
}

/** `... organizations often referred to as the “X Y”`: a name in quotation marks that stands for an unnamed body before it. */
function defineAlone(clusters: Clusters, definition: Definition, candidates: readonly Candidate[]): void {
  const { line, from, to, name, rule, of } = definition;
  if (candidates.some((one) => one.from < to && one.to > from && one.rule !== 'tagger')) return;
  const before = line.plain.slice(Math.max(0, of - (rule === 'in-brackets' ? 1 : 4)), of);
  const isBody = before.some((word) => /^(?:military|army|forces|commission|committee|foundation|ministry|institute|association|organizations?|organisations?|compan(?:y|ies)|groups?|units?|agency|agencies|entit(?:y|ies)|networks?|firms?|farm|services?|bod(?:y|ies)|outlets?|actors?)$/u.test(word));
  const isCollective = rule === 'defined-term' && /^(?:defendants|conspirators|co-conspirators|hackers|operatives)$/iu.test(name);
  if (!isBody && !isCollective) return;
  if (rule === 'defined-term' && (line.kinds[from] ?? 0) & kinds.calendar) return;
  const cluster = clusterFor(clusters, `name:${bodyKey(name)}`, () => ({ type: isCollective ? 'group' : 'organisation', entity: null, name }));
  mention(cluster, { line, from, to, type: cluster.type, kind: 'name', rule: 'quoted-name', entity: null, name, weight: 74, isDoubtful: false }, 'name');
  cluster.aliases.set(plainWord(name), { name, kind: 'name' });
}
