import fs from 'node:fs';
import { applicationId } from '../db/migrations.ts';

const pageBytes = 4096;
/** An empty case has fewer. A header that speaks of a file much longer than this one is damaged itself. */
const fewestPages = 200;
const mostTimesLonger = 8;
const magic = 'SQLite format 3\0';
/** What every case has at the beginning of its file, by place: page size, versions, fractions, schema format, encoding. */
const usual: readonly (readonly [at: number, bytes: readonly number[]])[] = [
  [16, [0x10, 0x00]], [18, [2, 2]], [20, [0, 64, 32, 32]], [44, [0, 0, 0, 4]], [56, [0, 0, 0, 1]],
];

/** Whether a file begins as a case does. */
export function looksLikeCase(header: Buffer): boolean {
  return header.subarray(0, 16).toString('latin1') === magic || (header.length >= 72 && header.readUInt32BE(68) === applicationId);
}

/** As many pages as the header says, empty ones in place of those that were cut off: a table must begin somewhere in the file. */
function pagesToBe(said: number, sizeBytes: number): number {
  const there = Math.max(fewestPages, Math.floor(sizeBytes / pageBytes));
  return Math.max(there, Math.min(said, there * mostTimesLonger));
}

/** Puts right what is the same in every case at the beginning of a copy. The rest is left as it is. */
export function mendHeader(copy: string): void {
  const file = fs.openSync(copy, 'r+');
  try {
    const header = Buffer.alloc(100);
    if (fs.readSync(file, header, 0, 100, 0) < 100) return;
    header.write(magic, 0, 'latin1');
    for (const [at, bytes] of usual) Buffer.from(bytes).copy(header, at);
    const pages = pagesToBe(header.readUInt32BE(28), fs.fstatSync(file).size);
    fs.ftruncateSync(file, pages * pageBytes);
    header.writeUInt32BE(pages, 28);
    // The count holds as of the change that the header speaks of.
    header.copy(header, 92, 24, 28);
    fs.writeSync(file, header, 0, 100, 0);
  } finally {
    fs.closeSync(file);
  }
}

const interiorTable = 5;
const headerBytes = 100;

/** The pages under page 1 of a file that is sound: its list of tables, where that takes more than one page. */
function schemaPages(fresh: Buffer): number[] {
  if (fresh[headerBytes] !== interiorTable) return [];
  const cells = fresh.readUInt16BE(headerBytes + 3);
  const children = Array.from({ length: cells }, (_, index) => fresh.readUInt32BE(fresh.readUInt16BE(headerBytes + 12 + index * 2)));
  return [...children, fresh.readUInt32BE(headerBytes + 8)];
}

/**
 * Puts the list of tables of an empty case in place of a damaged one. A case that this version made has it on the same pages,
 * since the list is written before anything else.
 */
export function graftSchema(copy: string, freshPath: string): void {
  const fresh = fs.readFileSync(freshPath);
  const file = fs.openSync(copy, 'r+');
  try {
    fs.writeSync(file, fresh, headerBytes, pageBytes - headerBytes, headerBytes);
    for (const page of schemaPages(fresh)) fs.writeSync(file, fresh, (page - 1) * pageBytes, pageBytes, (page - 1) * pageBytes);
  } finally {
    fs.closeSync(file);
  }
}
