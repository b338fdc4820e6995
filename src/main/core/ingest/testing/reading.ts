import { parse, type DefaultTreeAdapterTypes as Parsed } from 'parse5';
import { CaseError } from '../../../../shared/errors.ts';
import { toUtf16 } from '../../../../shared/spans.ts';
import { openParts } from '../parts.ts';
import { pageOf, readDocument, type Document, type DocumentFile, type OriginalPage } from '../read.ts';

/** A file of words or bytes under a name that tells nothing. */
export function fileOf(content: string | Uint8Array, choices: Partial<DocumentFile> = {}): DocumentFile {
  return { name: 'file.bin', bytes: typeof content === 'string' ? Buffer.from(content) : content, ...choices };
}

/** What a test chooses for a reading; with `part`, the keys of the document that is meant inside of the file, outermost first. */
type Choices = Partial<DocumentFile> & { readonly part?: readonly string[] };

/** A document that an importer has read in this thread, with the bytes that it was read from. */
export async function read(content: string | Uint8Array, { part = [], ...choices }: Choices = {}): Promise<Document & { readonly partBytes: Uint8Array }> {
  let file = fileOf(content, choices);
  for (const key of part) file = { ...file, ...(await openParts(file, [key], 0))[0] };
  return { ...await readDocument(file, () => undefined), partBytes: file.bytes };
}

/** A document with the page that is made of it for the view of the original. */
export async function readWithPage(content: string | Uint8Array, choices: Partial<DocumentFile> = {}): Promise<{ document: Document; page: OriginalPage }> {
  const document = await read(content, choices);
  const page = await pageOf({ file: fileOf(content, { ...choices, encoding: document.encoding === 'binary' ? undefined : document.encoding }), extractor: document.extractor, textSha256: document.textSha256 });
  return { document, page };
}

/** The refusal of a file that can't be read. */
export async function refusalOf(content: string | Uint8Array, choices: Choices = {}): Promise<CaseError> {
  try {
    await read(content, choices);
  } catch (error) {
    if (error instanceof CaseError) return error;
    throw error;
  }
  throw new Error('It was read');
}

function* elementsIn(node: Parsed.Node): Generator<Parsed.Element> {
  if ('tagName' in node) yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsIn(child);
}

const wordsIn = (node: Parsed.Node): string => ('value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : '');

/** The spans of a page with the words that stand in them, in order. */
export function spansOf(html: string): { start: number; end: number; words: string }[] {
  return [...elementsIn(parse(html))].flatMap((element) => {
    const { 'data-start': start, 'data-end': end } = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
    return start === undefined || end === undefined ? [] : [{ start: Number(start), end: Number(end), words: wordsIn(element) }];
  });
}

/** Words of a page that are not the slice of the text that they say they are; none when all is well. */
export function misplacedWords(text: string, html: string): string[] {
  let [from, index] = [0, 0];
  return spansOf(html).toSorted((a, b) => a.start - b.start).flatMap(({ start, end, words }) => {
    index += toUtf16(text.slice(index), start - from);
    from = start;
    const slice = text.slice(index, index + toUtf16(text.slice(index), end - start));
    return slice === words ? [] : [`${start}: "${words}" where the text has "${slice}"`];
  });
}

const safeElements = new Set([
  'html', 'head', 'meta', 'title', 'style', 'body', 'img', 'a', 'abbr', 'address', 'article', 'aside', 'b', 'bdi', 'bdo', 'big', 'blockquote', 'br',
  'caption', 'center', 'cite', 'code', 'col', 'colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure', 'footer',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'i', 'ins', 'kbd', 'li', 'main', 'mark', 'nav', 'ol', 'p', 'pre', 'q', 'rb', 'rt', 'ruby',
  's', 'samp', 'section', 'small', 'span', 'strike', 'strong', 'sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr', 'tt',
  'u', 'ul', 'var', 'wbr',
]);
const safeAttributes = new Set([
  'alt', 'charset', 'class', 'colspan', 'content', 'data-end', 'data-href', 'data-start', 'dir', 'height', 'http-equiv', 'lang', 'open', 'reversed', 'rowspan',
  'scope', 'src', 'start', 'style', 'title', 'value', 'width',
]);

/** What stands in a page that could run, ask or deceive: elements and attributes beyond the harmless ones; none when all is well. */
export function dangersIn(html: string): string[] {
  return [...elementsIn(parse(html))].flatMap(({ tagName, attrs, namespaceURI, parentNode }) => [
    ...(safeElements.has(tagName) && String(namespaceURI) === 'http://www.w3.org/1999/xhtml' ? [] : [`<${tagName}>`]),
    ...(['meta', 'style', 'title'].includes(tagName) && !(parentNode && 'tagName' in parentNode && parentNode.tagName === 'head') ? [`<${tagName}> in the body`] : []),
    ...attrs.flatMap(({ name, value }) => [
      ...(safeAttributes.has(name) ? [] : [`<${tagName} ${name}>`]),
      ...(name === 'src' && !/^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*$/.test(value) ? [`src ${value.slice(0, 80)}`] : []),
      ...(name === 'style' && /[()\\@<]|url|expression/i.test(value) ? [`style ${value}`] : []),
      ...(name === 'http-equiv' && value !== 'Content-Security-Policy' ? [`http-equiv ${value}`] : []),
    ]),
  ]);
}
