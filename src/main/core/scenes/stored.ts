import type { z } from 'zod';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import type { scene } from '../../../shared/model/case.ts';
import { storedSceneView, type SceneView, type StoredSceneView } from '../../../shared/model/scene.ts';
import { CaseError } from '../../../shared/errors.ts';
import { higher } from '../../../shared/vocabulary.ts';
import type { ReadableDb } from '../db/connection.ts';
import { tables } from '../db/tables.ts';
import { lastEntry } from '../journal/entries.ts';
import { changedItems } from './changes.ts';
import { leastMarkingOf } from './marking.ts';
import { itemsOf, printsOf } from './prints.ts';

export type SceneRow = z.infer<typeof scene>;

/** All scenes in their order. */
export function sceneRows(db: ReadableDb): SceneRow[] {
  return db.all('SELECT * FROM scene ORDER BY ordinal, id').map(tables.scene.fromRow);
}

/** A view as the column holds it, with what its items are now. */
export function viewToStore(db: ReadableDb, view: SceneView): string {
  const prints = Object.fromEntries(printsOf(db, itemsOf(view)));
  return JSON.stringify({ ...view, fingerprint: { seq: lastEntry(db)?.seq ?? 0, prints } } satisfies StoredSceneView);
}

function readView({ view }: SceneRow): StoredSceneView | null {
  return storedSceneView.safeParse(JSON.parse(view)).data ?? null;
}

/** @throws CaseError `CASE_DAMAGED` where the column holds something else than a view */
export function storedViewOf(row: SceneRow): StoredSceneView {
  const view = readView(row);
  if (view === null) throw new CaseError('CASE_DAMAGED', `The scene "${row.name}" was written by another program or version and can't be read. Remove it, or save it anew.`);
  return view;
}

/** What a list tells of a scene. */
export function summaryOf(db: ReadableDb, row: SceneRow): SceneSummary {
  const { id, name, caption, speakerNote, marking, revision } = row;
  const view = readView(row);
  const written = { id, name, caption, speakerNote, revision };
  if (view === null) {
    return { ...written, marking, leastMarking: null, isReadable: false, nodeCount: 0, claimCount: 0, changeCounts: { added: 0, changed: 0, deleted: 0 } };
  }
  const { added, changed, deleted } = changedItems(db, view);
  const leastMarking = leastMarkingOf(db, view);
  return {
    ...written, marking: higher(marking, leastMarking), leastMarking, isReadable: true,
    nodeCount: view.nodes.length, claimCount: view.claimIds.length,
    changeCounts: { added: added.length, changed: changed.length, deleted: deleted.length },
  };
}
