import { Connection } from '../db/connection.ts';

/** Statements that take every trigger off a file and put it back, as somebody would who wants to leave no trace. */
function triggersOf(connection: Connection): { drop: string; restore: string } {
  const triggers = connection.all("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
  return {
    drop: triggers.map(({ name }) => `DROP TRIGGER ${String(name)};`).join('\n'),
    restore: triggers.map(({ sql }) => `${String(sql)};`).join('\n'),
  };
}

/** Runs SQL on a closed case file behind Casewright's back, with its rules in force. Throws what SQLite throws. */
export function runRaw(filePath: string, sql: string): void {
  const connection = Connection.open(filePath, { readonly: false, mustExist: true });
  try {
    connection.script('PRAGMA foreign_keys = ON');
    connection.script(sql);
  } finally {
    connection.close();
  }
}

/** The same with triggers and foreign keys taken off before and put back after: the schema looks untouched. */
export function tamper(filePath: string, sql: string): void {
  const connection = Connection.open(filePath, { readonly: false, mustExist: true });
  try {
    const { drop, restore } = triggersOf(connection);
    connection.script('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
    connection.script(`${drop}\n${sql};\n${restore}`);
  } finally {
    connection.close();
  }
}
