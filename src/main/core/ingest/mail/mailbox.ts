/** More are no mailbox that is imported at once. */
const mostMessages = 5_000;
/** The line between the messages of a mailbox: behind a blank line, before the header of the next. */
const partingLine = /(?:^|\n\r?\n)(From \S+ .*\d{4}\r?\n)(?=[!-9;-~]+:)/g;

/** The messages of a mailbox (mbox) without the lines that part them; a message that is none is the only one. */
export function messagesIn(bytes: Uint8Array): Buffer[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (raw.toString('latin1', 0, 5) !== 'From ') return [raw];
  const places = [...raw.toString('latin1').matchAll(partingLine)].slice(0, mostMessages)
    .map(({ 0: whole, 1: line = '', index }) => ({ end: index + whole.length - line.length, start: index + whole.length }));
  // A file may begin with a line of which the rule knows nothing.
  if (places.length === 0) return [raw.subarray(raw.indexOf('\n') + 1)];
  return places.map(({ start }, index) => raw.subarray(start, places[index + 1]?.end ?? raw.length));
}

/** What a message of a mailbox is called, by its number from 0. */
export const messageName = (index: number): string => `message ${index + 1}.eml`;
