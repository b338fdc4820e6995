import type { BatchFileState } from '../../shared/contract/batches.ts';

const states: Readonly<Record<BatchFileState, string>> = {
  waiting: 'Waiting', reading: 'Reading', storing: 'Storing', imported: 'Imported', duplicate: 'Already there', refused: 'Refused', cancelled: 'Left out',
};

const inTime = (seconds: number): string => (seconds < 90 ? `about ${seconds} s left` : seconds < 5_400 ? `about ${Math.round(seconds / 60)} min left` : `about ${(seconds / 3_600).toFixed(1)} h left`);
const rate = (perSecond: number): string => (perSecond >= 10 ? Math.round(perSecond).toString() : perSecond.toFixed(1));

/** Words of importing many files, and of confirming what they say of themselves. */
export const importsStrings = {
  title: 'Imports',
  railLabel: (left: number): string => left === 0 ? 'Imports' : `Imports, ${left} ${left === 1 ? 'file' : 'files'} to go`,

  dialogTitle: 'Import many reports',
  start: (count: number): string => `Import ${count} files`,
  startFolder: 'Import the folder',
  startFailed: 'The import could not be started',
  footNote: 'It goes on while you work.',
  files: (count: number): string => `${count} files`,
  names: (names: readonly string[], more: number): string => more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', '),
  folderText: 'All files in it; hidden ones and cases are left out.',
  withSubfolders: 'With its subfolders',
  usesPublisher: 'Where a document names its publisher, take that for its source, to be confirmed',
  sourceHintAll: 'Who publishes all of them. The grade belongs to the source.',
  sourceHintOthers: 'Who publishes those that name no publisher. The grade belongs to the source.',
  marking: 'Handling marking',
  markingHint: 'For documents that bear none.',
  language: 'Language',
  languageHint: 'For documents that name none; scans are read in it. A tag such as en.',
  allowDuplicate: 'Import files again that the case already holds',

  none: 'Nothing was imported here yet',
  noneText: 'Drop files or folders on the window, or choose them. What is imported shows here while you work.',
  noneReadOnly: 'This case is open for reading only. Save a copy in a folder of your own to import into it.',
  choose: 'Import reports',
  which: 'Which import',
  running: (done: string, total: string): string => `${done} of ${total} files`,
  progress: (parts: readonly string[]): string => parts.join(' · '),
  filesRate: (perSecond: number): string => `${rate(perSecond)} files/s`,
  pagesRate: (perSecond: number): string => `${rate(perSecond)} pages/s`,
  timeLeft: inTime,
  indicator: (done: string, total: string, seconds: number | null): string => `Importing ${done} of ${total}${seconds === null ? '' : ` · ${inTime(seconds)}`}`,
  cancel: 'Cancel the import',
  cancelling: 'Cancelling',
  finished: (imported: number): string => imported === 1 ? '1 report imported' : `${imported} reports imported`,
  finishedAside: (duplicates: number, refused: number, left: number): string => [
    ...(duplicates > 0 ? [`${duplicates} already there`] : []), ...(refused > 0 ? [`${refused} refused`] : []), ...(left > 0 ? [`${left} left out`] : []),
  ].join(', '),
  nothingElse: 'Nothing was refused.',
  retryAll: (count: number): string => `Try ${count} again`,
  forget: 'Put this list away',
  filterLabel: 'Which files are shown',
  all: 'All',
  groups: { imported: 'Imported', duplicate: 'Already there', refused: 'Refused', cancelled: 'Left out' },
  list: 'Files of this import',
  noneOfGroup: 'No file is shown. Choose another group.',
  states,
  percent: (share: number): string => `${Math.round(share * 100)} %`,

  details: 'About this file',
  openReport: 'Open the report',
  openSame: 'Open the one that is there',
  importAgain: 'Import it all the same',
  retry: 'Try again',
  pages: (count: number): string => count === 1 ? '1 page' : `${count} pages`,
  notHandedOver: 'The import was cancelled before this file was taken in. Drop it again.',
  sameAs: (title: string): string => `The same bytes are in the case as: ${title}`,
  actionFailed: 'That could not be done',

  toConfirm: (count: number): string => `${count} to confirm`,
  toConfirmHint: 'Reports of which some is only what their documents say',
  confirmTitle: 'Confirm what documents say of themselves',
  confirmList: 'Reports to confirm',
  confirmOne: 'Confirm and go on',
  confirmAll: (count: number): string => count === 1 ? 'Confirm it as it is' : `Confirm all ${count} as they are`,
  confirmDone: 'All is confirmed',
  confirmDoneText: 'Nothing is left that only a document says of itself.',
  confirmFailed: 'It could not be confirmed',
  confirmLater: 'Close',
  confirmHint: 'Up and down in the list; Enter in the form confirms.',
  unconfirmed: 'unconfirmed',
  openNow: 'Show the report',
} as const;
