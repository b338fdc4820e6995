import { createHash } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { hashBeside, hashHere, type Hasher } from './hasher.ts';

const module = new URL('./hash-worker.ts', import.meta.url);
const bytes = Buffer.alloc(48 * 1024 * 1024, 'Casewright ');
const hashOf = (algorithm: string, of: Uint8Array) => createHash(algorithm).update(of).digest('hex');

async function sumsOf(hasher: Hasher, of: Buffer, blockBytes: number): Promise<readonly string[]> {
  const sums = hasher.begin(['sha256', 'sha512']);
  for (let at = 0; at < of.length; at += blockBytes) await sums.update(of.subarray(at, at + blockBytes));
  return sums.digest();
}

it('works out the same beside a thread as in it, of several files at once, and of nothing', async () => {
  const beside = hashBeside(module);
  try {
    const files = [bytes, bytes.subarray(0, 5), Buffer.alloc(0)];
    const expected = files.map((file) => [hashOf('sha256', file), hashOf('sha512', file)]);
    for (const hasher of [hashHere, beside]) expect(await Promise.all(files.map((file) => sumsOf(hasher, file, 1024 * 1024)))).toEqual(expected);
  } finally {
    beside.close();
  }
});

it('lets whoever writes wait when it lags behind, and leaves the bytes to them', async () => {
  const beside = hashBeside(module);
  try {
    const sums = beside.begin(['sha512']);
    const waits = [];
    for (let at = 0; at < bytes.length; at += 1024 * 1024) waits.push(sums.update(bytes.subarray(at, at + 1024 * 1024)));
    expect(waits.some((wait) => wait !== undefined)).toBe(true);
    await Promise.all(waits);
    expect(bytes.length).toBe(48 * 1024 * 1024);
    expect(await sums.digest()).toEqual([hashOf('sha512', bytes)]);
  } finally {
    beside.close();
  }
});

it('fails whoever waits where the thread does', async () => {
  const beside = hashBeside(new URL('./no-such-worker.ts', import.meta.url));
  await expect(sumsOf(beside, bytes, 1024 * 1024)).rejects.toThrow('no-such-worker');
  beside.close();
});

it('fails whoever comes after the thread has failed, too', async () => {
  const beside = hashBeside(new URL('./no-such-worker.ts', import.meta.url));
  try {
    const sums = beside.begin(['sha256']);
    // Nobody waits for anything when it fails.
    await vi.waitFor(() => {
      const failed = sums.update(bytes.subarray(0, 5));
      failed?.catch(() => undefined);
      expect(failed).toBeDefined();
    }, 5_000);
    await expect(sums.update(bytes.subarray(0, 5))).rejects.toThrow('no-such-worker');
    await expect(sums.digest()).rejects.toThrow('no-such-worker');
    await expect(beside.begin(['sha256']).digest()).rejects.toThrow('no-such-worker');
  } finally {
    beside.close();
  }
});
