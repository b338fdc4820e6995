import type { Client } from '../../client/client.ts';

/** Size of a piece before it is written in base64, which makes it a third longer. */
export const pieceBytes = 4 * 1024 * 1024;

/** The part of a file that uploading needs. */
export type UploadSource = Pick<File, 'name' | 'size' | 'slice'>;

/**
 * Hands the bytes of a file to the host in pieces, in order.
 *
 * @param onProgress gets the bytes that the host holds after each piece
 * @returns the host's handle of the file; null when cancelled
 * @throws CallError
 */
export async function upload(
  client: Pick<Client, 'call'>, source: UploadSource, onProgress: (bytes: number) => void, signal: AbortSignal,
): Promise<string | null> {
  const { file } = await client.call('upload.start', { name: source.name, sizeBytes: source.size });
  for (let start = 0; start < source.size; start += pieceBytes) {
    if (signal.aborted) return null;
    const base64 = toBase64(new Uint8Array(await source.slice(start, start + pieceBytes).arrayBuffer()));
    const { receivedBytes } = await client.call('upload.append', { file, base64 });
    onProgress(receivedBytes);
  }
  return signal.aborted ? null : file;
}

/** Base64 of bytes. Goes through `btoa` in stretches, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const stretch = 0x8000;
  let text = '';
  for (let start = 0; start < bytes.length; start += stretch) {
    text += String.fromCharCode(...bytes.subarray(start, start + stretch));
  }
  return btoa(text);
}
