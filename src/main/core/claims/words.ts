import type { Claim } from '../../../shared/model/thing.ts';
import type { ReadableDb } from '../db/connection.ts';
import { labelOf } from '../things/rows.ts';

/** A claim that is about to be stored, in words: "Iran executes Spoofed e-mails". */
export function wordsOf(db: ReadableDb, claim: Claim): string {
  const label = claim.relation && db.get('SELECT label FROM relation WHERE name = :name', { name: claim.relation })?.['label'];
  const object = claim.objectId === null ? claim.value : labelOf(db, claim.objectId);
  return `${labelOf(db, claim.subjectId)} ${String(label ?? claim.property)} ${object ?? ''}`;
}
