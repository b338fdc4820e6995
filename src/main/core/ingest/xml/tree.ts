import { CaseError } from '../../../../shared/errors.ts';

/** An element of an XML document. Names are as they were written, prefix included. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

/** Documents nest a few dozen deep; who walks a tree may recurse. */
const deepest = 400;

/**
 * Parses XML. Entities beyond the five of the standard are refused, so that none can grow or be fetched.
 *
 * @param name of the file, for messages
 * @throws CaseError `FILE_UNREADABLE`
 */
export async function parseXml(source: string, name: string): Promise<XmlElement> {
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser();
  const root: XmlElement = { name: '#document', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  const refuse = (reason: string, cause?: unknown) => new CaseError('FILE_UNREADABLE', `${name} can't be read: ${reason}. Save the document anew and import that.`, { cause });
  let hasEntities = false;
  parser.on('doctype', (doctype) => { hasEntities = doctype.includes('<!ENTITY'); });
  parser.on('error', (error) => {
    throw refuse(hasEntities && error.message.includes('undefined entity') ? 'its XML uses entities of its own, which are never read: they could grow without end, or fetch something' : `its XML is broken (${error.message})`, error);
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    const element: XmlElement = { name: tag, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > deepest) throw refuse(`its XML nests more than ${deepest} deep`);
  });
  parser.on('closetag', () => { open.pop(); });
  const add = (text: string) => { open.at(-1)?.children.push(text); };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(source).close();
  const [first] = root.children.filter((child) => typeof child !== 'string');
  if (!first) throw refuse('its XML is empty');
  return first;
}

/** The name of an element without its prefix. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All elements under one, in order of the document. */
export function* elementsIn(root: XmlElement): Generator<XmlElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** All the text under an element. */
export function wordsIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('');
}

/** The words of the first element of a local name that has any. */
export function firstWords(root: XmlElement, name: string): string | undefined {
  for (const element of elementsIn(root)) {
    if (localName(element) === name && wordsIn(element).trim() !== '') return wordsIn(element).trim();
  }
  return undefined;
}

/** The text of XML bytes, in the encoding that a mark or they themselves name. */
export function decodeXml(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(200, bytes.byteLength)).toString('latin1');
  const mark = [['\u00FF\u00FE', 'utf-16le'], ['\u00FE\u00FF', 'utf-16be']].find(([first = '']) => start.startsWith(first))?.[1];
  const named = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:-]+)["']/i.exec(start)?.[1];
  try {
    return new TextDecoder(mark ?? named ?? 'utf-8').decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}
