import { kinds, kindsOf } from '../names/gazetteer.ts';
import { plainWord } from '../names/lexicon.ts';
import type { Cluster, Clusters } from './cluster.ts';
import { bodyKey } from './gather.ts';

/** A body's first words may stand for it when they are no shorter than this. */
const shortest = 5;
const general = kinds.country | kinds.demonym | kinds.title | kinds.calendar | kinds.organisation | kinds.place | kinds.givenName;

/** Names that begin with one word are compared up to this many; more is a list of something. */
const mostAlike = 40;

/** Joins bodies by the beginning of their names: `Meridian` to the one `Meridian Dialogue Foundation`. */
export function joinShortNames(clusters: Clusters): void {
  const bodies = [...clusters.byId.values()].filter((cluster) => isBody(cluster) && cluster.mentions.length > 0);
  const keyOf = new Map(bodies.map((body) => [body, bodyKey(body.name)]));
  const byFirst = new Map<string, Cluster[]>();
  for (const body of bodies) {
    const first = firstOf(keyOf.get(body) ?? '');
    const alike = byFirst.get(first);
    if (alike) alike.push(body);
    else byFirst.set(first, [body]);
  }
  for (const short of [...bodies, ...[...clusters.byId.values()].filter(isTagged)]) {
    const key = keyOf.get(short) ?? bodyKey(short.name);
    const alike = byFirst.get(firstOf(key)) ?? [];
    if (key.length < shortest || alike.length === 0 || alike.length > mostAlike || !isOwn(firstOf(short.name))) continue;
    const isSame = (other: string): boolean => other.startsWith(`${key} `) || (short.type === 'person' && other === key);
    const longer = alike.filter((one) => one !== short && clusters.byId.has(one.id) && isSame(keyOf.get(one) ?? ''));
    const [long] = longer;
    if (long && longer.length === 1) join(clusters, short, long, key);
  }
}

function join(clusters: Clusters, short: Cluster, long: Cluster, key: string): void {
  for (const one of short.mentions) long.mentions.push({ ...one, kind: one.kind === 'name' && !key.includes(' ') ? 'short' : one.kind });
  long.aliases.set(plainWord(short.name), { name: short.name, kind: 'short' });
  long.joined.push(...short.joined);
  clusters.byId.delete(short.id);
}

const firstOf = (name: string): string => name.split(' ', 1)[0] ?? '';

/** What only the tagger took for a person. */
const isTagged = ({ type, entity, mentions }: Cluster): boolean =>
  type === 'person' && entity === null && mentions.length > 0 && mentions.every(({ candidate }) => candidate.rule === 'tagger');

const isBody = ({ type, entity }: Cluster): boolean => entity === null && (type === 'organisation' || type === 'group' || type === 'publication');

/** A word that is nobody else's: no country, office, day or given name. */
const isOwn = (word: string): boolean => !(kindsOf(word) & general);

/** The first word of a body's name, when it may stand for the whole. */
export function firstWordOf({ name, type, entity }: Cluster): string | null {
  const [first = '', ...rest] = name.split(' ');
  const isDistinct = rest.length > 0 && first.length >= shortest && /^\p{Lu}\p{Ll}+$/u.test(first) && isOwn(first);
  return isDistinct && entity === null && (type === 'organisation' || type === 'group') ? first : null;
}
