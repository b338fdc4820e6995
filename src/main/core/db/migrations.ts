import { CaseError } from '../../../shared/errors.ts';
import type { WritableDb } from './connection.ts';
import { relationSeeds } from './relations.ts';
import { caseSchema } from './schema/casefile.ts';
import { foreignSchema } from './schema/foreign.ts';
import { mergeSchema } from './schema/merges.ts';
import { reportSchema } from './schema/reports.ts';
import { searchSchema } from './schema/search.ts';
import { thingSchema } from './schema/things.ts';
import { viewSchema } from './schema/views.ts';
import { warningSchema } from './schema/warnings.ts';

/** `CWRT` in ASCII: marks a SQLite file as a case, for `file` and for us. */
export const applicationId = 0x43575254;

/** One step from schema version `to - 1` to `to`. Released steps never change. */
interface Migration {
  readonly to: number;
  readonly run: (db: WritableDb) => void;
}

function createCase(db: WritableDb): void {
  db.script(thingSchema);
  db.script(reportSchema);
  db.script(caseSchema);
  db.script(searchSchema);
  db.script(viewSchema);
  for (const seed of relationSeeds) {
    db.run(
      `INSERT INTO relation (name, label, inverse_label, is_role, is_symmetric, revision)
       VALUES (:name, :label, :inverseLabel, :isRole, :isSymmetric, 0)`,
      { ...seed, isRole: Number(seed.isRole), isSymmetric: Number(seed.isSymmetric) },
    );
  }
}

export const migrations: readonly Migration[] = [
  { to: 1, run: createCase },
  { to: 2, run: (db) => db.script(foreignSchema) },
  { to: 3, run: (db) => db.script(warningSchema) },
  { to: 4, run: (db) => db.script(mergeSchema) },
];

/** The schema version that this program writes. */
export const schemaVersion = migrations.length;

/**
 * Brings a case file to this program's schema, all steps in one transaction.
 *
 * @param target the schema version to end at
 * @throws CaseError `CASE_NEWER` when the file was written by a later version
 */
export function migrate(db: WritableDb, target = schemaVersion): void {
  if (db.count('PRAGMA user_version') === target) return;
  db.transaction(() => step(db, target));
}

/** Read again under the write lock: another process may have brought the file up to date meanwhile. */
function step(db: WritableDb, target: number): void {
  const version = db.count('PRAGMA user_version');
  if (version > target) {
    throw new CaseError('CASE_NEWER', `This case was written by a newer Casewright (schema ${version}; this one knows ${target}). Update Casewright to work on it.`);
  }
  for (const migration of migrations.slice(version, target)) {
    migration.run(db);
    db.script(`PRAGMA user_version = ${migration.to}`);
  }
  db.script(`PRAGMA application_id = ${applicationId}`);
}
