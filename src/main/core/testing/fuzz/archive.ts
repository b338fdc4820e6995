import { zipOf } from '../../ingest/testing/zip.ts';

const head = /^==> (.*)\n/gmu;

/** An archive of the files that a text holds, each after a line `==> name`; the names are kept as they are, whatever they are. */
export function archiveOf(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes).toString();
  const heads = [...text.matchAll(head)];
  return zipOf(heads.map((match, index) => ({ name: (match[1] ?? '').slice(0, 300), content: text.slice(match.index + match[0].length, heads[index + 1]?.index).replace(/\n$/, '') })));
}
