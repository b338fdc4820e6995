import { describe, expect, it } from 'vitest';
import { createIngest } from './ingest.ts';

const ingest = createIngest(new URL('worker.ts', import.meta.url));
const megabyte = 1024 * 1024;

describe('reading in a worker', () => {
  it('reads 50 MB away from the thread that answers calls', async () => {
    let turns = 0;
    const pulse = setInterval(() => turns++, 20);
    const progress: number[] = [];
    const line = `${'A line of a very long report with an umlaut ü.'.padEnd(98)}\n\n`;
    const bytes = Buffer.from(line.repeat(Math.ceil((50 * megabyte) / Buffer.byteLength(line)))).subarray(0, 50 * megabyte);
    const document = await ingest.read({ name: 'long.txt', bytes }, { onProgress: (done) => progress.push(done) });
    clearInterval(pulse);
    expect(document.originalBytes).toBe(50 * megabyte);
    expect(document.passages.length).toBe(Math.ceil((50 * megabyte) / Buffer.byteLength(line)));
    expect(progress).toEqual([50 * megabyte]);
    expect(turns).toBeGreaterThan(3);
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const reading = ingest.read({ name: 'long.txt', bytes: Buffer.alloc(20 * megabyte, 'word ') }, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED', message: 'Reading long.txt was cancelled. Nothing was imported.' });
  });

  it('carries a refusal over', async () => {
    await expect(ingest.read({ name: 'scan.pdf', bytes: Buffer.alloc(megabyte, '%PDF-1.4 ') })).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
  });
});
