import { CaseError } from '../../../shared/errors.ts';
import type { SceneView } from '../../../shared/model/scene.ts';
import type { Marking } from '../../../shared/vocabulary.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf } from '../handler.ts';
import { alteration, insertion, removal } from '../journal/change.ts';
import { networkOf } from '../network/handlers.ts';
import { requireRevision, requireRow, shorten } from '../things/rows.ts';
import { describedChanges } from './changes.ts';
import { daysOf } from './days.ts';
import { isLower, leastMarkingOf } from './marking.ts';
import { sceneRows, storedViewOf, summaryOf, viewToStore } from './stored.ts';

type SceneVerb = 'scene.create' | 'scene.update' | 'scene.reorder' | 'scene.remove' | 'scene.list' | 'scene.read';

/**
 * The marking that a scene gets: the one given, or else that of what it shows.
 *
 * @throws CaseError `RULE_BROKEN` when it would be lower than what it shows
 */
function markingFor(db: ReadableDb, view: Pick<SceneView, 'nodes' | 'claimIds' | 'quoteId'>, given: Marking | null): Marking | null {
  const least = leastMarkingOf(db, view);
  if (given === null) return least;
  if (isLower(given, least)) throw new CaseError('RULE_BROKEN', `This scene shows what is marked ${least ?? ''}, so it can't be marked ${given}. Mark it ${least ?? ''} or higher, or leave out what is marked so.`);
  return given;
}

/** @throws CaseError `THING_MISSING` when something that is to be shown is not in the case */
function requireShown(db: ReadableDb, { nodes, claimIds, quoteId }: SceneView): void {
  const ids = [...new Set([...nodes.map(({ id }) => id), ...claimIds, ...(quoteId === null ? [] : [quoteId])])];
  const found = db.count('SELECT count(*) FROM json_each(:ids) AS wanted JOIN thing ON thing.id = wanted.value', { ids: JSON.stringify(ids) });
  if (found < ids.length) throw new CaseError('THING_MISSING', 'Something of this scene is not in the case any more. Look at it again, then save it.');
}

export const sceneHandlers: HandlersOf<SceneVerb> = {
  'scene.create': (db, { view, marking, ...written }, context) => {
    requireShown(db, view);
    const ordinal = db.count('SELECT coalesce(max(ordinal) + 1, 0) FROM scene');
    const row = { id: context.newId('scene'), ordinal, ...written, marking: markingFor(db, view, marking), view: viewToStore(db, view), revision: 0 };
    return { label: `save the scene ${shorten(row.name)}`, changes: [insertion(tables.scene, row)], result: { id: row.id } };
  },

  'scene.update': (db, { id, revision, view, marking, ...written }) => {
    const before = requireRevision(db, tables.scene, id, revision);
    if (view !== undefined) requireShown(db, view);
    const after = {
      ...before, ...written, marking: markingFor(db, view ?? storedViewOf(before), marking), view: view === undefined ? before.view : viewToStore(db, view),
    };
    return { label: `${view === undefined ? 'edit' : 'save anew'} the scene ${shorten(after.name)}`, changes: [alteration(tables.scene, before, after)], result: {} };
  },

  'scene.reorder': (db, { ids }) => {
    const rows = new Map(sceneRows(db).map((row) => [row.id, row]));
    const order = new Set(ids);
    if (order.size !== ids.length || order.size !== rows.size || ids.some((id) => !rows.has(id))) {
      throw new CaseError('RULE_BROKEN', 'An order has to name every scene of the case once. Scenes were added or removed elsewhere; look at the list again.');
    }
    const moved = [...order].flatMap((id, ordinal) => {
      const before = rows.get(id);
      return before === undefined || before.ordinal === ordinal ? [] : [alteration(tables.scene, before, { ...before, ordinal })];
    });
    return { label: 'put scenes in another order', changes: moved, result: {} };
  },

  'scene.remove': (db, { id }) => {
    const row = requireRow(db, tables.scene, id);
    return { label: `remove the scene ${shorten(row.name)}`, changes: [removal(tables.scene, row)], result: {} };
  },

  'scene.list': (db) => sceneRows(db).map((row) => summaryOf(db, row)),

  'scene.read': (db, { id }) => {
    const row = requireRow(db, tables.scene, id);
    const { fingerprint, ...view } = storedViewOf(row);
    const shown = new Set<string>(view.claimIds);
    const { nodes, edges, totals } = networkOf(db, view.nodes.map((node) => node.id));
    return {
      scene: summaryOf(db, row), view,
      network: { nodes, edges: edges.filter((edge) => shown.has(edge.id)), totals },
      days: daysOf(db, view), changes: describedChanges(db, { ...view, fingerprint }),
    };
  },
};
