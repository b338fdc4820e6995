import path from 'node:path';
import { handOutOptions, releaseOptions } from '../../../../shared/contract/exchange.ts';
import { exportFormatNames, exportFormats } from '../../../../shared/exchange.ts';
import { connectBeside } from '../../db/casefile.ts';
import { runExport } from '../task.ts';
import { shapeOf } from '../write/shape.ts';
import { viewerPage } from './viewer-page.ts';

/* Writes a case in every form into a folder: a program of its own, so that it can run in any time zone. */

const [, , casePath = '', folder = ''] = process.argv;
for (const format of exportFormatNames) {
  const connection = connectBeside({ path: casePath, key: null });
  connection.script('BEGIN');
  const name = `${format}.${exportFormats[format].extension}`;
  const file = path.join(folder, name);
  const shape = shapeOf(format, name);
  if (shape === null) throw new Error(`${name} has no shape`);
  await runExport(connection, { format, options: releaseOptions.parse({ withNotes: true }), handOut: handOutOptions.parse({}), shape, file, scratch: `${file}.parts`, viewer: viewerPage, signingKey: null, encryptWith: null }, () => undefined);
  connection.close();
}
