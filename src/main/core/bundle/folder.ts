import fs from 'node:fs';
import path from 'node:path';
import type { BundleFinding } from '../../../shared/contract/bundles.ts';
import type { BundleSource, SourceFile } from './source.ts';

const flags = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0);
const blockBytes = 1024 * 1024;

/** Block after block in this thread, which has nothing else to do: a bundle has many small files, and a stream for each costs more than its bytes. */
async function* blocksOf(file: string, bytes: number): AsyncGenerator<Buffer> {
  const handle = fs.openSync(file, flags);
  try {
    for (let left = bytes; ;) {
      // One byte more than it had: it may have grown.
      const block = Buffer.allocUnsafe(Math.min(blockBytes, Math.max(0, left) + 1));
      const read = fs.readSync(handle, block);
      if (read === 0) return;
      left -= read;
      yield block.subarray(0, read);
    }
  } finally {
    fs.closeSync(handle);
  }
}

/** A bag that lies in a folder. No link is followed. */
export function openFolder(folder: string): BundleSource {
  const files = new Map<string, SourceFile>();
  const findings: BundleFinding[] = [];
  const walk = (below: string): void => {
    for (const entry of fs.readdirSync(path.join(folder, below), { withFileTypes: true }).toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
      const place = below === '' ? entry.name : `${below}/${entry.name}`;
      const full = path.join(folder, place);
      if (entry.isDirectory()) walk(place);
      else if (entry.isSymbolicLink()) findings.push({ code: 'link', subject: place, message: `${place} is a link and was not followed.` });
      else if (!entry.isFile()) findings.push({ code: 'special-file', subject: place, message: `${place} is no file but a pipe, a socket or a device, and was not read.` });
      else {
        const { size } = fs.statSync(full);
        files.set(place, { path: place, bytes: size, read: () => Promise.resolve(blocksOf(full, size)) });
      }
    }
  };
  walk('');
  return { files, findings, close: () => undefined };
}
