import { detectText } from '../legacy-encoding.ts';
import type { DocumentFile } from '../read.ts';

/** How a page's bytes were decoded. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly encodingIsGuess: boolean;
}

/** A page with more letters lost than this share is in another encoding than it says. */
const mostLost = 0.02;

/** The standard's name of an encoding; undefined when there is none such. */
function known(name: string | undefined): string | undefined {
  try {
    return name === undefined ? undefined : new TextDecoder(name).encoding;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The encoding that a page names in its first bytes. */
function declared(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.byteLength)).toString('latin1');
  return known(/<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:-]+)/i.exec(start)?.[1] ?? /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:-]+)["']/i.exec(start)?.[1]);
}

/** Whether bytes switch alphabets by escape sequences, as Japanese mail does: they are well-formed UTF-8, but no words. */
const isEscaped = (encoding: string, { bytes }: DocumentFile) => encoding === 'iso-2022-jp' && bytes.includes(0x1b);

/**
 * Decodes a page: the user's encoding, else a byte order mark, UTF-8 that is well-formed whatever the page says, what the server
 * or the page says, else a guess.
 *
 * @param told encoding that came with the page, such as in a header
 * @throws CaseError `TEXT_UNDECODABLE` for an encoding of the user's that is not known
 */
export async function decodePage(file: DocumentFile, told?: string): Promise<Decoded> {
  const guess: Decoded = await detectText(file);
  if (file.encoding !== undefined) return guess;
  const named = known(told) ?? declared(file.bytes);
  if (named === undefined || named.startsWith('utf-16')) return guess;
  const isSure = !guess.encodingIsGuess || guess.encoding.startsWith('utf-16');
  if (isSure && !isEscaped(named, file)) return guess;
  const text = new TextDecoder(named).decode(file.bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  return lost > mostLost * text.length ? guess : { text, encoding: named, encodingIsGuess: false };
}
