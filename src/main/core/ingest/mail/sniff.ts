import type { DocumentFile } from '../read.ts';

const sampleBytes = 64 * 1024;
const telling = /^(?:mime-version|message-id|received|return-path|delivered-to|x-mailer|content-type)$/i;
const ordinary = /^(?:from|to|subject|date|content-type|snapshot-content-location)$/i;

/** Names of the header's fields, in lower case; empty for what does not begin with a header. */
function fieldsOf(start: string): string[] {
  const header = start.replace(/^From .*\r?\n/, '').split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = header.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const fields = lines.map((line) => /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase());
  return fields.every((field) => field !== undefined) ? fields : [];
}

const startOf = ({ bytes }: DocumentFile) => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(sampleBytes, bytes.byteLength)).toString('latin1');

/** Whether a file is a message: it begins with a header that no mere memo has. */
export function isMail(file: DocumentFile): boolean {
  const fields = fieldsOf(startOf(file));
  return fields.some((field) => telling.test(field)) && fields.filter((field) => ordinary.test(field)).length >= 2;
}

/** Whether a file is a web page that a browser saved as one message. */
export function isMhtml(file: DocumentFile): boolean {
  const start = startOf(file);
  const fields = fieldsOf(start);
  if (!fields.includes('content-type') || fields.includes('received')) return false;
  return /^content-type:\s*multipart\/related\b/im.test(start) && /^(?:snapshot-)?content-location:/im.test(start);
}
