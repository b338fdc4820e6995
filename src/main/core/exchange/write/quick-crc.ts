import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';

/**
 * Has the ZIP library's checksums worked out by zlib. It takes them from `buffer-crc32`, by `require`, which goes through every byte in
 * JavaScript and costs as much as SHA-256 and SHA-512 together.
 */
export function takeNativeCrc(): void {
  const sums = createRequire(createRequire(import.meta.url).resolve('yazl'))('buffer-crc32') as { unsigned: (bytes: Buffer, before?: number) => number };
  sums.unsigned = (bytes, before = 0) => crc32(bytes, before);
}
