import type { FoundActor, FoundMention } from '../model.ts';
import type { Passage } from './passage.ts';
import type { Cast, Speaker } from './speakers.ts';
import { rangeOf } from './words.ts';

/** How many paragraphs from the beginning may name the body that a document speaks for. */
const headPart = 15;
/** A line of more letters than this is no line of a letterhead. */
const longestLine = 120;

/** `From: Ministry of X`: a line that says who publishes. */
export function byLine(passages: readonly Passage[]): Speaker | null {
  for (const { text, paragraph } of passages.slice(0, headPart)) {
    const line = text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + longestLine));
    const match = /^(?:\([A-Z/]{1,12}\)\s)?(?:From|Issued by|Published by|Originator|Prepared by)\s?:?\s+(?:the\s)?(\p{Lu}[^\n:;]{2,90})$/u.exec(line.trim());
    if (!match?.[1] || !institution.test(match[1])) continue;
    const from = paragraph.from + line.indexOf(match[1]);
    const range = { from, to: from + match[1].length };
    return { key: null, text: match[1], range, kind: 'body' };
  }
  return null;
}

const institution = /\b(?:Office|Ministry|Department|Agency|Council|Commission|Committee|Bureau|Service|Centre|Center|Secretariat|Directorate|Institute|Treasury|Board|Embassy|Delegation)\b/u;

