import type { ActorType } from '../../../../shared/vocabulary.ts';
import { nameOf, type Candidate, type Rule } from './candidate.ts';
import { isCapitalised, type Line } from './line.ts';

/** What an indictment calls those it does not name. */
const labels: Readonly<Record<string, ActorType>> = {
  unit: 'organisation', team: 'organisation', conspirator: 'person', individual: 'person', person: 'person', victim: 'person', candidate: 'person', official: 'person', reporter: 'person', informant: 'person', defendant: 'person', contractor: 'person', executive: 'person', employee: 'person', lobbyist: 'person', politician: 'person', congressperson: 'person', congressman: 'person', congresswoman: 'person', senator: 'person', lawmaker: 'person', journalist: 'person', activist: 'person', dissident: 'person', associate: 'person', academic: 'person', witness: 'person', suspect: 'person', subject: 'person', handler: 'person', businessman: 'person', legislator: 'person', parliamentarian: 'person',
  organization: 'organisation', organisation: 'organisation', company: 'organisation', corporation: 'organisation', entity: 'organisation', agency: 'organisation', bank: 'organisation', firm: 'organisation', university: 'organisation', charity: 'organisation', foundation: 'organisation', network: 'group', cluster: 'group', group: 'group', cell: 'group', vendor: 'organisation', outlet: 'publication', website: 'publication', persona: 'persona',
};
const number = /^(?:\p{N}{1,6}|[A-Z]\.?|[IVX]{1,4})$/u;
const cluster = /^(?:APT|UNC|FIN|TA|TAG|DEV|UAC|G)$/u;
const naming = /^(?:names|pages|page|newsrooms|newsroom|blog|blogs|channel|channels|persona|personas|account|accounts|moniker|monikers|alias|aliases|pseudonym|pseudonyms|handle|handles|username|usernames|nickname|identity|identities)$/u;
const bodies = /^(?:provider|providers|company|companies|service|services|variants|firm|firms|organization|organizations|organisation|outlet|outlets|site|sites|website|websites|group|groups|front|network|entity|entities|agency|organizations)$/u;

/** `Unit 26165`, `Conspirator 1`, `Company A`, `APT28`, accounts, and names that the text puts into quotation marks as names. */
export function labelled(line: Line): Candidate[] {
  const found: Candidate[] = [];
  let last: Candidate | null = null;
  for (let index = 0; index < line.words.length; index++) {
    const quoted = quotedAt(line, index, last);
    const one = numbered(line, index) ?? clusterAt(line, index) ?? handleAt(line, index) ?? quoted ?? namedAt(line, index);
    if (one) found.push(one);
    last = quoted ?? last;
  }
  return found;
}

function candidate(line: Line, from: number, to: number, type: ActorType, rule: Rule, weight = 90): Candidate {
  return { line, from, to, type, kind: 'name', rule, entity: null, name: nameOf(line, from, to).replace(/(?<=\s\p{Lu})\.$/u, ''), weight, isDoubtful: false };
}

function numbered(line: Line, index: number): Candidate | null {
  const word = line.words[index] ?? '';
  const type = Object.hasOwn(labels, line.plain[index] ?? '') ? labels[line.plain[index] ?? ''] : undefined;
  if (!type || !isCapitalised(word)) return null;
  const at = line.words[index + 1] === '-' ? index + 2 : index + 1;
  const mark = line.words[at] ?? '';
  if (!number.test(mark) || (mark.endsWith('.') && at + 1 < line.words.length) || (mark === 'A' && isCapitalised(line.words[at + 1])) || mark === 'I') return null;
  if (type === 'group' && !/^[A-Z\p{N}]\.?$/u.test(mark)) return null;
  if (/^(?:unit|team)$/u.test(line.plain[index] ?? '') && !/^\p{N}{1,6}$/u.test(mark)) return null;
  const isCo = line.words[index - 1] === '-' && /^Co$/iu.test(line.words[index - 2] ?? '');
  return candidate(line, isCo ? index - 2 : index, at + 1, type, 'label');
}

