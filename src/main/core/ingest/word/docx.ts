import { CaseError } from '../../../../shared/errors.ts';
import { openZip, type Archive } from '../archive/zip.ts';
import { namesIn } from '../archive/names.ts';
import { dayOfMaking } from '../day-of-making.ts';
import { languageTag, phrase } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import type { DocumentFacts, DocumentFile } from '../read.ts';
import { decodeXml, elementsIn, firstWords, parseXml } from '../xml/tree.ts';

const isDocx = ({ bytes }: DocumentFile) => {
  const names = namesIn(bytes);
  return names.has('word/document.xml') || (names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('word/')));
};

/** How the library writes a note's way back to its place, which is no word of the document. */
const wayBack = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

async function factsIn(archive: Archive, name: string): Promise<DocumentFacts> {
  const core = await archive.read('docProps/core.xml');
  if (!core) return {};
  const root = await parseXml(decodeXml(core), name);
  return {
    title: phrase(firstWords(root, 'title')), author: phrase(firstWords(root, 'creator')),
    language: languageTag(firstWords(root, 'language')), ...dayOfMaking(firstWords(root, 'created'), firstWords(root, 'modified')),
  };
}

/** What of a document is not in the text that is read, a sentence each. */
async function leftOut(archive: Archive, body: Buffer, name: string): Promise<string[]> {
  const said: string[] = [];
  const root = await parseXml(decodeXml(body), name);
  const count = (tag: string) => [...elementsIn(root)].filter((element) => element.name === tag).length;
  const [inserted, deleted] = [count('w:ins'), count('w:del')];
  if (inserted + deleted > 0) said.push(`The document has ${inserted + deleted} tracked changes. Words that were put in are part of the text, deleted ones are not.`);
  const comments = await archive.read('word/comments.xml');
  const notes = comments ? [...elementsIn(await parseXml(decodeXml(comments), name))].filter((element) => element.name === 'w:comment').length : 0;
  if (notes > 0) said.push(`The document has ${notes} comment${notes === 1 ? '' : 's'}, which ${notes === 1 ? 'is' : 'are'} not part of the text.`);
  return said;
}

async function markupOf({ name, bytes }: DocumentFile): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { includeEmbeddedStyleMap: false })).value;
  } catch (error) {
    throw new CaseError('FILE_UNREADABLE', `${name} is a Word file whose parts do not fit together (${error instanceof Error ? error.message : 'no reason given'}). Save it anew.`, { cause: error });
  }
}

async function openDocx(file: DocumentFile): Promise<MarkupDocument> {
  const archive = await openZip(file);
  const body = await archive.read('word/document.xml');
  if (!body) throw new CaseError('FILE_UNREADABLE', `${file.name} is a Word file without its text (word/document.xml). Save it anew.`);
  // What is broken or built to grow is refused here, before another library reads it.
  for (const name of archive.names.filter((each) => /\.(?:xml|rels)$/.test(each))) await parseXml(decodeXml(await archive.read(name) ?? Buffer.from('<none/>')), file.name);
  const warnings = await leftOut(archive, body, file.name);
  const value = await markupOf(file);
  const facts = await factsIn(archive, file.name);
  return { markup: value.replaceAll(wayBack, ''), encoding: 'binary', encodingIsGuess: false, isWebPage: false, warnings, facts: () => facts };
}

/** Reads Word files, the ones of packed XML. */
export const docxImporter = markupImporter(
  { name: 'docx', version: '1', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', accepts: isDocx }, openDocx,
);
