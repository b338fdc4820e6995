import { expect, it } from 'vitest';
import { strengthOf } from './strength.ts';

it.each([
  ['password', 0], ['12345678', 0], ['qwertyuiop', 0], ['lovelovelove', 1],
])('finds %s weak', (passphrase, most) => {
  expect(strengthOf(passphrase).score).toBeLessThanOrEqual(most);
});

it('finds words that do not belong together strong, and more of them stronger', () => {
  const four = strengthOf('gravel lantern obtuse ferry');
  expect(four.score).toBe(4);
  expect(strengthOf('gravel lantern obtuse ferry mustard').power).toBeGreaterThan(four.power);
});
