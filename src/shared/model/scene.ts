import { z } from 'zod';
import { claimId, nodeId, quoteId, thingId } from '../ids.ts';

const day = z.int().min(-100_000_000).max(100_000_000);
const length = z.number().positive().max(10_000_000);
const place = z.number().min(-10_000_000).max(10_000_000);

/** Most things and claims that a scene can show. */
export const sceneLimits = { nodes: 20_000, claims: 50_000 } as const;

/** What was on screen when a scene was saved. */
export const sceneView = z.strictObject({
  /** Actors, operations and events with their places, in network units. */
  nodes: z.array(z.strictObject({ id: nodeId, x: place, y: place })).max(sceneLimits.nodes),
  /** Claims that were drawn as lines. */
  claimIds: z.array(claimId).max(sceneLimits.claims),
  /** Things and claims that a filter let step back. */
  fadedIds: z.array(z.union([nodeId, claimId])).max(sceneLimits.nodes + sceneLimits.claims),
  /** What was selected, and so drawn strongly. */
  selectedIds: z.array(thingId).max(1_000),
  /** The part of the drawing that was looked at, by its middle and size in network units; null for all of it. */
  viewport: z.strictObject({ x: place, y: place, width: length, height: length }).nullable(),
  /** What sizes and colours of nodes said, as the network pane names it. */
  sizeBy: z.string().max(40),
  colourBy: z.string().max(40),
  /** Lines of time, where nodes were arranged by it. */
  marks: z.array(z.union([z.strictObject({ x: place, label: z.string().max(100) }), z.strictObject({ y: place, label: z.string().max(100) })])).max(500),
  /** The brushed window of time: whole days since 1970-01-01, the last one included. */
  window: z.strictObject({ fromDay: day, toDay: day }).refine(({ fromDay, toDay }) => toDay >= fromDay, 'the window must not end before it begins').nullable(),
  /** The quote that was open. */
  quoteId: quoteId.nullable(),
  /** How each pane was set, as it writes and reads it itself: filters, arrangement, lanes. */
  panes: z.record(z.string().max(40), z.json()),
});

/** What the items of a scene were when it was saved: enough to tell what has changed since. */
export const sceneFingerprint = z.strictObject({
  /** The newest entry of the journal then. */
  seq: z.int().nonnegative(),
  /** Of each item, by identifier, a hash over what is shown of it. */
  prints: z.record(z.string(), z.string()),
});

/** What the column `view` holds. */
export const storedSceneView = sceneView.extend({ fingerprint: sceneFingerprint });

export type SceneView = z.infer<typeof sceneView>;
export type StoredSceneView = z.infer<typeof storedSceneView>;
