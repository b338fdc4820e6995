import type { IncomingMessage } from 'node:http';

/** The largest request that is read. A piece of an upload takes 6 MB at most. */
export const largestBodyBytes = 8 * 1024 * 1024;

/** The whole body as text; null when it is larger than `largestBodyBytes`. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > largestBodyBytes) return null;
  const pieces: Buffer[] = [];
  let bytes = 0;
  // Left undestroyed, so that the refusal of a large body can still be sent.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(piece)) throw new Error('The request has an encoding set');
    bytes += piece.byteLength;
    if (bytes > largestBodyBytes) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
