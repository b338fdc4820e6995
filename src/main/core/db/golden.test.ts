import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Session } from '../session.ts';
import { dumpOf, type Dump } from '../testing/dump.ts';
import { buildWorldFile } from '../testing/ground.ts';
import { createTestDesk, runIn } from '../testing/services.ts';
import { Connection } from './connection.ts';
import { copyPath, keepCopy } from './keep-copy.ts';
import { schemaVersion } from './migrations.ts';

/*
 * One case file of every schema version, as that version wrote it, with its rows. A released one never changes. Those of
 * a version that is not released yet are made anew by `CASEWRIGHT_MAKE_GOLDEN=1 npx vitest run src/main/core/db/golden.test.ts`.
 */
const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const fileOf = (version: number) => path.join(folder, `schema-${version}.casefile.gz`);
const rowsOf = (version: number) => path.join(folder, `schema-${version}.rows.json`);

/** Opens a copy of a golden file, which brings it up to date. */
async function openGolden(version: number) {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  onTestFinished(() => {
    session.leave();
    desk.dispose();
  });
  const filePath = path.join(desk.folder, 'golden.casefile');
  fs.writeFileSync(filePath, gunzipSync(fs.readFileSync(fileOf(version))));
  const run = runIn(session);
  await run('case.open', { file: filePath });
  return { session, run };
}

if (process.env['CASEWRIGHT_MAKE_GOLDEN'] === '1') it(`makes the case file of schema ${schemaVersion}`, async () => {
  const world = await buildWorldFile();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(fileOf(schemaVersion), gzipSync(fs.readFileSync(world.filePath), { level: 9 }));
  world.dispose();
  const { session } = await openGolden(schemaVersion);
  fs.writeFileSync(rowsOf(schemaVersion), `${JSON.stringify(dumpOf(session.requireOpen().file.db), null, 1)}\n`);
  expect(fs.existsSync(fileOf(schemaVersion))).toBe(true);
});

it.each(Array.from({ length: schemaVersion }, (_, index) => index + 1))('opens a case file of schema %i with every row, and can undo what was done in it', async (version) => {
  const { session, run } = await openGolden(version);
  const rows = JSON.parse(fs.readFileSync(rowsOf(version), 'utf8')) as Dump;
  const dump = dumpOf(session.requireOpen().file.db);
  // A table that came later is empty.
  expect(dump).toEqual({ ...Object.fromEntries(Object.keys(dump).map((table) => [table, []])), ...rows });
  expect((await run('case.check', {})).findings).toEqual([]);
  const before = dumpOf(session.requireOpen().file.db);
  await run('journal.undo', {});
  await run('journal.redo', {});
  expect(dumpOf(session.requireOpen().file.db)).toEqual(before);
});

it('keeps a case of an older version beside itself, as it was', async () => {
  const { session } = await openGolden(1);
  const { path: filePath } = session.requireOpen().file;
  const copy = Connection.open(copyPath(filePath, 1), { readonly: true, mustExist: true });
  expect(copy.count('PRAGMA user_version')).toBe(1);
  const rows = JSON.parse(fs.readFileSync(rowsOf(1), 'utf8')) as Dump;
  for (const [table, kept] of Object.entries(rows)) expect(copy.count(`SELECT count(*) FROM ${table}`)).toBe(kept.length);
  expect(copy.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  copy.close();
  expect(fs.readdirSync(path.dirname(filePath)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('brings nothing up to date when no copy can be kept', async () => {
  const desk = createTestDesk();
  onTestFinished(desk.dispose);
  const filePath = path.join(desk.folder, 'golden.casefile');
  fs.writeFileSync(filePath, gunzipSync(fs.readFileSync(fileOf(1))));
  const connection = Connection.open(filePath, { readonly: false, mustExist: true });
  vi.spyOn(fs, 'renameSync').mockImplementationOnce(() => { throw new Error('no room'); });
  expect(() => keepCopy(connection, filePath)).toThrow('no room');
  expect(fs.readdirSync(desk.folder).filter((name) => name.includes('schema'))).toEqual([]);
  connection.close();
});
