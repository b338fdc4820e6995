import { randomBytes } from 'node:crypto';

const counterLimit = 0x1000;

/**
 * Makes UUIDs of version 7 (RFC 9562): sorted by time, also within one millisecond, where a counter
 * stands in the 12 bits after the time.
 */
export function createUuids(now: () => Date): () => string {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const ms = now().getTime();
    counter = ms > lastMs ? 0 : counter + 1;
    lastMs = Math.max(lastMs, ms);
    if (counter === counterLimit) {
      lastMs += 1;
      counter = 0;
    }
    const random = randomBytes(8);
    random.writeUInt8((random.readUInt8(0) & 0x3f) | 0x80, 0);
    const time = lastMs.toString(16).padStart(12, '0');
    const tail = random.toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
