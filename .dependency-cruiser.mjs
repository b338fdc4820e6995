/** Who may import whom: the table of ARCHITECTURE.md. `scripts/imports.mjs` runs it on every check. */

const tests = '\\.test\\.tsx?$|/testing/|/testing\\.tsx?$';
/** A package by name, whether it resolves to its code or to its types. */
const packages = (...names) => `^node_modules/(@types/)?(${names.join('|')})(/|$)`;
const anyPackage = '^node_modules/';

/** One row of the table: files of `from` may import files of `mayImport` and packages of `libraries`. */
function layer(name, from, { mayImport, libraries, node = false, except }) {
  const allowed = [...mayImport, ...(libraries.length > 0 ? [packages(...libraries)] : [])];
  return {
    name,
    severity: 'error',
    from: { path: from, pathNot: except ? `${tests}|${except}` : tests },
    to: { couldNotResolve: false, pathNot: allowed, ...(node ? { dependencyTypesNot: ['core'] } : {}) },
  };
}

/** A package that only one place may import. */
const onlyIn = (library, place) => ({
  name: `${library.replace('\\', '')} only in ${place}`,
  severity: 'error',
  from: { path: '^src', pathNot: `${place}|${tests}` },
  to: { path: packages(library) },
});

/** What the importers of documents read with. */
const documentLibraries = ['@napi-rs/canvas', 'image-size', 'pdfjs-dist', 'tesseract.js-core', 'parse5', '@mozilla/readability', 'yauzl', 'postal-mime', 'mammoth', 'saxes', 'marked', 'jschardet'];

/** What other programs' forms of a case are written and read with. */
const exchangeLibraries = ['docx', 'pptxgenjs', 'pdfkit', 'fontkit', 'age-encryption', 'uuid', 'yazl', 'csv-parse', 'csv-stringify'];

/** What places and ticks of a drawing are worked out with. */
const drawingLibraries = ['d3-time', 'graphology-layout-forceatlas2'];

/** What measures and groups of a network are worked out with. */
const graphLibraries = ['graphology', 'graphology-metrics', 'graphology-communities-louvain'];

const shared = '^src/shared/';
const drawing = '^src/drawing/';
const core = '^src/main/core/';
/** Files that ship beside the program, such as the vocabulary of DISARM. */
const resources = '^resources/';
const commonHost = '^src/main/hosts/common/';

/** Load lists of words: they stand behind one file, which is loaded when it is needed. */
const strengthLibraries = ['@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'];

