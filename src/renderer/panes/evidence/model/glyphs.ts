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
  const found: Glyph[] = [];
  for (const { 0: character, index } of text.matchAll(pattern)) {
    if (emoji.test(character) || (joiner.test(character) && isSpelling(text, index))) continue;
    found.push({ index, length: character.length, label: labelOf(character) });
  }
  return found;
}
