import type { ActorType, AliasKind, MentionKind } from '../../../../shared/vocabulary.ts';
import type { Entity } from '../names/lexicon.ts';
import type { Candidate } from './candidate.ts';

/** Candidates taken for one actor. */
export interface Cluster {
  readonly id: string;
  readonly type: ActorType;
  readonly entity: Entity | null;
  name: string;
  readonly mentions: ClusterMention[];
  /** Names by which the actor was joined, with how. */
  readonly joined: Joined[];
  /** Another name of it that the text defines, by the folded name. */
  readonly aliases: Map<string, { readonly name: string; readonly kind: AliasKind }>;
}

export interface ClusterMention {
  readonly candidate: Candidate;
  readonly kind: MentionKind;
}

/** One decision that brought a name to an actor. */
export interface Joined {
  readonly rule: string;
  readonly note: string | null;
  readonly at: Pick<Candidate, 'line' | 'from' | 'to'>;
  /** A decision that may well be wrong. */
  readonly isDoubtful: boolean;
}

/** All clusters of a document, in order of their first mention. */
export interface Clusters {
  readonly byId: Map<string, Cluster>;
}

/** The cluster of an id, made when there is none. */
export function clusterFor(clusters: Clusters, id: string, make: () => { type: ActorType; entity: Entity | null; name: string }): Cluster {
  const found = clusters.byId.get(id);
  if (found) return found;
  const cluster: Cluster = { id, ...make(), mentions: [], joined: [], aliases: new Map() };
  clusters.byId.set(id, cluster);
  return cluster;
}

/** Adds a candidate to a cluster. */
export function mention(cluster: Cluster, candidate: Candidate, kind: MentionKind = candidate.kind): void {
  cluster.mentions.push({ candidate, kind });
}
