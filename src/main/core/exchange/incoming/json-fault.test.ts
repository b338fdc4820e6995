import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultIn } from './json-fault.ts';

it.each([
  ['{"a": }', 6], ['[1, 2,, 3]', 6], ['{"a" 1}', 5], ['["open', 1], ['[1]]', 3], ['{"a":1,}', 7], ['[1', 2], ['', 0], ['[tru]', 1], ['{"a":"\\x"}', 5], ['{"a":[1}', 7],
])('says where %s stops being JSON', (text, place) => { expect(faultIn(text)).toBe(place); });

it('finds nothing before the end of any JSON', () => {
  fc.assert(fc.property(fc.json(), (text) => {
    expect(faultIn(text)).toBe(text.length);
  }));
});
