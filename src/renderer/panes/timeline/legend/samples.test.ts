import { expect, it } from 'vitest';
import { formClass } from '../MarkShape.tsx';
import { legendForms, legendStatuses, sampleOf } from './samples.ts';

it('shows each form of a date as the timeline draws it, and no two alike', () => {
  const drawn = legendForms.map((form) => {
    const mark = sampleOf(form);
    return mark === null ? null : { start: mark.start, end: mark.end, isPoint: mark.isPoint, name: formClass(mark.entry) };
  });
  expect(drawn.map((mark) => mark && `${mark.isPoint ? 'point' : `${mark.start} ${mark.end}`} ${mark.name.split(' ').slice(2).join(' ')}`.trim())).toEqual([
    'point', 'exact exact', 'vague vague', 'vague vague timeline-doubt-approximate', 'vague vague timeline-doubt-uncertain', 'vague vague timeline-unspecified', 'exact open', 'exact unknown',
  ]);
});

it('shows each status by a line of its own', () => {
  const lines = legendStatuses.map((status) => sampleOf('within', { status })).map((mark) => mark && formClass(mark.entry));
  expect(new Set(lines).size).toBe(legendStatuses.length);
});
