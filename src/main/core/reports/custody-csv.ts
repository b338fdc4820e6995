import { stringify } from 'csv-stringify/sync';
import type { CustodyRecord } from '../../../shared/contract/custody.ts';
import { inert } from '../exchange/csv/inert.ts';

const columns = ['report', 'title', 'source', 'file', 'original_sha256', 'text_sha256', 'extractor', 'seq', 'at', 'author', 'tool', 'change', 'entry_hash', 'copy', 'copy_sha256'];

const rowsOf = ({ steps, ...record }: CustodyRecord) => steps.map(({ seq, at, author, tool, label, kind, hash, copy }) => [
  record.reportId, record.title, record.sourceName, record.fileName, record.originalSha256, record.textSha256, `${record.extractor} ${record.extractorVersion}`,
  seq, at, author, tool, kind === 'do' ? label : `${kind}: ${label}`, hash, copy?.fileName ?? '', copy?.fileSha256 ?? '',
]);

/** RFC 4180, a line for every step of every report; nothing in it that a spreadsheet would carry out. */
export const custodyCsv = (records: readonly CustodyRecord[]): string =>
  stringify([columns, ...records.flatMap(rowsOf)].map((row) => row.map((cell) => (typeof cell === 'string' ? inert(cell) : cell))), { record_delimiter: 'windows' });
