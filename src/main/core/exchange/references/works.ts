import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { Row } from '../../db/connection.ts';
import { isoDay } from '../common/days.ts';
import type { Release } from '../release/release.ts';
import { reliabilitySql } from '../tables/lists.ts';

/** Year, and month and day where they are known. */
export type DateParts = readonly number[];

/** A report as a work that can be cited. */
export interface Work {
  readonly id: string;
  readonly title: string;
  /** As the report names them; nobody knows which part is a family name. */
  readonly author: string | null;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly date: string | null;
  /** One date, or the first and the last that it can mean; empty for none and for an open side. */
  readonly dates: readonly DateParts[];
  readonly isCirca: boolean;
  readonly url: string | null;
  readonly language: string | null;
  readonly importedAt: string;
  /** What the forms have no field for, each with its name. */
  readonly remarks: readonly (readonly [string, string])[];
}

const sql = `SELECT report.*, source.name AS publisher, source.kind AS source_kind, ${reliabilitySql}, source.language AS source_language,
    (SELECT count(*) FROM quote WHERE report_id = report.id) AS quotes,
    (SELECT count(*) FROM quote WHERE report_id = report.id AND EXISTS (SELECT 1 FROM evidence WHERE quote_id = quote.id)) AS used
  FROM report JOIN source ON source.id = source_id ORDER BY report.id`;

const text = (row: Row, column: string) => (row[column] === null || row[column] === undefined ? null : String(row[column]));
const plainDate = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/;

function partsOfDay(day: string | null): DateParts | null {
  const match = day === null ? null : /^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day);
  return match === null ? null : match.slice(1).map(Number);
}

/** The date as it is written where it is plain, else the days that it lies between where both are known. */
function datesOf(row: Row): DateParts[] {
  const match = plainDate.exec(text(row, 'date') ?? '');
  if (match) return [match.slice(1).filter((part) => part !== undefined).map(Number)];
  const days = ['earliest_day', 'latest_day'].map((column) => partsOfDay(isoDay(row[column])));
  return days.every((day) => day !== null) ? days : [];
}

function remarksOn(row: Row): [string, string][] {
  const remarks: [string, string | null][] = [
    ['date (EDTF)', text(row, 'date')], ['earliest day', isoDay(row['earliest_day'])], ['latest day', isoDay(row['latest_day'])], ['source reliability', text(row, 'reliability')], ['marking', text(row, 'marking')],
    ['SHA-256 of the original', text(row, 'original_sha256')], ['SHA-256 of the text', text(row, 'text_sha256')], ['file', text(row, 'file_name')],
    ['not confirmed', row['unconfirmed'] === null ? null : Object.keys(JSON.parse(String(row['unconfirmed'])) as object).sort().join(', ')],
    ['quotes', text(row, 'quotes')], ['quotes that something rests on', text(row, 'used')], ['note', text(row, 'note')],
  ];
  return remarks.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** Every report of a release, in the order of identifiers. */
export function* worksOf({ db }: Release): Generator<Work, void, undefined> {
  for (const row of db.each(sql)) {
    const date = text(row, 'date');
    yield {
      id: String(row['id']), title: String(row['title']), author: text(row, 'author'), publisher: String(row['publisher']), kind: row['source_kind'] as SourceKind,
      date, dates: datesOf(row), isCirca: date !== null && /[~?%]/.test(date), url: text(row, 'url'), language: text(row, 'language') ?? text(row, 'source_language'),
      importedAt: String(row['imported_at']), remarks: remarksOn(row),
    };
  }
}

/** Text on one line, without control characters: the forms have a field a line. */
export function oneLine(words: string): string {
  return words.replaceAll(/[\u0000-\u001F\u007F\u0085\u2028\u2029]+/g, ' ').trim();
}

/** "SHA-256 of the text: ab...; quotes: 3". */
export function remarksInWords({ remarks }: Work): string {
  return oneLine(remarks.map(([name, value]) => `${name}: ${value}`).join('; '));
}
