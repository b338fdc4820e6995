import { expect, it } from 'vitest';
import { createUuids } from './uuid.ts';

it('makes UUIDs of version 7 that sort in the order they were made, even when the clock stands or goes back', () => {
  const times = [5000, 5000, 4000, 6000];
  let call = 0;
  const newUuid = createUuids(() => new Date(times[Math.floor(call++ / 3000)] ?? 6000));
  const made = Array.from({ length: 12_000 }, () => newUuid());
  expect(made.every((uuid) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid))).toBe(true);
  expect(made.toSorted()).toEqual(made);
  expect(new Set(made).size).toBe(made.length);
});
