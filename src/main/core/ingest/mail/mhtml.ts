import type { Email } from 'postal-mime';
import { CaseError } from '../../../../shared/errors.ts';
import { factsOf, webAddress } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import type { Resource } from '../html/page.ts';
import type { DocumentFile } from '../read.ts';
import { isMhtml } from './sniff.ts';

const mostParts = 5_000;

/** A part of a saved page: its own header with its body. */
interface Part {
  readonly location: string | undefined;
  readonly id: string | undefined;
  readonly email: Email;
}

function headerField(header: string, name: string): string | undefined {
  return new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(header)?.[1]?.replaceAll(/\s*\r?\n\s*/g, ' ').trim();
}

const behindHeader = (bytes: Buffer) => {
  const ends = [bytes.indexOf('\r\n\r\n'), bytes.indexOf('\n\n')].filter((at) => at >= 0);
  return ends.length === 0 ? bytes.length : Math.min(...ends);
};

/** The parts between the lines of a boundary. */
function partsOf(bytes: Buffer, boundary: string): Buffer[] {
  const parts: Buffer[] = [];
  const line = Buffer.from(`--${boundary}`, 'latin1');
  for (let at = bytes.indexOf(line); at >= 0 && parts.length < mostParts;) {
    const from = bytes.indexOf('\n', at) + 1;
    const next = bytes.indexOf(line, at + line.length);
    if (from === 0 || bytes.toString('latin1', at + line.length, at + line.length + 2) === '--') break;
    parts.push(bytes.subarray(from, next < 0 ? bytes.length : next));
    at = next;
  }
  return parts;
}

const bytesIn = ({ attachments }: Email): Resource | undefined => {
  const [first] = attachments;
  if (!first || typeof first.content === 'string') return undefined;
  return { mediaType: first.mimeType, bytes: new Uint8Array(first.content instanceof Uint8Array ? first.content : new Uint8Array(first.content)) };
};

async function openMhtml(file: DocumentFile): Promise<MarkupDocument> {
  const { default: PostalMime } = await import('postal-mime');
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const header = bytes.toString('latin1', 0, behindHeader(bytes));
  const boundary = /\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(header);
  const parts: Part[] = [];
  for (const part of partsOf(bytes, boundary?.[1] ?? boundary?.[2] ?? '')) {
    const own = part.toString('latin1', 0, behindHeader(part));
    if (!/^content-type:\s*(?:text\/html|application\/xhtml|image\/)/im.test(own)) continue;
    parts.push({ location: headerField(own, 'content-location'), id: headerField(own, 'content-id'), email: await PostalMime.parse(part) });
  }
  const root = parts.find(({ email }) => email.html !== undefined);
  if (root?.email.html === undefined) throw new CaseError('FILE_UNREADABLE', `${file.name} is a saved page without the page: its part of type text/html is missing or cut short. Save the page anew.`);
  const source = root.email.html;
  const address = headerField(header, 'snapshot-content-location') ?? root.location;
  const pictures = new Map(parts.flatMap(({ location, id, email }): [string, Email][] => [
    ...(location === undefined ? [] : [[location, email] as [string, Email]]), ...(id === undefined ? [] : [[`cid:${id.replaceAll(/^<|>$/g, '')}`, email] as [string, Email]]),
  ]));
  const frames = parts.filter(({ email }) => email !== root.email && email.html !== undefined).length;
  const saved = headerField(header, 'date');
  return {
    markup: source, encoding: 'binary', encodingIsGuess: false, isWebPage: true,
    facts: (page) => {
      const facts = factsOf(page, source);
      return { ...facts, url: facts.url ?? webAddress(address) };
    },
    warnings: [
      ...(address === undefined && saved === undefined ? [] : [`The page was saved${address === undefined ? '' : ` from ${address.slice(0, 500)}`}${saved === undefined ? '' : ` on ${saved.slice(0, 60)}`}.`]),
      ...(frames === 0 ? [] : [`The page holds ${frames} further page${frames === 1 ? '' : 's'} in frames, which are not part of the text.`]),
    ],
    resource: (wanted) => {
      const found = pictures.get(wanted) ?? pictures.get(absolute(wanted, address));
      return found && bytesIn(found);
    },
  };
}

/** An address as it is meant on a page of another. */
function absolute(wanted: string, base: string | undefined): string {
  return URL.canParse(wanted, base) ? new URL(wanted, base).href : wanted;
}

/** Reads pages that a browser saved as one file of parts (MHTML). */
export const mhtmlImporter = markupImporter({ name: 'mhtml', version: '1', mediaType: 'multipart/related', accepts: isMhtml }, openMhtml);
