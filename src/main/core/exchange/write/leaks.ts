import { fold } from '../../db/fold.ts';
import type { WithheldWords } from '../release/release.ts';

interface Pattern {
  readonly tokens: readonly string[];
  readonly withheld: WithheldWords;
}

/** A pattern whose first `next` words were just read. */
interface Active {
  readonly pattern: Pattern;
  readonly next: number;
}

const wordOf = /[\p{L}\p{N}\p{M}]+/gu;
const escapes = /(\{\\textbackslash\})|_x([0-9a-f]{4})_|\\u([0-9a-f]{4})|\\([nrtbf"\\/])|&#x([0-9a-f]{1,6});|&#(\d{1,7});|&(amp|lt|gt|quot|apos|nbsp);/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** A single word as short as this is looked for with its capitals: `IT` is not `it`. */
const shortWord = 3;
/** What has no white space for this long is cut where it is. */
const longestUnbroken = 65_536;

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** Undoes the escapes of JSON, XML, workbooks and BibTeX, so that words are found however a format writes them. */
function plain(text: string): string {
  return text.replace(escapes, (whole, backslash, cell, json, sign, hex, decimal, name) => {
    if (backslash !== undefined) return '\\';
    if (cell !== undefined) return character(Number.parseInt(String(cell), 16));
    if (json !== undefined) return character(Number.parseInt(String(json), 16));
    if (sign !== undefined) return sign === '"' || sign === '\\' || sign === '/' ? String(sign) : ' ';
    if (hex !== undefined) return character(Number.parseInt(String(hex), 16));
    if (decimal !== undefined) return character(Number(decimal));
    return named[String(name).toLowerCase()] ?? whole;
  });
}

const wordsOf = (text: string): string[] => text.match(wordOf) ?? [];

/** Looks for withheld words in text that comes in pieces, whatever its case, accents' form, punctuation and escapes. */
export class LeakFinder {
  readonly #byFirst = new Map<string, Pattern[]>();
  readonly #found = new Map<string, WithheldWords>();
  #active: Active[] = [];
  /** The same of the text as it stands, with nothing undone: in a plain text `D:\names` and `&amp;` are no escapes. */
  #activeAsIs = this.#active;
  #rest = '';

  constructor(withheld: readonly WithheldWords[]) {
    for (const words of withheld) {
      const raw = wordsOf(words.words.normalize('NFC'));
      const [first] = raw;
      if (first === undefined) continue;
      const isShort = raw.length === 1 && first.length < shortWord;
      const tokens = isShort ? [`=${first}`] : raw.map(fold);
      const key = tokens[0] ?? '';
      this.#byFirst.set(key, [...this.#byFirst.get(key) ?? [], { tokens, withheld: words }]);
    }
  }

  /** Whether there is anything to look for. */
  get isNeeded(): boolean {
    return this.#byFirst.size > 0;
  }

  feed(text: string): void {
    const all = this.#rest + text;
    const cut = Math.max(all.lastIndexOf(' '), all.lastIndexOf('\n'));
    if (cut < 0 && all.length < longestUnbroken) {
      this.#rest = all;
      return;
    }
    const end = cut < 0 ? all.length : cut + 1;
    this.#rest = all.slice(end);
    this.#look(all.slice(0, end));
  }

  /** Ends a text: words don't go on from one file into the next. Gives what was found so far, each once. */
  finish(): WithheldWords[] {
    this.#look(this.#rest);
    this.#rest = '';
    this.#active = [];
    this.#activeAsIs = this.#active;
    return [...this.#found.values()];
  }

  #look(text: string): void {
    const undone = plain(text);
    const isSame = undone === text && this.#active === this.#activeAsIs;
    this.#active = this.#follow(undone, this.#active);
    this.#activeAsIs = isSame ? this.#active : this.#follow(text, this.#activeAsIs);
  }

  /** Goes on from patterns whose first words were read just before a text. Gives those that may go on behind it. */
  #follow(text: string, before: Active[]): Active[] {
    let active = before;
    for (const word of wordsOf(text.normalize('NFC'))) {
      const token = fold(word);
      const going: Active[] = [];
      for (const { pattern, next } of active) if (pattern.tokens[next] === token) this.#step(pattern, next + 1, going);
      for (const pattern of this.#byFirst.get(token) ?? []) this.#step(pattern, 1, going);
      if (word.length < shortWord) for (const pattern of this.#byFirst.get(`=${word}`) ?? []) this.#step(pattern, 1, going);
      active = going;
    }
    return active;
  }

  #step(pattern: Pattern, next: number, going: Active[]): void {
    if (next === pattern.tokens.length) this.#found.set(`${pattern.withheld.belongsTo} ${pattern.withheld.words}`, pattern.withheld);
    else going.push({ pattern, next });
  }
}