function clusterAt(line: Line, index: number): Candidate | null {
  const word = line.words[index] ?? '';
  if (/^(?:APT|UNC|FIN|TA|TAG|DEV|UAC)\p{N}{1,5}$/u.test(word)) return candidate(line, index, index + 1, 'group', 'label', 78);
  if (cluster.test(word) && word !== 'G' && line.words[index + 1] === '-' && /^\p{N}{1,5}$/u.test(line.words[index + 2] ?? '')) return candidate(line, index, index + 3, 'group', 'label', 78);
  if (cluster.test(word) && /^\p{N}{1,5}$/u.test(line.words[index + 1] ?? '') && word === 'APT') return candidate(line, index, index + 2, 'group', 'label', 78);
  if (/^(?:Storm|DEV|UAC|UNK)$/u.test(word) && line.words[index + 1] === '-' && /^\p{N}{4}$/u.test(line.words[index + 2] ?? '')) return candidate(line, index, index + 3, 'group', 'label', 78);
  return null;
}

/** `@handle`, when the words around call it an account. */
function handleAt(line: Line, index: number): Candidate | null {
  return /^@[\p{L}\p{N}_]{2,30}$/u.test(line.words[index] ?? '') ? candidate(line, index, index + 1, 'persona', 'handle', 88) : null;
}

/** A name in quotation marks after a word such as `persona`, `account` or `companies such as`. */
function quotedAt(line: Line, index: number, last: Candidate | null): Candidate | null {
  if (!/^[“"‘«]$/u.test(line.words[index] ?? '')) return null;
  const to = closing(line, index) ?? smallHandle(line, index);
  if (to === null) return null;
  if (last && index > last.to && line.words.slice(last.to, index).every((word) => /^(?:[,”"’»]|and|or)$/u.test(word))) return candidate(line, index + 1, to, last.type === 'place' ? 'persona' : last.type, 'quoted-name', 74);
  const before = line.plain.slice(Math.max(0, index - 7), index);
  const isPersona = before.some((word) => naming.test(word));
  if (!isPersona && !before.some((word) => bodies.test(word))) return null;
  if (!/^(?:named|called|including|as|was|were|persona|moniker|handle|account|alias|pseudonym|and|or|,|name|group|page|pages|site|website|outlet|like|the|using|titled|entitled|dubbed|username|\(|known|to|persona|organization|company)$/u.test(before[before.length - 1] ?? '')) return null;
  return candidate(line, index + 1, to, isPersona ? 'persona' : 'organisation', 'quoted-name', 74);
}

/** Index of the closing mark behind one word in small letters, where a word for a name stands right before: `the username “graywolf”`. */
function smallHandle(line: Line, index: number): number | null {
  const isHandle = /^[\p{Ll}\p{N}_.-]{4,24}$/u.test(line.words[index + 1] ?? '') && /^[”"’»,.]$/u.test(line.words[index + 2] ?? '');
  return isHandle && /^(?:name|username|handle|moniker|alias|nickname|pseudonym|account|persona|called|named)$/u.test(line.plain[index - 1] ?? '') ? index + 2 : null;
}

/** Index of the closing mark when what is quoted looks like a name: at most five words, capitals or digits in most. */
function closing(line: Line, index: number): number | null {
  for (let at = index + 1; at < line.words.length && at <= index + 7; at++) {
    if (!/^[”"’»]$/u.test(line.words[at] ?? '')) continue;
    let to = at;
    if (/^[,.]$/u.test(line.words[to - 1] ?? '')) to--;
    const inside = line.words.slice(index + 1, to).filter((word) => /[\p{L}\p{N}]/u.test(word));
    const named = inside.filter((word) => /^[\p{Lu}\p{N}@#]/u.test(word) || /\p{Ll}\p{Lu}|\p{N}|_/u.test(word));
    return inside.length > 0 && named.length >= inside.length * 0.6 && inside.length <= 5 ? to : null;
  }
  return null;
}

/** `newsrooms named X Y`: capitalised words behind `named` or `called`, and a second name behind `and`. */
function namedAt(line: Line, index: number): Candidate | null {
  if (!/^(?:named|called|dubbed|titled)$/u.test(line.plain[index] ?? '') || line.isHeadline || line.isCapital) return null;
  const before = line.plain.slice(Math.max(0, index - 4), index);
  const isPersona = before.some((word) => naming.test(word));
  if (!isPersona && !before.some((word) => bodies.test(word))) return null;
  let to = index + 1;
  while (to < line.words.length && to < index + 6 && (isCapitalised(line.words[to]) || (to > index + 1 && /^(?:de|del|la|of|for|the|\p{N}+)$/u.test(line.plain[to] ?? '') && isCapitalised(line.words[to + 1])))) to++;
  return to > index + 1 ? candidate(line, index + 1, to, isPersona ? 'persona' : before.includes('group') ? 'group' : 'organisation', 'quoted-name', 64) : null;
}
