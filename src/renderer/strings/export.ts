import type { ExportFormatName } from '../../shared/exchange.ts';
import type { ThingKind } from '../../shared/ids.ts';

const number = new Intl.NumberFormat('en-GB');
const counted = (count: number, kind: ThingKind): string => `${number.format(count)} ${kind}${count === 1 ? '' : 's'}`;
const listed = (counts: Readonly<Partial<Record<ThingKind, number>>>): string => {
  const parts = Object.entries(counts).filter(([, count]) => count > 0).map(([kind, count]) => counted(count, kind as ThingKind));
  return parts.length === 0 ? 'nothing' : parts.join(', ');
};

const about: Readonly<Record<ExportFormatName, string>> = {
  bag: 'Originals, texts, quotes, the case and its journal, with checksums. Can be checked without Casewright.',
  json: 'Everything but the bytes of reports as one text file, for scripts and for another case.',
  stix: 'For OpenCTI and other platforms of threat intelligence.',
  ftm: 'For OpenAleph and what else speaks FollowTheMoney.',
  misp: 'One event for MISP, for your own organisation alone until you say otherwise there.',
  neo4j: 'An archive of tables for neo4j-admin, which fills an empty database.',
  graphml: 'The network, for Gephi, yEd, Cytoscape and networkx.',
  gexf: 'The network with places, colours and dates, for Gephi.',
  anx: 'The network as a chart, with quotes as cards.',
  csv: 'An archive of tables: actors, operations, events, claims, quotes, sources, reports, timeline. No cell is a formula.',
  xlsx: 'The tables as sheets of one workbook. No cell is a formula.',
  annotations: 'The quotes alone, as the web standard has them.',
  qdpx: 'Texts, quotes and codes, for NVivo, MAXQDA, ATLAS.ti and QualCoder.',
  ris: 'The reports as references, for Zotero, EndNote and others.',
  bibtex: 'The reports as references, for LaTeX and JabRef.',
  csl: 'The reports as references, for Zotero and pandoc.',
  dossier: 'What the case says, with the quotes behind it, to be read or printed in a browser.',
  'dossier-docx': 'What the case says, with the quotes behind it, to be edited in Word or LibreOffice.',
  pptx: 'A slide for each scene, with shapes and words that can be edited.',
  svg: 'The network as a drawing whose words stay words.',
  png: 'The network as a picture.',
};

/** Words of what leaves a case. */
export const exportStrings = {
  title: 'Export',
  open: 'Export…',
  command: 'Export the case, or a part of it',
  form: 'Form',
  about: (format: ExportFormatName): string => about[format],
  what: 'What',
  whole: 'The whole case',
  selection: (count: number): string => `What is selected (${number.format(count)}), with all that it rests on`,
  during: 'During',
  duringHint: 'A date such as 2020-06/2020-11, or empty for all. What has no date stays out.',
  level: 'Highest marking that goes out',
  levelHint: 'What bears no marking counts as marked like the case. What is marked higher is left out, and looked for in the finished file.',
  noLimit: 'No limit',
  notes: 'Notes of the analysts too',
  proposals: 'Proposals that nobody has accepted too, of a whole case',
  texts: 'Texts of the reports too, where the form can hold them',
  encrypt: 'Encrypt it with a passphrase (age)',
  encryptHint: 'For whoever is to open it: told to them on another way than the bundle.',
  encryptPassphrase: 'Passphrase for the bundle',
  unprotected: 'Write it so that anybody can read it, though this case has a passphrase',
  sign: 'Sign it with your key',
  signPassphrase: 'Passphrase of your signing key',
  signNew: 'You have no signing key yet. One is made now, under this passphrase.',
  signBySystem: (fingerprint: string | null): string => (fingerprint === null ? 'You have no signing key yet. One is made now, and kept by the key store of this computer.' : `Key ${fingerprint}, kept by the key store of this computer`),
  signKey: (fingerprint: string): string => `Key ${fingerprint}`,
  encryptAgain: 'The same passphrase for the bundle again',
  signAgain: 'The same passphrase of the key again',
  differs: 'This is another passphrase',
  shortPassphrase: 'At least 8 characters',
  preview: (counts: Readonly<Partial<Record<ThingKind, number>>>): string => `Goes out: ${listed(counts)}.`,
  isNothing: (counts: Readonly<Partial<Record<ThingKind, number>>>): boolean => Object.values(counts).every((count) => count === 0),
  nothingThen: 'Nothing of it has a date within the time that you gave, nor a part in what has. What has no date stays out.',
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
