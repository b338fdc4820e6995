import { z } from 'zod';
import { claimId, nodeId, quoteId, sceneId } from '../ids.ts';
import { marking, nameText, optionalText, revision } from '../model/fields.ts';
import { sceneView } from '../model/scene.ts';
import { network } from './panes.ts';
import { command, query } from './verb.ts';

const nothing = z.strictObject({});

/** What a person writes on a scene. */
const written = {
  name: nameText, caption: optionalText, speakerNote: optionalText,
  /** At least the highest of what it shows; null for just that. */
  marking,
};

const changeKinds = ['added', 'changed', 'deleted'] as const;

/** Something that is not as it was when the scene was saved. */
const sceneChange = z.object({
  id: z.union([nodeId, claimId, quoteId]),
  change: z.enum(changeKinds),
  /** Its name now, or the last one it had; claims in words. Null where nothing tells it. */
  name: z.string().nullable(),
  /** Columns that differ, and `quotes` where it rests on others than before. Empty where nothing tells which. */
  fields: z.array(z.string()),
});

const sceneSummary = z.object({
  id: sceneId,
  name: nameText, caption: optionalText, speakerNote: optionalText,
  /** The highest of its own and of all that it shows now; null where nothing is marked. */
  marking,
  /** The highest of what it shows now: its own can't be lower. */
  leastMarking: marking,
  /** Whether what it shows could be read: another program or version may have written it. */
  isReadable: z.boolean(),
  nodeCount: z.int(), claimCount: z.int(),
  /** How many things were added, changed or deleted since it was saved. */
  changeCounts: z.object({ added: z.int(), changed: z.int(), deleted: z.int() }),
  revision,
});

export const sceneVerbs = {
  /** Keeps what is on screen as a scene after the others. */
  'scene.create': command(z.strictObject({ ...written, view: sceneView }), z.object({ id: sceneId })),
  /** Changes what is written on a scene, and what it shows where a view is given. */
  'scene.update': command(z.strictObject({ id: sceneId, revision, ...written, view: sceneView.optional() }), nothing),
  /** Puts scenes in an order; all of them have to be named. */
  'scene.reorder': command(z.strictObject({ ids: z.array(sceneId).min(1).max(1_000) }), nothing),
  'scene.remove': command(z.strictObject({ id: sceneId }), nothing),
  /** All scenes in their order. */
  'scene.list': query(nothing, z.array(sceneSummary)),
  /** A scene with what it shows as that is now. What was deleted is told in `changes`. */
  'scene.read': query(z.strictObject({ id: sceneId }), z.object({
    scene: sceneSummary, view: sceneView, network,
    /** First and last day of dated things and claims; a claim without a date has that of what it is about. */
    days: z.array(z.object({ id: z.union([nodeId, claimId]), fromDay: z.int(), toDay: z.int() })),
    changes: z.array(sceneChange),
  })),
} as const;

export type SceneSummary = z.infer<typeof sceneSummary>;
export type SceneChange = z.infer<typeof sceneChange>;
export type SceneContent = z.infer<(typeof sceneVerbs)['scene.read']['output']>;
