import type { Reliability } from '../../../../shared/vocabulary.ts';
import type { ReadableDb, Row } from '../../db/connection.ts';
import { uriOf } from '../common/web-address.ts';
import type { Release } from '../release/release.ts';
import type { Citations } from './citations.ts';
import { dateInWords } from './dates.ts';
import type { Block, Line, Run } from './model.ts';

/** The words of the Admiralty scale; F says that nobody can tell, and is said so. */
const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable (A)', B: 'usually reliable (B)', C: 'fairly reliable (C)', D: 'not usually reliable (D)', E: 'unreliable (E)', F: 'reliability can not be judged',
};
const credibilityWords = ['confirmed by other sources (1)', 'probably true (2)', 'possibly true (3)', 'doubtful (4)', 'improbable (5)', 'truth can not be judged'] as const;

const reportSql = `SELECT report.*, source.name AS publisher, source.kind AS source_kind, source.reliability FROM report JOIN source ON source.id = source_id ORDER BY imported_at, report.id`;
const said = (value: unknown) => (value === null || value === undefined || value === '' ? null : String(value));
const sentence = (parts: readonly (string | null)[]) => parts.filter((part) => part !== null).join('. ');

/** The reference to a source and, behind it, its descriptor: what speaks for and against relying on it. */
function sourceLine(row: Row): Line {
  const { reliability } = row;
  const reference = sentence([said(row['author']), said(row['publisher']), row['date'] === null ? 'No date' : dateInWords(String(row['date']))]);
  const url = said(row['url']);
  const address = uriOf(url);
  const descriptor = [
    `${String(row['source_kind'])}, ${reliabilityWords[reliability as Reliability]}`, ...(row['language'] === null ? [] : [`language ${String(row['language'])}`]),
    `original kept as ${String(row['file_name'])}, SHA-256 ${String(row['original_sha256'])}, taken in on ${String(row['imported_at']).slice(0, 10)}`,
    ...(row['marking'] === null ? [] : [String(row['marking'])]),
  ];
  return [{ text: String(row['title']), look: 'strong' }, { text: `. ${reference}. ` }, ...(url === null ? [] : [{ text: url, ...(address === null ? {} : { address }) }, { text: '. ' }]), { text: `Descriptor: ${descriptor.join('; ')}.`, look: 'aside' }];
}

function times(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`;
}

/** What all statements rest on together. */
function summary(db: ReadableDb): string {
  const grades = db.all('SELECT reliability, count(*) AS count FROM report JOIN source ON source.id = source_id GROUP BY reliability ORDER BY reliability');
  const [reports, sources] = [db.count('SELECT count(*) FROM report'), db.count('SELECT count(DISTINCT source_id) FROM report')];
  const single = db.count(`SELECT count(*) FROM claim WHERE (SELECT count(DISTINCT report.source_id) FROM standing_evidence JOIN quote ON quote.id = quote_id
    JOIN report ON report.id = quote.report_id WHERE thing_id = claim.id) = 1`);
  const claims = db.count('SELECT count(*) FROM claim');
  const graded = grades.map(({ reliability, count }) => `${times(Number(count), 'report', 'reports')} ${reliabilityWords[reliability as Reliability]}`).join('; ');
  return `This dossier rests on ${times(reports, 'report', 'reports')} of ${times(sources, 'source', 'sources')}${graded === '' ? '' : ` (${graded})`}. Of ${times(claims, 'claim', 'claims')}, ${single} rest on a single source.`;
}

/** Whether programs proposed what stands here. `main`: a release shows no proposals, and this only counts them. */
function assistance({ db }: Release): string {
  const rows = db.all(`SELECT extractor, extractor_version AS version, count(*) AS count FROM main.proposal WHERE state = 'accepted' AND report_id IN (SELECT id FROM report)
    GROUP BY extractor, extractor_version ORDER BY extractor, extractor_version`);
  if (rows.length === 0) return 'No machine assistance: nothing here was accepted from the proposals of a program.';
  const counted = rows.map(({ extractor, version, count }) => `${String(count)} by ${String(extractor)} ${String(version)}`).join(', ');
  return `Machine assistance: a program proposed marks in these reports, and a person read and accepted each that stands here (${counted}).`;
}

export function sourceBlocks(release: Release): Block[] {
  const entries = release.db.all(reportSql).map((row, index) => ({ number: index + 1, line: sourceLine(row) }));
  return [
    { is: 'paragraph', line: [{ text: summary(release.db) }] }, { is: 'paragraph', line: [{ text: assistance(release) }] },
    ...(entries.length === 0 ? [] : [{ is: 'numbered', of: 'source', entries } as const]),
  ];
}

/** Every quote that something rests on, in its own words. */
export function quoteBlocks({ db }: Release, citations: Citations): Block[] {
  const name = (id: unknown) => (id === null ? null : said(db.get('SELECT name FROM actor WHERE id = :id', { id: String(id) })?.['name']));
  const entries = citations.quotes.map(({ number, quote }) => {
    const speaker = name(quote.speakerId) ?? quote.speakerText;
    const credibility = quote.credibility === null ? null : credibilityWords[quote.credibility - 1] ?? null;
    const facts = [
      `page ${quote.page}`, `code points ${quote.start} to ${quote.end}`, ...(speaker === null ? [] : [`said by ${speaker}`]), ...(quote.polarity === 'asserts' ? [] : [quote.polarity === 'denies' ? 'a denial' : 'asserts and denies']),
      ...(quote.voice === 'dissent' ? ['minority view'] : []), ...(credibility === null ? [] : [credibility]),
    ];
    const runs: Run[] = [{ text: quote.exact, look: 'quote' }, { text: ' ', source: citations.sourceOf(quote.reportId) }, { text: `, ${facts.join('; ')}`, look: 'aside' }];
    return { number, line: runs };
  });
  return entries.length === 0 ? [{ is: 'paragraph', line: [{ text: 'Nothing is quoted.' }] }] : [{ is: 'numbered', of: 'quote', entries }];
}
