import { pictureOfTiffPage } from './ocr/picture-of-page.ts';
import { isImage, readImage } from './ocr/read-image.ts';
import { isPdf, readPdf } from './pdf/read-pdf.ts';
import { waczImporter, warcImporter } from './capture/capture.ts';
import { epubImporter } from './epub/epub.ts';
import { htmlImporter } from './html/importer.ts';
import { mailImporter } from './mail/eml.ts';
import { mhtmlImporter } from './mail/mhtml.ts';
import { detectText } from './legacy-encoding.ts';
import { markdownImporter } from './markdown/markdown.ts';
import { isText } from './plain-text.ts';
import type { Importer } from './read.ts';
import { docxImporter } from './word/docx.ts';
import { odtImporter } from './word/odt.ts';
import { rtfImporter } from './word/rtf.ts';

/** Every kind of document that can be imported; the first that accepts the bytes reads them. */
export const importers: readonly Importer[] = [
  { name: 'pdf', version: '4', mediaType: 'application/pdf', isLight: false, accepts: isPdf, extract: readPdf },
  docxImporter, odtImporter, rtfImporter, epubImporter, waczImporter, warcImporter, mhtmlImporter, mailImporter, htmlImporter, markdownImporter,
  ...['image/png', 'image/jpeg', 'image/webp', 'image/tiff'].map((mediaType): Importer => ({ name: 'ocr', version: '2', mediaType, isLight: false, accepts: isImage(mediaType), extract: readImage, ...(mediaType === 'image/tiff' ? { picture: pictureOfTiffPage } : {}) })),
  { name: 'plain-text', version: '1', mediaType: 'text/plain', isLight: true, accepts: isText, extract: detectText },
];
