import type { ErrorCode } from '../../../shared/errors.ts';
import type { BatchId } from '../../../shared/ids.ts';
import { CallError, type Client } from '../../client/client.ts';
import type { DroppedFile } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { upload } from './upload.ts';

/** So many bytes may lie with the host before they are read: it keeps only so much of what is uploaded. */
const aheadBytes = 48 * 1024 * 1024;
const aheadFiles = 16;

/** Files that are handed over at one time, since each takes several calls, and before the host is asked how far it is. */
const atOnce = { files: 8, bytes: 1024 * 1024 };

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

/** Files in order, in groups that are small enough to be handed over at one time. */
function* groupsOf(files: readonly DroppedFile[]): Generator<readonly DroppedFile[]> {
  let group: DroppedFile[] = [];
  let bytes = 0;
  for (const file of files) {
    if (group.length > 0 && (group.length >= atOnce.files || bytes + file.bytes.size > atOnce.bytes)) {
      yield group;
      [group, bytes] = [[], 0];
    }
    group.push(file);
    bytes += file.bytes.size;
  }
  if (group.length > 0) yield group;
}

type HandedOver = { readonly file: string; readonly name: string } | { readonly name: string; readonly code: ErrorCode; readonly message: string };

async function handOver(client: Pick<Client, 'call'>, { bytes, name: given }: DroppedFile): Promise<HandedOver> {
  const name = given.slice(-longestName);
  try {
    const file = await upload(client, bytes, () => undefined, new AbortController().signal);
    return file === null ? { name, code: 'CANCELLED', message: strings.imports.notHandedOver } : { file, name };
  } catch (error) {
    return { name, ...failureOf(error) };
  }
}

/**
 * Hands dropped files to an import that awaits them, a few at a time, in order and not far ahead of their reading. One that
 * can't be handed over is told to the import, which lists it with the others.
 *
 * @throws CallError when the import is not there any more
 */
export async function uploadAll(client: Client, id: BatchId, files: readonly DroppedFile[]): Promise<void> {
  let done = 0;
  for (const group of groupsOf(files)) {
    if (done > 0 && !await caughtUp(client, id)) return leaveOut(client, id, files.slice(done));
    const handed = await Promise.all(group.map((file) => handOver(client, file)));
    done += group.length;
    await client.call('batch.add', {
      id, files: handed.filter((each) => 'file' in each), failed: handed.filter((each) => 'code' in each), isLast: done === files.length,
    });
  }
}
