/** What may come next. */
type Awaited = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing';

const token = /[\t\n\r ]*(?:([[\]{},:])|("[^"\\\u0000-\u001F]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001F]*)*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y;

/** What comes after a token; undefined where it may not stand. */
function after(awaited: Awaited, sign: string | undefined, isText: boolean, open: string[]): Awaited | undefined {
  const wantsValue = awaited === 'value' || awaited === 'value or end';
  if (sign === '[' || sign === '{') {
    if (!wantsValue) return undefined;
    open.push(sign);
    return sign === '[' ? 'value or end' : 'key or end';
  }
  if (sign === ']' || sign === '}') {
    const isEnd = awaited === 'comma or end' || awaited === (sign === ']' ? 'value or end' : 'key or end');
    if (!isEnd || open.pop() !== (sign === ']' ? '[' : '{')) return undefined;
    return open.length === 0 ? 'nothing' : 'comma or end';
  }
  if (sign === ',') return awaited !== 'comma or end' ? undefined : open.at(-1) === '[' ? 'value' : 'key';
  if (sign === ':') return awaited === 'colon' ? 'value' : undefined;
  if (awaited === 'key' || awaited === 'key or end') return isText ? 'colon' : undefined;
  if (!wantsValue) return undefined;
  return open.length === 0 ? 'nothing' : 'comma or end';
}

/**
 * Where a text stops being JSON, in UTF-16 units from its beginning: the engine's own messages tell of some faults alone.
 *
 * @returns the length of the text where it ends too early
 */
export function faultIn(text: string): number {
  const open: string[] = [];
  let awaited: Awaited = 'value';
  token.lastIndex = 0;
  for (;;) {
    const at = token.lastIndex;
    const found: RegExpExecArray | null = token.exec(text);
    const next: Awaited | undefined = found ? after(awaited, found[1], found[2] !== undefined, open) : undefined;
    if (found === null || next === undefined) return at + (/^[\t\n\r ]*/.exec(text.slice(at, at + 10_000))?.[0].length ?? 0);
    awaited = next;
  }
}
