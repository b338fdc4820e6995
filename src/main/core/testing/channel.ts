import type { Input, Output, VerbName } from '../../../shared/contract.ts';
import { CaseError, type Reply } from '../../../shared/errors.ts';

/** A way to a core: in process, over HTTP, or over IPC. */
export interface Channel {
  call(name: string, input: unknown): Promise<Reply<unknown>>;
  /** The handle of a file by name in a folder that can be written, there or not yet. */
  fileHandle(name: string): Promise<string>;
}

/** Calls a verb and gives its value. */
export type Run = <N extends VerbName>(name: N, input: Input<N>) => Promise<Output<N>>;

/** `run` over a channel; rejects with the `CaseError` of a failed reply. */
export function runOver({ call }: Channel): Run {
  return async <N extends VerbName>(name: N, input: Input<N>) => {
    const reply = await call(name, input);
    if (reply.ok) return reply.value as Output<N>;
    throw new CaseError(reply.error.code, `${name}: ${reply.error.message}`);
  };
}

/** Hands bytes over as a dropped file. Gives its handle. */
export async function upload(run: Run, name: string, content: string | Uint8Array): Promise<string> {
  const bytes = Buffer.from(content);
  const { file } = await run('upload.start', { name, sizeBytes: bytes.byteLength });
  await run('upload.append', { file, base64: bytes.toString('base64') });
  return file;
}
