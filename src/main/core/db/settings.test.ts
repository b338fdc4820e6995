import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWorldFile, openWorld, type WorldFile } from '../testing/ground.ts';
import { mountReadOnly } from '../testing/mounts.ts';
import { runRaw } from '../testing/raw.ts';
import { CaseFile } from './casefile.ts';
import type { ReadableDb } from './connection.ts';

let file: WorldFile;
beforeAll(async () => {
  file = await buildWorldFile();
});
afterAll(() => file.dispose());

const names = [
  'cache_size', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'temp_store', 'secure_delete', 'journal_size_limit', 'busy_timeout', 'journal_mode',
] as const;

/** What a connection answers when asked for its settings. A database in memory has no `mmap_size`. */
const settingsOf = (db: ReadableDb) => Object.fromEntries(names.map((name) => [name, Object.values(db.get(`PRAGMA ${name}`) ?? { none: 0 })[0]]));

/** FULL is 2; temp_store 2 is memory; a negative size of the cache is in KiB. */
const safe = {
  cache_size: -64_000, synchronous: 2, foreign_keys: 1, trusted_schema: 0, cell_size_check: 1, mmap_size: 0, temp_store: 2, secure_delete: 1,
  journal_size_limit: 67_108_864, busy_timeout: 5000, journal_mode: 'wal',
};

describe('the settings of a connection', () => {
  it('are safe on a new case and on one that is opened again, which SQLite would take less care of', async () => {
    const ground = await openWorld(file);
    const made = CaseFile.create(path.join(ground.folder, 'new.casefile'), () => undefined);
    expect(settingsOf(made.db)).toEqual(safe);
    made.close();
    expect(settingsOf(ground.session.requireOpen().file.db)).toEqual(safe);
    for (let again = 0; again < 2; again++) {
      await ground.run('case.open', { file: ground.filePath });
      expect(settingsOf(ground.session.requireOpen().file.db)).toEqual(safe);
    }
  });

  it('are made safe on a case that another program took out of WAL mode', async () => {
    const ground = await openWorld(file);
    ground.session.leave();
    runRaw(ground.filePath, 'PRAGMA journal_mode = DELETE');
    await ground.run('case.open', { file: ground.filePath });
    expect(settingsOf(ground.session.requireOpen().file.db)).toEqual(safe);
  });

  it('are safe on a case in a folder that can not be written', async (context) => {
    const ground = await openWorld(file);
    ground.session.leave();
    const filePath = path.join(mountReadOnly(context, ground.folder), path.basename(ground.filePath));
    await ground.run('case.open', { file: filePath });
    expect(settingsOf(ground.session.requireOpen().file.db)).toEqual({ ...safe, journal_mode: 'memory' });
  });
});
