import type { AliasKind } from '../../../../shared/vocabulary.ts';
import type { FoundActor, FoundMention, Reason } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { buildLexicon, type Entity, isAcronym, plainWord, type Lexicon } from '../names/lexicon.ts';
import type { TaggerWeights } from '../names/tagger.ts';
import { loadWeights } from '../names/weights.ts';
import { isActor, isCredit, scoreOf } from './accept.ts';
import { rangeOf, withoutOverlaps, type Candidate } from './candidate.ts';
import type { Cluster } from './cluster.ts';
import { applyDefinitions } from './define.ts';
import { definitionsIn } from './definitions.ts';
import { gather } from './gather.ts';
import { politicalBodies } from './groups.ts';
import { labelled } from './labels.ts';
import { findLearned } from './learned.ts';
import { linesOf, type Line } from './line.ts';
import { listed } from './listed.ts';
import { organisations } from './organisations.ts';
import { inNameCase } from './people.ts';
import { persons } from './persons.ts';
import { roleAt, type Role } from './roles.ts';
import { joinShortNames } from './short-names.ts';
import { tagged } from './tagged.ts';

/** What finding names needs and is costly to make: made once for many documents. */
export interface NameResources {
  readonly weights: TaggerWeights;
}

/** Loads the trained tagger. */
export const loadNameResources = (): NameResources => ({ weights: loadWeights() });

/**
 * The actors that a report names, each with all places where it does, merged over surnames, titles, acronyms,
 * other spellings, demonyms and metonyms. In order of the first mention.
 *
 * @param onProgress called with the share of the text that is done, 0 to 1; what it throws ends the search
 */
export function findActors(document: TextDocument, resources: NameResources = loadNameResources(), onProgress?: (done: number) => void): FoundActor[] {
  const lexicon = buildLexicon(document.known);
  const lines = linesOf(document, resources.weights, (done) => onProgress?.(done / 2));
  const chosen = lines.flatMap((line, index) => {
    if (index % 200 === 0) onProgress?.(0.5 + index / lines.length / 2);
    return withoutOverlaps(candidatesIn(line, lexicon)).filter((candidate) => !isCredit(candidate));
  });
  const clusters = gather(chosen, lexicon);
  joinShortNames(clusters);
  findLearned([...clusters.byId.values()].filter(({ type, mentions }) => type === 'person' && mentions.length > 0), lines, chosen);
  applyDefinitions(clusters, lines.flatMap(definitionsIn));
  const accepted = [...clusters.byId.values()].filter((cluster) => isActor(cluster) || cluster.mentions.some(({ candidate }) => candidate.rule === 'acronym'));
  findLearned(accepted, lines, []);
  const actors = accepted.filter(isActor).map((cluster) => ({ cluster, at: firstOf(cluster) }));
  return actors.toSorted((a, b) => a.at - b.at).map(({ cluster }, index) => actorOf(cluster, `actor-${index + 1}`));
}

const candidatesIn = (line: Line, lexicon: Lexicon): Candidate[] => [
  ...listed(line, lexicon), ...organisations(line), ...persons(line), ...labelled(line), ...politicalBodies(line), ...tagged(line),
];

const firstOf = (cluster: Cluster): number => Math.min(...cluster.mentions.map(({ candidate }) => rangeOf(candidate).from));

function actorOf(cluster: Cluster, key: string): FoundActor {
  const mentions = mentionsOf(cluster, key);
  const role = cluster.entity?.known ? null : roleOf(cluster);
  const name = cluster.entity ? listedName(cluster, cluster.entity) : nameOf(cluster);
  return {
    key, name, type: cluster.type, role: role?.text ?? null, knownId: cluster.entity?.known?.id ?? null,
    aliases: aliasesOf(cluster, name), mentions, score: scoreOf(cluster), because: reasonsOf(cluster, role),
  };
}

