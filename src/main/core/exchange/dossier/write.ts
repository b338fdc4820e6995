import type { Entry, Writer } from '../write/entry.ts';
import { dossierOf } from './build.ts';
import { dossierDocument } from './document.ts';
import { dossierPage } from './page.ts';

/** A dossier as a web page. */
export const writeDossier: Writer = function* writeDossier(release): Generator<Entry> {
  yield { path: 'dossier.html', chunks: dossierPage(dossierOf(release)) };
};

/** A dossier as a document for Word. */
export const writeDossierDocument: Writer = (release) => dossierDocument(dossierOf(release));
