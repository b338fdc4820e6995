import { timelineWords } from '../words/timeline.ts';
import { formatDay } from '../../shared/edtf-text.ts';
import { plainlyShown } from '../../shared/glyphs.ts';
import { dayAt, xOf, type Plot } from './view.ts';

/** When a report was published. */
export interface Publication {
  readonly id: string;
  readonly title: string;
  /** "Assessment, published 17 March 2021", free of letters that turn others. */
  readonly words: string;
  /** First and last day that its date can mean, as days since 1970-01-01. */
  readonly day: number;
  readonly lastDay: number;
}

/** Reports that were published at about one place of the axis. */
export interface PublicationMark {
  readonly x: number;
  readonly reports: readonly Publication[];
  /** Whether one of them is dated after today. */
  readonly isAhead: boolean;
}

/** A report with the words that are told of it: made once, not with every frame. */
export function publicationOf(report: Omit<Publication, 'words'>): Publication {
  return { ...report, words: plainlyShown(timelineWords.published(report.title, formatDay(report.day))) };
}

/** Signs closer than this are one sign. */
const closestPx = 16;

/** The reports published in the window, those that stand together as one. */
export function placePublications(publications: readonly Publication[], plot: Plot, today: number): readonly PublicationMark[] {
  const [from, to] = [dayAt(plot, 0), dayAt(plot, plot.widthPx)];
  const placed = publications.filter(({ day, lastDay }) => lastDay + 1 > from && day < to)
    .map((report) => ({ report, x: Math.min(Math.max(xOf(plot, (report.day + report.lastDay + 1) / 2), 0), plot.widthPx) }))
    .toSorted((left, right) => left.x - right.x || left.report.day - right.report.day);
  // Signs are gathered on a grid that moves with the days, so that they do not part and meet while the window moves.
  const origin = xOf(plot, 0);
  const cellOf = (x: number): number => Math.floor((x - origin) / closestPx);
  return [...Map.groupBy(placed, ({ x }) => cellOf(x)).values()].map((group) => ({
    x: group.reduce((sum, { x }) => sum + x, 0) / group.length,
    reports: group.map(({ report }) => report),
    isAhead: group.some(({ report }) => report.day > today),
  }));
}

