import { expect, it } from 'vitest';
import { isCut, type PlacedLabel } from './label-places.ts';

const label = (x: number, y: number): PlacedLabel => ({
  id: 'actor--1', of: 'node', lines: ['Two', 'lines'], at: { x, y }, width: 40, lineHeight: 10, fontSize: 9, emphasis: 'plain',
});
const inSight = { left: 0, right: 200, top: 0, bottom: 100 };

it('knows labels that the edge of the pane or of the card over it would cut', () => {
  const cut = (x: number, y: number) => isCut(label(x, y), inSight, 150);
  expect([cut(75, 50), cut(19, 50), cut(75, 4), cut(75, 86), cut(140, 50)]).toEqual([false, true, true, true, true]);
  // Above a card that is not as high as the pane.
  expect([cut(175, 50), cut(185, 50)]).toEqual([false, true]);
});
