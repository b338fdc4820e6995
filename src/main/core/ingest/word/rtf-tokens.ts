/** A piece of an RTF file: a group's start or end, a control word or symbol with its number, a letter's byte, or plain bytes. */
export type RtfToken =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly type: 'byte'; readonly value: number };

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const [backslash, openBrace, closeBrace, quote, minus, space, lineFeed, carriageReturn] = [0x5c, 0x7b, 0x7d, 0x27, 0x2d, 0x20, 0x0a, 0x0d] as const;

/** The tokens of an RTF file, in order. Bytes of embedded binary data are passed over. */
export function* tokensOf(bytes: Uint8Array): Generator<RtfToken> {
  const at = (index: number) => bytes[index] ?? 0;
  let index = 0;
  while (index < bytes.length) {
    const byte = at(index);
    index++;
    if (byte === openBrace) yield { type: 'open' };
    else if (byte === closeBrace) yield { type: 'close' };
    else if (byte === lineFeed || byte === carriageReturn) continue;
    else if (byte !== backslash) yield { type: 'byte', value: byte };
    else if (at(index) === quote) {
      const value = Number.parseInt(String.fromCharCode(at(index + 1), at(index + 2)), 16);
      index += 3;
      if (!Number.isNaN(value)) yield { type: 'byte', value };
    } else if (!isLetter(at(index))) {
      yield { type: 'word', name: String.fromCharCode(at(index)), value: undefined };
      index++;
    } else {
      const from = index;
      while (isLetter(at(index)) && index - from < 32) index++;
      const name = String.fromCharCode(...bytes.subarray(from, index));
      const numberFrom = index;
      if (at(index) === minus) index++;
      while (isDigit(at(index)) && index - numberFrom < 12) index++;
      const value = index === numberFrom ? undefined : Number(String.fromCharCode(...bytes.subarray(numberFrom, index)));
      if (at(index) === space) index++;
      if (name === 'bin') index += Math.max(0, value ?? 0);
      else yield { type: 'word', name, value };
    }
  }
}