function mentionsOf(cluster: Cluster, actorKey: string): FoundMention[] {
  const seen = new Set<number>();
  const found: FoundMention[] = [];
  for (const { candidate, kind } of cluster.mentions) {
    const range = rangeOf(candidate);
    if (seen.has(range.from)) continue;
    seen.add(range.from);
    found.push({ ...range, actorKey, kind });
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The fullest name of a person; of others the first that is no acronym. */
function nameOf(cluster: Cluster): string {
  const names = cluster.mentions.filter(({ candidate, kind }) => kind === 'name' && candidate.rule !== 'known').map(({ candidate }) => candidate.name);
  if (cluster.type !== 'person') return names.find((name) => !isAcronym(name) && name.includes(' ')) ?? cluster.name;
  return inNameCase(names[0] ?? cluster.name);
}

/** What the lists know goes by their name for it where the report has that too, else by the fullest that the report has. */
function listedName({ mentions, type }: Cluster, { name, known }: Entity): string {
  if (known || type === 'state') return name;
  const written = mentions.filter(({ kind }) => kind === 'name' || kind === 'short').map(({ candidate }) => candidate.name);
  const plain = withoutState(name);
  if (written.length === 0 || written.some((one) => withoutState(one) === plain)) return name;
  const full = written.filter((one) => !isAcronym(one));
  const [longest] = (full.length > 0 ? full : written).toSorted((a, b) => b.length - a.length);
  return longest ?? name;
}

/** `US Department of X` and `the Department of X` are one name. */
const withoutState = (name: string): string => plainWord(name).replace(/^(?:the\s)?(?:u\.?s\.?|united states|uk|u\.k\.)\s/u, '');

const roleOf = (cluster: Cluster): Role | null => {
  if (cluster.type === 'state' || cluster.type === 'publication') return null;
  const roles = cluster.mentions.slice(0, 40).flatMap(({ candidate }) => roleAt(candidate) ?? []);
  return roles.toSorted((a, b) => b.text.length - a.text.length)[0] ?? null;
};

const aliasKindOf: Readonly<Record<string, AliasKind>> = { short: 'short', metonym: 'metonym', demonym: 'demonym', name: 'name' };

function aliasesOf(cluster: Cluster, name: string): FoundActor['aliases'] {
  const aliases = new Map<string, FoundActor['aliases'][number]>();
  const put = (alias: string, kind: AliasKind, language: string | null) => {
    const key = plainWord(alias);
    if (key !== plainWord(name) && key !== '' && !aliases.has(key) && alias.length <= 200) aliases.set(key, { name: alias, kind, language });
  };
  if (cluster.entity && cluster.type !== 'state') put(cluster.entity.name, 'name', null);
  for (const alias of cluster.aliases.values()) put(alias.name, alias.kind, null);
  for (const { candidate, kind } of cluster.mentions) {
    const aliasKind = isAcronym(candidate.name) && kind !== 'metonym' && cluster.type !== 'person' ? 'acronym' : aliasKindOf[kind];
    if (aliasKind) put(candidate.name, aliasKind, candidate.line.language === 'en' ? null : candidate.line.language);
  }
  return [...aliases.values()].slice(0, 100);
}

function reasonsOf(cluster: Cluster, role: Role | null): Reason[] {
  const byRule = new Map<string, Reason>();
  const put = (rule: string, note: string | null, at: Pick<Candidate, 'line' | 'from' | 'to'>) => {
    const old = byRule.get(rule);
    if (!old) byRule.set(rule, { rule, note, words: [rangeOf(at)] });
    else if (old.words.length < 10) byRule.set(rule, { ...old, words: [...old.words, rangeOf(at)] });
  };
  for (const { candidate } of cluster.mentions) put(candidate.rule === 'known' && !candidate.entity ? 'learned' : candidate.rule, candidate.entity && !candidate.entity.known ? candidate.entity.name : null, candidate);
  for (const { rule, note, at } of cluster.joined) put(rule, note, at);
  if (role) put('role', role.text, role);
  return [...byRule.values()].slice(0, 20);
}
