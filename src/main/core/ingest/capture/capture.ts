import { CaseError } from '../../../../shared/errors.ts';
import { namesIn } from '../archive/names.ts';
import { openZip } from '../archive/zip.ts';
import { decodePage } from '../html/encoding.ts';
import { factsOf, webAddress } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import { attribute, elementsOf, parsePage } from '../html/tree.ts';
import { partName } from '../part-name.ts';
import type { DocumentFile, Part, PartReader } from '../read.ts';
import { isWarc, recordsOf, unpacked, type WarcContents, type WarcRecord } from './warc.ts';

const page = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const namedPages = 5;
/** Addresses in a `srcset`; its sizes look like addresses, too, which no picture has. */
const srcsetAddress = /[^\s,](?:\S*[^\s,])?/g;

const isWarcName = (name: string) => /^archive\/.+\.warc(?:\.gz)?$/.test(name);
/** Told by the captures in it: the file that describes the package comes last, and may be cut off. */
const isWacz = ({ bytes }: DocumentFile) => [...namesIn(bytes)].some(isWarcName);

/** A capture as it is unpacked, and the address of the page that it names first. */
interface Capture {
  readonly records: readonly WarcRecord[];
  readonly wanted: string | undefined;
  /** Whether an archive in it ends before it should. */
  readonly isCut: boolean;
}

/** The page that a capture was made of, and the others in it; each address once, as it was captured first. */
function pagesOf({ records, wanted }: Pick<Capture, 'records' | 'wanted'>): { readonly main: WarcRecord | undefined; readonly others: readonly WarcRecord[] } {
  const pages = records.filter(({ status, contentType, body }) => status === 200 && page.test(contentType) && body.length > 0);
  const once = [...new Map(pages.toReversed().map((record) => [record.address, record])).values()].toReversed();
  const main = once.find(({ address }) => address === wanted) ?? once[0];
  return { main, others: once.filter((record) => record !== main) };
}

const wholeAddress = (address: string, base: string) => (URL.canParse(address, base) ? new URL(address, base).href : undefined);

/** The words of a page, by what the server says of their encoding, if the user says nothing. */
const decoded = (file: DocumentFile, { body, contentType }: WarcRecord) => decodePage({ ...file, bytes: body }, /\bcharset\s*=\s*"?([\w:-]+)/i.exec(contentType)?.[1]);

/** Whole addresses of the pictures that a page names. */
async function picturesNamed(markup: string, base: string): Promise<ReadonlySet<string | undefined>> {
  const named = [...elementsOf(await parsePage(markup))].flatMap((element) => [attribute(element, 'src') ?? '', ...attribute(element, 'srcset')?.match(srcsetAddress) ?? []]);
  return new Set(named.map((address) => wholeAddress(address, base)));
}

/** A further page with the pictures that its markup names, as a web archive of its own. */
async function archiveOf(file: DocumentFile, record: WarcRecord, records: readonly WarcRecord[]): Promise<Buffer> {
  const { text } = await decoded(file, record);
  const named = await picturesNamed(text, record.address);
  const pictures = records.filter(({ address, contentType }) => contentType.startsWith('image/') && named.has(address));
  return Buffer.concat([record, ...pictures].flatMap(({ raw }) => [raw, Buffer.from('\r\n\r\n')]));
}

const partsOf = (others: readonly WarcRecord[]) => others.map((record): Part => ({ key: record.address, name: partName(record.address), sizeBytes: record.body.byteLength }));

/** Further pages of a capture, by their addresses. */
function readerOf(file: DocumentFile, capture: Capture): PartReader {
  const pages = new Map(pagesOf(capture).others.map((record) => [record.address, record]));
  return async (key) => {
    const found = pages.get(key);
    return found && { name: partName(found.address), bytes: await archiveOf(file, found, capture.records) };
  };
}

async function documentOf(file: DocumentFile, capture: Capture): Promise<MarkupDocument> {
  const { records } = capture;
  const { main, others } = pagesOf(capture);
  if (!main) throw new CaseError('FILE_UNREADABLE', `${file.name} is a web archive of ${records.length} answers, none of which is a page (text/html with status 200). Capture the page itself.`);
  const { text, encoding, encodingIsGuess } = await decoded(file, main);
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const named = `${others.slice(0, namedPages).map(({ address }) => address).join(', ')}${others.length > namedPages ? ', ...' : ''}`;
  return {
    markup: text, encoding, encodingIsGuess, isWebPage: true,
    facts: (root) => {
      const facts = factsOf(root, text);
      return { ...facts, url: facts.url ?? webAddress(main.address) };
    },
    warnings: [
      ...(capture.isCut ? ['The capture is cut short: its last record is not whole, and whatever stood behind it is missing. Capture or download it again.'] : []),
      `The page was captured from ${main.address.slice(0, 500)}${main.date === undefined ? '' : ` on ${main.date.slice(0, 30)}`}.`,
      ...(others.length === 0 ? [] : [`The capture holds ${others.length} further page${others.length === 1 ? '' : 's'}, which ${others.length === 1 ? 'is' : 'are'} not part of the text: ${named}. Import the file with its parts to have each as a report of its own.`]),
    ],
    parts: partsOf(others),
    resource: (address) => {
      const record = byAddress.get(wholeAddress(address, main.address) ?? '');
      return record && { mediaType: record.contentType, bytes: record.body };
    },
  };
}

/** The first page that the capture's own list names. */
function firstListed(list: Buffer | undefined): string | undefined {
  for (const line of list?.toString('utf8').split('\n').slice(0, 100) ?? []) {
    const address = /"url"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(line)?.[1];
    if (address !== undefined) return address.replaceAll('\\/', '/');
  }
  return undefined;
}

/** Records of an archive, packed or not. */
function contentsOf(bytes: Uint8Array, name: string): WarcContents {
  const archive = unpacked(bytes, name);
  const { records, isCut } = recordsOf(archive.bytes);
  return { records, isCut: isCut || archive.isCut };
}

async function openWacz(file: DocumentFile): Promise<Capture> {
  const archive = await openZip(file, 'a web archive (WACZ)');
  const contents: WarcContents[] = [];
  for (const name of archive.names.filter(isWarcName).sort()) {
    contents.push(contentsOf(await archive.read(name) ?? Buffer.alloc(0), `${file.name} (${name})`));
  }
  return { records: contents.flatMap(({ records }) => records), isCut: contents.some(({ isCut }) => isCut), wanted: firstListed(await archive.read('pages/pages.jsonl')) };
}

const openWarc = (file: DocumentFile): Promise<Capture> => Promise.resolve({ ...contentsOf(file.bytes, file.name), wanted: undefined });

function captureImporter(name: string, mediaType: string, accepts: (file: DocumentFile) => boolean, open: (file: DocumentFile) => Promise<Capture>) {
  return markupImporter({ name, version: '2', mediaType, accepts, parts: async (file) => readerOf(file, await open(file)) }, async (file) => documentOf(file, await open(file)));
}

/** Reads web archives (WARC), packed or not: the first page in it. */
export const warcImporter = captureImporter('warc', 'application/warc', ({ bytes }) => isWarc(bytes), openWarc);

/** Reads packaged web archives (WACZ): the page that the package names first. */
export const waczImporter = captureImporter('wacz', 'application/wacz', isWacz, openWacz);
