import { CaseError } from '../../../../shared/errors.ts';
import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { FileHead, ImportProblem, Reader } from '../incoming/incoming.ts';
import { incomingWorks, type ReadWork } from './incoming.ts';
import { textOf } from './read-ris.ts';

const marks: Readonly<Record<string, string>> = {
  '\'': '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308', '~': '\u0303', '=': '\u0304', '.': '\u0307', c: '\u0327', v: '\u030C', u: '\u0306', H: '\u030B', r: '\u030A', k: '\u0328',
};
const letters: Readonly<Record<string, string>> = { ss: 'ß', o: 'ø', O: 'Ø', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å', l: 'ł', L: 'Ł', i: 'ı', j: 'ȷ', textbackslash: '\\' };

/** Words without what TeX writes them with: accents, escapes, braces. A command that is not known stays as it stands. */
export function fromTex(tex: string): string {
  return tex
    .replaceAll(/\{\\([~^])\{\}\}/g, (_, sign: string) => `\\${sign === '~' ? 'textasciitilde' : 'textasciicircum'} `)
    .replaceAll(/\\(['`^"~=.])\s*\{?\\?([A-Za-z])\}?|\\([cvuHrk])(?:\s+|\{)\\?([A-Za-z])\}?/g, (_, sign: string | undefined, letter: string | undefined, command: string, under: string) =>
      `${letter ?? under}${marks[sign ?? command] ?? ''}`.normalize('NFC'))
    .replaceAll(/\\(textasciitilde|textasciicircum) ?/g, (_, name: string) => (name === 'textasciitilde' ? '~' : '^'))
    .replaceAll(/\\(textbackslash|ss|ae|AE|oe|OE|aa|AA|[oOlLij])(?:\{\}|\s+|(?![A-Za-z]))/g, (_, name: string) => letters[name] ?? '')
    .replaceAll(/\\([&%$#_])/g, '$1').replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim();
}

/** Reads one file from its start to its end. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get line(): number {
    return this.#text.slice(0, this.#at).split('\n').length;
  }

  /** Takes what a pattern matches here; undefined, and nothing taken, where it does not. */
  take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  /** What stands between here and the brace or sign that ends it, those within braces not counted. Undefined where nothing ends it. */
  until(end: '}' | '"'): string | undefined {
    let depth = 0;
    for (let at = this.#at; at < this.#text.length; at++) {
      const sign = this.#text[at];
      if (sign === '\\') at++;
      else if (depth === 0 && sign === end) {
        const inside = this.#text.slice(this.#at, at);
        this.#at = at + 1;
        return inside;
      } else depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    }
    return undefined;
  }
}

/** The parts of a value, which `#` puts together. Undefined where it is none. */
function valueIn(scanner: Scanner, strings: ReadonlyMap<string, string>): string | undefined {
  let value = '';
  do {
    scanner.take(/\s*/);
    const part = scanner.take(/\{/) ? scanner.until('}') : scanner.take(/"/) ? scanner.until('"') : scanner.take(/[^\s,#{}"]+/);
    if (part === undefined) return undefined;
    value += strings.get(part.toLowerCase()) ?? part;
    scanner.take(/\s*/);
  } while (scanner.take(/#/));
  return value;
}

function kindOf(type: string, fields: ReadonlyMap<string, string>): SourceKind {
  if (fields.has('journaltitle') || fields.has('journal')) return 'outlet';
  if (type === 'jurisdiction') return 'court';
  return fields.has('institution') ? 'agency' : 'other';
}

function workOf(type: string, key: string, fields: ReadonlyMap<string, string>): ReadWork | null {
  const first = (...names: readonly string[]) => names.map((name) => fields.get(name)).find((value) => value !== undefined && value !== '') ?? null;
  const title = first('title');
  if (title === null) return null;
  return { key, title, publisher: first('journaltitle', 'journal', 'institution', 'organization', 'publisher'), kind: kindOf(type, fields), language: first('langid')?.slice(0, 35) ?? null, body: { type, ...Object.fromEntries(fields) } };
}

/** Whether the first thing in a file is an entry of BibTeX. */
export const isBibtex = ({ text }: FileHead): boolean => /^[^@{}<]*@[A-Za-z]+\s*\{/.test(text);

/**
 * Reads BibTeX and biblatex.
 *
 * @throws CaseError `FILE_UNREADABLE` with the line, `TEXT_UNDECODABLE`
 */
export const readBibtex: Reader = (file) => {
  const scanner = new Scanner(textOf(file));
  const [works, problems]: [ReadWork[], ImportProblem[]] = [[], []];
  const strings = new Map<string, string>();
  const broken = () => new CaseError('FILE_UNREADABLE', `${file.name} is no BibTeX: it is broken in line ${scanner.line}. Mend that entry, or take it out.`);
  while (scanner.take(/[^@]*@/) !== undefined) {
    const type = scanner.take(/[A-Za-z]+/)?.toLowerCase();
    if (type === undefined || scanner.take(/\s*\{/) === undefined) continue;
    const begun = scanner.line;
    if (type === 'comment' || type === 'preamble') {
      if (scanner.until('}') === undefined) throw broken();
      continue;
    }
    const key = type === 'string' ? '' : scanner.take(/[^,{}]*/)?.trim() ?? '';
    const fields = new Map<string, string>();
    if (type !== 'string') scanner.take(/,/);
    for (let name; (name = scanner.take(/[\s,]*[A-Za-z][\w-]*/)) !== undefined;) {
      if (scanner.take(/\s*=/) === undefined) throw broken();
      const value = valueIn(scanner, strings);
      if (value === undefined) throw broken();
      if (type === 'string') strings.set(name.replaceAll(/[\s,]/g, '').toLowerCase(), value);
      else fields.set(name.replaceAll(/[\s,]/g, '').toLowerCase(), fromTex(value));
    }
    if (scanner.take(/[\s,]*\}/) === undefined) throw broken();
    if (type === 'string') continue;
    const work = workOf(type, key, fields);
    if (work) works.push(work);
    else problems.push({ where: `${key}, line ${begun}`, message: 'it has no title' });
  }
  return incomingWorks('bibtex', works, problems);
};
