import { CaseError } from '../../../../shared/errors.ts';
import { foldText, hasNoSpaces, hasParticles, placedWords, wordsOf } from '../fold.ts';
import { fieldLike, fieldNamed, fields } from './fields.ts';
import { tokensOf, type Token } from './lexer.ts';
import { requireFewShort } from './open.ts';
import { isBounded, type Part, type Phrase, type Place, type Query } from './tree.ts';

/** What a query was understood to be. */
export interface Parsed {
  /** Null when nothing is looked for. */
  readonly query: Query | null;
  /** What was left out or added to make it whole, in words. */
  readonly notes: readonly string[];
}

const mostWords = 64;
const deepest = 20;
const usualDistance = 10;
const mostDistance = 1000;

const refuse = (message: string) => new CaseError('INPUT_INVALID', message);
const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text);

/** One reading of a query, token by token. Has the place reached, so it is made for one query. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  readonly #isTyping: boolean;
  #at = 0;
  #words = 0;
  readonly notes: string[] = [];

  constructor(query: string, isTyping: boolean) {
    this.#tokens = tokensOf(query);
    this.#end = query.length;
    this.#isTyping = isTyping;
  }

  /** The whole query; closing parentheses that nothing opened are passed over. */
  whole(): Query | null {
    const parts: Query[] = [];
    while (this.#at < this.#tokens.length) {
      const part = this.#either(0);
      if (part) parts.push(part);
      if (this.#peek()?.is === 'close') {
        this.#note('A ")" closes nothing and was left out.');
        this.#at++;
      }
    }
    return joined('and', parts);
  }

  #peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #note(text: string): void {
    if (!this.notes.includes(text)) this.notes.push(text);
  }

  /** Whether the next token is an operator, which is written in capitals. */
  #isOperator(...names: readonly string[]): boolean {
    const token = this.#peek();
    return token?.is === 'bare' && names.includes(token.text);
  }

  #dangling(name: string): void {
    this.#note(`"${name}" has nothing to join here and was left out. In small letters it is looked for as a word.`);
  }

  #either(depth: number): Query | null {
    if (depth > deepest) throw refuse(`The search has parentheses in more than ${deepest} layers. Take some out.`);
    const parts: Query[] = [];
    let isJoining = false;
    for (;;) {
      const part = this.#all(depth);
      if (part) parts.push(part);
      else if (isJoining || this.#isOperator('OR')) this.#dangling('OR');
      if (!this.#isOperator('OR')) return joined('or', parts);
      this.#at++;
      isJoining = true;
    }
  }

  #all(depth: number): Query | null {
    const parts: Query[] = [];
    let isJoined = true;
    for (let token = this.#peek(); token && token.is !== 'close' && !this.#isOperator('OR'); token = this.#peek()) {
      if (this.#isOperator('AND')) {
        if (isJoined) this.#dangling('AND');
        isJoined = true;
        this.#at++;
        continue;
      }
      const part = this.#unary(depth);
      if (part) {
        parts.push(part);
        isJoined = false;
      }
    }
    if (isJoined && parts.length > 0) this.#dangling('AND');
    return joined('and', parts);
  }

  #unary(depth: number): Query | null {
    let isNegated = false;
    let hasSign = false;
    while (this.#isOperator('NOT') || this.#peek()?.is === 'minus') {
      isNegated = !isNegated;
      hasSign = true;
      this.#at++;
    }
    const token = this.#peek();
    if (!token || token.is === 'close' || this.#isOperator('AND', 'OR')) {
      if (hasSign) this.#dangling('NOT');
      return null;
    }
    const part = this.#nearby(this.#primary(depth));
    return part && isNegated ? { is: 'not', part } : part;
  }

  /** `tapes NEAR/5 Derkach`: words on both sides. */
  #nearby(first: Query | null): Query | null {
    const phrases: Phrase[] = [];
    let distance = usualDistance;
    for (let given = this.#nearSign(); given !== null && this.#peek(1)?.is !== 'open'; given = this.#nearSign()) {
      const previous = phrases.at(-1) ?? first;
      this.#at++;
      const next = this.#isOperator('AND', 'OR', 'NOT') ? null : this.#phrase();
      if (previous?.is !== 'phrase' || next?.is !== 'phrase') throw refuse('NEAR needs a word or phrase on each side, such as tapes NEAR/5 Derkach, or all of them in parentheses: NEAR(tapes Derkach, 5).');
      if (phrases.length === 0) phrases.push(previous);
      phrases.push(next);
      distance = given;
    }
    return phrases.length === 0 ? first : { is: 'near', phrases, distance };
  }

  /** The distance of a NEAR that is next; null when none is. */
  #nearSign(): number | null {
    const token = this.#peek();
    const match = token?.is === 'bare' ? /^NEAR(?:\/(?<distance>\d+))?$/.exec(token.text) : null;
    return match && distanceOf(match.groups?.['distance']);
  }

  #phrase(): Query | null {
    const token = this.#peek();
    if (token?.is !== 'bare' && token?.is !== 'quoted') return null;
    this.#at++;
    return this.#wordsOf(token);
  }

  #primary(depth: number): Query | null {
    const token = this.#peek();
    if (!token) return null;
    const distance = this.#nearSign();
    if (distance !== null) {
      if (this.#peek(1)?.is !== 'open') throw refuse('NEAR needs words: NEAR(tapes Derkach, 5). In small letters it is looked for as a word.');
      this.#at += 2;
      return this.#nearGroup(distance);
    }
    this.#at++;
    switch (token.is) {
      case 'open': return this.#group(depth);
      case 'field': return this.#field(token);
      case 'quoted': case 'bare': return this.#wordsOf(token);
      default: return null;
    }
  }

  #group(depth: number): Query | null {
    const part = this.#either(depth + 1);
    if (this.#peek()?.is === 'close') this.#at++;
    else this.#note('A "(" is not closed; it is taken to end with the search.');
    return part;
  }

  /** What stands in the parentheses of NEAR: words and phrases, then a comma and the distance. */
  #nearGroup(given: number): Query {
    const phrases: Phrase[] = [];
    let distance = given;
    for (let token = this.#peek(); token && token.is !== 'close'; token = this.#peek()) {
      this.#at++;
      if (token.is !== 'bare' && token.is !== 'quoted') throw refuse('NEAR takes words and phrases only, such as NEAR(tapes "phone calls", 5).');
      const text = token.is === 'bare' ? token.text : null;
      const number = text === null ? undefined : /^,?(?<distance>\d+)$/.exec(text)?.groups?.['distance'];
      const before = this.#tokens[this.#at - 2];
      const hasComma = text?.startsWith(',') === true || (before?.is === 'bare' && before.text.endsWith(','));
      if (number !== undefined && hasComma) distance = distanceOf(number);
      else if (text !== ',') {
        const phrase = this.#wordsOf(token);
        if (phrase?.is === 'phrase') phrases.push(phrase);
        else if (phrase) throw refuse('NEAR takes whole words and words that begin so, not parts of words.');
      }
    }
    if (this.#peek()?.is === 'close') this.#at++;
    else this.#note('A "(" is not closed; it is taken to end with the search.');
    if (phrases.length < 2) throw refuse('NEAR needs at least two words: NEAR(tapes Derkach, 5).');
    return { is: 'near', phrases, distance };
  }

  #field(token: Token & { readonly is: 'field' }): Query | null {
    const field = fieldNamed(token.field);
    if (!field) {
      // `Iran: why` and addresses are words with a colon, as they stand in texts.
      const isProse = token.value.trim() === '' || token.value.startsWith('//');
      if (!isProse) throw refuse(`There is no filter "${shown(token.field)}:". ${remedyFor(token.field)} To look for the words, put them in quotation marks.`);
      return this.#wordsOf({ is: 'bare', text: `${token.field}:${token.value}`, from: token.from, to: token.to });
    }
    if (token.value.trim() === '') {
      this.#note(`${field.name}: has no value yet and was left out. It is written like ${field.example}`);
      return null;
    }
    return { is: 'filter', filter: field.read(token.value.trim()) };
  }

  /** Words that were typed, in quotation marks or not. */
  #wordsOf(token: Token & { readonly is: 'bare' | 'quoted' }): Query | null {
    const isBare = token.is === 'bare';
    const written = token.text;
    const [stars] = isBare ? [{ first: /^\*+/.test(written), last: /\*+$/.test(written) }] : [{ first: false, last: token.hasStar }];
    const inside = isBare ? written.replace(/^\*+|\*+$/g, '') : written;
    if (isBare && /[\p{L}\p{N}]\*+[\p{L}\p{N}]/u.test(inside)) throw refuse(`"${shown(written)}" has a * inside. A * stands before or after letters: ${shown(inside.replace(/\*.*/, ''))}*`);
    const words = wordsOf(foldText(inside));
    this.#words += words.length;
    if (this.#words > mostWords) throw refuse(`The search has more than ${mostWords} words. Use fewer, or look for a shorter phrase.`);
    if (words.length === 0) {
      if (written.trim() !== '') this.#note(`"${shown(written)}" holds no letter or digit and was left out.`);
      return null;
    }
    if (isBare) {
      const part = partOf(words, stars);
      if (part) return part;
    }
    const isOpen = this.#isTyping && token.to === this.#end && isBare;
    const isPlain = isBare && !stars.first && !stars.last && words.length === 1;
    const goesOn = stars.last || (isBare && hasParticles(words.at(-1) ?? ''));
    return { is: 'phrase', words, end: goesOn ? 'prefix' : isOpen ? 'typing' : 'whole', place: isPlain ? placeOf(token) : null };
  }
}

