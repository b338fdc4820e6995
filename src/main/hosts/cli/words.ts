import { CaseError } from '../../../shared/errors.ts';
import type { ReportId } from '../../../shared/ids.ts';
import { spanOfUtf16, toUtf16, type Span } from '../../../shared/spans.ts';
import { findWords as findFolded } from '../../core/quotes/find-words.ts';
import type { CaseAtHand } from './case-at-hand.ts';

const pieceLength = 400_000;
const shownPlaces = 5;
const contextUtf16 = 30;

/** A span and the words that stand there. */
export interface Found extends Span {
  readonly exact: string;
}

/** The whole text of a report. */
export async function textOf(at: CaseAtHand, reportId: ReportId): Promise<string> {
  const { report } = await at.call('report.read', { id: reportId });
  let text = '';
  for (let start = 0; start < report.textLength; start += pieceLength) {
    text += (await at.call('report.words', { reportId, start, end: start + pieceLength })).words;
  }
  return text;
}

const mostPlaces = 500;

/** Where words stand in a text, in UTF-16 units: letter by letter, else as a person would find them there. */
function placesOf(text: string, words: string): { from: number; to: number }[] {
  const exact: { from: number; to: number }[] = [];
  for (let from = text.indexOf(words); from >= 0 && exact.length < mostPlaces; from = text.indexOf(words, from + words.length)) exact.push({ from, to: from + words.length });
  if (exact.length > 0) return exact;
  return findFolded(text, words.trim(), mostPlaces).map(({ start, end }) => ({ from: toUtf16(text, start), to: toUtf16(text, end) }));
}

/**
 * The one place of words in a text, in code points.
 *
 * @param occurrence which one, counted from 1, where there are several
 * @throws CaseError `QUOTE_MISMATCH` when they don't stand there; `INPUT_INVALID` when they do several times, with the places
 */
export function findWords(text: string, words: string, occurrence: number | undefined): Found {
  const places = words.trim() === '' ? [] : placesOf(text, words);
  if (places.length === 0) throw new CaseError('QUOTE_MISMATCH', `The report does not say "${words.slice(0, 100)}". Copy the words from "show FILE REPORT --text".`);
  if (places.length > 1 && occurrence === undefined) {
    const shown = places.slice(0, shownPlaces).map(({ from, to }, index) => `  ${index + 1}: ...${text.slice(Math.max(0, from - contextUtf16), to + contextUtf16).replace(/\s+/g, ' ')}...`);
    const more = places.length > shownPlaces ? ['  ...'] : [];
    throw new CaseError('INPUT_INVALID', [`The words stand ${places.length} times in the report. Give more of them, or choose one with --occurrence:`, ...shown, ...more].join('\n'));
  }
  const place = places[(occurrence ?? 1) - 1];
  if (!place) throw new CaseError('INPUT_INVALID', `The words stand only ${places.length === 1 ? 'once' : `${places.length} times`} in the report; there is no occurrence ${occurrence}.`);
  return { ...spanOfUtf16(text, place.from, place.to), exact: text.slice(place.from, place.to) };
}
