import { kinds } from '../names/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import type { Cluster } from './cluster.ts';

const speaking = /^(?:said|says|told|stated|wrote|added|testified|claimed|argued|tweeted|denied|met|ordered|directed|approved|authorized|authorised|conspired|traveled|travelled)$/u;

const base: Readonly<Record<Candidate['rule'], number>> = {
  known: 0.95, list: 0.93, 'organisation-form': 0.75, 'company-form': 0.85, 'person-title': 0.82, 'person-given-name': 0.85, 'person-capitals': 0.9, 'person-form': 0.8, label: 0.85, handle: 0.75,
  'quoted-name': 0.7, tagger: 0.55, acronym: 0.8, administration: 0.75, 'nominal-group': 0.5, 'publication-speaks': 0.5, office: 0.6,
};

/** Whether enough speaks for a cluster to be proposed as an actor. */
export function isActor(cluster: Cluster): boolean {
  if (cluster.mentions.length === 0) return false;
  if (cluster.entity) return cluster.entity.known !== null || cluster.mentions.some(({ kind }) => kind !== 'demonym') || cluster.type === 'state';
  const candidates = cluster.mentions.map(({ candidate }) => candidate);
  if (cluster.type !== 'person' && candidates.every(({ rule, line, from, to }) => line.isHeadline && !line.isCapital && (rule === 'tagger' || rule === 'organisation-form') && !(from === 0 && rule === 'organisation-form' && line.words[to] === ',' && line.words.length < 12))) return false;
  if (candidates.some(({ rule, isDoubtful }) => rule !== 'tagger' && rule !== 'known' && !(rule === 'acronym' && isDoubtful))) return true;
  if (candidates.some(({ rule }) => rule === 'acronym') && candidates.length > 1) return true;
  if (cluster.type === 'person' && candidates.every(({ line, from, to }) => line.isHeadline && !line.kinds.slice(from, to).some((bits) => bits & kinds.givenName))) return false;
  if (cluster.type === 'person') return candidates.some(({ to, from }) => to - from > 1) || (candidates.length > 1 && candidates.some(speaks)) || candidates.length > 3;
  return candidates.some(({ isDoubtful, rule }) => rule === 'tagger' && !isDoubtful) || (candidates.length > 2 && candidates.filter(({ rule }) => rule === 'tagger').length > 1);
}

const speaks = ({ line, to }: Candidate): boolean => speaking.test(line.plain[to] ?? '') || speaking.test(line.plain[to + 1] ?? '');

/** A rank between 0 and 1: by the best rule, the number of mentions and what was doubtful in joining them. */
export function scoreOf(cluster: Cluster): number {
  const best = Math.max(...cluster.mentions.map(({ candidate }) => base[candidate.rule]));
  const onlyDemonyms = cluster.mentions.every(({ kind }) => kind === 'demonym' || kind === 'attributive');
  const onlyMetonyms = cluster.mentions.every(({ kind }) => kind === 'metonym' || kind === 'demonym');
  const isTagged = cluster.mentions.some(({ candidate: { line, from, to } }) => line.tags.slice(from, to).some((tag) => tag !== 'O'));
  const doubts = cluster.joined.filter(({ isDoubtful }) => isDoubtful).length;
  const score = best * (onlyDemonyms ? 0.6 : onlyMetonyms ? 0.8 : 1) + Math.min(0.1, (cluster.mentions.length - 1) * 0.02) + (isTagged && !cluster.entity ? 0.05 : 0) - (doubts > 0 ? 0.15 : 0);
  return Math.round(Math.max(0.1, Math.min(0.99, score)) * 100) / 100;
}

/** A name in a photographer's or reporter's credit, `(AGENCY / Name)`. */
export function isCredit({ line, from, type }: Candidate): boolean {
  if (type !== 'person') return false;
  const open = line.words.lastIndexOf('(', from);
  if (open >= 0 && line.words.slice(open, from).includes('/')) return true;
  if (from === 1 && line.plain[0] === 'by' && line.words.length < 12) return true;
  return from > 0 && from < 4 && /^(?:photo|photograph|photos|image|reporting|editing)$/u.test(line.plain[0] ?? '') && line.kinds.slice(0, from).every((bits) => !(bits & kinds.givenName));
}
