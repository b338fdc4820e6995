import { expect, it } from 'vitest';
import type { Input } from '../../../shared/contract.ts';
import type { BatchId } from '../../../shared/ids.ts';
import { CallError, type Client } from '../../client/client.ts';
import { uploadAll } from './batch-upload.ts';

const id = 'batch--1' as BatchId;
const fileOf = (name: string, sizeBytes = 10) => ({ name, bytes: new File([new Uint8Array(sizeBytes)], name) });

/** A host that takes files in, tells how many it was sent at one time, and is cancelled after so many files. */
function host(cancelledAfter = Number.POSITIVE_INFINITY) {
  const added: Input<'batch.add'>[] = [];
  let [open, most] = [0, 0];
  const call = (async (name: string, input: never) => {
    if (name === 'batch.add') {
      added.push(input);
      return {};
    }
    if (name === 'batch.state') {
      const sent = added.reduce((sum, { files }) => sum + files.length, 0);
      return { summary: { counts: { waiting: 0 }, bytesDone: 0, bytesTotal: 0, isRunning: sent < cancelledAfter }, files: [], version: 0 };
    }
    if (name === 'upload.start') {
      const { name: file } = input as Input<'upload.start'>;
      most = Math.max(most, ++open);
      if (file === 'torn') throw new CallError({ code: 'FILE_UNREADABLE', message: 'It can not be read.' });
      return { file };
    }
    await Promise.resolve();
    open--;
    return { receivedBytes: 10 };
  }) as Client['call'];
  return { client: { call, subscribe: () => () => undefined } as unknown as Client, added, mostAtOnce: () => most };
}

it('hands files over in order, a few at a time, large ones alone, and tells of those that it could not', async () => {
  const { client, added, mostAtOnce } = host();
  const names = Array.from({ length: 11 }, (_, index) => String(index));
  await uploadAll(client, id, [...names.map((name) => fileOf(name)), fileOf('torn'), fileOf('large', 2_000_000), fileOf('last')]);
  expect(added.map(({ files, failed, isLast }) => [files.map(({ file }) => file), (failed ?? []).map(({ name, code }) => [name, code]), isLast])).toEqual([
    [names.slice(0, 8), [], false], [names.slice(8), [['torn', 'FILE_UNREADABLE']], false], [['large'], [], false], [['last'], [], true],
  ]);
  expect(mostAtOnce()).toBe(8);
});

it('names the files that were still here when the import was cancelled', async () => {
  const { client, added } = host(8);
  await uploadAll(client, id, Array.from({ length: 10 }, (_, index) => fileOf(String(index))));
  expect(added.at(-1)).toMatchObject({ files: [], failed: [{ name: '8', code: 'CANCELLED' }, { name: '9', code: 'CANCELLED' }], isLast: true });
});
