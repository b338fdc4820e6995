import { oneOf } from '../random.ts';

/** What breaks readers of text: borders of numbers, marks that turn lines, halves of characters, signs of many grammars. */
const pieces = [
  '\0', '\n', '\r\n', '\t', '"', "'", '\\', '<', '>', '&', '{', '}', '[', ']', '(', ')', ':', ';', ',', '=', '%', '-', '--', '..', '/', '*', '~', '?',
  '0', '-1', '1', '9', '255', '65536', '2147483648', '4294967296', '9007199254740993', '1e999', 'NaN', 'null', 'true', '__proto__', 'constructor', 'toString',
  '\u202e', '\u200b', '\ufeff', 'e\u0301', '😀', '🇺🇦', 'İ', 'ß', 'é', 'ﬁ', '習', 'ا', '\u2028', '\ufffd', '\u{e0041}', '&#x110000;', '&#0;', '%00', '%FF', '=?utf-8?Q?=FF?=', '<![CDATA[', '<!DOCTYPE a [<!ENTITY a "b">]>',
];
const halves = [Buffer.from([0xff]), Buffer.from([0xc3]), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from([0xf0, 0x9f])];

/** What to make new inputs of. */
export interface Stock {
  readonly next: () => number;
  /** Words that the watched code speaks of. */
  readonly words: readonly string[];
  /** Inputs that reached something new. */
  readonly corpus: readonly Uint8Array[];
  readonly mostBytes: number;
}

type Mutation = (input: Buffer, stock: Stock) => Buffer;

const at = (next: () => number, length: number) => Math.floor(next() * (length + 1));
const splice = (input: Buffer, from: number, to: number, piece: Uint8Array) => Buffer.concat([input.subarray(0, from), piece, input.subarray(to)]);

function range({ next }: Stock, length: number): [number, number] {
  const from = at(next, length);
  return [from, Math.min(length, from + 1 + Math.floor(next() ** 3 * length))];
}

const mutations: readonly Mutation[] = [
  (input, { next }) => { const copy = Buffer.from(input); const index = Math.floor(next() * copy.length); copy[index] = (copy[index] ?? 0) ^ (1 << Math.floor(next() * 8)); return copy; },
  (input, { next }) => splice(input, at(next, input.length), at(next, input.length), Buffer.from(oneOf(next, pieces))).subarray(0, input.length + 64),
  (input, { next }) => { const place = at(next, input.length); return splice(input, place, place, Buffer.from(oneOf(next, pieces))); },
  (input, { next }) => { const place = at(next, input.length); return splice(input, place, place, oneOf(next, halves)); },
  (input, stock) => { const place = at(stock.next, input.length); return stock.words.length === 0 ? input : splice(input, place, place, Buffer.from(oneOf(stock.next, stock.words))); },
  (input, stock) => { const [from, to] = range(stock, input.length); return stock.words.length === 0 ? input : splice(input, from, to, Buffer.from(oneOf(stock.next, stock.words))); },
  (input, stock) => { const [from, to] = range(stock, input.length); return splice(input, from, to, new Uint8Array()); },
  (input, stock) => { const [from, to] = range(stock, input.length); const place = at(stock.next, input.length); return splice(input, place, place, input.subarray(from, to)); },
  (input, stock) => { const other = Buffer.from(oneOf(stock.next, stock.corpus)); const [from, to] = range(stock, other.length); const place = at(stock.next, input.length); return splice(input, place, place, other.subarray(from, to)); },
  (input, stock) => { const other = Buffer.from(oneOf(stock.next, stock.corpus)); return Buffer.concat([input.subarray(0, at(stock.next, input.length)), other.subarray(at(stock.next, other.length))]); },
  (input, { next }) => { const text = input.toString('latin1').split('\n'); text.splice(at(next, text.length), 0, ...text.splice(at(next, text.length), 1 + Math.floor(next() * 3))); return Buffer.from(text.join('\n'), 'latin1'); },
  (input, { next }) => { const [from = 0, digits = ''] = place(input, /\d+/g, next); return digits === '' ? input : splice(input, from, from + digits.length, Buffer.from(String(oneOf(next, [0, 1, -1, 13, 32, 99, 256, 10_000, 99_999, 2 ** 31, 2 ** 53, Number(digits) + 1, Number(digits) - 1])))); },
  (input, { next }) => { const [from = 0, word = ''] = place(input, /[\w-]{2,}/g, next); const [, other = ''] = place(input, /[\w-]{2,}/g, next); return word === '' ? input : splice(input, from, from + word.length, Buffer.from(other, 'latin1')); },
  // A part many times over: depth and number are what breaks readers that call themselves.
  (input, stock) => { const [from, to] = range(stock, Math.min(input.length, 4000)); const piece = input.subarray(from, Math.min(to, from + 40)); return splice(input, from, from, Buffer.concat(Array.from({ length: 2 + Math.floor(stock.next() ** 4 * 300) }, () => piece))); },
];

/** A place that fits an expression, in Latin-1, and what stands there. */
function place(input: Buffer, expression: RegExp, next: () => number): [number?, string?] {
  const found = [...input.toString('latin1').matchAll(expression)];
  if (found.length === 0) return [];
  const match = oneOf(next, found);
  return [match.index, match[0]];
}

type Holder = Record<string | number, unknown>;

/** Every place of a tree that holds a value. */
function* placesIn(value: unknown): Generator<readonly [Holder, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    yield [value as Holder, key];
    yield* placesIn((value as Holder)[key]);
  }
}

/** Changes values of a JSON text, so that it stays one; undefined where it is none. */
function mutateJson(input: Buffer, { next, words }: Stock): Buffer | undefined {
  let tree: unknown;
  try {
    tree = JSON.parse(input.toString());
  } catch {
    return undefined;
  }
  for (let change = 0; change < 1 + next() ** 2 * 6; change++) {
    const places = [...placesIn(tree)];
    if (places.length === 0) return undefined;
    const [holder, key] = oneOf(next, places);
    const [other, otherKey] = oneOf(next, places);
    const way = Math.floor(next() * 6);
    if (way === 0) delete holder[key];
    else if (way === 1) holder[key] = structuredClone(other[otherKey]);
    else if (way === 2) holder[key] = oneOf<unknown>(next, [null, true, 0, -1, 1e308, 1.5, '', [], {}, [[]], 'a', '\ud800', '\0', '2020-03', '2020-13-45T99:00:00Z', oneOf(next, pieces)]);
    else if (way === 3 && words.length > 0) holder[key] = oneOf(next, words);
    else if (way === 4 && words.length > 0) holder[oneOf(next, words)] = structuredClone(other[otherKey]);
    else if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else if (typeof holder[key] === 'string') holder[key] = mutateText(Buffer.from(holder[key]), { next, words, corpus: [Buffer.from('x')], mostBytes: 4096 }).toString();
  }
  return Buffer.from(JSON.stringify(tree));
}

function mutateText(input: Buffer, stock: Stock): Buffer {
  let mutated = input;
  const rounds = 1 + Math.floor(stock.next() ** 2 * 6);
  for (let round = 0; round < rounds; round++) mutated = oneOf(stock.next, mutations)(mutated, stock).subarray(0, stock.mostBytes);
  return mutated;
}

/** A new input out of one that is known. */
export function mutate(input: Uint8Array, stock: Stock, isJson: boolean): Uint8Array {
  const bytes = Buffer.from(input);
  const changed = isJson && stock.next() < 0.7 ? mutateJson(bytes, stock) : undefined;
  return (changed ?? mutateText(bytes, stock)).subarray(0, stock.mostBytes);
}
