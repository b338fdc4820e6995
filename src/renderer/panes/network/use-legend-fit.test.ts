import { expect, it } from 'vitest';
import { isLegendFitting } from './use-legend-fit.ts';

it('shows the legend as a whole where it leaves the drawing room, else behind a button', () => {
  const rows = [1, 2, 3, 4];
  expect(rows.map((count) => isLegendFitting(count, 28, 600))).toEqual([true, true, true, false]);
  expect(rows.map((count) => isLegendFitting(count, 28, 240))).toEqual([true, true, false, false]);
  // One row is as low as the button would be.
  expect(rows.map((count) => isLegendFitting(count, 28, 80))).toEqual([true, false, false, false]);
});
