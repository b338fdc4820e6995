import { CaseError } from '../../../../shared/errors.ts';
import { openZip, type Archive } from '../../ingest/archive/zip.ts';

/*
 * What lies inside of a file: the parts of an archive, such as a document of Word or a book; pictures written as base64 in a page or a
 * message; photographs in a PDF.
 */

/** A document in a document in an archive. */
const deepest = 3;
const dataAddress = /data:image\/[a-z0-9.+-]{1,40};base64,([A-Za-z0-9+/=\s]+)/gi;
const encodedPart = /^content-transfer-encoding:[ \t]*base64[ \t]*\r?\n(?:[^\r\n]+\r?\n){0,40}\r?\n([A-Za-z0-9+/=\r\n]+)/gim;

async function opened(bytes: Buffer): Promise<Archive | null> {
  try {
    return await openZip({ name: 'archive', bytes });
  } catch (error) {
    // What can't be unpacked here is no archive, or one that nobody takes anything out of.
    if (error instanceof CaseError) return null;
    throw error;
  }
}

async function* packedFiles(bytes: Buffer): AsyncGenerator<Buffer> {
  const archive = await opened(bytes);
  for (const name of archive?.names ?? []) {
    const inner = await archive?.read(name);
    if (inner) yield inner;
  }
}

function* encodedFiles(text: string): Generator<Buffer> {
  for (const pattern of [dataAddress, encodedPart]) {
    for (const [, encoded = ''] of text.matchAll(pattern)) yield Buffer.from(encoded, 'base64');
  }
}

/** Photographs, which a PDF holds as they came; other pictures are packed anew in it. */
function* photographsIn(bytes: Buffer): Generator<Buffer> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    let start = at + 6;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    if (bytes[start] !== 0xff || bytes[start + 1] !== 0xd8) continue;
    let end = bytes.indexOf('endstream', start);
    if (end < 0) return;
    while (bytes[end - 1] === 10 || bytes[end - 1] === 13) end--;
    yield bytes.subarray(start, end);
  }
}

async function* directlyIn(bytes: Buffer): AsyncGenerator<Buffer> {
  const start = bytes.toString('latin1', 0, 5);
  if (start.startsWith('PK')) yield* packedFiles(bytes);
  else if (start === '%PDF-') yield* photographsIn(bytes);
  else if (bytes.includes('base64')) yield* encodedFiles(bytes.toString('latin1'));
}

/** All files inside of a file, and those inside of these. */
export async function* innerFiles(bytes: Buffer, depth = deepest): AsyncGenerator<Buffer> {
  if (depth === 0) return;
  for await (const inner of directlyIn(bytes)) {
    yield inner;
    yield* innerFiles(inner, depth - 1);
  }
}
