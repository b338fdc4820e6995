import { expect, it } from 'vitest';
import { parseMemory, startMemory, type ReadingMemory } from './remembered.ts';

it('takes up a reading where it was left', () => {
  const memory: ReadingMemory = { shown: 'original', text: { row: 12, place: 4321, fraction: 0.31 }, anchor: { page: 41, fraction: 0.25 }, zoom: 1.5, strip: 'outline' };
  expect(parseMemory(JSON.stringify(memory))).toEqual(memory);
});

it('begins anew where nothing fits', () => {
  const broken = [null, '', '[]', 'null', '{"shown":1,"anchor":{"page":-1,"fraction":2},"zoom":"huge","strip":7}', '{"anchor":{"page":1.5,"fraction":0}}', '{"zoom":1e9}', '{"text":{"row":1,"place":-4,"fraction":0.3}}', '{"text":7}'];
  expect(broken.map(parseMemory)).toEqual(broken.map(() => startMemory));
});
