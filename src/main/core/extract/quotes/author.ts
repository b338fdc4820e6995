import type { Passage } from './passage.ts';
import type { Cast, Speaker } from './speakers.ts';

/** How many paragraphs from the beginning may name the author. */
const headPart = 8;
const longestLine = 160;

const sworn = /\bI,\s(\p{Lu}[\p{L}.’' -]{3,60}),\s(?:[\p{L} ]{0,60},\s|[\p{L} ]{0,60}\s(?=being\s|having\s|after\s|hereby\s|do\s))?(?:(?:being|having been|after being)\s(?:first\s)?duly\s(?:sworn|affirmed)|(?:hereby\s|do\s|do hereby\s)?(?:depose|declare|swear|state|make this))\b/u;
const statement = /^\s*(?:press statement|statement (?:by|from|of|for the record)|remarks (?:by|of|as prepared)|testimony of|written testimony|opening statement|declaration (?:by|of))\b/iu;
const resolving = /^\s*[–—-]?\s*(?:having regard to|recalling|reaffirming|whereas)\b/iu;
const resolver = /^\s*(T(?:he|HE) \p{Lu}[\p{L} ]{4,60}),\s*$/u;

/** Who speaks in an affidavit, a statement of one person or a resolution. */
export function byAuthor(cast: Cast, passages: readonly Passage[]): Speaker | null {
  const head = passages.slice(0, headPart);
  return bySworn(cast, head) ?? byStatement(cast, head) ?? byResolution(passages.slice(0, 3 * headPart));
}

/** `I, Ann Roe, being duly sworn, state as follows:`. */
function bySworn(cast: Cast, head: readonly Passage[]): Speaker | null {
  for (const { text, paragraph: { from, to } } of head) {
    const match = sworn.exec(text.slice(from, Math.min(to, from + 600)));
    if (!match?.[1]) continue;
    const start = from + match.index + match[0].indexOf(match[1]);
    const range = { from: start, to: start + match[1].length };
    const mention = cast.mentions.find((one) => one.from < range.to && one.to > range.from);
    return { key: mention?.actorKey ?? null, text: match[1], range, kind: 'person' };
  }
  return null;
}

/** `Press Statement` over a person's name, `Statement by Ann Roe`. */
function byStatement({ byKey }: Cast, head: readonly Passage[]): Speaker | null {
  const at = head.findIndex(({ text, paragraph: { from, to } }) => to - from < longestLine && statement.test(text.slice(from, to)));
  if (at === -1) return null;
  for (const { mentions, paragraph: { from, to }, text } of head.slice(at, at + 5)) {
    const mention = to - from < longestLine ? mentions.find(({ actorKey, kind }) => byKey.get(actorKey)?.type === 'person' && kind === 'name') : undefined;
    if (mention) return { key: mention.actorKey, text: text.slice(mention.from, mention.to), range: { from: mention.from, to: mention.to }, kind: 'person' };
  }
  return null;
}

/** `The European Parliament,` over `having regard to ...`. */
function byResolution(head: readonly Passage[]): Speaker | null {
  for (const [index, { text, paragraph: { from, to } }] of head.entries()) {
    const match = to - from < longestLine ? resolver.exec(text.slice(from, to)) : null;
    const next = head[index + 1];
    if (!match?.[1] || !next || !resolving.test(next.text.slice(next.paragraph.from, next.paragraph.from + 60))) continue;
    const start = from + text.slice(from, to).indexOf(match[1]);
    return { key: null, text: match[1], range: { from: start, to: start + match[1].length }, kind: 'body' };
  }
  return null;
}
