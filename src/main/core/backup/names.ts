import path from 'node:path';

/** A backup as its name tells of it. */
export interface Backup {
  readonly path: string;
  /** When it was made. */
  readonly at: Date;
  /** Sequence number of the newest change in it. */
  readonly seq: number;
}

const ending = '.casefile';
const form = / (\d{4}-\d{2}-\d{2}) (\d{2})-(\d{2})-(\d{2}) UTC \(change (\d{1,15})\)\.casefile$/;

const stemOf = (casePath: string) => path.basename(casePath, ending);

/** The folder for the backups of a case, beside it: `leak backups` for `leak.casefile`. */
export function folderBeside(casePath: string): string {
  return path.join(path.dirname(casePath), `${stemOf(casePath)} backups`);
}

/** What a backup is called: `leak 2026-11-29 10-07-55 UTC (change 124).casefile`. Such names sort by time, and no system refuses them. */
export function backupName(casePath: string, at: Date, seq: number): string {
  const [day = '', time = ''] = at.toISOString().split(/[T.]/);
  return `${stemOf(casePath)} ${day} ${time.replaceAll(':', '-')} UTC (change ${seq})${ending}`;
}

/** What the name of a file in a backup folder says; null for one that no backup of the case has. */
export function backupOf(casePath: string, folder: string, name: string): Backup | null {
  const stem = stemOf(casePath);
  const found = name.startsWith(stem) ? form.exec(name.slice(stem.length)) : null;
  if (found === null || found.index !== 0) return null;
  const [, day, hours, minutes, seconds, seq] = found;
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(at.getTime()) ? null : { path: path.join(folder, name), at, seq: Number(seq) };
}
