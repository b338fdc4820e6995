import path from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { handOutOptions, releaseOptions } from '../../../shared/contract/exchange.ts';
import { connectBeside } from '../db/casefile.ts';
import { openTestCase } from '../testing/services.ts';
import { writers } from './formats.ts';
import { runExport } from './task.ts';
import { hashHere } from './write/hasher.ts';

afterEach(() => vi.restoreAllMocks());

it.each([['goes well', null], ['fails before anything is written', new Error('No writer')]])('closes what works out checksums where an export %s', async (_, failure) => {
  const { folder, filePath } = await openTestCase();
  const closed = vi.spyOn(hashHere, 'close');
  if (failure !== null) vi.spyOn(writers, 'json').mockImplementation(() => { throw failure; });
  const connection = connectBeside({ path: filePath, key: null });
  try {
    connection.script('BEGIN');
    const exported = runExport(connection, {
      format: 'json', options: releaseOptions.parse({}), handOut: handOutOptions.parse({}), shape: 'file', file: path.join(folder, 'out.json'), scratch: path.join(folder, 'parts'),
      hashWorker: null, viewer: '', signingKey: null, encryptWith: null,
    }, () => undefined);
    if (failure === null) await exported;
    else await expect(exported).rejects.toBe(failure);
  } finally {
    connection.close();
  }
  expect(closed).toHaveBeenCalledTimes(1);
});
