import type { ExportFormatName } from '../../../shared/exchange.ts';
import { writeAnnotations } from './annotations/write.ts';
import { writeAnx } from './anx/write.ts';
import { createBagWriter } from './bag/write.ts';
import { writeCsv } from './csv/write.ts';
import { writeDossier, writeDossierDocument, writeDossierPdf } from './dossier/write.ts';
import { writeGexf } from './gexf/write.ts';
import { writeGraphml } from './graphml/write.ts';
import { writeFtm } from './ftm/write.ts';
import { writeHtml } from './handout/html/write.ts';
import { writePng, writeSvg } from './handout/pictures.ts';
import { writePdf } from './handout/pdf/write.ts';
import { writePptx } from './handout/pptx/write.ts';
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
  dossier: writeDossier,
  'dossier-docx': writeDossierDocument,
  'dossier-pdf': writeDossierPdf,
  pptx: writePptx,
  pdf: writePdf,
  html: writeHtml,
  svg: writeSvg,
  png: writePng,
  bag: createBagWriter([writeJson, writeStix, writeFtm]),
};
