import { CaseError } from '../../../../shared/errors.ts';
import { openZip } from '../archive/zip.ts';
import { namesIn } from '../archive/names.ts';
import { dayOfMaking } from '../day-of-making.ts';
import { languageTag, phrase } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import type { DocumentFacts, DocumentFile } from '../read.ts';
import { decodeXml, elementsIn, firstWords, parseXml } from '../xml/tree.ts';
import { odfMarkup } from './odf-markup.ts';

const mediaType = 'application/vnd.oasis.opendocument.text';

/** A text, not a sheet or a drawing: the archive's first file says so. */
const isOdt = ({ bytes }: DocumentFile) => {
  const names = namesIn(bytes);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.byteLength)).toString('latin1');
  const said = /mimetype(application\/[\w.-]+)/.exec(start)?.[1];
  return said === undefined ? names.has('content.xml') && (names.has('mimetype') || names.has('META-INF/manifest.xml')) : said.startsWith(mediaType);
};

async function factsIn(meta: Buffer | undefined, name: string): Promise<DocumentFacts> {
  if (!meta) return {};
  const root = await parseXml(decodeXml(meta), name);
  return {
    title: phrase(firstWords(root, 'title')), author: phrase(firstWords(root, 'initial-creator') ?? firstWords(root, 'creator')),
    language: languageTag(firstWords(root, 'language')), ...dayOfMaking(firstWords(root, 'creation-date'), firstWords(root, 'date')),
  };
}

async function openOdt(file: DocumentFile): Promise<MarkupDocument> {
  const archive = await openZip(file);
  const [content, styles, meta, manifest] = await Promise.all(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'].map((name) => archive.read(name)));
  if (!content) throw new CaseError('FILE_UNREADABLE', `${file.name} is an OpenDocument file without its text (content.xml). Save it anew.`);
  if (manifest?.includes('encryption-data')) throw new CaseError('FILE_UNREADABLE', `${file.name} is encrypted. Save it without a password and import that.`);
  const root = await parseXml(decodeXml(content), file.name);
  const shared = styles ? await parseXml(decodeXml(styles), file.name) : undefined;
  const facts = await factsIn(meta, file.name);
  const pictures = new Map<string, Buffer>();
  for (const name of archive.names.filter((each) => /^Pictures\/.+\.(?:png|jpe?g|gif|webp)$/i.test(each))) pictures.set(name, await archive.read(name) ?? Buffer.alloc(0));
  const has = (name: string) => [...elementsIn(root)].filter((element) => element.name === name).length;
  const [changes, comments] = [has('text:changed-region'), has('office:annotation')];
  return {
    markup: odfMarkup(root, shared), encoding: 'binary', encodingIsGuess: false, isWebPage: false, facts: () => facts,
    warnings: [
      ...(changes === 0 ? [] : [`The document has ${changes} tracked changes. Words that were put in are part of the text, deleted ones are not.`]),
      ...(comments === 0 ? [] : [`The document has ${comments} comment${comments === 1 ? '' : 's'}, which ${comments === 1 ? 'is' : 'are'} not part of the text.`]),
    ],
    resource: (address) => {
      const bytes = pictures.get(address.replace(/^\.\//, ''));
      return bytes && { mediaType: '', bytes };
    },
  };
}

/** Reads OpenDocument texts, such as LibreOffice writes. */
export const odtImporter = markupImporter({ name: 'odt', version: '1', mediaType, accepts: isOdt }, openOdt);
