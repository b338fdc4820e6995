import type { Client } from '../../../client/client.ts';

/** What one call brings at most. */
const stretchBytes = 1_048_576;

/** The bytes that a call brought. */
export function decode(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

/**
 * Bytes `[from, to)` of a report's original.
 *
 * @throws CallError when the host can't give them
 */
export async function readBytes(client: Client, id: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(to - from);
  for (let at = from; at < to; at += stretchBytes) {
    const { base64 } = await client.call('report.bytes', { id, from: at, length: Math.min(stretchBytes, to - at) });
    all.set(decode(base64), at - from);
  }
  return all;
}
