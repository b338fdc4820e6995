import { uiStrings } from '../strings/ui.ts';
import { formatDate } from '../../shared/edtf-text.ts';

/** A report, as far as it has to be told from others. */
export interface NamedReport {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly date: string | null;
  readonly quoteCount: number;
  readonly replacesId: string | null;
}

/** What tells a report from others, beside its title. */
export interface Distinction {
  /** Whether another report is called the same. */
  readonly isSameTitled: boolean;
  /** The report that replaces it, in words; null when none does. */
  readonly replacedBy: string | null;
  /** File name, date, count of quotes and what replaces it, in the order of their weight. */
  readonly facts: readonly string[];
}

const keyOf = (title: string) => title.trim().toLowerCase();

/** How the reports of a case are told apart, by their identifiers. */
export function distinctions(reports: readonly NamedReport[]): ReadonlyMap<string, Distinction> {
  const newer = new Map(reports.flatMap((report) => (report.replacesId === null ? [] : [[report.replacesId, report]])));
  const counts = new Map<string, number>();
  for (const { title } of reports) counts.set(keyOf(title), (counts.get(keyOf(title)) ?? 0) + 1);
  return new Map(reports.map((report) => {
    const { id, title, fileName, date, quoteCount } = report;
    const by = newer.get(id);
    const replacedBy = by === undefined ? null : uiStrings.replacedBy(keyOf(by.title) === keyOf(title) ? by.fileName : by.title);
    const facts = [fileName, ...(date === null ? [] : [formatDate(date)]), uiStrings.quotes(quoteCount), ...(replacedBy === null ? [] : [replacedBy])];
    return [id, { isSameTitled: (counts.get(keyOf(title)) ?? 0) > 1, replacedBy, facts }];
  }));
}

/** Reports whose title or file name holds a text. */
export function reportsLike<T extends Pick<NamedReport, 'title' | 'fileName'>>(reports: readonly T[], text: string): T[] {
  const wanted = text.trim().toLowerCase();
  return reports.filter(({ title, fileName }) => title.toLowerCase().includes(wanted) || fileName.toLowerCase().includes(wanted));
}
