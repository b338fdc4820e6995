import { isPdf, readPdf } from './pdf/read-pdf.ts';
import { htmlImporter } from './html/importer.ts';
import { isText, readText } from './plain-text.ts';
import type { Importer } from './read.ts';

/** Every kind of document that can be imported; the first that accepts the bytes reads them. */
export const importers: readonly Importer[] = [
  { name: 'pdf', version: '1', mediaType: 'application/pdf', isLight: false, accepts: isPdf, extract: readPdf },
  htmlImporter,
  { name: 'plain-text', version: '1', mediaType: 'text/plain', isLight: true, accepts: isText, extract: readText },
];
