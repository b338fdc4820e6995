import type { ExportFormatName } from '../../../shared/exchange.ts';
import { writeAnnotations } from './annotations/write.ts';
import { writeAnx } from './anx/write.ts';
import { createBagWriter } from './bag/write.ts';
import { writeCsv } from './csv/write.ts';
import { writeGexf } from './gexf/write.ts';
import { writeGraphml } from './graphml/write.ts';
import { writeFtm } from './ftm/write.ts';
import { writeJson } from './json/write.ts';
import { writeMisp } from './misp/write.ts';
import { writeNeo4j } from './neo4j/write.ts';
import { writeQdpx } from './qdpx/write.ts';
import { writeBibtex } from './references/bibtex.ts';
import { writeCsl } from './references/csl.ts';
import { writeRis } from './references/ris.ts';
import { writeStix } from './stix/write.ts';
import { writeXlsx } from './xlsx/write.ts';
import type { Writer } from './write/entry.ts';

/** A writer whose libraries are loaded when it is asked for: the others are ready sooner. */
const later = (load: () => Promise<Writer>): Writer => async function* writeLater(release, progress, context) {
  yield* (await load())(release, progress, context);
};

/** What writes each form. A form that nothing writes does not compile. */
export const writers: Readonly<Record<ExportFormatName, Writer>> = {
  json: writeJson,
  annotations: writeAnnotations,
  csv: writeCsv,
  xlsx: writeXlsx,
  graphml: writeGraphml,
  gexf: writeGexf,
  neo4j: writeNeo4j,
  anx: writeAnx,
  ris: writeRis,
  bibtex: writeBibtex,
  csl: writeCsl,
  stix: writeStix,
  ftm: writeFtm,
  misp: writeMisp,
  qdpx: writeQdpx,
  dossier: later(async () => (await import('./dossier/write.ts')).writeDossier),
  'dossier-docx': later(async () => (await import('./dossier/write.ts')).writeDossierDocument),
  'dossier-pdf': later(async () => (await import('./dossier/write.ts')).writeDossierPdf),
  pptx: later(async () => (await import('./handout/pptx/write.ts')).writePptx),
  pdf: later(async () => (await import('./handout/pdf/write.ts')).writePdf),
  html: later(async () => (await import('./handout/html/write.ts')).writeHtml),
  svg: later(async () => (await import('./handout/pictures.ts')).writeSvg),
  png: later(async () => (await import('./handout/pictures.ts')).writePng),
  bag: createBagWriter([writeJson, writeStix, writeFtm]),
};
