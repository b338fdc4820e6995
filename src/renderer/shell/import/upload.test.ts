import { describe, expect, it } from 'vitest';
import type { Client } from '../../client/client.ts';
import { pieceBytes, toBase64, upload } from './upload.ts';

/** A client that keeps what it was sent and answers as a host would. */
function recorder() {
  const calls: { name: string; length: number }[] = [];
  let receivedBytes = 0;
  const answers: Record<string, (input: { base64?: string }) => unknown> = {
    'upload.start': () => ({ file: 'upload-1' }),
    'upload.append': ({ base64 = '' }) => {
      receivedBytes += atob(base64).length;
      return { receivedBytes };
    },
  };
  const call = (async (name: string, input: { base64?: string }) => {
    calls.push({ name, length: input.base64 === undefined ? 0 : atob(input.base64).length });
    return answers[name]?.(input);
  }) as Client['call'];
  return { call, calls };
}

describe('taking in a dropped file', () => {
  it('sends it in pieces of at most 4 MiB, in order, and says how far it is', async () => {
    const { call, calls } = recorder();
    const progress: number[] = [];
    const file = new File([new Uint8Array(pieceBytes + 10)], 'report.txt');
    const handle = await upload({ call }, file, (bytes) => progress.push(bytes), new AbortController().signal);
    expect({ handle, calls, progress }).toEqual({
      handle: 'upload-1',
      calls: [{ name: 'upload.start', length: 0 }, { name: 'upload.append', length: pieceBytes }, { name: 'upload.append', length: 10 }],
      progress: [pieceBytes, pieceBytes + 10],
    });
  });

  it('stops when it is cancelled', async () => {
    const { call, calls } = recorder();
    const cancel = new AbortController();
    const file = new File([new Uint8Array(pieceBytes * 3)], 'report.txt');
    const handle = await upload({ call }, file, () => cancel.abort(), cancel.signal);
    expect({ handle, pieces: calls.length - 1 }).toEqual({ handle: null, pieces: 1 });
  });

  it('writes every byte in base64', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_none, index) => index % 256);
    expect(Uint8Array.from(atob(toBase64(bytes)), (letter) => letter.charCodeAt(0))).toEqual(bytes);
  });
});
