const whiteSpace = /[\0\t\n\f\r ]+/g;
const filled = (letters: string) => letters.padEnd(5, 'u');

/** Bytes of five letters of base 85, as many as the letters beyond the first. */
function bytesOfFive(letters: string): number[] {
  if (letters === 'z') return [0, 0, 0, 0];
  const value = [...filled(letters)].reduce((sum, letter) => sum * 85 + letter.charCodeAt(0) - 33, 0);
  return [24, 16, 8, 0].slice(0, letters.length - 1).map((shift) => Math.floor(value / 2 ** shift) % 256);
}

/** A stream of a PDF that is written in ASCII, as bytes; what is no such letter is left out. */
export const asciiDecoders: Readonly<Record<'hex' | 'base85', (stream: Uint8Array) => Uint8Array>> = {
  hex: (stream) => {
    const [digits = ''] = Buffer.from(stream).toString('latin1').replaceAll(whiteSpace, '').split('>');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  },
  base85: (stream) => {
    const [letters = ''] = Buffer.from(stream).toString('latin1').replaceAll(whiteSpace, '').replace(/^<~/, '').split('~');
    return Buffer.from((letters.match(/z|[!-u]{1,5}/g) ?? []).flatMap(bytesOfFive));
  },
};
