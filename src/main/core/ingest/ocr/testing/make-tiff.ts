/** A TIFF of uncompressed grey pages, one directory after the other. */
export function makeTiff(pages: readonly Uint8ClampedArray[], width: number, height: number): Buffer {
  const tags = 8;
  const directoryBytes = 2 + tags * 12 + 4;
  const parts: Buffer[] = [Buffer.from('II*\0\u0008\0\0\0', 'latin1')];
  let at = 8;
  pages.forEach((shades, index) => {
    const directory = Buffer.alloc(directoryBytes);
    const next = at + directoryBytes + shades.byteLength + (shades.byteLength % 2);
    const long = 4;
    const short = 3;
    const entries = [
      [256, long, width], [257, long, height], [258, short, 8], [259, short, 1], [262, short, 1], [273, long, at + directoryBytes], [277, short, 1], [279, long, shades.byteLength],
    ] as const;
    directory.writeUInt16LE(tags, 0);
    entries.forEach(([tag, type, value], entry) => {
      directory.writeUInt16LE(tag, 2 + entry * 12);
      directory.writeUInt16LE(type, 4 + entry * 12);
      directory.writeUInt32LE(1, 6 + entry * 12);
      directory.writeUInt32LE(value, 10 + entry * 12);
    });
    directory.writeUInt32LE(index + 1 < pages.length ? next : 0, directoryBytes - 4);
    parts.push(directory, Buffer.from(shades), Buffer.alloc(shades.byteLength % 2));
    at = next;
  });
  return Buffer.concat(parts);
}
