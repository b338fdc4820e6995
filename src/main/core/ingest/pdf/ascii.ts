/** Undoes a filter; undefined when that gives more than `mostBytes`. */
export type Decoder = (stream: Uint8Array, mostBytes: number) => Uint8Array | undefined;

/** 1 for white space, by its code. */
const whiteSpace = new Uint8Array(256);
for (const sign of Buffer.from('\t\n\r ')) whiteSpace[sign] = 1;
const [tilde, less, greater, zeros, firstLetter, lastLetter] = [0x7e, 0x3c, 0x3e, 0x7a, 0x21, 0x75] as const;

/** Value of a digit by its code; 255 of what is no digit. */
const digitValues = new Uint8Array(256).fill(255);
for (let value = 0; value < 16; value++) {
  const digit = value.toString(16);
  for (const sign of [digit, digit.toUpperCase()]) digitValues[sign.charCodeAt(0)] = value;
}

/** Two digits a byte, up to `>`; what is no digit is passed over, and a last digit that is alone is the higher one. */
const hex: Decoder = (stream, mostBytes) => {
  const bytes = Buffer.alloc(Math.min(mostBytes, Math.ceil(stream.length / 2)));
  let digits = 0;
  for (const sign of stream) {
    if (sign === greater) break;
    const value = digitValues[sign] ?? 255;
    if (value === 255) continue;
    const at = digits >> 1;
    if (at >= mostBytes) return undefined;
    bytes[at] = digits % 2 === 0 ? value << 4 : (bytes[at] ?? 0) | value;
    digits++;
  }
  return bytes.subarray(0, Math.ceil(digits / 2));
};

/** The most bytes that letters of base 85 can be: four a `z`, and of five others four. */
function roomOf(letters: Uint8Array): number {
  let short = 0;
  for (let at = letters.indexOf(zeros); at >= 0; at = letters.indexOf(zeros, at + 1)) short++;
  return short * 4 + Math.ceil((letters.length - short) / 5) * 4;
}

/** What is read of base 85, up to `~`. */
function lettersOf(stream: Uint8Array): Uint8Array {
  const letters = stream[0] === less && stream[1] === tilde ? stream.subarray(2) : stream;
  const end = letters.indexOf(tilde);
  return end < 0 ? letters : letters.subarray(0, end);
}

/**
 * Five letters are four bytes, up to `~`; `z` in place of five is four nothings. The last letters, fewer than five, are as many bytes as there
 * are beyond the first. As pdf.js does, any other sign but white space counts by its code.
 */
const base85: Decoder = (stream, mostBytes) => {
  const letters = lettersOf(stream);
  const bytes = new DataView(new ArrayBuffer(Math.min(mostBytes, roomOf(letters)) + 4));
  let [length, value, count] = [0, 0, 0];
  for (const letter of letters) {
    if (whiteSpace[letter] === 1) continue;
    const isZeros = letter === zeros && count === 0;
    value = isZeros ? 0 : value * 85 + letter - firstLetter;
    count = isZeros ? 5 : count + 1;
    if (count < 5) continue;
    bytes.setUint32(length, value);
    length += 4;
    if (length > mostBytes) return undefined;
    value = 0;
    count = 0;
  }
  if (count > 0) {
    for (let missing = count; missing < 5; missing++) value = value * 85 + lastLetter - firstLetter;
    bytes.setUint32(length, value);
    length += count - 1;
  }
  return length > mostBytes ? undefined : new Uint8Array(bytes.buffer, 0, length);
};

/** A stream of a PDF that is written in ASCII, as bytes. */
export const asciiDecoders = { hex, base85 };
