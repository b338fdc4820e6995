/** First bytes of formats that people try, by name. */
const signatures: readonly (readonly [name: string, start: string])[] = [
  ['a PDF', '%PDF-'], ['a ZIP archive, Word file or EPUB', 'PK\u0003\u0004'], ['a PNG image', '\u0089PNG'], ['a JPEG image', '\u00FF\u00D8\u00FF'],
  ['a SQLite database', 'SQLite format 3\0'], ['an old Word file', '\u00D0\u00CF\u0011\u00E0'], ['a gzip archive', '\u001F\u008B'],
];

/** The name of a format that is not text, told by the first bytes; undefined for all others. */
export function knownFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1');
  return signatures.find(([, signature]) => start.startsWith(signature))?.[0];
}
