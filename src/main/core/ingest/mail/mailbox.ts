/** More are not read from one mailbox. */
const mostMessages = 5_000;
/** The line between the messages of a mailbox: behind a blank line, before the header of the next. It ends with the year, behind which some programs write the zone. */
const partingLine = /(?:^|\n\r?\n)(From \S+ .*\d{4}(?: (?:[+-]\d{4}|[A-Z]{1,5}))?\r?\n)(?=[!-9;-~]+:)/g;

/** Messages without the lines that part them, and how many more there are than are read from one file. */
export interface Mailbox {
  readonly messages: readonly Buffer[];
  readonly leftOut: number;
}

/** The messages of a mailbox (mbox); a message that is in none is the only one. */
export function mailboxOf(bytes: Uint8Array): Mailbox {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (raw.toString('latin1', 0, 5) !== 'From ') return { messages: [raw], leftOut: 0 };
  const places = [...raw.toString('latin1').matchAll(partingLine)]
    .map(({ 0: whole, 1: line = '', index }) => ({ end: index + whole.length - line.length, start: index + whole.length }));
  // A file may begin with a line of which the rule knows nothing.
  if (places[0]?.end !== 0) places.unshift({ end: 0, start: raw.indexOf('\n') + 1 });
  const messages = places.map(({ start }, index) => raw.subarray(start, places[index + 1]?.end ?? raw.length));
  return { messages: messages.slice(0, mostMessages), leftOut: Math.max(0, messages.length - mostMessages) };
}

/** A sentence on the messages that are left out. */
export function leftOutWarning(leftOut: number): string {
  return `The mailbox holds more than ${mostMessages.toLocaleString('en')} messages: the last ${leftOut === 1 ? 'one is' : `${leftOut.toLocaleString('en')} are`} left out. Split the file to have all of them.`;
}

/** What a message of a mailbox is called, by its number from 0. */
export const messageName = (index: number): string => `message ${index + 1}.eml`;
