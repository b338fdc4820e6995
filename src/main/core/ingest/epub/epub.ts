import path from 'node:path';
import { CaseError } from '../../../../shared/errors.ts';
import { namesIn } from '../archive/names.ts';
import { openZip, type Archive } from '../archive/zip.ts';
import { dayOf } from '../dates.ts';
import { languageTag, phrase, webAddress } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import type { Resource } from '../html/page.ts';
import type { DocumentFacts, DocumentFile } from '../read.ts';
import { decodeXml, elementsIn, firstWords, localName, parseXml, wordsIn, type XmlElement } from '../xml/tree.ts';

const isEpub = ({ bytes }: DocumentFile) => namesIn(bytes).has('META-INF/container.xml');
const picture = /\.(?:png|jpe?g|gif|webp)$/i;
const documentPart = /^application\/xhtml\+xml$|^text\/html$|^application\/xml$/i;

const named = (root: XmlElement, name: string) => [...elementsIn(root)].filter((element) => localName(element) === name);

/** A path inside of the archive that is meant from a file in it; an empty one when it leads out. */
function within(base: string, href: string): string {
  const plain = decoded(href.split(/[#?]/, 1)[0] ?? '');
  const joined = path.posix.normalize(path.posix.join(path.posix.dirname(base), plain));
  return joined.startsWith('..') || path.posix.isAbsolute(joined) ? '' : joined;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch (error) {
    if (error instanceof URIError) return href;
    throw error;
  }
}

function factsOf(book: XmlElement): DocumentFacts {
  const authors = named(book, 'creator').map(wordsIn).map(phrase).filter((name) => name !== undefined);
  return {
    title: phrase(firstWords(book, 'title')), author: phrase([...new Set(authors)].join(', ')), date: dayOf(firstWords(book, 'date')),
    language: languageTag(firstWords(book, 'language')), publisher: phrase(firstWords(book, 'publisher')), url: webAddress(firstWords(book, 'source')),
  };
}

/** The book's chapters in reading order: their paths in the archive, as they are written and resolved. */
function chaptersOf(book: XmlElement, bookPath: string): { href: string; chapter: string }[] {
  const items = new Map(named(book, 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes]));
  return named(book, 'itemref').flatMap(({ attributes }) => {
    const item = items.get(attributes['idref'] ?? '');
    const isRead = item?.['href'] !== undefined && documentPart.test(item['media-type'] ?? 'text/html') && !/\bnav\b/.test(item['properties'] ?? '');
    const href = item?.['href'] ?? '';
    return isRead ? [{ href, chapter: within(bookPath, href) }] : [];
  });
}

/** What stands in the body of a chapter, with pictures under their paths in the archive. */
function bodyOf(source: string, chapter: string): string {
  const body = /<body\b[^>]*>([\s\S]*)<\/body\s*>/i.exec(source)?.[1] ?? source;
  return body.replaceAll(/(<img\b[^>]*?\bsrc\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi, (_whole, start: string, double?: string, single?: string) => `${start}"${within(chapter, double ?? single ?? '').replaceAll('"', '&quot;')}"`);
}

async function bookIn(archive: Archive, file: DocumentFile): Promise<{ book: XmlElement; bookPath: string }> {
  const container = await archive.read('META-INF/container.xml');
  const root = container && await parseXml(decodeXml(container), file.name);
  const bookPath = root ? named(root, 'rootfile').map(({ attributes }) => attributes['full-path']).find((each) => each !== undefined) : undefined;
  const book = bookPath === undefined ? undefined : await archive.read(bookPath);
  if (bookPath === undefined || !book) throw new CaseError('FILE_UNREADABLE', `${file.name} is a book without its table of parts (OPF). Get it again.`);
  return { book: await parseXml(decodeXml(book), file.name), bookPath };
}

async function openEpub(file: DocumentFile): Promise<MarkupDocument> {
  const archive = await openZip(file);
  if (archive.names.includes('META-INF/encryption.xml') && archive.names.includes('META-INF/rights.xml')) {
    throw new CaseError('FILE_UNREADABLE', `${file.name} is a book with copy protection, which can't be read. Import a copy without.`);
  }
  const { book, bookPath } = await bookIn(archive, file);
  const parts: string[] = [];
  const missing: string[] = [];
  for (const { href, chapter } of chaptersOf(book, bookPath)) {
    const bytes = await archive.read(chapter);
    if (bytes) parts.push(`<section>${bodyOf(decodeXml(bytes), chapter)}</section>`);
    else missing.push(href);
  }
  const pictures = new Map<string, Resource>();
  for (const name of archive.names.filter((each) => picture.test(each))) pictures.set(name, { mediaType: '', bytes: await archive.read(name) ?? Buffer.alloc(0) });
  return {
    markup: `<!doctype html><body>${parts.join('')}`, encoding: 'binary', encodingIsGuess: false, isWebPage: false, facts: () => factsOf(book),
    warnings: missing.length === 0 ? [] : [`${missing.length} of the book's parts ${missing.length === 1 ? 'is' : 'are'} not in the file: ${missing.slice(0, 5).join(', ')}.`],
    resource: (address) => pictures.get(address),
  };
}

/** Reads books: their chapters in reading order. */
export const epubImporter = markupImporter({ name: 'epub', version: '1', mediaType: 'application/epub+zip', accepts: isEpub }, openEpub);
