import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** Begins a file, says more of its bytes, or ends it. */
export type HashOrder =
  | { readonly file: number; readonly algorithms: readonly string[] }
  | { readonly file: number; readonly bytes: Uint8Array }
  | { readonly file: number };

/** How many bytes were looked at, and what a file that has ended came to. */
export interface HashAnswer {
  readonly file: number;
  readonly bytes: number;
  readonly sums?: readonly string[];
}

const open = new Map<number, readonly Hash[]>();
const answer = (told: HashAnswer) => parentPort?.postMessage(told);

parentPort?.on('message', (order: HashOrder) => {
  const { file } = order;
  const hashes = open.get(file) ?? [];
  if ('algorithms' in order) open.set(file, order.algorithms.map((algorithm) => createHash(algorithm)));
  else if ('bytes' in order) {
    for (const hash of hashes) hash.update(order.bytes);
    answer({ file, bytes: order.bytes.byteLength });
  } else {
    open.delete(file);
    answer({ file, bytes: 0, sums: hashes.map((hash) => hash.digest('hex')) });
  }
});
