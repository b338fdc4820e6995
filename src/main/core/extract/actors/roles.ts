import { kinds } from '../names/gazetteer.ts';
import { nameOf, type Candidate } from './candidate.ts';
import { isCapitalised, type Line } from './line.ts';

const roleNouns = new Set('president lawmaker lawyer attorney candidate director minister secretary spokesman spokeswoman spokesperson chairman chairwoman chair head chief leader commander officer general colonel deputy member senator congressman congresswoman representative governor mayor ambassador adviser advisor aide strategist consultant oligarch businessman businesswoman hacker operative agent founder cofounder owner executive manager employee journalist reporter editor analyst professor researcher cleric ally associate acquaintance friend nominee incumbent politician legislator parliamentarian diplomat official prosecutor judge premier chancellor king prince financier confidant lobbyist fixer programmer administrator contractor translator national citizen resident dictator supervisor vice-president envoy defendant author columnist blogger activist dissident counsel speaker group company firm organization organisation agency outlet network publication website newspaper channel broadcaster militia movement party contractor institute bank foundation unit front'.split(' '));
const stops = new Set(['.', ';', ':', '”', '“', '"', '(', ')', 'who', 'which', 'that', 'said', 'says', 'told', 'was', 'is', 'were', 'are', 'has', 'had', 'have', 'will', 'would', 'stated', 'wrote', 'added', 'whose', 'where', 'when']);

/** A role as the text states it, and the words that say so. */
export interface Role {
  readonly text: string;
  readonly line: Line;
  readonly from: number;
  readonly to: number;
}

/** The role that stands at a mention: in apposition behind it, as a title before it, or after `is` or `was`. */
export function roleAt(candidate: Candidate): Role | null {
  return behind(candidate) ?? predicated(candidate) ?? before(candidate);
}

function role(line: Line, from: number, to: number): Role | null {
  const text = nameOf(line, from, to).replace(/^(?:the|a|an|its|his|her|their|le|la|les|el|los|las|un|une|una|der|die|das|ein|eine)\s/iu, '');
  return text.length > 2 && text.length <= 160 ? { text, line, from, to } : null;
}

/** `..., secretary general of Hezbollah,` */
function behind({ line, to }: Candidate): Role | null {
  const { words, plain } = line;
  if (words[to] !== ',' && words[to] !== '–' && words[to] !== '—') return null;
  const from = to + 1;
  const opens = /^(?:a|an|the|his|her|its|their|then|former|once)$/u.test(plain[from] ?? '') || isRoleWord(line, from);
  if (!opens) return null;
  let end = from;
  let commas = 0;
  while (end < words.length && end - from < 18 && !stops.has(plain[end] ?? '')) {
    if (words[end] === ',' || words[end] === '–' || words[end] === '—') break;
    if (/^(?:and|but)$/u.test(plain[end] ?? '') && commas++ > 0) break;
    end++;
  }
  const closed = end >= words.length || /^[,.;–—)]$/u.test(words[end] ?? '') || /^(?:who|which|said|says|told|whose)$/u.test(plain[end] ?? '');
  const isRole = plain.slice(from, end).some((_, offset) => isRoleWord(line, from + offset));
  return closed && isRole && end > from ? role(line, from, end) : null;
}

/** `... was an officer of ...` */
function predicated({ line, to }: Candidate): Role | null {
  const { words, plain } = line;
  const at = words[to] === ',' ? -1 : to;
  if (at < 0 || !/^(?:is|was)$/u.test(plain[at] ?? '') || !/^(?:a|an|the)$/u.test(plain[at + 1] ?? '')) return null;
  let end = at + 2;
  while (end < words.length && end - at < 20 && !stops.has(plain[end] ?? '') && words[end] !== ',') end++;
  const isRole = plain.slice(at + 2, Math.min(end, at + 10)).some((_, offset) => isRoleWord(line, at + 2 + offset));
  return isRole ? role(line, at + 1, end) : null;
}

/** `Ukrainian lawmaker`, `then-National Intelligence Director` before a name. */
function before(candidate: Candidate): Role | null {
  const { line, from, type } = candidate;
  if (from === 0 || (type !== 'person' && type !== 'group' && type !== 'organisation')) return null;
  const end = beforeComma(candidate);
  if (!isRoleWord(line, end - 1)) return null;
  let start = end - 1;
  while (start > 0 && end - start < 9 && leads(line, start - 1)) start--;
  return role(line, start, end);
}

/** Where a role before a name ends: at the name, or before `, the Rt Hon` and before the comma of `the mayor, Ann Roe,`. */
function beforeComma({ line: { words, plain }, from, to, type }: Candidate): number {
  if (type !== 'person') return from;
  const at = /^hon\.?$/u.test(plain[from - 1] ?? '') ? from - (/^rt\.?$/u.test(plain[from - 2] ?? '') ? 2 : 1) - (plain[from - 3] === 'the' ? 1 : 0) : from;
  const isApposed = words[at - 1] === ',' && (at < from || /^(?:,|\.|MP)$/u.test(words[to] ?? ''));
  return isApposed ? at - 1 : from;
}

/** Whether a word before a title belongs to it. */
function leads(line: Line, index: number): boolean {
  const word = line.words[index] ?? '';
  if (isCapitalised(word)) return !(index === 0 && /^(?:The|A|An|In|On|As|But|And|However|While|When|Although|If|Since|After|Before)$/u.test(word));
  if (/^(?:then|former|the|-|of|for|and|senior|top|deputy|vice|’s|'s)$/u.test(line.plain[index] ?? '')) return line.plain[index] !== 'the' && line.plain[index] !== 'and' && !/^[’']s$/u.test(word);
  return /^\p{Ll}{3,}$/u.test(word) && (roleNouns.has(word) || /(?:al|ian|ish|ese|ary|ist|ime|ing|ed|time|right|left|wing|born|backed|linked)$/u.test(word)) && !/^(?:said|including|according|during|between|being|having|met|named|called|and)$/u.test(word);
}

function isRoleWord(line: Line, index: number): boolean {
  const plain = line.plain[index] ?? '';
  const singular = plain.replace(/s$/u, '');
  return roleNouns.has(plain) || roleNouns.has(singular) || (((line.kinds[index] ?? 0) & kinds.title) !== 0 && isCapitalised(line.words[index]) && !/^(?:Mr|Mrs|Ms|Dr|Miss|Sir)\.?$/u.test(line.words[index] ?? ''));
}
