import type { Network, NetworkEdge, NetworkNode } from '../../../shared/contract/panes.ts';
import type { ReadableDb, Row } from '../db/connection.ts';
import { findRow } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import type { HandlersOf, QueryHandler } from '../handler.ts';
import { alteration, insertion, removal } from '../journal/change.ts';
import { labelOf, requireRow } from '../things/rows.ts';

/** Nodes given by a list of identifiers in JSON, with what the pane draws of them. */
const nodeSql = `SELECT wanted.value AS id,
    CASE WHEN actor.id IS NOT NULL THEN 'actor' WHEN operation.id IS NOT NULL THEN 'operation' ELSE 'event' END AS kind, actor.type, coalesce(actor.name, operation.name, event.name) AS name,
    coalesce(operation.status, event.status) AS status, placement.x, placement.y,
    (SELECT count(*) FROM claim WHERE subject_id = wanted.value) + (SELECT count(*) FROM claim WHERE object_id = wanted.value) AS claim_count,
    (SELECT count(*) FROM standing_evidence WHERE thing_id = wanted.value) AS quote_count
  FROM json_each(:ids) AS wanted
  LEFT JOIN actor ON actor.id = wanted.value LEFT JOIN operation ON operation.id = wanted.value
  LEFT JOIN event ON event.id = wanted.value LEFT JOIN placement ON placement.thing_id = wanted.value
  WHERE coalesce(actor.id, operation.id, event.id) IS NOT NULL ORDER BY wanted.key`;

const claimColumns = `claim.id, claim.subject_id, claim.object_id, claim.relation, relation.label, claim.voice, claim.polarity,
    coalesce(claim.status, subject.status, object.status) AS status, claim.likelihood, claim.confidence,
    (SELECT count(*) FROM standing_evidence WHERE thing_id = claim.id) AS quote_count`;
const claimJoins = `JOIN relation ON relation.name = claim.relation
  LEFT JOIN operation AS subject ON subject.id = claim.subject_id LEFT JOIN operation AS object ON object.id = claim.object_id`;

const edgeSql = `SELECT ${claimColumns} FROM json_each(:ids) AS wanted JOIN claim ON claim.subject_id = wanted.value ${claimJoins}
  WHERE claim.object_id IN (SELECT value FROM json_each(:ids)) ORDER BY claim.id`;

/** All claims between things; with most things wanted, this is quicker than to look for the claims of each. */
const everyEdgeSql = `SELECT ${claimColumns} FROM claim ${claimJoins} WHERE claim.object_id IS NOT NULL ORDER BY claim.id`;
/** From so many things on, claims are read from end to end. */
const readsAllFrom = 2_000;

function nodeFromRow(row: Row): NetworkNode {
  return {
    id: row['id'] as NetworkNode['id'], kind: row['kind'] as NetworkNode['kind'], type: String(row['type'] ?? row['kind']), name: String(row['name']),
    status: row['status'] as NetworkNode['status'], claimCount: Number(row['claim_count']), quoteCount: Number(row['quote_count']),
    x: row['x'] as number | null, y: row['y'] as number | null,
  };
}

function edgeFromRow(row: Row): NetworkEdge {
  return {
    id: row['id'] as NetworkEdge['id'], fromId: row['subject_id'] as NetworkEdge['fromId'], toId: row['object_id'] as NetworkEdge['toId'],
    relation: String(row['relation']), label: String(row['label']), voice: row['voice'] as NetworkEdge['voice'],
    polarity: row['polarity'] as NetworkEdge['polarity'], status: row['status'] as NetworkEdge['status'],
    likelihood: row['likelihood'] as NetworkEdge['likelihood'], confidence: row['confidence'] as NetworkEdge['confidence'],
    quoteCount: Number(row['quote_count']),
  };
}

