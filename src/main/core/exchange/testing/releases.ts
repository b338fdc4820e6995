import path from 'node:path';
import { handOutOptions, releaseOptions } from '../../../../shared/contract/exchange.ts';
import { exportFormats, type ExportFormatName } from '../../../../shared/exchange.ts';
import { connectBeside } from '../../db/casefile.ts';
import { Connection } from '../../db/connection.ts';
import { writers } from '../formats.ts';
import { Release } from '../release/release.ts';
import { runExport } from '../task.ts';
import { hashHere } from '../write/hasher.ts';
import { wordsOfPdf } from '../write/pdf-words.ts';
import { shapeOf } from '../write/shape.ts';
import { viewerPage } from './viewer-page.ts';

/** What a writer makes of a case file, as text, file by file in one; of a PDF, what a reader reads in it. */
export async function textOf(filePath: string, format: ExportFormatName, options: object = {}): Promise<string> {
  const connection = connectBeside({ path: filePath, key: null });
  try {
    connection.script('BEGIN');
    let text = '';
    const isPdf = exportFormats[format].extension === 'pdf';
    for await (const { chunks } of writers[format](new Release(connection, releaseOptions.parse(options)), () => undefined, { shape: 'file', scratch: path.dirname(filePath), viewer: viewerPage, signingKey: null, hasher: hashHere, handOut: handOutOptions.parse({}), tell: () => undefined })) {
      const pieces: Buffer[] = [];
      for await (const chunk of chunks) pieces.push(Buffer.from(chunk));
      const bytes = Buffer.concat(pieces);
      if (isPdf) for await (const words of wordsOfPdf(bytes)) text += words;
      else text += bytes.toString();
    }
    return text;
  } finally {
    connection.close();
  }
}

/** Writes a case file in a form, in this thread. Gives the path of what was written. */
export async function exportTo(folder: string, casePath: string, format: ExportFormatName): Promise<string> {
  const connection = connectBeside({ path: casePath, key: null });
  connection.script('BEGIN');
  const name = `${format}.${exportFormats[format].extension}`;
  const file = path.join(folder, name);
  const shape = shapeOf(format, name);
  if (shape === null) throw new Error(`${name} has no shape`);
  await runExport(connection, { format, options: releaseOptions.parse({ withNotes: true }), handOut: handOutOptions.parse({}), shape, file, scratch: `${file}.parts`, hashWorker: null, viewer: viewerPage, signingKey: null, encryptWith: null }, () => undefined);
  connection.close();
  return file;
}

/** Puts the rows of every table in the opposite order, as if all had been entered the other way round. */
export function reverseRows(filePath: string): void {
  const connection = Connection.open(filePath, { readonly: false, mustExist: true });
  try {
    const tables = connection.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%search%'").map(({ name }) => String(name));
    const triggers = connection.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'").map(({ name }) => String(name));
    connection.script('PRAGMA foreign_keys = OFF');
    for (const trigger of triggers) connection.script(`DROP TRIGGER ${trigger}`);
    for (const table of tables) {
      connection.script(`CREATE TEMP TABLE turned AS SELECT * FROM main."${table}" ORDER BY rowid DESC; DELETE FROM main."${table}"; INSERT INTO main."${table}" SELECT * FROM temp.turned; DROP TABLE temp.turned`);
    }
  } finally {
    connection.close();
  }
}
