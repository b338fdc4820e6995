import type { SceneChange } from '../../../shared/contract/scenes.ts';
import type { StoredSceneView } from '../../../shared/model/scene.ts';
import type { ReadableDb } from '../db/connection.ts';
import { labelOf } from '../things/rows.ts';
import { itemsOf, printsOf, shownColumns } from './prints.ts';

/** Items that are not as they were, by identifier. */
export interface ChangedItems {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/** Claims between shown things that were written since, and are not shown. */
const laterClaimsSql = `SELECT claim.id FROM json_each(:ids) AS wanted JOIN claim ON claim.subject_id = wanted.value
  WHERE claim.revision > :seq AND claim.object_id IN (SELECT value FROM json_each(:ids)) AND claim.id NOT IN (SELECT value FROM json_each(:shown)) ORDER BY claim.id`;

/** Rows that entries after a number made new: a claim that was only edited since may have been hidden on purpose. */
const madeSinceSql = `SELECT DISTINCT row_id FROM journal_change WHERE seq > :seq AND table_name = 'claim' AND before IS NULL
  AND row_id IN (SELECT value FROM json_each(:ids)) ORDER BY row_id`;

function addedSince(db: ReadableDb, { nodes, claimIds, fingerprint: { seq } }: StoredSceneView): string[] {
  const later = db.all(laterClaimsSql, { ids: JSON.stringify(nodes.map(({ id }) => id)), shown: JSON.stringify(claimIds), seq }).map(({ id }) => id);
  if (later.length === 0) return [];
  return db.all(madeSinceSql, { seq, ids: JSON.stringify(later) }).map((row) => String(row['row_id']));
}

/** What of a scene is not as it was when it was saved: new claims between what it shows, changed and deleted items. */
export function changedItems(db: ReadableDb, view: StoredSceneView): ChangedItems {
  const now = printsOf(db, itemsOf(view));
  const { prints } = view.fingerprint;
  const shown = itemsOf(view);
  return {
    added: addedSince(db, view),
    changed: shown.filter((id) => now.has(id) && now.get(id) !== prints[id]),
    deleted: shown.filter((id) => !now.has(id)),
  };
}

type Fields = Readonly<Record<string, unknown>>;

// A placement has the identifier of its thing for a key.
const firstSinceSql = `SELECT row_id, before FROM journal_change WHERE seq > :seq AND before IS NOT NULL AND table_name IN ('actor', 'operation', 'event', 'claim', 'quote')
  AND row_id IN (SELECT value FROM json_each(:ids)) ORDER BY seq, ordinal`;

/** Rows as they were at an entry of the journal, of those that were changed or removed since. */
function rowsAt(db: ReadableDb, seq: number, ids: readonly string[]): Map<string, Fields> {
  const rows = new Map<string, Fields>();
  for (const row of db.all(firstSinceSql, { seq, ids: JSON.stringify(ids) })) {
    const id = String(row['row_id']);
    if (!rows.has(id)) rows.set(id, JSON.parse(String(row['before'])) as Fields);
  }
  return rows;
}

function fieldsOf(db: ReadableDb, id: string, before: Fields | undefined): string[] {
  const table = id.slice(0, id.indexOf('--'));
  const now = db.get(`SELECT * FROM ${table} WHERE id = :id`, { id }) ?? {};
  const columns = before === undefined ? [] : (shownColumns[table] ?? []).filter((column) => (before[column] ?? null) !== (now[column] ?? null));
  // Where no column differs, it is what the thing rests on that does.
  return columns.length > 0 ? columns : ['quotes'];
}

/** The last name of something that is gone. Ends of a claim that are gone too are looked up as well. */
function lastNameOf(db: ReadableDb, id: string, before: ReadonlyMap<string, Fields>): string | null {
  const row = before.get(id);
  if (row === undefined) return null;
  if (!id.startsWith('claim--')) return String(row['name'] ?? row['exact'] ?? '') || null;
  const endOf = (end: unknown) => (typeof end !== 'string' ? '' : before.has(end) && !isThere(db, end) ? lastNameOf(db, end, before) ?? '?' : labelOf(db, end));
  const relation = db.get('SELECT label FROM relation WHERE name = :name', { name: String(row['relation']) })?.['label'];
  return `${endOf(row['subject_id'])} ${String(relation ?? row['property'])} ${endOf(row['object_id'] ?? null)}`;
}

const isThere = (db: ReadableDb, id: string) => db.get('SELECT 1 AS found FROM thing WHERE id = :id', { id }) !== undefined;

/** The same with names and fields, deleted items first. The journal tells what things were. */
export function describedChanges(db: ReadableDb, view: StoredSceneView): SceneChange[] {
  const { added, changed, deleted } = changedItems(db, view);
  const before = rowsAt(db, view.fingerprint.seq, [...changed, ...deleted]);
  const told = (ids: readonly string[], change: SceneChange['change'], nameOf: (id: string) => string | null, fields: (id: string) => string[] = () => []) =>
    ids.map((id): SceneChange => ({ id: id as SceneChange['id'], change, name: nameOf(id), fields: fields(id) }));
  return [
    ...told(deleted, 'deleted', (id) => lastNameOf(db, id, before)),
    ...told(changed, 'changed', (id) => labelOf(db, id), (id) => fieldsOf(db, id, before.get(id))),
    ...told(added, 'added', (id) => labelOf(db, id)),
  ];
}
