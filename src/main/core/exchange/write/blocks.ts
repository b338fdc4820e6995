import type { Entry } from './entry.ts';

/** Small pieces are gathered to blocks of about this size. */
const blockBytes = 256 * 1024;

/** The pieces of a file as bytes, in blocks. What is large already is passed on as it is. */
export async function* inBlocks(chunks: Entry['chunks']): AsyncGenerator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (bytes.length === 0) continue;
    block.push(bytes);
    size += bytes.length;
    if (size < blockBytes) continue;
    yield block.length === 1 ? bytes : Buffer.concat(block);
    block = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(block);
}
