import { byAuthor } from './author.ts';
import { byAgencies, byLine, byOwnLine, byOwnVoice, byRelease } from './own-voice.ts';
import { byLetterhead } from './letterhead.ts';
import { type Passage, unitAt } from './passage.ts';
import { sourcesIn } from './sources.ts';
import { type Cast, resolveSpeaker, type Speaker } from './speakers.ts';
import { indexAt, rangeOf } from './words.ts';

/** How many paragraphs from the beginning may say who issues a document. */
const headPart = 60;

interface Signal {
  readonly pattern: RegExp;
  /** On which side of the match the issuer stands: within it, before its verb, or behind `by`. */
  readonly issuer: 'within' | 'before' | 'after';
}

/** What whoever publishes a release says to have done. */
const imposing = /\b(?:has|have)\s(?:today\s)?(?:imposed|added|listed|placed|sanctioned|designated|adopted|decided)\b|\b(?:imposes|designates|is imposing|decided to (?:impose|add|list|adopt))\b/iu;
const marker = /^\W{0,3}(?:press|news|media) (?:release|statement|notice)|^\W{0,3}for immediate release|^[\p{L}., ]{3,40}\d{4}\s[-–—]\s/imu;

/** Whether the first lines call it a release. */
const isRelease = (passages: readonly Passage[]): boolean => passages.slice(0, 5).some(({ text, paragraph: { from, to } }) => marker.test(text.slice(from, Math.min(to, from + 100))));

const product = '(?:advisory|alert|flash|report|product|assessment|bulletin|document|information|notification|notice|release|statement|guidance|publication|memorandum|paper)';
const signals: readonly Signal[] = [
  { pattern: /\bgrand jury\b(?=[^.;]{0,120}\b(?:charges|alleges|charge)\b)/iu, issuer: 'within' },
  { pattern: /\b(?:makes?|made) the following (?:findings|determinations)|\bfinds? (?:that|the following|as follows)\b(?=[^.]{0,3}:)/iu, issuer: 'before' },
  { pattern: new RegExp(`\\b(?:this|the following)\\s(?:[\\w-]{1,20}\\s){0,4}${product}\\s(?:is|was|has been)\\s(?:being\\s|jointly\\s)?(?:provided|issued|released|published|authored|coauthored|co-authored|prepared|produced|written|drafted)\\sby\\s`, 'iu'), issuer: 'after' },
  { pattern: /\b(?:joint\s)?(?:advisory|report|guidance)\sis\sthe\sresult\sof\s(?:an?\s)?(?:analytic\s|joint\s|collaborative\s)*(?:effort|work|collaboration)\s(?:among|between|by|of)\s/iu, issuer: 'after' },
  { pattern: /\b(?:released?|issued?|published?) the following (?:joint )?(?:statement|findings|advisory)/iu, issuer: 'before' },
  { pattern: new RegExp(`\\b(?:is|are)\\s(?:jointly\\s|now\\s)?(?:releasing|issuing|publishing|providing|disseminating)\\s(?:this|the following|a joint)\\b`, 'iu'), issuer: 'before' },
  { pattern: /\btoday\s(?:imposed|adopted|listed|added|decided\sto|took\saction|sanctioned)\b|\b(?:imposed|adopted)\s(?:\w+\s){0,4}today\b/iu, issuer: 'before' },
  { pattern: imposing, issuer: 'before' },
  { pattern: /\b(?:today\s)?(?:sanctioned|designated|is (?:sanctioning|designating|taking action)|(?:today\s)?announced (?:sanctions|the designation|charges|the unsealing))\b/iu, issuer: 'before' },
];

/**
 * Who speaks in a document that is no article: the office that issues an advisory, the jury that charges, the
 * chamber that finds.
 *
 * @returns null for an article, whose narrator is nobody in particular
 */
export function findIssuer(cast: Cast, passages: readonly Passage[]): Speaker | null {
  const own = byOwnLine(cast, passages);
  const top = byLetterhead(cast, passages);
  const isPart = own?.range && top?.range && top.range.from > own.range.to && top.range.from - own.range.to < 4;
  const letterhead = isPart ? top : own ?? top;
  for (const { pattern, issuer } of signals) {
    if (letterhead && issuer === 'before' && pattern.source.includes('today')) continue;
    if (pattern === imposing && !isRelease(passages)) continue;
    const limit = pattern.source.includes('sanctioned') ? 6 : headPart;
    for (const passage of passages.slice(0, limit)) {
      const head = passage.text.slice(passage.paragraph.from, Math.min(passage.paragraph.to, passage.paragraph.from + 1200));
      const match = pattern.exec(head);
      const found = match && issuerNear(cast, passage, passage.paragraph.from + match.index, match[0], issuer);
      if (found) return found;
    }
  }
  return byAgencies(passages) ?? byLine(passages) ?? letterhead ?? byAuthor(cast, passages) ?? byRelease(cast, passages) ?? byOwnVoice(cast, passages);
}

function issuerNear(cast: Cast, passage: Passage, at: number, match: string, side: Signal['issuer']): Speaker | null {
  const { words } = passage;
  if (side === 'within') {
    const range = { from: at, to: at + match.length };
    return { key: cast.mentions.find((one) => one.from < range.to && one.to > range.from)?.actorKey ?? null, text: passage.text.slice(range.from, range.to), range, kind: 'body' };
  }
  const index = indexAt(words, at);
  const after = indexAt(words, at + match.length);
  const unit = unitAt(passage.units, index);
  if (!unit) return null;
  const sources = side === 'after'
    ? sourcesIn(passage, { first: after, end: Math.min(unit.end, after + (/(?:among|between)\s$/iu.test(match) ? 90 : 20)) })
    : sourcesIn(passage, { first: unit.first, end: index });
  const bodiesOnly = sources.filter(({ kind, mention }) => kind !== 'pronoun' && cast.byKey.get(mention?.actorKey ?? '')?.type !== 'person');
  const source = bodiesOnly.find(({ isOblique }) => side === 'after' || !isOblique) ?? bodiesOnly[0];
  if (!source) return null;
  const last = bodiesOnly.at(-1);
  const isMany = side === 'after' ? /(?:among|between)\s$/iu.test(match) : /^(?:are|were|released|issued|published|make|find)/iu.test(match);
  const isJoint = last && last !== source && bodiesOnly.length > 1 && bodiesOnly.length < 24 && isMany;
  if (!isJoint) return resolveSpeaker(cast, passage, source, [], null);
  const range = rangeOf(words, { first: source.first, end: last.end });
  return { key: null, text: passage.text.slice(range.from, range.to), range, kind: 'people' };
}
