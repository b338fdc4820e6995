import type { TableRowKind } from '../../shared/exchange.ts';

const number = new Intl.NumberFormat('en-GB');
/** Tables as `import.preview` counts them, in words. */
const nouns: Readonly<Record<string, readonly [one: string, many: string]>> = {
  relations: ['relation', 'relations'], sources: ['source', 'sources'], reports: ['report', 'reports'], actors: ['actor', 'actors'], aliases: ['alias', 'aliases'], operations: ['operation', 'operations'],
  techniques: ['technique', 'techniques'], events: ['event', 'events'], quotes: ['quote', 'quotes'], estimatives: ['estimative word', 'estimative words'], mentions: ['mention', 'mentions'], datings: ['date in a text', 'dates in texts'],
  claims: ['claim', 'claims'], evidence: ['link to a quote', 'links to quotes'], tags: ['tag', 'tags'], references: ['reference', 'references'], placements: ['place in the network', 'places in the network'], distinctions: ['distinction', 'distinctions'],
};
const listed = (counts: Readonly<Record<string, number>>): string => {
  const parts = Object.entries(counts).filter(([, count]) => count > 0).map(([name, count]) => `${number.format(count)} ${nouns[name]?.[count === 1 ? 0 : 1] ?? name}`);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
};
const rowKinds: Readonly<Record<TableRowKind, string>> = { actors: 'Actors', operations: 'Operations', events: 'Events', claims: 'Claims (links and properties)', sources: 'Sources' };

/** Words of what comes in from another case or system. */
export const exchangeStrings = {
  title: 'Import from another case or system',
  command: 'Import from another case or system: STIX, tables, graphs, references …',
  chooseText: 'Choose a file, or drop one on the window: STIX, FollowTheMoney, Casewright JSON, GraphML, GEXF, Web Annotations, RIS, BibTeX, CSL-JSON, REFI-QDA, a CSV file or a workbook. You see what would come in before anything does.',
  choose: 'Choose a file…',
  another: 'Another file…',
  asReport: 'Import it as a report instead',
  uploading: (name: string): string => `Taking in ${name}`,
  inspecting: 'Looking at the file',
  reading: 'Reading the file',
  failed: 'The file can\'t be taken in',
  form: 'Form',
  recognised: (name: string, size: string): string => `${name}, ${size}. Its form was recognised.`,
  unrecognised: (name: string, size: string): string => `${name}, ${size}. Its form was not recognised; say which it is.`,
  noForm: 'Choose the form',
  table: 'Table',
  tableOption: (name: string, rows: number): string => `${name} (${number.format(rows)} ${rows === 1 ? 'row' : 'rows'})`,
  rows: 'Each row is one of',
  rowKind: (kind: TableRowKind): string => rowKinds[kind],
  columns: 'What the columns mean',
  column: 'Column',
  example: 'For example',
  means: 'Meaning',
  meaningOf: (heading: string): string => `Meaning of ${heading}`,
  leftOut: 'Left out',
  field: (name: string): string => {
    const words = name === 'id' ? 'identifier' : name === 'url' ? 'web address' : name.replaceAll('_', ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  own: 'These tables are Casewright\'s own: they need no mapping.',
  saved: 'As you set it for a table with these headings before.',
  needs: (rows: TableRowKind): string => rows === 'claims' ? 'Say which column has the subject, and which the object or a value.' : 'Say which column has the names.',
  comesIn: (counts: Readonly<Record<string, number>>): string => `Would come in: ${listed(counts)}.`,
  cameIn: (counts: Readonly<Record<string, number>>): string => `Came in: ${listed(counts)}.`,
  there: (counts: Readonly<Record<string, number>>): string => `In the case already, left as it is there: ${listed(counts)}.`,
  hasAny: (counts: Readonly<Record<string, number>>): boolean => Object.values(counts).some((count) => count > 0),
  kept: (count: number): string => `${number.format(count)} ${count === 1 ? 'object has' : 'objects have'} no place in a case and ${count === 1 ? 'is' : 'are'} kept as ${count === 1 ? 'it' : 'they'} came.`,
  samples: 'What would come in',
  samplesDone: 'What came in',
  problems: (count: number): string => `${number.format(count)} not taken`,
  moreProblems: (count: number): string => `and ${number.format(count)} more`,
  undoHint: 'All of it is one step, which undo takes back.',
  undo: 'Undo the import',
  import: 'Import',
  cancel: 'Cancel',
  close: 'Close',
  done: (name: string): string => `${name} is imported`,
} as const;