/** Where the one word of a token stands: signs around it, as the comma before a distance, are not part of it. */
function placeOf({ text, from, to }: Token & { readonly is: 'bare' | 'quoted' }): Place {
  const [word] = placedWords(text);
  return word ? { from: from + word.from, to: from + word.to } : { from, to };
}

/** What to write in place of a filter that there is none of. */
function remedyFor(name: string): string {
  const meant = fieldLike(name);
  return meant ? `Did you mean ${meant.name}:?` : `The filters are ${fields.map((field) => `${field.name}:`).join(', ')}.`;
}

/** Letters that are looked for inside words: with a star before them, or of a script that does not part words. */
function partOf(words: readonly string[], stars: { readonly first: boolean; readonly last: boolean }): Part | null {
  const letters = words.join('');
  if (words.length === 1 && hasNoSpaces(letters)) return { is: 'part', letters, isEnd: false };
  if (!stars.first) return null;
  if (words.length > 1) throw refuse(`"*${words.join(' ')}" is more than one word. Parts are looked for inside single words.`);
  if ([...letters].length < 2) throw refuse(`"*${letters}" is too short a part of a word. Give at least two letters.`);
  return { is: 'part', letters, isEnd: !stars.last };
}

function distanceOf(digits: string | undefined): number {
  return digits === undefined ? usualDistance : Math.min(Number(digits), mostDistance);
}

/** One query of several; null of none. */
function joined(is: 'and' | 'or', parts: readonly Query[]): Query | null {
  const [first] = parts;
  return parts.length < 2 ? first ?? null : { is, parts };
}

/**
 * Reads a query. What is merely not whole is made so, and noted.
 *
 * @param options with `isTyping`, the last word may go on
 * @throws CaseError `INPUT_INVALID`, which names what is wrong and what to write instead
 */
export function parseQuery(text: string, options: { readonly isTyping?: boolean } = {}): Parsed {
  const reader = new Reader(text, options.isTyping ?? false);
  const query = reader.whole();
  if (query && !isBounded(query)) throw refuse('A search with nothing but NOT would find all the rest. Add a word or a filter that must be there, such as type:claim NOT iran.');
  if (query) requireFewShort(query);
  return { query, notes: reader.notes };
}
