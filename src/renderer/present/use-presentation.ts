import { useEffect, useMemo, useState } from 'react';
import type { NetworkEdge } from '../../shared/contract/panes.ts';
import { contradictedMatters } from '../../drawing/network/contradictions.ts';
import { describeClaim } from '../panes/network/describe.ts';
import { useVerb } from '../state/queries.ts';
import { notYet, unfoldingOf } from '../../drawing/scene/unfold.ts';

/** What lies over the scene. */
export type Overlay = 'overview' | 'help' | 'black' | 'white';

const none: ReadonlySet<never> = new Set();
/** Always the same, so that a picture of which nothing is pointed at is not drawn anew. */
const noClaims: readonly NetworkEdge['id'][] = [];

/** Which scene is shown, and how far its time and its quotes are. */
export function usePresentation(fromId: string | null) {
  const { data: scenes, error } = useVerb('scene.list', {});
  const [chosenId, setChosenId] = useState<string | null>(fromId);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [claimIds, setClaimIds] = useState(noClaims);
  const [isQuoteClosed, setQuoteClosed] = useState(false);
  const [day, setDay] = useState<number | null>(null);
  const [isPlaying, setPlaying] = useState(false);
  const readable = useMemo(() => (scenes ?? []).filter(({ isReadable }) => isReadable), [scenes]);
  const found = readable.findIndex(({ id }) => id === chosenId);
  const index = found === -1 ? 0 : found;
  const scene = readable[index];
  const read = useVerb('scene.read', { id: scene?.id ?? '' }, { enabled: scene !== undefined });
  // Until the new scene is there, the one before stays: nothing flickers.
  const content = read.data;
  const contradicted = useMemo(() => contradictedMatters(content?.network.edges ?? []), [content]);
  const unfolding = useMemo(() => (content === undefined ? null : unfoldingOf(content)), [content]);
  const hidden = useMemo(() => (content === undefined || day === null ? none : notYet(content, day)), [content, day]);
  // The next ones are asked for ahead, so that a step starts at once.
  const after = readable[index + 1];
  const ahead = useVerb('scene.read', { id: after?.id ?? '' }, { enabled: after !== undefined }).data;
  const nextContent = ahead?.scene.id === after?.id ? ahead : undefined;

  const go = (to: number): void => {
    const target = readable[Math.max(0, Math.min(readable.length - 1, to))];
    if (target === undefined || target.id === scene?.id) return;
    setChosenId(target.id);
    setClaimIds(noClaims);
    setQuoteClosed(false);
    setDay(null);
    setPlaying(false);
  };
  // What is pointed at may be deleted while it is.
  useEffect(() => setClaimIds((before) => {
    const there = before.filter((id) => content?.network.edges.some((edge) => edge.id === id) ?? false);
    return there.length === before.length ? before : there;
  }), [content]);

  return {
    scenes, readable, error: error ?? read.error, index, scene, content, nextContent, overlay, setOverlay, unfolding, hidden, day, setDay, isPlaying, claimIds, setClaimIds, isQuoteClosed, setQuoteClosed, go,
    /** A claim as a sentence, with how it stands. */
    sentenceOf: (edge: NetworkEdge) => describeClaim(edge, { nodes: content?.network.nodes ?? [], contradicted }),
    play: (isOn: boolean) => {
      if (unfolding === null) return;
      if (isOn && day === null) setDay(unfolding.fromDay);
      setPlaying(isOn);
    },
    /** To the next claim and its quotes, or the one before; past the end, to none. */
    stepClaim: (by: 1 | -1) => {
      const edges = (content?.network.edges ?? []).filter(({ id }) => !hidden.has(id));
      const at = edges.findIndex(({ id }) => id === claimIds[0]);
      const next = edges[at === -1 && by === -1 ? edges.length - 1 : at + by];
      setClaimIds(next === undefined ? noClaims : [next.id]);
    },
  };
}
