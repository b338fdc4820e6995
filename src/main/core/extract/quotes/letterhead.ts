import type { FoundMention } from '../model.ts';
import type { Passage } from './passage.ts';
import type { Cast, Speaker } from './speakers.ts';

/** How many lines from the beginning may be a letterhead. */
const headPart = 9;
const longestLine = 120;
/** A line with a date or the kind of paper has hardly more letters. */
const shortLine = 80;
/** Lines below a body's own in which the date or the kind of paper stands. */
const nearby = 3;

const institution = /\b(?:Ministry|Organi[sz]ation|Division|Branch|Staff|Task ?force|Directory|Chamber|Department|Agency|Office|Observatory|Cent(?:re|er)|Institut(?:e|ion)|Committee|Council|Commission|Bureau|Service|Secretariat|Directorate|Laboratory|Lab|Foundation|Embassy|Government|Treasury|Inspectorate|Authority|Police|Headquarters|Command|Academy|University|Team|Board|Delegation|Mission|Ombudsman|Prosecutor|Chancellery|Initiative|Project|Watch|Alliance|Association)\b/iu;
const small = /^(?:of|the|for|and|on|&|de|la|du|des|der|für|di|e|y|del|dei|della)$/iu;
/** What titles are about, rather than what bodies are called. */
const topic = /\b(?:activit(?:y|ies)|threats?|attacks?|interference|operations?|elections?|campaigns?|influence|assessment|report|against|behind|inside|how|why|what|case|incident|intrusions?|sanctions?|judge?ments|findings|evidence|notes?|statement|advisory|measures|response|targeting|meddling|efforts?)\b/iu;
const byline = /^by\s+\p{Lu}/iu;
const paper = /^\W{0,3}(?:press (?:release|statement|notice|communiqu[ée])|news release|media release|for immediate release|communiqu[ée]|statement|notice|bulletin|fact ?sheet|embargoed)\b/iu;
const dated = /\b(?:19|20)\d{2}\b/u;

/**
 * The body in whose name a paper begins: a line of its own among the first, such as `MINISTRY OF X` or `Observatory on Y, Ghent`,
 * with a date or the kind of paper in or below it.
 *
 * @returns null for an article with a byline
 */
export function byLetterhead(cast: Cast, passages: readonly Passage[]): Speaker | null {
  const lines = passages.slice(0, headPart).map(({ text, paragraph: { from, to } }) => ({ from, text: text.slice(from, Math.min(to, from + longestLine + 1)) }));
  const end = lines.findIndex(({ text }) => text.length > longestLine);
  const head = end < 0 ? lines : lines.slice(0, end);
  if (head.some(({ text }) => byline.test(text))) return null;
  for (const [index, line] of head.entries()) {
    const name = bodyIn(line.text);
    const below = head.slice(index + 1, index + 1 + nearby).map(({ text }) => text);
    const isMarked = dated.test(line.text.slice(name?.length ?? 0)) || below.some((text) => text.length < shortLine && (dated.test(text) || paper.test(text)));
    if (name === null || !isMarked) continue;
    const next = head[index + 1];
    const part = next ? bodyIn(next.text) : null;
    if (next && part !== null) return speakerOf(cast, next, part);
    return speakerOf(cast, line, name);
  }
  return null;
}

/** The body of a line as the one who speaks. */
function speakerOf(cast: Cast, line: { readonly from: number; readonly text: string }, name: string): Speaker {
  const from = line.from + line.text.indexOf(name);
  const range = { from, to: from + name.length };
  return { key: actorOf(cast, range.from, range.to), text: name, range, kind: 'body' };
}

/** The body's name that a line consists of, without the town or date behind a comma or bar. */
function bodyIn(line: string): string | null {
  const [first = ''] = line.split(/\s*[,|·•–—]\s/u, 1);
  return nameIn(first) ?? nameIn(line.replace(/\s[|·•–—]\s.*$/u, ''));
}

function nameIn(part: string): string | null {
  const name = part.replace(/\s*\([^)]*\)$/u, '').trim();
  const words = name.split(/\s+/u);
  const isName = words.length > 1 && words.length < 14 && words.every((word) => small.test(word) || /^[\p{Lu}\p{N}][\p{L}\p{N}’'.-]*,?$/u.test(word)) && !/,(?! \p{Lu}\p{L}+ (?:&|and) )/u.test(name) && !/[.:;?!]$/u.test(name);
  const head = words.findIndex((word) => institution.test(word));
  const isLed = words.slice(0, head).every((word) => !small.test(word) || /^(?:&|and)$/u.test(word)) || /^(?:government|republic|kingdom|state)$/iu.test(words[0] ?? '');
  return isName && head >= 0 && isLed && !small.test(words[0] ?? '') && !topic.test(name) ? name : null;
}

/** The organisation that the name is of, where a mention covers most of it. */
function actorOf({ byKey, mentions }: Cast, from: number, to: number): string | null {
  const isOwn = (one: FoundMention): boolean => one.from < to && one.to > from && (Math.min(one.to, to) - Math.max(one.from, from)) * 2 > to - from && byKey.get(one.actorKey)?.type !== 'state';
  return mentions.find(isOwn)?.actorKey ?? null;
}