/** Holds for every import, of types too. */
const forbidden = [
  { name: 'every import is found', severity: 'error', from: { path: '^src' }, to: { couldNotResolve: true, pathNot: '[?](url|raw|worker)' } },
  { name: 'no development package in what ships from main', severity: 'error', from: { path: '^src/(main|preload|shared|drawing)', pathNot: tests }, to: { path: anyPackage, dependencyTypes: ['npm-dev'], pathNot: packages('electron', 'better-sqlite3', 'node') } },
  layer('shared imports zod alone, and what judges passphrases', '^src/shared/', { mayImport: [shared], libraries: ['zod', ...strengthLibraries] }),
  ...strengthLibraries.map((library) => onlyIn(library, '^src/shared/strength')),
  layer('drawing knows no window and no case file', drawing, { mayImport: [shared, drawing], libraries: drawingLibraries, node: true }),
  layer('core knows no host', core, { mayImport: [shared, drawing, core, resources], libraries: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'edtf', 'zod', ...documentLibraries, ...exchangeLibraries, ...graphLibraries], node: true }),
  onlyIn('better-sqlite3', '^src/main/core/db/'),
  onlyIn('better-sqlite3-multiple-ciphers', '^src/main/core/db/'),
  onlyIn('tesseract.js-core', '^src/main/core/ingest/ocr/'),
  onlyIn('pdfjs-dist', '^src/(main/core/ingest/pdf|renderer)/'),
  onlyIn('edtf', '^src/main/core/dates/'),
  onlyIn('docx', '^src/main/core/exchange/dossier/'),
  onlyIn('pdfkit', '^src/main/core/exchange/pdf/'),
  onlyIn('pptxgenjs', '^src/main/core/exchange/handout/pptx/'),
  onlyIn('fontkit', '^src/main/core/exchange/handout/'),
  onlyIn('age-encryption', '^src/main/core/bundle/'),
  onlyIn('parse5', '^src/main/core/ingest/html/'),
  onlyIn('@mozilla/readability', '^src/main/core/ingest/html/'),
  onlyIn('commander', '^src/main/(hosts/cli/|cli\\.ts$)'),
  onlyIn('electron', '^src/(main/hosts/electron/|main/index\\.ts$|preload/)'),
  layer('the Electron host', '^src/main/(hosts/electron/|index\\.ts$)', {
    mayImport: [shared, core, commonHost, '^src/main/hosts/electron/'], libraries: ['electron', 'zod'], node: true,
  }),
  layer('the local host', '^src/main/(hosts/http/|serve\\.ts$)', {
    mayImport: [shared, core, commonHost, '^src/main/hosts/http/'], libraries: ['zod'], node: true,
  }),
  layer('the command line', '^src/main/(hosts/cli/|cli\\.ts$)', {
    mayImport: [shared, core, commonHost, '^src/main/hosts/cli/', '^src/main/hosts/http/serve\\.ts$'], libraries: ['commander', 'csv-stringify', 'zod'], node: true,
  }),
  layer('what the hosts share', commonHost, { mayImport: [shared, core, commonHost], libraries: ['zod'], node: true }),
  layer('preload', '^src/preload/', { mayImport: [shared, '^src/preload/'], libraries: ['electron'] }),
  layer('renderer is of the web', '^src/renderer/', { mayImport: [shared, drawing, '^src/renderer/', anyPackage], libraries: [] }),
  layer('client and state', '^src/renderer/(client|state)/', {
    mayImport: [shared, '^src/renderer/(client|state)/'], libraries: ['react', 'zustand', '@tanstack/react-query'],
  }),
  layer('ui knows no case', '^src/renderer/ui/', {
    mayImport: [shared, '^src/renderer/(ui|strings)/'],
    libraries: ['react', 'react-dom', 'downshift', 'lucide-react', '@tanstack/react-virtual', '@fontsource.*'],
  }),
  { name: 'panes never import panes', severity: 'error', from: { path: '^src/renderer/panes/([^/]+)/' }, to: { path: '^src/renderer/panes/', pathNot: '^src/renderer/panes/$1/' } },
  { name: 'panes know no shell', severity: 'error', from: { path: '^src/renderer/panes/', pathNot: tests }, to: { path: '^src/renderer/(?!panes/|state/|ui/|strings/|client/)' } },
  { name: 'panes take only types of the client', severity: 'error', from: { path: '^src/renderer/panes/', pathNot: tests }, to: { path: '^src/renderer/client/', dependencyTypesNot: ['type-only'] } },
  { name: 'preload takes only types of shared', severity: 'error', from: { path: '^src/preload/' }, to: { path: shared, dependencyTypesNot: ['type-only'] } },
];

/** Hold for what runs, followed to the end; types are gone by then. */
export const runtimeForbidden = [
  // What is loaded later on purpose closes no circle at start.
  { name: 'no circles', severity: 'error', from: { path: '^src' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } } },
  { name: 'only the Electron host reaches electron', severity: 'error', from: { path: '^src/main/(hosts/(http|cli)/|core/|serve\\.ts|cli\\.ts|casewright\\.mjs)' }, to: { path: packages('electron'), reachable: true } },
  { name: 'no zod in the renderer', severity: 'error', from: { path: '^src/renderer/', pathNot: tests }, to: { path: packages('zod'), reachable: true } },
];

export const options = {
  doNotFollow: { path: 'node_modules' },
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
};

export default { forbidden, options: { ...options, tsPreCompilationDeps: true } };
