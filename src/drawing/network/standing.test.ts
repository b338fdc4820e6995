import { expect, it } from 'vitest';
import { dashesOf, lineStyleOf, markOf, progressOf } from './standing.ts';

it('tells every standing by more than its colour', () => {
  const statuses = [null, 'conducted', 'attempted', 'considered', 'planned', 'alleged', 'not_conducted'] as const;
  const dashes = new Map(statuses.map((status) => [progressOf({ status }), dashesOf(lineStyleOf(progressOf({ status }))).join(' ')]));
  expect([...dashes.keys()]).toEqual(['asserted', 'attempted', 'considered', 'alleged', 'not_conducted']);
  expect(new Set(dashes.values()).size).toBe(dashes.size);
  // The others are told by a sign on the line, its end or its number, whatever its dashes.
  const marks = (['source', 'dissent'] as const).map((voice) => (['asserts', 'denies', 'mixed'] as const).map((polarity) => markOf({ polarity, voice })));
  expect(marks).toEqual([[null, 'denied', 'mixed'], ['dissent', 'denied_dissent', 'dissent']]);
});
