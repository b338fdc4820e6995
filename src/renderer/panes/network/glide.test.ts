import { expect, it } from 'vitest';
import { placesBetween } from './glide.ts';

it('is between two places for as long as a movement lasts; what is new is there at once', () => {
  const from = new Map([['a', { x: 0, y: 0 }], ['gone', { x: 9, y: 9 }]]);
  const to = new Map([['a', { x: 10, y: -20 }], ['new', { x: 5, y: 5 }]]);
  expect(placesBetween(from, to, 0.5)).toEqual(new Map([['a', { x: 5, y: -10 }], ['new', { x: 5, y: 5 }]]));
  expect(placesBetween(from, to, 1)).toEqual(to);
});
