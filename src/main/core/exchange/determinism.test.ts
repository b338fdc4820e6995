import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { exportFormatNames } from '../../../shared/exchange.ts';
import { forGenerated } from './testing/in-generated.ts';
import { exportTo, reverseRows } from './testing/releases.ts';

const exportAll = fileURLToPath(new URL('testing/export-all.ts', import.meta.url));
const sha256Of = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');
/** Fourteen hours ahead of UTC, with other capitals for i. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

it('gives the same bytes for any case in every form: in another process, time zone and language, with its rows in the opposite order', { timeout: 240_000 }, () => forGenerated(3, async ({ session, folder, filePath }) => {
  const turned = path.join(folder, 'turned.casefile');
  await session.requireOpen().file.db.copyTo(turned);
  reverseRows(turned);
  const [here, there] = ['here', 'there'].map((name) => path.join(folder, name)) as [string, string];
  for (const place of [here, there]) fs.mkdirSync(place);
  execFileSync(process.execPath, [exportAll, turned, there], { env: { ...process.env, ...elsewhere }, stdio: 'pipe' });
  for (const format of exportFormatNames) {
    const file = await exportTo(here, filePath, format);
    expect([format, sha256Of(path.join(there, path.basename(file)))]).toEqual([format, sha256Of(file)]);
  }
}));
