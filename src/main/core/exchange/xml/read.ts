import { SaxesParser } from 'saxes';
import { CaseError } from '../../../../shared/errors.ts';
import type { IncomingFile } from '../incoming/incoming.ts';

/** What is told of a document's elements as they are read, by their names without a prefix. */
export interface Handlers {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML in pieces. No document type is followed and no entity of its own is known: one that uses such is broken.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line
 */
export function readXml({ name: fileName, chunks }: Pick<IncomingFile, 'name' | 'chunks'>, { open, text, close }: Handlers): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes as Readonly<Record<string, string>>));
  parser.on('closetag', ({ name }) => close?.(localName(name)));
  if (text) for (const kind of ['text', 'cdata'] as const) parser.on(kind, text);
  parser.on('error', (error) => {
    throw new CaseError('FILE_UNREADABLE', `${fileName} is broken in line ${parser.line}: ${error.message.replace(/^\d+:\d+: /, '')} Ask for the file anew.`, { cause: error });
  });
  const decoder = new TextDecoder();
  for (const piece of chunks()) parser.write(decoder.decode(piece, { stream: true }));
  parser.write(decoder.decode()).close();
}
