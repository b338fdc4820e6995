/** First bytes of formats that people try, by name. */
const signatures: readonly (readonly [name: string, start: string])[] = [
  ['a PDF', '%PDF-'], ['a ZIP archive, Word file or EPUB', 'PK\u0003\u0004'], ['a PNG image', '\u0089PNG'], ['a JPEG image', '\u00FF\u00D8\u00FF'],
  ['a SQLite database', 'SQLite format 3\0'], ['an old Word file', '\u00D0\u00CF\u0011\u00E0'], ['a gzip archive', '\u001F\u008B'],
];

const sampleBytes = 4096;

/** Whether a file is a drawing: markup, but of shapes. A page can begin with one, but goes on behind it. */
function isDrawing(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.toString('latin1', 0, sampleBytes).replace(/^(?:\u00EF\u00BB\u00BF|\s|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE\s+svg\b[^>[]*(?:\[[^\]]*\][^>]*)?>)+/i, '');
  return /^<(?:svg:)?svg[\s>]/.test(start) && /<\/(?:svg:)?svg\s{0,100}>$/.test(withoutEnd(buffer.toString('latin1', Math.max(0, bytes.byteLength - sampleBytes))));
}

/** Without the comments behind the last element, cut off one by one: an expression for them would try every way to part them. */
function withoutEnd(text: string): string {
  let rest = text.trimEnd();
  while (rest.endsWith('-->')) {
    const at = rest.lastIndexOf('<!--');
    if (at < 0) return rest;
    rest = rest.slice(0, at).trimEnd();
  }
  return rest;
}

/** The name of a format that is not text, told by the first bytes; undefined for all others. */
export function knownFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString('latin1');
  return signatures.find(([, signature]) => start.startsWith(signature))?.[0] ?? (isDrawing(bytes) ? 'a drawing (SVG)' : undefined);
}
