import type { TimelineItem } from '../../shared/contract/panes.ts';
import type { NodeId, OperationId } from '../../shared/ids.ts';
import { entryOf, type Entry, type Measure } from './mark.ts';

/** Six pixels for every letter. */
export const measure: Measure = (text) => [...text].length * 6;

/** Days since 1970 of a day such as `2020-10-21`. */
export const day = (text: string): number => Date.parse(text) / 86_400_000;

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const operationIdOf = (number: number) => `operation--${uuid(number)}` as OperationId;
export const actorRef = (number: number, name: string) => ({ id: `actor--${uuid(number)}` as NodeId, name });

/** A timeline item with the days given beside its date, as the case would have worked them out. */
export function timelineItem(number: number, change: Partial<TimelineItem> = {}): TimelineItem {
  return {
    id: operationIdOf(number), kind: 'operation', type: 'influence', name: `Operation ${String(number)}`, status: 'conducted', polarity: null,
    date: '2020-10-21', dateInferred: false, dateBasis: null, earliestDay: day('2020-10-21'), latestDay: day('2020-10-21'),
    quoteCount: 1, sources: [], reportIds: [], isKeyDate: false, actors: [], operations: [], ...change,
  };
}

export const entry = (number: number, change: Partial<TimelineItem> = {}): Entry => entryOf(timelineItem(number, change), measure, 220);

/** An item with a date that is not one day. */
export function vague(number: number, date: string, first: string | null, last: string | null, change: Partial<TimelineItem> = {}): Entry {
  return entry(number, {
    date, earliestDay: first === null ? null : day(first), latestDay: last === null ? null : day(last), ...change,
  });
}
