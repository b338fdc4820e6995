/** What a written form of a case is: one file, or several that are kept in an archive or a folder. */
export interface ExportFormat {
  readonly label: string;
  /** Of the file, without a dot. */
  readonly extension: string;
  readonly isArchive: boolean;
  /** Whether it can be a folder too, by a name without the extension. */
  readonly isFolderToo?: boolean;
}

/** The forms in which a case goes out, by the name that the command line knows them by. */
export const exportFormats = {
  json: { label: 'Casewright JSON', extension: 'json', isArchive: false },
  annotations: { label: 'W3C Web Annotations', extension: 'jsonld', isArchive: false },
  csv: { label: 'CSV tables', extension: 'zip', isArchive: true },
  xlsx: { label: 'Workbook (Excel)', extension: 'xlsx', isArchive: true },
  graphml: { label: 'GraphML', extension: 'graphml', isArchive: false },
  gexf: { label: 'GEXF 1.3', extension: 'gexf', isArchive: false },
  neo4j: { label: 'Neo4j (CSV for its bulk importer)', extension: 'zip', isArchive: true },
  anx: { label: 'Chart for i2 Analyst’s Notebook', extension: 'anx', isArchive: false },
  ris: { label: 'References as RIS', extension: 'ris', isArchive: false },
  bibtex: { label: 'References as BibTeX', extension: 'bib', isArchive: false },
  csl: { label: 'References as CSL-JSON', extension: 'json', isArchive: false },
  bag: { label: 'Evidence bundle (BagIt 1.0)', extension: 'zip', isArchive: true, isFolderToo: true },
  stix: { label: 'STIX 2.1 bundle', extension: 'json', isArchive: false },
  ftm: { label: 'FollowTheMoney 4', extension: 'jsonl', isArchive: false },
  misp: { label: 'MISP event', extension: 'json', isArchive: false },
  qdpx: { label: 'REFI-QDA project (.qdpx)', extension: 'qdpx', isArchive: true },
  dossier: { label: 'Dossier as a web page', extension: 'html', isArchive: false },
  'dossier-docx': { label: 'Dossier as a document (Word)', extension: 'docx', isArchive: true },
  'dossier-pdf': { label: 'Dossier as PDF', extension: 'pdf', isArchive: false },
  pptx: { label: 'Scenes as slides (PowerPoint)', extension: 'pptx', isArchive: true },
  pdf: { label: 'Scenes as pages (PDF)', extension: 'pdf', isArchive: false },
  html: { label: 'Scenes as a web page to step through (HTML)', extension: 'html', isArchive: false },
  svg: { label: 'Picture of the network, a scene or the timeline (SVG)', extension: 'svg', isArchive: false },
  png: { label: 'Picture of the network, a scene or the timeline (PNG)', extension: 'png', isArchive: false },
} as const satisfies Readonly<Record<string, ExportFormat>>;

/** Forms of which each file shows scenes, and those that are one picture. */
export const sceneFormatNames: readonly ExportFormatName[] = ['html', 'pptx', 'pdf'];
export const pictureFormatNames: readonly ExportFormatName[] = ['svg', 'png'];

/** More things than these no program for slides lets anybody edit at ease: they go in as a picture. */
export const mostShapes = 600;
/** What an encrypted archive ends in. */
const encryptedEnding = '.zip.age';

/** The ending of the name of an export, such as `.json`; `.zip.age` is one. */
export const exportEnding = (name: string): string => (name.toLowerCase().endsWith(encryptedEnding) ? encryptedEnding : /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '');

/** A name as it was typed, with the ending of the one that was suggested. What is there of it is not added again. */
export function withExportEnding(name: string, suggestedName: string): string {
  const ending = exportEnding(suggestedName);
  if (name.toLowerCase().endsWith(ending)) return name;
  return ending === encryptedEnding ? `${name.replace(/\.(?:zip|age)$/i, '')}${ending}` : `${name}${ending}`;
}

/** The forms in which things of another case or system come in. */
export const importFormats = {
  json: { label: 'Casewright JSON', extension: 'json' },
  annotations: { label: 'W3C Web Annotations', extension: 'jsonld' },
  graphml: { label: 'GraphML', extension: 'graphml' },
  gexf: { label: 'GEXF 1.3', extension: 'gexf' },
  ris: { label: 'References as RIS', extension: 'ris' },
  bibtex: { label: 'References as BibTeX', extension: 'bib' },
  csl: { label: 'References as CSL-JSON', extension: 'json' },
  stix: { label: 'STIX 2.1 bundle', extension: 'json' },
  ftm: { label: 'FollowTheMoney 4', extension: 'jsonl' },
  csv: { label: 'CSV tables', extension: 'csv' },
  xlsx: { label: 'Workbook (Excel)', extension: 'xlsx' },
  qdpx: { label: 'REFI-QDA project (.qdpx)', extension: 'qdpx' },
} as const satisfies Readonly<Record<string, Omit<ExportFormat, 'isArchive'>>>;

/** Forms that draw what a case says: what limits a claim is the look of its line, and what does not fit is not in them. */
export const drawnFormatNames: readonly ExportFormatName[] = ['svg', 'png', 'pptx', 'pdf', 'html'];

export type ImportFormatName = keyof typeof importFormats;

export const importFormatNames = Object.keys(importFormats) as [ImportFormatName, ...ImportFormatName[]];

export type ExportFormatName = keyof typeof exportFormats;

export const exportFormatNames = Object.keys(exportFormats) as [ExportFormatName, ...ExportFormatName[]];

const heldIn: Readonly<Partial<Record<ExportFormatName, readonly string[]>>> = {
  ris: ['source', 'report'], bibtex: ['source', 'report'], csl: ['source', 'report'], annotations: ['source', 'report', 'quote'],
};

/** Of the things that are released, how many a form holds as things of their own: references have no claims. */
export function countsIn<Counts extends object>(format: ExportFormatName, released: Counts): Counts {
  const kinds = heldIn[format];
  return kinds === undefined ? released : Object.fromEntries(Object.entries(released).map(([kind, count]) => [kind, kinds.includes(kind) ? count : 0])) as Counts;
}

/** Those whose columns a person can say the meaning of. */
export const tableFormatNames = ['csv', 'xlsx'] as const satisfies readonly ImportFormatName[];

export type TableFormatName = (typeof tableFormatNames)[number];

/** What the rows of a table by others can be. */
export const tableRowKinds = ['actors', 'operations', 'events', 'claims', 'sources'] as const;

export type TableRowKind = (typeof tableRowKinds)[number];

/** What the reader of a dossier can miss of a report, a judgement or a statement. */
export const gapKinds = ['author', 'date', 'address', 'reliability', 'confirmation', 'quote', 'likelihood', 'confidence'] as const;

export type GapKind = (typeof gapKinds)[number];

/** What is missing, each a sentence: no two are said in one. */
export const gapWords: Readonly<Record<GapKind, string>> = {
  author: 'No author is named.', date: 'It has no date.', address: 'It has no address.', reliability: 'How reliable its source is was not judged.',
  confirmation: 'What is said of it was read from the document and confirmed by nobody.', quote: 'It is unsourced: it rests on no quote.',
  likelihood: 'No likelihood is given.', confidence: 'No confidence is given.',
};
