import { nameOf, type Candidate } from './candidate.ts';
import { isCapitalised, type Line } from './line.ts';

/** Another name that the text gives to one just named: `X (ABC)`, `X, also known as “Y”`. */
export interface Definition {
  readonly line: Line;
  /** The other name's words. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly rule: 'in-brackets' | 'also-known-as' | 'defined-term' | 'formerly' | 'used-names';
  /** Index behind the name that it is another name of. */
  readonly of: number;
}

const openQuote = /^[“"‘«]$/u;
const closeQuote = /^[”"’»]$/u;

/** Words that a bracket with another name has at most. */
const longestInBrackets = 16;

/** Other names defined in a line, each with where the name before it ends. */
export function definitionsIn(line: Line): Definition[] {
  const found: Definition[] = [];
  for (let index = 1; index < line.words.length; index++) {
    found.push(...(line.words[index] === '(' ? inBrackets(line, index) : known(line, index)));
  }
  return found;
}

/** `(ABC)`, `(the “Agency”)`, `(hereinafter, “ABC”)`, `(“X” or “Y”)`, `(also known as X)`. */
function inBrackets(line: Line, open: number): Definition[] {
  // Not further: a line may be nothing but opening brackets.
  const close = line.words.slice(open, open + longestInBrackets + 1).indexOf(')') + open;
  if (close <= open) return [];
  const quoted = quotedBetween(line, open + 1, close).map(([from, to]) => definition(line, from, to, 'defined-term', open));
  if (quoted.length > 0) return quoted;
  const from = line.plain[open + 1] === 'the' ? open + 2 : open + 1;
  if (close - from <= 5 && close > from && line.words.slice(from, close).every((word) => /^[^\p{Script=Latin}\p{N}]+$/u.test(word)) && /\p{L}/u.test(line.words[from] ?? '')) return [definition(line, from, close, 'also-known-as', open)];
  const isAlone = close - from === 1 || line.words[from + 1] === ',';
  if (isAlone && /^\p{Lu}[\p{L}\p{N}.]{1,9}$/u.test(line.words[from] ?? '') && /^[^\p{Ll}]*\p{Ll}?[^\p{Ll}]*$/u.test(line.words[from] ?? '')) return [definition(line, from, from + 1, 'in-brackets', open)];
  const isHyphened = close - from === 3 && line.words[from + 1] === '-' && /^\p{Lu}{2,8}$/u.test(line.words[from] ?? '');
  return isHyphened ? [definition(line, from, close, 'in-brackets', open)] : [];
}

function definition(line: Line, from: number, to: number, rule: Definition['rule'], of: number): Definition {
  return { line, from, to, name: nameOf(line, from, to), rule, of };
}

/** Stretches in quotation marks, without a comma or full stop at their end. */
function quotedBetween(line: Line, from: number, to: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let index = from; index < to; index++) {
    if (!openQuote.test(line.words[index] ?? '')) continue;
    let end = index + 1;
    while (end < to && !closeQuote.test(line.words[end] ?? '') && end - index < 9) end++;
    if (!closeQuote.test(line.words[end] ?? '')) continue;
    const last = /^[,.;]$/u.test(line.words[end - 1] ?? '') ? end - 1 : end;
    const first = line.plain[index + 1] === 'the' ? index + 2 : index + 1;
    const isHandle = last === first + 1 && /^[\p{Ll}\p{N}_.-]{5,24}$/u.test(line.words[first] ?? '') && /^[aA]\s?\/?$|^k$|^aka$|^as$/u.test(line.plain[index - 1] ?? '');
    if (last > first && (isCapitalised(line.words[first]) || isHandle)) found.push([first, last]);
    index = end;
  }
  return found;
}

/** `also known as`, `a/k/a`, `formerly` and their like. */
function known(line: Line, index: number): Definition[] {
  const after = afterPhrase(line, index);
  if (after === null) return [];
  const rule = /^former|^previous/u.test(line.plain[index] ?? '') ? 'formerly' : /^(?:used|using|under)$/u.test(line.plain[index] ?? '') ? 'used-names' : 'also-known-as';
  const verb = /^(?:is|was|were|are|became)$/u.test(line.plain[index - 1] ?? '') ? index - 1 : index;
  const of = /^[,(]$/u.test(line.words[verb - 1] ?? '') ? verb - 1 : verb;
  const quoted = quotedBetween(line, after, Math.min(line.words.length, after + 30)).filter(([from], at, all) => isListed(line, at === 0 ? after : (all[at - 1]?.[1] ?? after), from));
  if (quoted.length > 0) return quoted.map(([from, to]) => definition(line, from, to, rule, of));
  if (rule === 'used-names') return [];
  const from = line.plain[after] === 'the' ? after + 1 : after;
  let to = from;
  while (to < line.words.length && to < from + 6 && (isCapitalised(line.words[to]) || /^\p{N}+(?:\.\p{N}+)?$/u.test(line.words[to] ?? '') || (to > from && line.words[to] === '-' && /^\p{N}+$/u.test(line.words[to + 1] ?? '')))) to++;
  return to > from ? [definition(line, from, to, rule, of)] : [];
}

/** Whether only commas, marks and `and` lie between two other names. */
const isListed = (line: Line, from: number, to: number): boolean => line.plain.slice(from, to).every((word) => !/^\p{L}/u.test(word) || /^(?:and|or|the|aka|a|k|a\.k\.a\.)$/u.test(word));

function afterPhrase(line: Line, index: number): number | null {
  const { plain } = line;
  const at = (offset: number) => plain[index + offset] ?? '';
  if (/^a\.k\.a\.?$/u.test(at(0)) || at(0) === 'aka') return index + 1;
  if (at(0) === 'a' && at(1) === '/' && at(2) === 'k' && at(3) === '/' && at(4) === 'a') return index + 5;
  if (/^(?:also|formerly|otherwise|better|commonly|previously|publicly)$/u.test(at(0)) && /^(?:known|called|operating|named|tracked|dubbed)$/u.test(at(1))) return at(2) === 'as' || at(2) === 'under' ? index + 3 : index + 2;
  if (at(0) === 'known' && /^(?:is|was|were|are|became)$/u.test(at(-1))) {
    for (let step = 1; step < 9; step++) if (at(step) === 'as') return index + step + 1;
  }
  if (/^(?:used|using|under)$/u.test(at(0)) && at(1) === 'the' && /^(?:names?|aliases|alias|pseudonyms?)$/u.test(at(2))) return index + 3;
  if (at(0) === 'known' && at(1) === 'as' && /^(?:,|\()$/u.test(at(-1))) return index + 2;
  if ((at(0) === 'referred' && at(1) === 'to' && at(2) === 'as')) return index + 3;
  return null;
}

/** The candidate that ends where a definition's first name ends, with an article's or mark's slack. */
export function definedBy(definition: Definition, candidates: readonly Candidate[]): Candidate | null {
  if (definition.rule === 'used-names') return candidates.findLast(({ to, type }) => type === 'person' && to <= definition.of) ?? null;
  const own = candidates.filter(({ line, to, from }) => line === definition.line && to <= definition.of && from < definition.from);
  const last = own[own.length - 1];
  if (!last) return null;
  const between = definition.line.words.slice(last.to, definition.of);
  return between.every((word) => /^[,”"’»)–-]$/u.test(word)) || (between.length <= 6 && between[0] === '(' && between[between.length - 1] === ')') ? last : null;
}
