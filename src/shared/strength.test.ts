import { expect, it } from 'vitest';
import { strengthOf } from './strength.ts';

it.each([
  ['password', 0], ['12345678', 0], ['qwertyuiop', 0], ['lovelovelove', 0], ['ferry boat', 1], ['Tr0ub4dor&3', 2],
])('finds %s weak', (passphrase, most) => {
  expect(strengthOf(passphrase).score).toBeLessThanOrEqual(most);
});

it('finds words that do not belong together strong, and more of them stronger', () => {
  const four = strengthOf('gravel lantern obtuse ferry');
  expect(four.score).toBeGreaterThanOrEqual(3);
  expect(strengthOf('gravel lantern obtuse ferry mustard').power).toBeGreaterThan(four.power);
});
