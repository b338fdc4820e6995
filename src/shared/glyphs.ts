/** A character that has no shape of its own: where it stands in a text in UTF-16 units, and a name for its badge. */
export interface Glyph {
  readonly index: number;
  readonly length: number;
  readonly label: string;
}

const labels: Readonly<Record<number, string>> = {
  0x00ad: 'SHY', 0x061c: 'ALM', 0x180e: 'MVS', 0x200b: 'ZWSP', 0x200c: 'ZWNJ', 0x200d: 'ZWJ', 0x200e: 'LRM', 0x200f: 'RLM',
  0x202a: 'LRE', 0x202b: 'RLE', 0x202c: 'PDF', 0x202d: 'LRO', 0x202e: 'RLO', 0x2060: 'WJ', 0x2066: 'LRI', 0x2067: 'RLI',
  0x2068: 'FSI', 0x2069: 'PDI', 0xfeff: 'BOM',
};

/** Whole emoji come first, so that the joiners and tags inside of them are passed over. */
const pattern =
  /\p{RGI_Emoji}|[[\p{Cc}--[\t\n\r\f]]\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gv;
/** What most texts do not hold, told without looking at whole emoji. */
const mayHold = /[[\p{Cc}--[\t\n\r\f]]\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/v;
const emoji = /^\p{RGI_Emoji}$/v;
const joiner = /^[\u200c\u200d]$/;
/** Scripts whose spelling needs joiners between letters. */
const joiningLetter = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Malayalam}]/u;

function labelOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return labels[code] ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a joiner belongs to the spelling of the word around it. */
function isSpelling(text: string, index: number): boolean {
  return joiningLetter.test(text.charAt(index - 1)) && joiningLetter.test(text.charAt(index + 1));
}

/** Control, direction and zero-width characters of a text, in order. They hide or reorder words, so a reader must see them. */
export function glyphsOf(text: string): readonly Glyph[] {
  if (!mayHold.test(text)) return [];
  const found: Glyph[] = [];
  for (const { 0: character, index } of text.matchAll(pattern)) {
    if (emoji.test(character) || (joiner.test(character) && isSpelling(text, index))) continue;
    found.push({ index, length: character.length, label: labelOf(character) });
  }
  return found;
}

/** A text cut at its characters without a shape: pieces with the name of the one that each is, null for all others. */
export function piecesOf(text: string): readonly { readonly from: number; readonly text: string; readonly label: string | null }[] {
  const pieces: { from: number; text: string; label: string | null }[] = [];
  let at = 0;
  for (const { index, length, label } of glyphsOf(text)) {
    if (index > at) pieces.push({ from: at, text: text.slice(at, index), label: null });
    pieces.push({ from: index, text: text.slice(index, index + length), label });
    at = index + length;
  }
  if (at < text.length) pieces.push({ from: at, text: text.slice(at), label: null });
  return pieces;
}

/** A text of a document where only a string will do (a tooltip, a name for screen readers, a drawing): such characters by their names, `[RLO]`. */
export function plainlyShown(text: string): string {
  return piecesOf(text).map((piece) => (piece.label === null ? piece.text : `[${piece.label}]`)).join('');
}
