import type { ErrorCode } from '../../../shared/errors.ts';
import type { BatchId } from '../../../shared/ids.ts';
import { CallError, type Client } from '../../client/client.ts';
import type { DroppedFile } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { upload } from './upload.ts';

/** So many bytes may lie with the host before they are read: it keeps only so much of what is uploaded. */
const aheadBytes = 48 * 1024 * 1024;
const aheadFiles = 16;

/** How often the host is asked how far it is. */
const askEveryFiles = 8;
const askEveryBytes = 1024 * 1024;

const longestMessage = 2_000;
const longestName = 1_000;

/** Waits until the host has read enough of what it was given. Says whether the import still goes on. */
async function caughtUp(client: Client, id: BatchId): Promise<boolean> {
  for (;;) {
    const { summary: { counts, bytesDone, bytesTotal, isRunning } } = await client.call('batch.state', { id, since: Number.MAX_SAFE_INTEGER });
    if (!isRunning) return false;
    if ((counts.waiting ?? 0) < aheadFiles && bytesTotal - bytesDone < aheadBytes) return true;
    await progressed(client, id);
  }
}

function progressed(client: Client, id: BatchId): Promise<void> {
  return new Promise((resolve) => {
    const stop = client.subscribe((event) => {
      if (event.type !== 'case/closed' && !(event.type === 'job/progressed' && event.jobId === id)) return;
      stop();
      resolve();
    });
  });
}

function failureOf(error: unknown): { code: ErrorCode; message: string } {
  if (error instanceof CallError) return { code: error.code, message: error.message.slice(0, longestMessage) };
  return { code: 'FILE_UNREADABLE', message: (error instanceof Error ? error.message : String(error)).slice(0, longestMessage) };
}

/** Names the files that were still here when the import was cancelled, so that they are listed with the others. */
async function leaveOut(client: Client, id: BatchId, files: readonly DroppedFile[]): Promise<void> {
  const failed = files.map(({ name }) => ({ name: name.slice(-longestName), code: 'CANCELLED' as const, message: strings.imports.notHandedOver }));
  await client.call('batch.add', { id, files: [], failed, isLast: true });
}

/**
 * Hands dropped files to an import that awaits them, one after the other and not far ahead of their reading. One that
 * can't be handed over is told to the import, which lists it with the others.
 *
 * @throws CallError when the import is not there any more
 */
export async function uploadAll(client: Client, id: BatchId, files: readonly DroppedFile[]): Promise<void> {
  let [unasked, unaskedBytes] = [0, 0];
  for (const [index, { bytes, name: given }] of files.entries()) {
    if (unasked >= askEveryFiles || unaskedBytes >= askEveryBytes) {
      if (!await caughtUp(client, id)) return leaveOut(client, id, files.slice(index));
      [unasked, unaskedBytes] = [0, 0];
    }
    [unasked, unaskedBytes] = [unasked + 1, unaskedBytes + bytes.size];
    const isLast = index === files.length - 1;
    const name = given.slice(-longestName);
    try {
      const file = await upload(client, bytes, () => undefined, new AbortController().signal);
      await client.call('batch.add', { id, files: file === null ? [] : [{ file, name }], isLast });
    } catch (error) {
      await client.call('batch.add', { id, files: [], failed: [{ name, ...failureOf(error) }], isLast });
    }
  }
}
