import type { ExportFormatName } from '../../shared/exchange.ts';
import type { ThingKind } from '../../shared/ids.ts';

const number = new Intl.NumberFormat('en-GB');
const counted = (count: number, kind: ThingKind): string => `${number.format(count)} ${kind}${count === 1 ? '' : 's'}`;
const listed = (counts: Readonly<Partial<Record<ThingKind, number>>>): string => {
  const parts = Object.entries(counts).filter(([, count]) => count > 0).map(([kind, count]) => counted(count, kind as ThingKind));
  return parts.length === 0 ? 'nothing' : parts.join(', ');
};

const about: Readonly<Partial<Record<ExportFormatName, string>>> = {
  bag: 'Originals, texts, quotes, the case and its journal, with checksums. Can be checked without Casewright.',
  json: 'Everything as one text file, for scripts and for another case.',
  html: 'One file that any browser opens without a network: scenes to step through by arrow keys, the timeline, and the quotes behind claims.',
  pptx: 'One slide a scene, of shapes, lines and words that can be edited, with notes and sources.',
  svg: 'A picture that stays sharp at any size, in which words stay words.',
  png: 'A picture of pixels, for documents and chats.',
};

/** Words of what leaves a case. */
export const exportStrings = {
  title: 'Export',
  open: 'Export…',
  command: 'Export the case, or a part of it',
  form: 'Form',
  about: (format: ExportFormatName): string | undefined => about[format],
  what: 'What',
  whole: 'The whole case',
  selection: (count: number): string => `What is selected (${number.format(count)}), with all that it rests on`,
  during: 'During',
  duringHint: 'A date such as 2020-06/2020-11, or empty for all. What has no date stays out.',
  level: 'Highest marking that goes out',
  levelHint: 'What bears no marking counts as marked like the case. What is marked higher is left out, and looked for in the finished file.',
  noLimit: 'No limit',
  notes: 'Notes of the analysts too',
  sceneNotes: 'Speaker notes too',
  proposals: 'Proposals that nobody has accepted too, of a whole case',
  texts: 'Texts of the reports too, where the form can hold them',
  scenes: 'Scenes',
  allScenes: 'All scenes',
  noScenes: 'This case has no scenes: all of it goes out as one. Arrange the network and save what is on screen (S) to hand out that.',
  sceneBack: (name: string): string => `${name} (stays back: shows more than goes out)`,
  scenesBack: (count: number): string => count === 1 ? '1 scene stays back: it is marked higher, or shows something that does not go out.' : `${number.format(count)} scenes stay back: they are marked higher, or show something that does not go out.`,
  allScenesBack: 'Every scene that was chosen stays back: it is marked higher, or shows something that does not go out. Raise the level, let more of the case go out, or save a scene of what may.',
  large: (name: string, count: number, isSlide: boolean): string => `${name} shows ${number.format(count)} things. ${isSlide ? 'Its network goes into the slide as a picture, not as shapes; ' : ''}Names are drawn where they find room. A filter makes a scene that reads better.`,
  picture: 'Picture of',
  wholeNetwork: 'the whole network',
  isTimeline: 'The timeline in place of the network',
  width: 'Width in pixels',
  widthHint: '320 to 8,000; 3,840 fills a large screen.',
  widthWrong: 'A whole number from 320 to 8,000',
  room: 'Colours',
  rooms: { light: 'Bright room, paper', dark: 'Dark room' },
  encrypt: 'Encrypt it with a passphrase (age)',
  encryptHint: 'For whoever is to open it: told to them on another way than the bundle.',
  encryptPassphrase: 'Passphrase for the bundle',
  unprotected: 'Write it so that anybody can read it, though this case has a passphrase',
  sign: 'Sign it with your key',
  signPassphrase: 'Passphrase of your signing key',
  signNew: 'You have no signing key yet. One is made now, under this passphrase.',
  signBySystem: (fingerprint: string | null): string => (fingerprint === null ? 'You have no signing key yet. One is made now, and kept by the key store of this computer.' : `Key ${fingerprint}, kept by the key store of this computer`),
  signKey: (fingerprint: string): string => `Key ${fingerprint}`,
  shortPassphrase: 'At least 8 characters',
  preview: (counts: Readonly<Partial<Record<ThingKind, number>>>): string => `Goes out: ${listed(counts)}.`,
  withheld: (counts: Readonly<Partial<Record<ThingKind, number>>>): string => `Withheld for its marking: ${listed(counts)}.`,
  hasWithheld: (counts: Readonly<Partial<Record<ThingKind, number>>>): boolean => Object.values(counts).some((count) => count > 0),
  unmarked: (count: number): string =>
    `${number.format(count)} of these ${count === 1 ? 'bears' : 'bear'} no marking and ${count === 1 ? 'counts' : 'count'} as marked like the case. Give what may go out a marking of its own in its details, or change that of the case.`,
  standIns: (count: number): string => count === 1 ? '1 withheld actor is named by a stand-in.' : `${number.format(count)} withheld actors are named by stand-ins.`,
  unsourced: (count: number): string => count === 1 ? '1 claim rests on no quote, and is marked so.' : `${number.format(count)} claims rest on no quote, and are marked so.`,
  previewFailed: 'This can\'t be exported',
  failed: 'Nothing was exported',
  working: 'Writing the export',
  done: (name: string): string => `${name} is written`,
  doneText: (bytes: string, sha256: string): string => `${bytes}, SHA-256 ${sha256}`,
  save: 'Choose where…',
  close: 'Close',
  cancel: 'Cancel',
} as const;
