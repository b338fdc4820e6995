// Writes resources/schema.sql, the schema of an empty case for people to read; a test says when it is out of date.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Connection } from '../src/main/core/db/connection.ts';
import { migrate } from '../src/main/core/db/migrations.ts';
import { root } from './tools.mjs';

export const schemaFile = path.join(root, 'resources', 'schema.sql');

/** The SQL of everything in an empty case, in the order of making, and the numbers that mark a case file. */
export function schemaText() {
  const connection = Connection.open(':memory:', { readonly: false, mustExist: false });
  try {
    migrate(connection);
    const marks = ['application_id', 'user_version'].map((name) => `PRAGMA ${name} = ${connection.count(`PRAGMA ${name}`)};`);
    const statements = connection.all('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid').map(({ sql }) => `${sql};`);
    const head = '-- The schema of a case file. Made by `npm run schema`; never edited by hand. docs/file-format.md explains it.';
    return `${head}\n\n${marks.join('\n')}\n\n${statements.join('\n\n')}\n`;
  } finally {
    connection.close();
  }
}

if (import.meta.main) writeFileSync(schemaFile, schemaText());