function edgesBetween(db: ReadableDb, wanted: readonly string[]): NetworkEdge[] {
  if (wanted.length < readsAllFrom) return db.all(edgeSql, { ids: JSON.stringify(wanted) }).map(edgeFromRow);
  const ids = new Set(wanted);
  return db.all(everyEdgeSql).filter((row) => ids.has(String(row['subject_id'])) && ids.has(String(row['object_id']))).map(edgeFromRow);
}

/** Things by their identifiers, those that are there, with all claims between them. */
export function networkOf(db: ReadableDb, wanted: readonly string[]): Network {
  const ids = JSON.stringify(wanted);
  return {
    nodes: db.all(nodeSql, { ids }).map(nodeFromRow),
    edges: edgesBetween(db, wanted),
    totals: {
      nodes: db.count('SELECT (SELECT count(*) FROM actor) + (SELECT count(*) FROM operation) + (SELECT count(*) FROM event)'),
      edges: db.count('SELECT count(*) FROM claim WHERE object_id IS NOT NULL'),
      unsourced: db.count('SELECT count(*) FROM claim WHERE object_id IS NOT NULL AND id NOT IN (SELECT thing_id FROM evidence)'),
    },
  };
}

const read: QueryHandler<'network.read'> = (db, { limit, withEvents }) => {
  const events = withEvents ? 'UNION ALL SELECT id FROM event' : '';
  const rows = db.all(
    `SELECT node.id, coalesce(links.total, 0) AS total FROM (SELECT id FROM actor UNION ALL SELECT id FROM operation ${events}) AS node
     LEFT JOIN (SELECT id, count(*) AS total FROM
       (SELECT subject_id AS id FROM claim UNION ALL SELECT object_id FROM claim WHERE object_id IS NOT NULL) GROUP BY id) AS links ON links.id = node.id
     ORDER BY total DESC, node.id LIMIT :limit`, { limit },
  );
  return networkOf(db, rows.map((row) => String(row['id'])));
};

const neighbourhood: QueryHandler<'network.neighbourhood'> = (db, { id, depth, limit }) => {
  const found = new Set<string>([id]);
  let border: string[] = [id];
  for (let step = 0; step < depth && border.length > 0 && found.size < limit; step++) {
    const rows = db.all(
      `SELECT object_id AS id FROM claim WHERE subject_id IN (SELECT value FROM json_each(:border)) AND object_id IS NOT NULL
       UNION SELECT subject_id FROM claim WHERE object_id IN (SELECT value FROM json_each(:border)) ORDER BY 1`, { border: JSON.stringify(border) },
    );
    border = rows.map((row) => String(row['id'])).filter((other) => !found.has(other)).slice(0, limit - found.size);
    for (const other of border) found.add(other);
  }
  return networkOf(db, [...found]);
};

export const networkHandlers: HandlersOf<'network.read' | 'network.neighbourhood' | 'network.place' | 'network.release'> = {
  'network.read': read,
  'network.neighbourhood': neighbourhood,

  'network.place': (db, { placements }) => {
    // A thing that is named twice ends where it was put last.
    const last = new Map(placements.map((placement) => [placement.thingId, placement]));
    const changes = [...last.values()].map((placement) => {
      const before = findRow(db, tables.placement, placement.thingId);
      if (!before) return insertion(tables.placement, { ...placement, revision: 0 });
      return alteration(tables.placement, before, { ...before, ...placement });
    });
    const [first] = placements;
    const what = placements.length === 1 && first ? labelOf(db, first.thingId) : `${placements.length} things`;
    return { label: `move ${what}`, changes, result: {} };
  },

  'network.release': (db, { ids }) => ({
    label: ids.length === 1 && ids[0] ? `release ${labelOf(db, ids[0])}` : `release ${ids.length} things`,
    changes: [...new Set(ids)].filter((id) => findRow(db, tables.placement, id)).map((id) => removal(tables.placement, requireRow(db, tables.placement, id))),
    result: {},
  }),
};
