import zlib from 'node:zlib';
import { CaseError } from '../../../../shared/errors.ts';

/** An answer of a server, or a resource, as a capture holds it. */
export interface WarcRecord {
  readonly address: string;
  readonly date: string | undefined;
  /** HTTP status; 200 for what was stored without one. */
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
  /** The record as it stands in the archive, a web archive of one record by itself. */
  readonly raw: Buffer;
}

const largestBytes = 256 * 1024 * 1024;
const mostRecords = 100_000;
const headerEnd = Buffer.from('\r\n\r\n');

const bufferOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Whether bytes are a web archive, packed or not. */
export function isWarc(bytes: Uint8Array): boolean {
  if (!isGzip(bytes)) return bufferOf(bytes).toString('latin1', 0, 7) === 'WARC/1.';
  try {
    return zlib.gunzipSync(bytes.subarray(0, 4096), { finishFlush: zlib.constants.Z_SYNC_FLUSH }).toString('latin1', 0, 7) === 'WARC/1.';
  } catch {
    return false;
  }
}

/** A web archive without its packing. */
export interface Unpacked {
  readonly bytes: Buffer;
  /** Whether the packing ends before it should. */
  readonly isCut: boolean;
}

const isCutShort = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';

/**
 * The bytes of a web archive without its packing; what was cut short is taken as far as it goes.
 *
 * @throws CaseError `FILE_UNREADABLE` when it unpacks to too much, or to nothing
 */
export function unpacked(bytes: Uint8Array, name: string): Unpacked {
  if (!isGzip(bytes)) return { bytes: bufferOf(bytes), isCut: false };
  try {
    return { bytes: zlib.gunzipSync(bytes, { maxOutputLength: largestBytes }), isCut: false };
  } catch (error) {
    if (!isCutShort(error)) throw damaged(error, name);
  }
  try {
    return { bytes: zlib.gunzipSync(bytes, { maxOutputLength: largestBytes, finishFlush: zlib.constants.Z_SYNC_FLUSH }), isCut: true };
  } catch (error) {
    throw damaged(error, name);
  }
}

function damaged(error: unknown, name: string): CaseError {
  const isLarge = error instanceof RangeError;
  return new CaseError('FILE_UNREADABLE', isLarge
    ? `${name} unpacks to more than ${largestBytes / 1024 / 1024} MB. Capture the page alone and import that.`
    : `${name} is a web archive whose packing is damaged. Capture or download it again.`, { cause: error });
}

function fields(header: string): ReadonlyMap<string, string> {
  return new Map(header.split('\r\n').slice(1).map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}

/** The body of an answer that was sent in pieces. */
function joined(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const lineEnd = body.indexOf('\r\n', at);
    const size = lineEnd < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, lineEnd), 16);
    // Programs that store answers in one piece keep the header that says otherwise.
    if (Number.isNaN(size)) return parts.length === 0 ? body : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(parts);
}

const decoders: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => zlib.gunzipSync(body, { maxOutputLength: largestBytes, finishFlush: zlib.constants.Z_SYNC_FLUSH }),
  deflate: (body) => zlib.inflateSync(body, { maxOutputLength: largestBytes }),
  br: (body) => zlib.brotliDecompressSync(body, { maxOutputLength: largestBytes }),
};

/** Bytes that can't be unpacked are taken as they are: many programs store them so, and keep the header. */
function decodedBody(body: Buffer, encoding: string | undefined): Buffer {
  try {
    return encoding === undefined ? body : decoders[encoding.toLowerCase()]?.(body) ?? body;
  } catch {
    return body;
  }
}

function answerIn(block: Buffer): Pick<WarcRecord, 'status' | 'contentType' | 'body'> | undefined {
  const end = block.indexOf(headerEnd);
  if (end < 0) return undefined;
  const header = block.toString('latin1', 0, end);
  const named = fields(header);
  const sent = block.subarray(end + headerEnd.length);
  const body = /\bchunked\b/i.test(named.get('transfer-encoding') ?? '') ? joined(sent) : sent;
  return { status: Number(/^HTTP\/\S+ (\d{3})/.exec(header)?.[1] ?? 0), contentType: named.get('content-type') ?? '', body: decodedBody(body, named.get('content-encoding')) };
}

/** What a web archive holds. */
export interface WarcContents {
  /** Answers and resources, in order. */
  readonly records: readonly WarcRecord[];
  /** Whether the last record is not all there. */
  readonly isCut: boolean;
}

/** Answers and resources of a web archive. */
export function recordsOf(archive: Buffer): WarcContents {
  const records: WarcRecord[] = [];
  let isCut = false;
  let at = archive.indexOf('WARC/1.');
  while (at >= 0 && records.length < mostRecords) {
    const end = archive.indexOf(headerEnd, at);
    if (end < 0) return { records, isCut: true };
    const header = fields(archive.toString('latin1', at, end));
    const length = Number(header.get('content-length') ?? 0);
    const block = archive.subarray(end + headerEnd.length, end + headerEnd.length + length);
    isCut = block.length < length;
    const [type, address] = [header.get('warc-type'), header.get('warc-target-uri')?.replaceAll(/^<|>$/g, '')];
    const answer = type === 'response' ? answerIn(block) : type === 'resource' ? { status: 200, contentType: header.get('content-type') ?? '', body: block } : undefined;
    if (answer && address !== undefined) records.push({ address, date: header.get('warc-date'), ...answer, raw: archive.subarray(at, end + headerEnd.length + block.length) });
    at = archive.indexOf('WARC/1.', end + headerEnd.length + (Number.isSafeInteger(length) && length > 0 ? length : 0));
  }
  return { records, isCut };
}
