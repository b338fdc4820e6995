import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { Release } from '../release/release.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { oneLine, remarksInWords, worksOf, type DateParts, type Work } from './works.ts';

const types: Readonly<Record<SourceKind, string>> = { outlet: 'article', agency: 'report', author: 'misc', court: 'misc', company: 'report', other: 'misc' };

/** What TeX would take for its own. A brace within words becomes a bracket: an odd one would end the field. */
const own: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}', '{': '(', '}': ')', '$': '\\$', '&': '\\&', '#': '\\#', '%': '\\%', '_': '\\_', '~': '{\\~{}}', '^': '{\\^{}}',
};
const words = (text: string) => oneLine(text).replaceAll(/[\\{}$&#%_~^]/g, (sign) => own[sign] ?? sign);
/** An address is read as it stands; what would end the field is written as addresses write it. */
const address = (url: string) => oneLine(url).replaceAll(/[{}\\%]/g, (sign) => (sign === '%' ? '\\%' : `\\%${sign.charCodeAt(0).toString(16).toUpperCase()}`));

const dayText = (parts: DateParts) => parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

function entryOf(work: Work): string {
  const { kind, publisher, dates, isCirca } = work;
  const holder = kind === 'outlet' ? 'journaltitle' : kind === 'agency' || kind === 'company' ? 'institution' : 'organization';
  const isWritable = dates.length > 0 && dates.every(([year]) => year !== undefined && year >= 0 && year <= 9999);
  const fields: [string, string | null][] = [
    // Doubled braces: a name that is not to be taken apart.
    ['author', work.author === null ? null : `{${words(work.author)}}`], ['title', `{${words(work.title)}}`], [holder, words(publisher)],
    ['date', isWritable ? dates.map(dayText).join('/') + (isCirca && dates.length === 1 ? '~' : '') : null], ...(types[kind] === 'report' ? [['type', 'Report'] as [string, string]] : []),
    ['url', work.url === null ? null : address(work.url)], ['urldate', work.importedAt.slice(0, 10)], ['langid', work.language], ['note', words(remarksInWords(work))],
  ];
  return `@${types[kind]}{${work.id},\n${fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},\n`])).join('')}}\n\n`;
}

function* entries(release: Release): Generator<Chunk> {
  for (const work of worksOf(release)) yield entryOf(work);
}

/** Reports as BibTeX with the fields of biblatex, UTF-8. */
export const writeBibtex: Writer = function* writeBibtex(release): Generator<Entry> {
  yield { path: 'references.bib', chunks: entries(release) };
};
