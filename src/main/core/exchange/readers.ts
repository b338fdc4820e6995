import { importFormatNames, type ImportFormatName } from '../../../shared/exchange.ts';
import { isAnnotations, readAnnotations } from './annotations/read.ts';
import { isCsv, readCsv } from './csv/read.ts';
import { isGexf, readGexf } from './gexf/read.ts';
import { isGraphml, readGraphml } from './graphml/read.ts';
import { isFtm } from './ftm/in/lines.ts';
import { readFtm } from './ftm/in/read.ts';
import type { FileHead, Form } from './incoming/incoming.ts';
import { isJson, readJson } from './json/read.ts';
import { isQdpx, readQdpx } from './qdpx/read.ts';
import { isBibtex, readBibtex } from './references/read-bibtex.ts';
import { isCsl, readCsl } from './references/read-csl.ts';
import { isRis, readRis } from './references/read-ris.ts';
import { isBundle } from './stix/in/bundle.ts';
import { readStix } from './stix/in/read.ts';
import { isXlsx, readXlsx } from './xlsx/read.ts';

/** What reads each form. A form that nothing reads does not compile. */
export const forms: Readonly<Record<ImportFormatName, Form>> = {
  json: { read: readJson, isOf: isJson },
  annotations: { read: readAnnotations, isOf: isAnnotations },
  graphml: { read: readGraphml, isOf: isGraphml },
  gexf: { read: readGexf, isOf: isGexf },
  ris: { read: readRis, isOf: isRis },
  bibtex: { read: readBibtex, isOf: isBibtex },
  csl: { read: readCsl, isOf: isCsl },
  stix: { read: readStix, isOf: isBundle },
  ftm: { read: readFtm, isOf: isFtm },
  csv: { read: readCsv, isOf: isCsv },
  xlsx: { read: readXlsx, isOf: isXlsx },
  qdpx: { read: readQdpx, isOf: isQdpx },
};

/** The form of a file by its beginning; null where none knows it. Earlier ones of `importFormats` come first. */
export function formOf(head: FileHead): ImportFormatName | null {
  return importFormatNames.find((name) => forms[name].isOf(head)) ?? null;
}
