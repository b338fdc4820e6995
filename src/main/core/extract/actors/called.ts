import { kinds } from '../names/gazetteer.ts';
import { nameOf, type Candidate } from './candidate.ts';
import { isCapitalised, type Line } from './line.ts';

const kindsOfBody = /^(?:party|site|bloc|station|weekly|daily|foundation|society|subsidiary|association|institute|lobby|company|firm|outlet|website|newspaper|contractor|broadcaster|consultancy|startup|agency|charity|magazine|blog|portal|exchange|bank|studio|collective|empresa|sociedad|compania|agencia|firma|fundacion|diario|portal|consultora|societe|entreprise|journal|agence|portail|officine|cabinet|unternehmen|verein|zeitung|azienda|societa|stiftung|konzern|agentur)$/u;
const germanCompound = /^.{3,30}?(?:gruppe|firma|konzern|zulieferer|hersteller|unternehmen|agentur|stiftung|portal|verein|verband)$/u;
const ofGroups = /^(?:hackers|group|groupe|grupo|gruppe|actors?|cluster|collective|gang|adversary|intruders|collectif|colectivo|reseau|netzwerk|.{3,30}gruppe)$/u;
const papers = /^(?:site|weekly|daily|outlet|newspaper|broadcaster|magazine|blog|diario|journal|zeitung)$/u;
const longest = 5;

/** Capitalised words behind what they are: `the firm Blue Harbor`, `le groupe Étoile Noire`, `hackers known as the Ember Wolves`. */
export function calledAt(line: Line, index: number): Candidate | null {
  if (line.isCapital || line.isHeadline) return null;
  return behindNoun(line, index) ?? trackedAs(line, index) ?? apposed(line, index) ?? introduced(line, index) ?? headedBy(line, index);
}

/** Behind such a noun nothing else follows that would make it part of another: not `a company driver`. */
const afterBody = /^(?:of|in|at|from|with|for|to|on|that|which|who|whose|based|registered|headquartered|owned|run|led|founded|headed|hired|controlled|linked|tied|close|known|set|and|has|had|is|was|[,.;:()–—])$/u;

/** `the Evrazia foundation`: one name before what it is, in small letters. */
function headedBy(line: Line, index: number): Candidate | null {
  const { plain, words } = line;
  if (!/^(?:foundation|charity|consultancy|militia|gang|institute|brand)$/u.test(plain[index] ?? '') || isCapitalised(words[index]) || !/^(?:the|an?)$/u.test(plain[index - 2] ?? '')) return null;
  return endOf(line, index - 1) === index ? candidate(line, index - 1, index, /^(?:militia|gang)$/u.test(plain[index] ?? '') ? 'group' : 'organisation') : null;
}

/** What bodies have and persons hardly. */
const ownedByBody = /^(?:director|directors|owner|owners|founder|founders|employees|staff|headquarters|offices|customers|clients|servers|shareholders|members|managers?|board|website|subsidiaries|registered)$/u;

/** `Blue Harbor, a security firm in Ghent`, `Blue Harbor is a consultancy`: a name of which the text says right behind that it is a body. */
function introduced(line: Line, index: number): Candidate | null {
  const { plain, words } = line;
  if (!isCapitalised(words[index]) || isCapitalised(words[index - 1]) || words[index - 1] === '-') return null;
  const to = endOf(line, index);
  if (to === index || isCapitalised(words[to]) || (to === index + 1 && ((line.kinds[index] ?? 0) & (kinds.organisation | kinds.place)) !== 0)) return null;
  if (words[to] === ',' && plain[to + 1] === 'whose' && ownedByBody.test(plain[to + 2] ?? '')) return { ...candidate(line, index, to, 'organisation'), weight: 73 };
  const article = words[to] === ',' ? to + 1 : /^(?:is|was)$/u.test(plain[to] ?? '') ? to + 1 : -1;
  if (article < 0 || !/^(?:an?|another)$/u.test(plain[article] ?? '')) return null;
  for (let at = article + 1; at < article + 7; at++) {
    const noun = plain[at] ?? '';
    if (!/^[\p{L}-]/u.test(words[at] ?? '') || /^(?:of|in|at|from|with|who|that|which|and|to)$/u.test(noun)) return null;
    if (!bodiesApposed.test(noun) || isCapitalised(words[at]) || (at + 1 < words.length && !afterBody.test(plain[at + 1] ?? ''))) continue;
    return { ...candidate(line, index, to, papers.test(noun) ? 'publication' : groupsApposed.test(noun) ? 'group' : 'organisation'), weight: 73 };
  }
  return null;
}

const bodiesApposed = /^(?:subsidiary|company|firm|contractor|consultancy|startup|agency|charity|bank|studio|collective|foundation|nonprofit|institute|lab|laboratory|union|party|militia|movement|ministry|bureau|brand|business|group|gang|crew|outfit|cluster|outlet|website|newspaper|broadcaster|magazine|blog|portal|channel)$/u;
const groupsApposed = /^(?:group|gang|crew|outfit|cluster|militia|movement|collective)$/u;

