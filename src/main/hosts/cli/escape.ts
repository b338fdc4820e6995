/**
 * Characters that a terminal acts on or that hide how a text reads: C0 and C1 controls (ESC among them), the
 * bidirectional controls, line and paragraph separators, zero-width space, word joiner, byte order mark, soft
 * hyphen, tags, and lone surrogates. The joiners U+200C and U+200D stay: scripts and emoji need them.
 */
const unsafe = /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Cs}/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text that came from a case or a report, on one line and without power over a terminal: `\u{1b}` for ESC. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => named[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** As `visible`, with line ends and tabs left standing: for whole texts. */
export function visibleLines(text: string): string {
  return text.split(/([\n\t])/).map((part, index) => (index % 2 === 1 ? part : visible(part))).join('');
}

/** JSON on one line that reads back equal and holds no character that a terminal acts on. */
export function jsonLine(value: unknown): string {
  const escaped = (character: string) => character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  return JSON.stringify(value).replace(unsafe, escaped);
}
