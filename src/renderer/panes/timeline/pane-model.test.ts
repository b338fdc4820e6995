import { describe, expect, it } from 'vitest';
import { emphasisOf, lineStyleOf } from '../../../drawing/timeline/appearance.ts';
import { drawTimeline } from '../../../drawing/timeline/model.ts';
import { neighbourId } from './neighbours.ts';
import { spokenLabel } from '../../../drawing/timeline/spoken.ts';
import { actorRef, day, entry, measure, operationIdOf, timelineItem } from '../../../drawing/timeline/testing.ts';

describe('spokenLabel', () => {
  it('says what a mark shows', () => {
    expect(spokenLabel(timelineItem(1, { name: 'Spoofed e-mails', date: '2020-10', quoteCount: 3 })))
      .toBe('Spoofed e-mails, operation, conducted, October 2020 (2020-10), 3 quotes');
    expect(spokenLabel(timelineItem(2, { kind: 'claim', name: 'Iran targets voters', status: null, polarity: 'denies', date: '2020', dateInferred: true, quoteCount: 0 })))
      .toBe('Iran targets voters, claim, denied, 2020, date inferred, no quotes');
  });
});

describe('lineStyleOf', () => {
  it('tells how far a thing went', () => {
    expect((['conducted', 'attempted', 'considered', 'planned', 'alleged', 'not_conducted', null] as const)
      .map((status) => lineStyleOf({ status, polarity: null })))
      .toEqual(['solid', 'hollow', 'dashed', 'dashed', 'dotted', 'struck', 'solid']);
    expect(lineStyleOf({ status: 'conducted', polarity: 'denies' })).toBe('struck');
  });
});

describe('emphasisOf', () => {
  it('marks what is selected and what its actors take part in', () => {
    const russia = actorRef(1, 'Russia');
    const item = timelineItem(1, { actors: [russia] });
    const none = new Set<string>();
    expect([
      emphasisOf(item, new Set([item.id]), none), emphasisOf(item, new Set([russia.id]), none),
      emphasisOf(item, none, new Set([item.id])), emphasisOf(item, none, none),
    ]).toEqual(['selected', 'related', 'related', 'none']);
  });
});

describe('neighbourId', () => {
  const at = (text: string) => ({ date: text, earliestDay: day(text), latestDay: day(text) });
  const russia = actorRef(1, 'Russia');
  const entries = [entry(1, at('2020-02-01')), entry(2, { ...at('2020-03-01'), actors: [russia] }), entry(3, { ...at('2020-11-01'), actors: [russia] })];
  const order = entries.map(({ item }) => item.id);
  const plot = { view: { fromDay: day('2020-01-01'), toDay: day('2021-01-01') }, widthPx: 1000 };
  const drawing = drawTimeline({ entries, counts: null, plot, laneMode: 'actor', rowPx: 30, measure });
  const marks = drawing.form === 'marks' ? drawing.marks : [];
  const from = (number: number) => (direction: Parameters<typeof neighbourId>[3]) => neighbourId(order, marks, operationIdOf(number), direction);

  it('moves through time across lanes, and stops at both ends', () => {
    expect([from(1)('later'), from(2)('earlier'), from(1)('earlier'), from(3)('later'), from(1)('last'), from(3)('first')])
      .toEqual([operationIdOf(2), operationIdOf(1), null, null, operationIdOf(3), operationIdOf(1)]);
  });

  it('moves to the nearest mark of the row above or below', () => {
    expect([from(1)('up'), from(2)('down'), from(2)('up')]).toEqual([operationIdOf(2), operationIdOf(1), null]);
  });
});
