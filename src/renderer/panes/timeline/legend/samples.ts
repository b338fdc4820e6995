import type { TimelineItem } from '../../../../shared/contract/panes.ts';
import { entryOf, markOf, type Mark } from '../../../../drawing/timeline/mark.ts';
import type { Plot } from '../../../../drawing/timeline/view.ts';

/** What the legend explains, in its order. */
export const legendForms = ['day', 'range', 'within', 'approximate', 'uncertain', 'digits', 'open', 'unknown'] as const;
export const legendStatuses = ['conducted', 'attempted', 'considered', 'alleged', 'not_conducted'] as const;
export const legendKinds = ['operation', 'event', 'claim'] as const;
export type LegendForm = (typeof legendForms)[number];

/** A date of each form, in EDTF. */
export const legendDates: Readonly<Record<LegendForm, string>> = {
  day: '2020-10-16', range: '2020-10-01/2020-10-31', within: '2020-10', approximate: '2020-10~', uncertain: '2020-10?', digits: '2020-10-XX', open: '2020-10-04/..', unknown: '2020-10-04/',
};

const dayOf = (text: string): number => Date.parse(text) / 86_400_000;
/** The month around which samples are drawn. */
const plot: Plot = { view: { fromDay: dayOf('2020-09-20'), toDay: dayOf('2020-11-10') }, widthPx: 58 };
const middleY = 10;
/** Of nothing in any case. */
const sampleId = 'operation--00000000-0000-4000-8000-000000000000' as TimelineItem['id'];

const firstDays: Partial<Readonly<Record<LegendForm, string>>> = { day: '2020-10-16', open: '2020-10-04', unknown: '2020-10-04' };
const lastDays: Partial<Readonly<Record<LegendForm, string | null>>> = { day: '2020-10-16', open: null, unknown: null };

/** A mark as the timeline draws it for a date of a form; made by the same model. */
export function sampleOf(form: LegendForm, change: Partial<Pick<TimelineItem, 'kind' | 'status'>> = {}): Mark | null {
  const last = lastDays[form] === undefined ? '2020-10-31' : lastDays[form];
  const item: TimelineItem = {
    id: sampleId, kind: 'operation', type: null, name: '', status: 'conducted', polarity: null, date: legendDates[form], dateInferred: false, dateBasis: null,
    earliestDay: dayOf(firstDays[form] ?? '2020-10-01'), latestDay: last === null ? null : dayOf(last),
    quoteCount: 1, sources: [], reportIds: [], isKeyDate: false, actors: [], operations: [], ...change,
  };
  return markOf(entryOf(item, () => 0, 0), middleY, plot, () => 0);
}
