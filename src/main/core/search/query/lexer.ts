/** A piece of a query with its place in it, in UTF-16 units. */
export type Token =
  | { readonly is: 'open' | 'close'; readonly from: number; readonly to: number }
  /** Words in quotation marks; `isClosed` when both are there. */
  | { readonly is: 'quoted'; readonly text: string; readonly isClosed: boolean; readonly hasStar: boolean; readonly from: number; readonly to: number }
  | { readonly is: 'bare'; readonly text: string; readonly from: number; readonly to: number }
  /** `field:value`; the value may be in quotation marks. */
  | { readonly is: 'field'; readonly field: string; readonly value: string; readonly isQuoted: boolean; readonly from: number; readonly to: number }
  /** A sign of NOT before what follows at once. */
  | { readonly is: 'minus'; readonly from: number; readonly to: number };

const quotes = '"\u201c\u201d\u201e';
const quoted = `[${quotes}](?<inside>[^${quotes}]*)(?<closing>[${quotes}])?`;
const patterns = {
  space: /\s+/uy,
  parenthesis: /[()]/uy,
  minus: /-(?=[^\s)-])/uy,
  quoted: new RegExp(`${quoted}(?<star>\\*)?`, 'uy'),
  quotedField: new RegExp(`(?<field>\\p{L}+):${quoted}`, 'uy'),
  field: new RegExp(`(?<field>\\p{L}+):(?<value>[^\\s()${quotes}]*)`, 'uy'),
  bare: new RegExp(`[^\\s()${quotes}]+`, 'uy'),
} as const;

function tokenAt(query: string, at: number): { readonly token: Token | null; readonly to: number } {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(query);
  };
  const place = (found: RegExpExecArray) => ({ from: at, to: at + found[0].length });
  const space = match(patterns.space);
  if (space) return { token: null, ...place(space) };
  const parenthesis = match(patterns.parenthesis);
  if (parenthesis) return { token: { is: parenthesis[0] === '(' ? 'open' : 'close', ...place(parenthesis) }, to: place(parenthesis).to };
  const minus = match(patterns.minus);
  if (minus) return { token: { is: 'minus', ...place(minus) }, to: place(minus).to };
  const words = match(patterns.quoted);
  if (words) {
    const { inside = '', closing, star } = words.groups ?? {};
    return { token: { is: 'quoted', text: inside, isClosed: closing !== undefined, hasStar: star !== undefined, ...place(words) }, to: place(words).to };
  }
  const field = match(patterns.quotedField) ?? match(patterns.field);
  if (field) {
    const { field: name = '', inside, value } = field.groups ?? {};
    return { token: { is: 'field', field: name, value: inside ?? value ?? '', isQuoted: inside !== undefined, ...place(field) }, to: place(field).to };
  }
  const bare = match(patterns.bare);
  if (!bare) throw new Error(`Nothing of a query begins at ${at}`);
  return { token: { is: 'bare', text: bare[0], ...place(bare) }, to: place(bare).to };
}

/** Cuts a query into tokens. Every text has some; what is not whole is found out by the parser. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < query.length;) {
    const { token, to } = tokenAt(query, at);
    if (token) tokens.push(token);
    at = to;
  }
  return tokens;
}
