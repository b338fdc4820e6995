import type { SceneSummary } from '../../../../shared/contract/scenes.ts';
import type { SceneView } from '../../../../shared/model/scene.ts';
import type { Marking } from '../../../../shared/vocabulary.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { isLower } from '../../scenes/marking.ts';
import { sceneRows, storedViewOf, summaryOf } from '../../scenes/stored.ts';

/** A scene that may go out, without what it shows. */
export interface ReleasedScene {
  readonly summary: SceneSummary;
  readonly view: SceneView;
}

/** The scenes of a case, as far as they may go out. */
export interface ReleasedScenes {
  readonly scenes: readonly ReleasedScene[];
  /** Those that stay back: whole, since a scene without part of what it shows would be another one. */
  readonly withheldIds: readonly SceneSummary['id'][];
}

const heldBackSql = 'SELECT count(*) FROM json_each(:ids) AS shown JOIN main.thing ON thing.id = shown.value WHERE thing.id NOT IN temp.released';

/**
 * Scenes whose marking and all of whose things go out.
 *
 * @param db before anything is hidden, but with `temp.released` filled
 */
export function scenesToRelease(db: ReadableDb, level: Marking | null, withNotes: boolean): ReleasedScenes {
  const rows = sceneRows(db);
  const scenes = rows.flatMap((row): ReleasedScene[] => {
    const summary = summaryOf(db, row);
    if (!summary.isReadable || (level !== null && isLower(level, summary.marking))) return [];
    const { fingerprint: _, ...view } = storedViewOf(row);
    const ids = [...view.nodes.map(({ id }) => id), ...view.claimIds, ...(view.quoteId === null ? [] : [view.quoteId])];
    if (db.count(heldBackSql, { ids: JSON.stringify(ids) }) > 0) return [];
    return [{ summary: withNotes ? summary : { ...summary, speakerNote: null }, view }];
  });
  const out = new Set(scenes.map(({ summary }) => summary.id));
  return { scenes, withheldIds: rows.map(({ id }) => id).filter((id) => !out.has(id)) };
}
