import { kinds, kindsOf } from '../names/gazetteer.ts';
import { plainWord } from '../names/lexicon.ts';
import type { Cluster, Clusters } from './cluster.ts';
import { bodyKey } from './gather.ts';

/** A body's first words may stand for it when they are no shorter than this. */
const shortest = 5;
const general = kinds.country | kinds.demonym | kinds.title | kinds.calendar | kinds.organisation | kinds.place | kinds.givenName;

/** Joins bodies by the beginning of their names: `Meridian` to the one `Meridian Dialogue Foundation`. */
export function joinShortNames(clusters: Clusters): void {
  const bodies = [...clusters.byId.values()].filter((cluster) => isBody(cluster) && cluster.mentions.length > 0);
  const byFirst = new Map<string, Cluster[]>();
  for (const body of bodies) {
    const first = bodyKey(body.name).split(' ')[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), body]);
  }
  const tagged = [...clusters.byId.values()].filter(({ type, entity, mentions }) => type === 'person' && entity === null && mentions.length > 0 && mentions.every(({ candidate }) => candidate.rule === 'tagger'));
  for (const short of [...bodies, ...tagged]) {
    const key = bodyKey(short.name);
    if (key.length < shortest || !isOwn(short.name.split(' ')[0] ?? '')) continue;
    const longer = (byFirst.get(key.split(' ')[0] ?? '') ?? []).filter((one) => one !== short && clusters.byId.has(one.id) && (bodyKey(one.name).startsWith(`${key} `) || (short.type === 'person' && bodyKey(one.name) === key)));
    const [long] = longer;
    if (!long || longer.length > 1) continue;
    for (const one of short.mentions) long.mentions.push({ ...one, kind: one.kind === 'name' && !key.includes(' ') ? 'short' : one.kind });
    long.aliases.set(plainWord(short.name), { name: short.name, kind: 'short' });
    long.joined.push(...short.joined);
    clusters.byId.delete(short.id);
  }
}

const isBody = ({ type, entity }: Cluster): boolean => entity === null && (type === 'organisation' || type === 'group' || type === 'publication');

/** A word that is nobody else's: no country, office, day or given name. */
const isOwn = (word: string): boolean => !(kindsOf(word) & general);

/** The first word of a body's name, when it may stand for the whole. */
export function firstWordOf({ name, type, entity }: Cluster): string | null {
  const [first = '', ...rest] = name.split(' ');
  const isDistinct = rest.length > 0 && first.length >= shortest && /^\p{Lu}\p{Ll}+$/u.test(first) && isOwn(first);
  return isDistinct && entity === null && (type === 'organisation' || type === 'group') ? first : null;
}
