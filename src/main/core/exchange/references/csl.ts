import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { Release } from '../release/release.ts';
import type { Chunk, Entry, Writer } from '../write/entry.ts';
import { worksOf, type Work } from './works.ts';

const types: Readonly<Record<SourceKind, string>> = { outlet: 'article-newspaper', agency: 'report', author: 'article', court: 'legal_case', company: 'report', other: 'document' };

function itemOf(work: Work): object {
  const { id, title, author, publisher, kind, dates, isCirca, url, language, importedAt, remarks } = work;
  const accessed = importedAt.slice(0, 10).split('-').map(Number);
  return {
    id, type: types[kind], title, ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(kind === 'outlet' ? { 'container-title': publisher } : { publisher }),
    ...(dates.length === 0 ? {} : { issued: { 'date-parts': dates, ...(isCirca ? { circa: true } : {}) } }),
    ...(url === null ? {} : { URL: url }), ...(language === null ? {} : { language }), accessed: { 'date-parts': [accessed] }, custom: Object.fromEntries(remarks),
  };
}

function* items(release: Release): Generator<Chunk> {
  let separator = '[\n';
  for (const work of worksOf(release)) {
    yield separator + JSON.stringify(itemOf(work));
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

/** Reports as CSL-JSON, an item a line. */
export const writeCsl: Writer = function* writeCsl(release): Generator<Entry> {
  yield { path: 'references.json', chunks: items(release) };
};
