import { templateView, usualTemplate } from '../../../../shared/dossier-template.ts';
import type { Release } from '../release/release.ts';
import type { Entry, WriteContext, Writer } from '../write/entry.ts';
import { dossierOf } from './build.ts';
import { dossierDocument } from './document.ts';
import type { Dossier } from './model.ts';
import { dossierPage } from './page.ts';
import { dossierPdf } from './pdf/write.ts';

/** The template that the case keeps, which is the analysts' own and no part of what is released; the usual one where it keeps none. */
function keptTemplate({ db }: Release): string {
  const json = db.get('SELECT json FROM main.view_state WHERE key = :key', { key: templateView })?.['json'];
  const kept: unknown = json === undefined ? null : JSON.parse(String(json));
  return typeof kept === 'string' ? kept : usualTemplate;
}

const madeOf = (release: Release, { handOut }: WriteContext): Dossier => dossierOf(release, handOut.template ?? keptTemplate(release));

/** Tells all words of a dossier: in pictures and pages lines break, and letters are shapes. */
function tellAll({ title, blocks }: Dossier, { tell }: WriteContext): void {
  tell(title);
  for (const block of blocks) {
    if (block.is === 'heading') tell(block.text);
    else if (block.is === 'picture') tell(block.alt);
    else {
      const lines = block.is === 'paragraph' ? [block.line] : block.is === 'list' ? block.items : block.is === 'table' ? block.rows.flat() : block.entries.map(({ line }) => line);
      for (const line of lines) tell(line.map(({ text }) => text).join(''));
    }
  }
}

/** A dossier as a web page. */
export const writeDossier: Writer = function* writeDossier(release, _progress, context): Generator<Entry> {
  yield { path: 'dossier.html', chunks: dossierPage(madeOf(release, context)) };
};

/** A dossier as a document for Word. */
export const writeDossierDocument: Writer = async function* writeDossierDocument(release, _progress, context): AsyncGenerator<Entry> {
  const dossier = madeOf(release, context);
  tellAll(dossier, context);
  yield* dossierDocument(dossier);
};

/** A dossier as PDF. */
export const writeDossierPdf: Writer = function* writeDossierPdf(release, _progress, context): Generator<Entry> {
  const dossier = madeOf(release, context);
  tellAll(dossier, context);
  yield { path: 'dossier.pdf', chunks: dossierPdf(dossier), isPacked: true };
};
