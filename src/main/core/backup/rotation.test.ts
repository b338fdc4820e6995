import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupName, backupOf, type Backup } from './names.ts';
import { outOfRotation } from './rotation.ts';

const now = new Date('2026-11-29T12:00:00Z');
const hourMs = 3_600_000;
const ago = (hours: number, seq: number): Backup => ({ path: `${seq}`, at: new Date(now.getTime() - hours * hourMs), seq });

it('keeps the newest five and the last one of each of seven days', () => {
  const everyThreeHours = Array.from({ length: 100 }, (_, index) => ago(index * 3, 100 - index));
  const dropped = new Set(outOfRotation(everyThreeHours, now));
  expect(everyThreeHours.filter((backup) => !dropped.has(backup)).map(({ at }) => at.toISOString().slice(0, 13))).toEqual([
    '2026-11-29T12', '2026-11-29T09', '2026-11-29T06', '2026-11-29T03', '2026-11-29T00',
    '2026-11-28T21', '2026-11-27T21', '2026-11-26T21', '2026-11-25T21', '2026-11-24T21', '2026-11-23T21',
  ]);
});

it('never drops one of the newest five, whatever the clock says', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -10_000, max: 10_000 }), { maxLength: 40 }), (hours) => {
    const backups = hours.map((hour, index) => ago(hour, index));
    const dropped = outOfRotation(backups, now);
    const newest = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq).slice(0, 5);
    expect(dropped.filter((each) => newest.includes(each))).toEqual([]);
    expect(dropped.filter(({ at }) => at > now).length).toBeLessThanOrEqual(Math.max(0, backups.length - 5));
    expect(outOfRotation(backups.filter((each) => !dropped.includes(each)), now)).toEqual([]);
  }));
});

it('reads from a name what it wrote into it, and nothing from the names of other files', () => {
  fc.assert(fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true }), fc.nat(), fc.constantFrom('leak', 'a (change 3)', 'x 2020-01-01 00-00-00 UTC'), (at, seq, stem) => {
    const whole = new Date(Math.floor(at.getTime() / 1000) * 1000);
    const name = backupName(`/cases/${stem}.casefile`, whole, seq);
    expect(backupOf(`/cases/${stem}.casefile`, '/b', name)).toEqual({ path: `/b/${name}`, at: whole, seq });
    expect(backupOf(`/cases/other.casefile`, '/b', name)).toBeNull();
  }));
  expect(backupOf('/cases/leak.casefile', '/b', 'leak.casefile')).toBeNull();
  expect(backupOf('/cases/leak.casefile', '/b', 'leak 2026-99-29 10-07-55 UTC (change 1).casefile')).toBeNull();
});