/** `a second group, Grey Heron, which`, `a bakery supplier, Blue Harbor, had`: a name between commas behind what it is. */
function apposed(line: Line, index: number): Candidate | null {
  const { plain, words } = line;
  const noun = plain[index] ?? '';
  if (!bodiesApposed.test(noun) || isCapitalised(words[index]) || words[index + 1] !== ',' || !isCapitalised(words[index + 2])) return null;
  const article = plain.slice(Math.max(0, index - 6), index).findLastIndex((word) => /^(?:an?|another|second|third|one|its|his|her|their)$/u.test(word));
  const between = words.slice(Math.max(0, index - 6), index).slice(article + 1);
  if (article < 0 || between.includes(',') && !/^(?:second|third|another)$/u.test(plain[Math.max(0, index - 6) + article] ?? '')) return null;
  const to = endOf(line, index + 2, kinds.calendar | kinds.demonym | kinds.country | kinds.title);
  if (to === index + 2 || !/^(?:,|[.]|\()$/u.test(words[to] ?? '')) return null;
  return { ...candidate(line, index + 2, to, papers.test(noun) ? 'publication' : groupsApposed.test(noun) ? 'group' : 'organisation'), weight: 90 };
}

function behindNoun(line: Line, index: number): Candidate | null {
  const word = line.plain[index] ?? '';
  const isGerman = line.language === 'de';
  const isGroup = ofGroups.test(word) && word !== 'hackers' && !/^actors?$/u.test(word);
  const isNamed = kindsOfBody.test(word) || isGroup || (isGerman && germanCompound.test(word));
  if (!isNamed || (isCapitalised(line.words[index]) && !isGerman)) return null;
  if (isGroup && !isOneOfAKind(line, index)) return null;
  const from = line.language !== 'en' && /^[»«„“"]$/u.test(line.words[index + 1] ?? '') ? index + 2 : index + 1;
  const to = endOf(line, from);
  if (to === from || (isGerman && to - from > 2)) return null;
  const found = candidate(line, from, to, papers.test(word) ? 'publication' : isGroup ? 'group' : 'organisation');
  return to - from > 1 && isDescribed(line, index) ? { ...found, weight: 73 } : found;
}

/** Whether the noun stands behind an article, with adjectives at most between. */
const isDescribed = ({ plain, words }: Line, noun: number): boolean =>
  [1, 2, 3].some((step) => /^(?:the|an?|its|their)$/u.test(plain[noun - step] ?? '') && words.slice(noun - step + 1, noun).every((word) => /^\p{L}/u.test(word)));

/** `the group X` rather than `a group Europe knows`. */
const isOneOfAKind = (line: Line, index: number): boolean =>
  line.language !== 'en' || ['the', 'hacking', 'hacker', 'extremist', 'militant', 'ransomware', 'activist', 'threat'].includes(line.plain[index - 1] ?? '');

/** `known as X`, `which we call X`, `tracked as X`, where hackers or a group stand before. */
function trackedAs(line: Line, index: number): Candidate | null {
  const { plain } = line;
  const isTracked = /^(?:known|know|tracked|track|tracks|tracking|dubbed|referred|named)$/u;
  const isKnownTo = plain[index - 1] !== undefined && [3, 4, 5].some((step) => plain[index - step] === 'known' && plain[index - step + 1] === 'to');
  const isAs = plain[index] === 'as' && (isKnownTo || isTracked.test(plain[plain[index - 1] === 'to' ? index - 2 : index - 1] ?? ''));
  const isSelf = /^(?:themselves|itself)$/u.test(plain[index] ?? '') && /^(?:calls?|called|calling|names?)$/u.test(plain[index - 1] ?? '');
  if (!isAs && !isSelf && !/^(?:calls?|dubs?|tracks?)$/u.test(plain[index] ?? '')) return null;
  if (!plain.slice(Math.max(0, index - 10), index).some((word) => ofGroups.test(word) || /^(?:network|channels|attackers|operators|activists)$/u.test(word))) return null;
  const from = plain[index + 1] === 'the' ? index + 2 : index + 1;
  const to = endOf(line, from);
  return to > from ? { ...candidate(line, from, to, 'group'), weight: 74 } : null;
}

const unlikely = kinds.calendar | kinds.givenName | kinds.demonym | kinds.country | kinds.title;

function endOf(line: Line, from: number, without = unlikely): number {
  const { words, kinds: bits } = line;
  let to = from;
  while (to < words.length && to < from + longest && isCapitalised(words[to]) && !((bits[to] ?? 0) & without)) to++;
  const isHyphened = to > from && words[to] === '-' && isCapitalised(words[to + 1]) && line.sentence.tokens[to]?.from === line.sentence.tokens[to - 1]?.to;
  return isHyphened ? to + 2 : to;
}

function candidate(line: Line, from: number, to: number, type: 'organisation' | 'publication' | 'group'): Candidate {
  return { line, from, to, type, kind: 'name', rule: 'organisation-form', entity: null, name: nameOf(line, from, to), weight: 57, isDoubtful: false };
}
