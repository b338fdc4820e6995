import { readUnconfirmed } from '../../../../shared/unconfirmed.ts';
import { credibilitySql, referencesSql, reliabilitySql, tagsSql } from './lists.ts';
import { all, dated, id, plain, words, type ExportTable } from './table.ts';

export const quotes: ExportTable = {
  name: 'quotes',
  sql: `SELECT quote.*, report.title AS report, source.name AS source, ${reliabilitySql}, ${credibilitySql}, report.text_sha256, report.original_sha256,
      coalesce((SELECT name FROM actor WHERE id = speaker_id), speaker_text) AS speaker, coalesce((SELECT name FROM actor WHERE id = via_id), via_text) AS via,
      (SELECT group_concat(exact, '; ' ORDER BY start, id) FROM estimative WHERE quote_id = quote.id) AS estimative_words,
      (SELECT group_concat(thing_id, '; ' ORDER BY thing_id) FROM evidence WHERE quote_id = quote.id) AS supports, ${tagsSql('quote.id')}
    FROM quote JOIN report ON report.id = report_id JOIN source ON source.id = source_id ORDER BY quote.id`,
  columns: [
    id('id'), plain('exact', 80), ...all('start', 'end', 'page', 'report', 'source'), id('report_id'), ...['exact_sha256', 'text_sha256', 'original_sha256'].map(id),
    ...all('kind', 'polarity', 'voice'), id('speaker_id'), ...all('speaker'), id('via_id'), ...all('via', 'likelihood', 'confidence', 'estimative_words', 'reliability', 'credibility', 'language'),
    id('part_of_id'), id('carried_from_id'), id('supports'), words('prefix'), words('suffix'), ...all('marking', 'tags'), words('note'),
  ],
};

export const sources: ExportTable = {
  name: 'sources',
  sql: `SELECT source.*, ${reliabilitySql}, (SELECT count(*) FROM report WHERE source_id = source.id) AS reports, ${tagsSql('source.id')}, ${referencesSql('source.id')} FROM source ORDER BY id`,
  columns: [id('id'), words('name'), ...all('kind', 'reliability', 'url', 'language', 'reports', 'tags', 'references'), words('note')],
};

export const reports: ExportTable = {
  name: 'reports',
  sql: `SELECT report.*, source.name AS source, ${tagsSql('report.id')}, ${referencesSql('report.id')},
      (SELECT count(*) FROM quote WHERE report_id = report.id) AS quotes FROM report JOIN source ON source.id = source_id ORDER BY report.id`,
  columns: [
    id('id'), words('title'), ...all('source'), id('source_id'), ...all('author'), ...dated, ...all('url', 'language', 'file_name', 'media_type'), id('original_sha256'), ...all('original_bytes'),
    id('text_sha256'), ...all('text_length', 'imported_at'), id('replaces_id'), ...all('quotes'),
    { name: 'unconfirmed', width: 16, read: ({ unconfirmed }) => Object.keys(readUnconfirmed(typeof unconfirmed === 'string' ? unconfirmed : null)).sort().join('; ') || null },
    ...all('marking', 'tags', 'references'), words('note'),
  ],
};
