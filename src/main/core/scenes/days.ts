import type { SceneContent } from '../../../shared/contract/scenes.ts';
import type { SceneView } from '../../../shared/model/scene.ts';
import type { ReadableDb } from '../db/connection.ts';

type Day = SceneContent['days'][number];

const dated = 'coalesce(earliest_day, latest_day) IS NOT NULL';
const columns = 'coalesce(earliest_day, latest_day) AS from_day, coalesce(latest_day, earliest_day) AS to_day';
const daysSql = ['operation', 'event', 'claim'].map((table) => `SELECT ${table}.id, ${columns} FROM json_each(:ids) AS wanted JOIN ${table} ON ${table}.id = wanted.value WHERE ${dated}`).join(' UNION ALL ');
const endsSql = 'SELECT claim.id, claim.subject_id, claim.object_id FROM json_each(:ids) AS wanted JOIN claim ON claim.id = wanted.value';

/** When things and claims of a scene were. A claim without a date of its own has that of the operation or event that it touches. */
export function daysOf(db: ReadableDb, { nodes, claimIds }: Pick<SceneView, 'nodes' | 'claimIds'>): Day[] {
  const ids = JSON.stringify([...nodes.map(({ id }) => id), ...claimIds]);
  const own = new Map(db.all(daysSql, { ids }).map((row) => [String(row['id']), { fromDay: Number(row['from_day']), toDay: Number(row['to_day']) }]));
  const days = new Map(own);
  for (const row of db.all(endsSql, { ids: JSON.stringify(claimIds) })) {
    const id = String(row['id']);
    const inherited = own.get(String(row['subject_id'])) ?? own.get(String(row['object_id']));
    if (!days.has(id) && inherited !== undefined) days.set(id, inherited);
  }
  return [...days].map(([id, day]) => ({ id: id as Day['id'], ...day }));
}
