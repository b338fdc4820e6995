/** Words of backups, and of where a case lies. */
export const backupStrings = {
  title: 'Backups',
  command: 'Backups: keep one now, restore one',
  open: 'Restore a backup…',
  lead: 'A backup is kept in a folder beside the case ten minutes after a change and when the case is closed: the newest five, and the last one of each of seven days. A restored one becomes a new case; no file is written over.',
  loading: 'Looking for backups',
  none: 'No backups of this case or of your recent cases were found. Choose the file of a backup, if you know where one lies.',
  keepNow: 'Keep a backup now',
  kept: (name: string): string => `Kept: ${name}`,
  keptBefore: 'The newest backup has all changes already.',
  chooseFile: 'Choose a file…',
  chosen: 'Chosen file',
  restore: 'Restore as a new case…',
  restoredName: (name: string): string => `${name.replace(/\.casefile$/i, '')} restored.casefile`,
  changes: (count: string): string => `change ${count}`,
  close: 'Close',
  failed: 'This could not be done',
  automaticFailed: 'No backup could be kept',
  syncedTitle: (service: string): string => `This case lies in a folder that ${service} copies elsewhere`,
  syncedText: (service: string, folder: string): string =>
    `${service} may copy the file while it is being written, which can damage the copy, and gives what is in it to others. Close the case, move it out of "${folder}", and put bundles or backups there instead.`,
  syncedDismiss: 'I know; do not tell me again for this case',
} as const;
