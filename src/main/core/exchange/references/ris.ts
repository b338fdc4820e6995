import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { Release } from '../release/release.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { oneLine, remarksInWords, worksOf, type DateParts, type Work } from './works.ts';

const types: Readonly<Record<SourceKind, string>> = { outlet: 'NEWS', agency: 'RPRT', author: 'GEN', court: 'CASE', company: 'RPRT', other: 'GEN' };

/** `YYYY/MM/DD/other`, empty where not known. Years before 0 and after 9999 have no place in the form. */
function dateOf([year, month, day]: DateParts, other: string): string | null {
  if (year === undefined || year < 0 || year > 9999) return null;
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${oneLine(other).replaceAll('/', ' to ')}`;
}

function recordOf(work: Work): string {
  const [first] = work.dates;
  const isPlain = work.dates.length === 1 && !work.isCirca;
  const date = first === undefined ? null : dateOf(first, isPlain ? '' : work.date ?? '');
  const fields: [string, string | null][] = [
    ['TY', types[work.kind]], ['ID', work.id], ['TI', work.title], ['AU', work.author], [work.kind === 'outlet' ? 'T2' : 'PB', work.publisher], ['PY', date?.slice(0, 4) ?? null], ['DA', date],
    ['UR', work.url], ['LA', work.language], ['Y2', work.importedAt.slice(0, 10).replaceAll('-', '/')], ['N1', remarksInWords(work)], ['ER', ''],
  ];
  return `${fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`])).join('\r\n')}\r\n\r\n`;
}

function* records(release: Release): Generator<Chunk> {
  for (const work of worksOf(release)) yield recordOf(work);
}

/** Reports as RIS, UTF-8. */
export const writeRis: Writer = function* writeRis(release): Generator<Entry> {
  yield { path: 'references.ris', chunks: records(release) };
};
