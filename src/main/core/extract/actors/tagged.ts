import { kinds } from '../names/gazetteer.ts';
import { nameOf, type Candidate } from './candidate.ts';
import { isCapitalised, type Line } from './line.ts';
import { isTechnical } from './technical.ts';

const bodyNouns = /^(?:company|companies|firm|firms|group|groups|outlet|website|site|organization|organisation|contractor|agency|broadcaster|newspaper|network|platform|platforms|party|service|provider|providers|corporation|foundation|gang|militia|bank|think)$/u;
const acting = /^(?:said|says|reported|reports|found|announced|published|denied|declined|told|wrote|confirmed|identified|attributed|assessed|disclosed|removed)$/u;
const others = /^(?:Act|Code|Order|Constitution|Treaty|Agreement|Operation|Election|Elections|War|Law|Amendment|Title|Section|Chapter|Article|Appendix|Annex|Figure|Table|Page|Internet|Web|English|Windows|Android|Linux|Excel|VPN|IP|SQL|URL|DNS|HTML|PDF|API|GPS|COVID|Covid|AI|IT|TLP|WHITE|GREEN|AMBER|RED|CLEAR)$/u;

/** Organisations and places by the trained tagger alone. */
export function tagged(line: Line): Candidate[] {
  const found: Candidate[] = [];
  line.tags.forEach((tag, index) => {
    if (tag !== 'B-ORG' && tag !== 'B-LOC') return;
    let to = index + 1;
    while (line.tags[to] === `I-${tag.slice(2)}`) to++;
    if (line.words[to] === '-' && /^\p{Lu}{2,6}$/u.test(line.words[to + 1] ?? '') && /^\p{Lu}{2,}$/u.test(line.words[to - 1] ?? '')) to += 2;
    while (to > index + 1 && !/[\p{L}\p{N}]{2}/u.test(line.words[to - 1] ?? '')) to--;
    const words = line.words.slice(index, to);
    if (words.length === 1 && (line.kinds[index] ?? 0) & (kinds.organisation | kinds.title | kinds.demonym)) return;
    if (!isCapitalised(words[0]) && !/\p{Lu}/u.test(words[0] ?? '')) return;
    if (words.some((word) => others.test(word)) || (line.kinds[index] ?? 0) & kinds.calendar) return;
    if (line.language === 'de' && !/\p{Lu}.*\p{Lu}/u.test(words[0] ?? '')) return;
    if (line.isCapital || (line.isHeadline && words.length === 1)) return;
    if (line.plain[index - 1] === 'of' && (line.kinds[index - 2] ?? 0) & kinds.title) return;
    if (line.words[to] === '(' && isTechnical(line.words[to + 1] ?? '')) return;
    const type = tag === 'B-ORG' ? 'organisation' : 'place';
    found.push({ line, from: index, to, type, kind: 'name', rule: 'tagger', entity: null, name: nameOf(line, index, to), weight: 40, isDoubtful: !isSupported(line, index, to) });
  });
  return found;
}

/** Whether more than the tagger speaks for an organisation. */
function isSupported(line: Line, from: number, to: number): boolean {
  const own = line.words.slice(from, to);
  if (own.some((word) => /^\p{Lu}\p{Ll}+\p{Lu}|^\p{Lu}{2,}\p{N}/u.test(word))) return true;
  if (own.length > 1 && line.kinds.slice(from, to).some((bits) => bits & (kinds.organisation | kinds.companySuffix))) return true;
  if (acting.test(line.plain[to] ?? '') && own.length > 1) return true;
  return line.plain.slice(Math.max(0, from - 3), from).some((word) => bodyNouns.test(word)) || isBesideBody(line, from, to);
}

/** `X and Y`, where the other one is a body by more than one word of the tagger. */
function isBesideBody(line: Line, from: number, to: number): boolean {
  const before = /^(?:and|or|,|&)$/u.test(line.plain[from - 1] ?? '') && line.tags[from - 2]?.endsWith('-ORG') === true;
  const after = /^(?:and|or|,|&)$/u.test(line.plain[to] ?? '') && line.tags[to + 1]?.endsWith('-ORG') === true;
  return (before || after) && line.words.length > 4;
}