const release = /^\s*(?:for immediate release|press release|news release)\b/iu;
const charging = /\b(?:indictment|criminal complaint|information|superseding indictment)\s(?:was|were|has been)\s(?:unsealed|returned|filed)\b|\b(?:was|were)\s(?:sentenced|arraigned|charged|indicted|convicted)\b|\bpleaded guilty\b|\bunsealed an? (?:indictment|complaint)\b/iu;
const prosecuting = /justice|attorney['’]s office|prosecut/iu;
const publishing = /justice|attorney['’]s office|department of|ministry|treasury|commission|council|office of/iu;

/** A press release speaks for the office that it names: for prosecutors where it tells of charges. */
export function byRelease(cast: Cast, passages: readonly Passage[]): Speaker | null {
  const head = passages.slice(0, 6).map(({ text, paragraph: { from, to } }) => text.slice(from, Math.min(to, from + 1200)));
  if (!head.some((line) => release.test(line))) return null;
  const office = head.some((line) => charging.test(line)) ? prosecuting : publishing;
  const mention = cast.mentions.find(({ actorKey, kind }) => {
    const actor = cast.byKey.get(actorKey);
    return (kind === 'name' || kind === 'short') && actor !== undefined && isBody(actor) && office.test(actor.name);
  });
  return mention ? speakerAt(cast, passages, mention) : null;
}

const authoring = /\b(?:The|the) (?:authoring|issuing|undersigned|co-?authoring|signatory|contributing) (?:agencies|organi[sz]ations|authorities|governments|partners|bodies|cent(?:re|er)s)\b/u;

/** `the authoring agencies`: a document of several calls them so, who speak in it. */
export function byAgencies(passages: readonly Passage[]): Speaker | null {
  for (const { text, paragraph: { from, to } } of passages.slice(0, 2 * headPart)) {
    const match = authoring.exec(text.slice(from, Math.min(to, from + 3000)));
    if (match) return { key: null, text: match[0], range: { from: from + match.index, to: from + match.index + match[0].length }, kind: 'people' };
  }
  return null;
}

const weJudge = /^(?:[\p{L} ]{3,20}(?:\s\p{N}{1,2})?[.:]\s|\p{N}{1,3}\.\s|\(\p{L}{1,3}\)\s)?(?:We|we)\s(?:(?:\p{L}+ly|also|therefore|continue to|do not|have|were|are|remain)\s){0,3}(?:assess|judge|believe|estimate|conclude|recommend|seen|found|identified|concluded|removed|consider|considered|welcome|note|noted|recogni[sz]e|told|heard|received|questioned|asked|observed|attribute|detected|confident|took|tracked)\b/u;
const committeeSays = /\b[Tt]he (?:Committee|Commission|Inquiry|Panel)\s(?:(?:has|also|was|does|did|is|not)\s){0,2}(?:examined|regrets|regretted|believe|satisfied|asked|established|accepts|agrees|observes|observed|urges|calls|held|takes|took|saw|sought|finds|found|concludes|concluded|notes|noted|assesses|recommends|recommended|believes|received|told|heard|considers|questioned)\b/gu;
const committee = /\b[Tt]he (Committee|Commission|Inquiry|Panel)\b/gu;

const saysWe = (passages: readonly Passage[]): boolean => passages.some((passage) => passage.units.some((unit) => {
  const { from, to } = rangeOf(passage.words, unit);
  return (passage.markOf[unit.first] ?? -1) === -1 && weJudge.test(passage.text.slice(from, Math.min(to, from + 80)));
}));

/** A document that says `we assess` or `the Committee finds` outside of quotations speaks for a body that it names. */
export function byOwnVoice(cast: Cast, passages: readonly Passage[]): Speaker | null {
  const speaks = saysWe(passages);
  const told = committeeIn(cast, passages, speaks);
  if (told) return told;
  if (!speaks) return null;
  const named = letterhead(cast, passages);
  return named ? speakerAt(cast, passages, named) : { key: null, text: 'we', range: null, kind: 'body' };
}

/** The body in a line of its own at the head of a paper that says `we judge`. */
export function byOwnLine(cast: Cast, passages: readonly Passage[]): Speaker | null {
  const best = saysWe(passages) ? bestOfHead(cast, passages) : null;
  return best && best.score >= ownLine ? speakerAt(cast, passages, best.mention) : null;
}

/** `the Committee` where it is spoken of by that word alone. */
function committeeIn({ byKey }: Cast, passages: readonly Passage[], saysWe: boolean): Speaker | null {
  let said = 0;
  let found: Speaker | null = null;
  let count = 0;
  for (const { text, paragraph: { from, to } } of passages) {
    const slice = text.slice(from, to);
    said += slice.match(committeeSays)?.length ?? 0;
    for (const match of slice.matchAll(committee)) {
      count++;
      const at = from + match.index;
      found ??= { key: null, text: match[0], range: { from: at, to: at + match[0].length }, kind: 'body' };
    }
  }
  if (!found || (saysWe ? count < 2 : said < 2)) return null;
  const noun = found.text.slice(4);
  const actors = [...byKey.values()].filter((actor) => isBody(actor) && actor.name.toLowerCase().includes(noun.toLowerCase()));
  return actors.length === 1 ? { ...found, key: actors[0]?.key ?? null } : found;
}

const isBody = ({ type }: FoundActor): boolean => type === 'organisation' || type === 'office' || type === 'publication';

/** The body that the head of a document names most like its own: in a line of its own, with a date, or as the one who finds. */
function letterhead(cast: Cast, passages: readonly Passage[]): FoundMention | null {
  const best = bestOfHead(cast, passages);
  return best && best.score >= 1 ? best.mention : null;
}

/** What a mention in a line of its own scores. */
const ownLine = 3;

function bestOfHead({ byKey }: Cast, passages: readonly Passage[]): { readonly mention: FoundMention; readonly score: number } | null {
  let best: { readonly mention: FoundMention; readonly score: number } | null = null;
  for (const passage of passages.slice(0, headPart)) {
    const { from, to } = passage.paragraph;
    for (const mention of passage.mentions) {
      const actor = byKey.get(mention.actorKey);
      if (!actor || !isBody(actor)) continue;
      const share = (mention.to - mention.from) / Math.max(1, to - from);
      const isLine = to - from < longestLine && mention.from - from < 12 && share > 0.4;
      const after = passage.text.slice(mention.to, mention.to + 60);
      const score = (isLine ? ownLine : 0) + (finding.test(after) ? 2 : 0) + (to - from < longestLine && /,\s.{0,12}\b\d{4}\s*$/u.test(passage.text.slice(mention.to, to)) ? 1 : 0) + (passage.paragraph.kind === 'body' ? 0.5 : 0);
      if (!best || score > best.score) best = { mention, score };
    }
  }
  return best;
}

const finding = /^\s?(?:\([\p{L}\d]+\)\s)?(?:has\s|have\s|today\s)?(?:identified|assess|judge|found|discovered|uncovered|removed|investigated|observed|detected|tracks)/u;

function speakerAt({ byKey }: Cast, passages: readonly Passage[], mention: FoundMention): Speaker {
  const text = passages[0]?.text.slice(mention.from, mention.to) ?? '';
  return { key: byKey.has(mention.actorKey) ? mention.actorKey : null, text, range: { from: mention.from, to: mention.to }, kind: 'body' };
}
