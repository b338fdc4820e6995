import type { QueryHandler } from '../handler.ts';
import { fold } from '../db/fold.ts';

const comparedUtf16 = 4000;
const mostReports = 400;
const leastTitle = 0.75;
const leastText = 0.5;
const gramWords = 3;
const shown = 3;

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function gramsOf(text: string): Set<string> {
  const words = wordsOf(text.slice(0, comparedUtf16));
  return new Set(words.slice(0, Math.max(0, words.length - gramWords + 1)).map((_, at) => words.slice(at, at + gramWords).join(' ')));
}

/** Share of the smaller set that is in the other: 0 to 1. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((each) => other.has(each)).length / least;
}

/** An address without what differs between links to the same page. */
export function pageOf(url: string | null): string | null {
  if (url === null || url.trim() === '') return null;
  return url.trim().toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/^www\./, '').replace(/#.*$/, '').replace(/([?&])utm_[^&]*&?/g, '$1').replace(/[?&/]+$/, '');
}

const likeTitles = (one: string, other: string) => {
  const [words, others] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  return words.size > 1 && others.size > 1 && 2 * [...words].filter((word) => others.has(word)).length / (words.size + others.size) >= leastTitle;
};

/** Reports with the same address, nearly the same title or nearly the same opening. Those that are replaced already are left out. */
export const suggestOlder: QueryHandler<'version.suggest'> = (db, { title, opening, url, exceptId }) => {
  const grams = gramsOf(opening);
  const page = pageOf(url);
  const reports = db.all(
    `SELECT report.id, title, url, (SELECT substr(text, 1, :compared) FROM report_text WHERE sha256 = report.text_sha256) AS opening FROM report
     WHERE NOT EXISTS (SELECT 1 FROM report AS newer WHERE newer.replaces_id = report.id) ORDER BY report.id DESC LIMIT :mostReports`,
    { compared: comparedUtf16, mostReports },
  );
  const suggested = reports.filter(({ id }) => id !== exceptId).flatMap((report) => {
    const reasons = [
      ...(page !== null && pageOf(report['url'] === null ? null : String(report['url'])) === page ? ['url' as const] : []),
      ...(shared(grams, gramsOf(String(report['opening'] ?? ''))) >= leastText ? ['text' as const] : []),
      ...(likeTitles(title, String(report['title'])) ? ['title' as const] : []),
    ];
    return reasons.length > 0 ? [{ reportId: report['id'] as never, title: String(report['title']), reasons }] : [];
  });
  return suggested.toSorted((left, right) => right.reasons.length - left.reasons.length).slice(0, shown);
};
