import { CaseError } from '../../../../shared/errors.ts';
import { namesIn } from '../archive/names.ts';
import { openZip } from '../archive/zip.ts';
import { decodePage } from '../html/encoding.ts';
import { factsOf, webAddress } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import type { DocumentFile } from '../read.ts';
import { isWarc, recordsOf, unpacked, type WarcRecord } from './warc.ts';

const page = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const namedPages = 5;

const isWacz = ({ bytes }: DocumentFile) => {
  const names = namesIn(bytes);
  return names.has('datapackage.json') && [...names].some((name) => /^archive\/.+\.warc(?:\.gz)?$/.test(name));
};

/** The page that a capture was made of, and what else is in it. */
async function documentOf(file: DocumentFile, records: readonly WarcRecord[], wanted: string | undefined): Promise<MarkupDocument> {
  const pages = records.filter(({ status, contentType, body }) => status === 200 && page.test(contentType) && body.length > 0);
  const main = pages.find(({ address }) => address === wanted) ?? pages[0];
  if (!main) throw new CaseError('FILE_UNREADABLE', `${file.name} is a web archive of ${records.length} answers, none of which is a page (text/html with status 200). Capture the page itself.`);
  const charset = /\bcharset\s*=\s*"?([\w:-]+)/i.exec(main.contentType)?.[1];
  const { text, encoding, encodingIsGuess } = await decodePage({ ...file, bytes: main.body }, charset);
  const byAddress = new Map(records.map((record) => [record.address, record]));
  const others = pages.filter((record) => record !== main).map(({ address }) => address);
  const named = `${others.slice(0, namedPages).join(', ')}${others.length > namedPages ? ', ...' : ''}`;
  return {
    markup: text, encoding, encodingIsGuess, isWebPage: true,
    facts: (root) => {
      const facts = factsOf(root, text);
      return { ...facts, url: facts.url ?? webAddress(main.address) };
    },
    warnings: [
      `The page was captured from ${main.address.slice(0, 500)}${main.date === undefined ? '' : ` on ${main.date.slice(0, 30)}`}.`,
      ...(others.length === 0 ? [] : [`The capture holds ${others.length} further page${others.length === 1 ? '' : 's'}, which ${others.length === 1 ? 'is' : 'are'} not part of the text: ${named}.`]),
    ],
    resource: (address) => {
      const record = URL.canParse(address, main.address) ? byAddress.get(new URL(address, main.address).href) : undefined;
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

async function openWacz(file: DocumentFile): Promise<MarkupDocument> {
  const archive = await openZip(file);
  const records: WarcRecord[] = [];
  for (const name of archive.names.filter((each) => /^archive\/.+\.warc(?:\.gz)?$/.test(each)).sort()) {
    records.push(...recordsOf(unpacked(await archive.read(name) ?? Buffer.alloc(0), `${file.name} (${name})`)));
  }
  return documentOf(file, records, firstListed(await archive.read('pages/pages.jsonl')));
}

/** Reads web archives (WARC), packed or not: the first page in it. */
export const warcImporter = markupImporter({ name: 'warc', version: '1', mediaType: 'application/warc', accepts: ({ bytes }) => isWarc(bytes) }, (file) => (
  documentOf(file, recordsOf(unpacked(file.bytes, file.name)), undefined)));

/** Reads packaged web archives (WACZ): the page that the package names first. */
export const waczImporter = markupImporter({ name: 'wacz', version: '1', mediaType: 'application/wacz', accepts: isWacz }, openWacz);
