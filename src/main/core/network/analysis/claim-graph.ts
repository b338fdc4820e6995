import type { NetworkBasis } from '../../../../shared/contract/questions.ts';
import type { ReadableDb } from '../../db/connection.ts';

/** All things of a case and the claims between them, by number. */
export interface ClaimGraph {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly claims: readonly GraphClaim[];
}

/** A claim between two things, which may be the same one. `from` and `to` are numbers of things. */
export interface GraphClaim {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly isDenied: boolean;
  /** What is claimed was considered or planned and no more, or was not conducted. */
  readonly isConsidered: boolean;
  readonly isUnsourced: boolean;
}

/** What does not go on as claimed: no tie between two things, unless somebody wants it so. */
const consideredStatuses = new Set<unknown>(['considered', 'planned', 'not_conducted']);

const claimSql = `SELECT claim.id, claim.subject_id, claim.object_id, claim.polarity, coalesce(claim.status, subject.status, object.status) AS status,
    EXISTS (SELECT 1 FROM evidence WHERE thing_id = claim.id) AS is_sourced
  FROM claim LEFT JOIN operation AS subject ON subject.id = claim.subject_id LEFT JOIN operation AS object ON object.id = claim.object_id
  WHERE claim.object_id IS NOT NULL ORDER BY claim.id`;

/** Reads the graph of a case. In the order of identifiers, so that what is worked out from it is the same each time. */
export function readClaimGraph(db: ReadableDb): ClaimGraph {
  const ids = db.all('SELECT id FROM actor UNION ALL SELECT id FROM operation UNION ALL SELECT id FROM event ORDER BY 1').map((row) => String(row['id']));
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const claims = db.all(claimSql).flatMap((row): GraphClaim[] => {
    const [from, to] = [indexOf.get(String(row['subject_id'])), indexOf.get(String(row['object_id']))];
    if (from === undefined || to === undefined) return [];
    return [{
      id: String(row['id']), from, to, isDenied: row['polarity'] === 'denies', isConsidered: consideredStatuses.has(row['status']), isUnsourced: row['is_sourced'] === 0,
    }];
  });
  return { ids, indexOf, claims };
}

/** Whether a claim counts as a connection. */
export function isConnecting(claim: GraphClaim, basis: NetworkBasis): boolean {
  return (basis.withDenied || !claim.isDenied) && (basis.withConsidered || !claim.isConsidered) && (basis.withUnsourced || !claim.isUnsourced);
}

/** Claims that do not count, each under the first reason that holds. */
export function leftOut({ claims }: ClaimGraph, basis: NetworkBasis): { denied: number; considered: number; unsourced: number } {
  const counts = { denied: 0, considered: 0, unsourced: 0 };
  for (const claim of claims) {
    if (isConnecting(claim, basis)) continue;
    counts[claim.isDenied && !basis.withDenied ? 'denied' : claim.isConsidered && !basis.withConsidered ? 'considered' : 'unsourced']++;
  }
  return counts;
}
