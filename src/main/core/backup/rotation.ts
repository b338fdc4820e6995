import type { Backup } from './names.ts';

const keptNewest = 5;
const keptDays = 7;
const dayMs = 86_400_000;

const dayOf = ({ at }: Backup) => Math.floor(at.getTime() / dayMs);

/**
 * The backups that need not be kept any longer: all but the newest five, and the newest one of each of the last seven days.
 * One from the future stays, since it is the clock that is wrong.
 */
export function outOfRotation(backups: readonly Backup[], now: Date): Backup[] {
  const newestFirst = backups.toSorted((a, b) => b.at.getTime() - a.at.getTime() || b.seq - a.seq);
  const today = Math.floor(now.getTime() / dayMs);
  const days = new Set<number>();
  return newestFirst.filter((backup, index) => {
    const day = dayOf(backup);
    const isNewestOfDay = !days.has(day);
    days.add(day);
    return index >= keptNewest && !(isNewestOfDay && today - day < keptDays);
  });
}
