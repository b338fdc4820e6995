import { createHash } from 'node:crypto';
import type { Address, Attachment, Email } from 'postal-mime';
import { CaseError } from '../../../../shared/errors.ts';
import { dayOf } from '../dates.ts';
import { escaped } from '../html/escape.ts';
import { languageTag, phrase } from '../html/facts.ts';
import { markupImporter, type MarkupDocument } from '../html/markup.ts';
import { partName } from '../part-name.ts';
import type { DocumentFile, Part, PartReader } from '../read.ts';
import { leftOutWarning, mailboxOf, messageName } from './mailbox.ts';
import { isMail } from './sniff.ts';

const deepestNesting = 60;

const personOf = ({ name, address }: { name: string; address?: string | undefined }) => (name === '' ? address ?? '' : address === undefined ? name : `${name} <${address}>`);
const addressOf = (address: Address) => (address.group ? `${address.name}: ${address.group.map(personOf).join(', ')}` : personOf(address));
const bytesOf = ({ content }: Attachment) => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content)));

/** Lines above a message as a reader of mail shows them. */
function headerOf(email: Email): string {
  const written = email.headers.find(({ key }) => key === 'date')?.value;
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['From', email.from && addressOf(email.from)], ['To', email.to?.map(addressOf).join(', ')], ['Cc', email.cc?.map(addressOf).join(', ')],
    ['Reply-To', email.replyTo?.map(addressOf).join(', ')], ['Date', written],
  ];
  const shown = lines.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`<p><b>${name}:</b> ${escaped(value)}</p>`]));
  return `<header>${email.subject === undefined ? '' : `<h1>${escaped(email.subject)}</h1>`}${shown.join('')}</header><hr>`;
}

const isShown = (attachment: Attachment) => attachment.related === true && attachment.mimeType.startsWith('image/');

/** A sentence on what came with a message and is not in its text. */
function warningOf(attachment: Attachment): string {
  const bytes = bytesOf(attachment);
  const name = attachment.filename ?? 'without a name';
  return `Attachment ${name} (${attachment.mimeType}, ${bytes.byteLength.toLocaleString('en')} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}) is not part of the text. Import the file with its parts to have it as a report of its own.`;
}

/** Attachments that are documents of their own, by the number that is their key. */
const attachmentsOf = (email: Email): Attachment[] => email.attachments.filter((attachment) => !isShown(attachment));
const nameOf = ({ filename, mimeType }: Attachment, index: number) => partName(filename ?? `attachment ${index + 1} (${mimeType})`);

function bodyOf({ html, text }: Email): string {
  // What stands around the body of a page in a message says nothing of the message.
  return html === undefined ? `<pre>${escaped(text ?? '')}</pre>` : `<div>${html}</div>`;
}

async function emailOf(file: DocumentFile, raw: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime');
  return parsed(file, () => PostalMime.parse(raw, { maxNestingDepth: deepestNesting }));
}

async function openMail(file: DocumentFile): Promise<MarkupDocument> {
  const { messages: [first, ...others], leftOut } = mailboxOf(file.bytes);
  const email = await emailOf(file, first ?? file.bytes);
  const pictures = new Map(email.attachments.flatMap((attachment) => (attachment.contentId === undefined ? [] : [[attachment.contentId.replaceAll(/^<|>$/g, ''), attachment]])));
  return {
    markup: `<!doctype html><body>${headerOf(email)}${bodyOf(email)}`, encoding: 'binary', encodingIsGuess: false, isWebPage: false,
    warnings: [
      ...attachmentsOf(email).map(warningOf),
      ...(others.length === 0 ? [] : [`The file is a mailbox, of which this is the first message. ${others.length === 1 ? 'Another one is' : `${others.length.toLocaleString('en')} others are`} not part of the text. Import the file with its parts to have each as a report of its own.`]),
      ...(leftOut === 0 ? [] : [leftOutWarning(leftOut)]),
    ],
    parts: [
      ...attachmentsOf(email).map((attachment, index): Part => ({ key: `attachment ${index}`, name: nameOf(attachment, index), sizeBytes: bytesOf(attachment).byteLength })),
      ...others.map((message, index): Part => ({ key: `message ${index + 1}`, name: messageName(index + 1), sizeBytes: message.byteLength })),
    ],
    facts: () => ({
      title: phrase(email.subject), author: phrase(email.from && (email.from.name === '' ? email.from.address : email.from.name)),
      date: dayOf(email.headers.find(({ key }) => key === 'date')?.value), language: languageTag(email.headers.find(({ key }) => key === 'content-language')?.value),
    }),
    resource: (address) => {
      const picture = /^cid:/i.test(address) ? pictures.get(decoded(address.slice(4))) : undefined;
      return picture && { mediaType: picture.mimeType, bytes: bytesOf(picture) };
    },
  };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}

async function parsed<T>({ name }: DocumentFile, parse: () => Promise<T>): Promise<T> {
  try {
    return await parse();
  } catch (error) {
    throw new CaseError('FILE_UNREADABLE', `${name} is a message that can't be read (${error instanceof Error ? error.message : 'no reason given'}). Save its text and import that.`, { cause: error });
  }
}

/** A mailbox is cut once; the attachments of its first message are read when one of them is asked for. */
function partsOf(file: DocumentFile): Promise<PartReader> {
  const { messages } = mailboxOf(file.bytes);
  let attachments: Promise<Attachment[]> | undefined;
  return Promise.resolve(async (key) => {
    const [kind, number] = key.split(' ');
    const index = Number(number);
    if (kind === 'message') return messages[index] && { name: messageName(index), bytes: messages[index] };
    attachments ??= emailOf(file, messages[0] ?? file.bytes).then(attachmentsOf);
    const attachment = (await attachments)[index];
    return attachment && { name: nameOf(attachment, index), bytes: bytesOf(attachment) };
  });
}

/** Reads messages: the lines of the header that people see, then the body as it is shown. Of a mailbox, the first. */
export const mailImporter = markupImporter({ name: 'mail', version: '2', mediaType: 'message/rfc822', accepts: isMail, parts: partsOf }, openMail);
