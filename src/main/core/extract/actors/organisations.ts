import { kinds } from '../names/gazetteer.ts';
import { nameOf, type Candidate } from './candidate.ts';
import { isAcronym } from '../names/lexicon.ts';
import { calledAt } from './called.ts';
import { isCapitalised, type Line } from './line.ts';
import { isTechnical } from './technical.ts';

/** Words that lead a body's name, `Ministry of ...`, or end it, `... Agency`. */
const leaders = new Set('observatory high-commissioner academy agency alliance association authority bank board brigade bureau center centre chamber coalition college command commission committee confederation congress council court department directorate embassy federation fleet forum foundation front fund guard guards house institute institution laboratory league mission ministry movement museum network office orchestra organisation organization parliament party police secretariat senate service society state syndicate task tribunal union university'.split(' '));
const enders = new Set('academy agency alliance army association authority bank battalion board brigade broadcasting bureau cartel center centre chamber channel church club coalition college command commission committee communications community company conference confederation congress consortium corporation corps council court daily department directorate division desk duma embassy enterprises exchange factory federation fleet force forces forum foundation front fund gazette group guard guards herald holdings hospital house industries initiative institute institution intelligence journal laboratories laboratory labs league legion magazine mafia media militia ministry mission mosque movement museum network networks news newspaper observatory office orchestra organisation organization parliament partners party police project post press radio regiment registry school secretariat senate service services society solutions squad studio studios syndicate systems taskforce technologies telegraph television times tribunal tribune troops trust tv union university watch'.split(' '));
const weakEnders = new Set('army forces force troops intelligence police community communications network networks media news press radio service services group project division conference house church school company post court cabinet watch channel council union'.split(' '));
/** These end a body's name only behind two more words: not "White House", "News Desk". */
const broadEnders = new Set(['house', 'desk', 'factory', 'exchange']);
/** Words of other languages that lead a body's or a paper's name. */
const foreignLeaders = new Set('fiscalia frente partido movimiento ministerio agencia instituto fundacion asociacion comision consejo grupo universidad observatorio tribunal congreso asamblea consultores union federacion servicio ejercito policia fuerzas parti mouvement ministere agence fondation association conseil groupe universite comite commission assemblee rassemblement service institut bundesamt bundesministerium bundesverband ministerium verein stiftung partei verband gesellschaft partito ministero fondazione associazione istituto stowarzyszenie fundacja ministerstvo narodny'.split(' '));
const foreignPapers = new Set('gazeta diario periodico journal quotidien zeitung giornale corriere gazzetta rzeczpospolita'.split(' '));
const joining = new Set(['of', 'for', 'on', 'the', 'and', '&', 'de', 'des', 'del', 'la', 'du', 'für', 'der', 'against', 'to', '’s', '\'s']);
const suffixes = /^(?:Inc\.?|Corp\.?|Co\.?|Ltd\.?|LLC|L\.L\.C\.|LLP|PLC|plc|GmbH|AG|S\.A\.|OOO|ZAO|OAO|PJSC|JSC|L\.P\.|N\.V\.|B\.V\.|Limited|Incorporated|Corporation|LTD\.?|INC\.?|CORP\.?|d\.o\.o\.?|A\.Ş\.?|FZE|FZCO|FZ|S\.A\.R\.L\.?|SARL|S\.r\.l\.?|S\.p\.A\.?|Pty|a\.s\.|s\.r\.o\.|AB|Oy|e\.V\.|A\.S\.|S\.L\.|UAB|EOOD|OÜ|KG|SAS|Sp\.|C\.A\.?|S\.A\.S\.?|S\.R\.L\.?|Kft\.?|Zrt\.?|SIA|DOOEL|d\.d\.?|a\.d\.?|Lda\.?|Ltda\.?|Oyj|ApS|Bhd|Pte|A\/S)$/u;
/** Legal forms that are written small. */
const smallSuffix = /^(?:d\.o\.o\.?|a\.s\.?|s\.r\.o\.?|d\.d\.?|plc|e\.V\.?|a\.d\.?)$/u;
const legalForms = /^(?:ANO|OOO|ZAO|OAO|PAO|FGUP|TOO|TOV|PT|AO)$/u;
const acts = /^(?:Act|Code|Order|Title|Section|Amendment|Constitution|Statute|Treaty|Agreement|Protocol|Convention|Election|Elections|Day|War|Rule|Rules|Program|Programme|Report|Assessment|Plan|Strategy|Policy|Principles)$/u;
const starters = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'its', 'their', 'his', 'in', 'on', 'at', 'by', 'for', 'from', 'and', 'or', 'but', 'as', 'if', 'when', 'while', 'since', 'after', 'before', 'former', 'both', 'each', 'every', 'any', 'no', 'some', 'several', 'many', 'all', 'other', 'to', 'with', 'under', 'of', 'our', 'new', 'de', 'however', 'according', 'meanwhile', 'also']);
const persons = /^(?:Director|Secretary|Minister|President|Chairman|Chair|Chief|Officer|Officers|Deputy|Commander|Head|Spokesman|Spokeswoman|Spokesperson|Ambassador|Attorney|Member|Members|Leader|Analyst|Official|Officials|Employee|Employees)$/u;

/** Bodies by the form of their name: `Ministry of X and Y`, `X Y Agency`, `X Y LLC`. */
export function organisations(line: Line): Candidate[] {
  if (line.isCapital && line.words.length > 25) return [];
  const found: Candidate[] = [];
  for (let index = 0; index < line.words.length; index++) {
    if (line.words[index] === '(') { const named = bracketed(line, index); if (named) found.push(named); }
    const small = smallHeadAt(line, index) ?? calledAt(line, index);
    if (small) found.push(small);
    if (!isCapitalised(line.words[index]) && !smallSuffix.test(line.words[index] ?? '')) continue;
    const candidate = headedAt(line, index) ?? prefixedAt(line, index) ?? foreignAt(line, index) ?? companyAt(line, index) ?? (line.language === 'de' ? null : ledAt(line, index) ?? endedAt(line, index));
    if (candidate && !isTool(line, candidate.to)) found.push(candidate);
  }
  return found;
}

const heading = /^(?:director|head|chief|deputy|spokesman|spokeswoman|spokesperson|officers?|agents?|members?|employees?|leaders?|founder|guerrillas|militants|rebels|fighters)$/u;
const bodySays = /^(?:said|says|told|stated|assesses|assessed|judges|judged|concluded|warned|denied|declined|announced|attributed|attributes)$/u;
const noBody = /^(?:CEO|CFO|CTO|COO|CISO|USA|URL|PDF|DNS|VPN|SMS|USB|GPS|TLP|FAQ|PIN|ATM|IT|AI|DDOS|IP|HQ|TV|MP|MPS|MEP|VAT|COVID|UTC|GMT|EST|EUR|USD|JPEG|HTML|IRS|DIRECTOR)$/u;

/** `director of SOVA`, `SOVA said`: letters of which the text says that somebody heads them, or that they speak. */
function headedAt(line: Line, index: number): Candidate | null {
  const word = line.words[index] ?? '';
  if (line.isCapital || line.isHeadline || !/^\p{Lu}{3,6}$/u.test(word) || noBody.test(word) || isTechnical(word) || isCapitalised(line.words[index + 1]) || isCapitalised(line.words[index - 1])) return null;
  const at = line.plain[index - 1] === 'the' ? index - 1 : index;
  const isHeaded = /^(?:of|for|at)$/u.test(line.plain[at - 1] ?? '') && heading.test(line.plain[at - 2] ?? '');
  return isHeaded || bodySays.test(line.plain[index + 1] ?? '') ? { ...candidate(line, index, index + 1, 'acronym'), weight: 45 } : null;
}

function candidate(line: Line, from: number, to: number, rule: 'organisation-form' | 'company-form' | 'acronym', isDoubtful = false): Candidate {
  const head = line.plain.slice(from, to).find((word) => leaders.has(word)) === 'office';
  return { line, from, to, type: head && rule === 'organisation-form' ? 'office' : isMedium(line, from, to) ? 'publication' : isArmed(line, from, to) ? 'group' : 'organisation', kind: 'name', rule, entity: null, name: nameOf(line, from, to), weight: rule === 'company-form' ? 85 : rule === 'acronym' ? 79 : 75, isDoubtful };
}

const isMedium = (line: Line, from: number, to: number): boolean => /^(?:news|times|post|tribune|gazette|herald|journal|telegraph|daily|magazine|newspaper|television|tv|radio|broadcasting|press)$/u.test(line.plain[to - 1] ?? '') && to - from > 1;

/** An armed group, unless it is a state's: `Northern Liberation Front`, not `Danish Army`. */
const isArmed = (line: Line, from: number, to: number): boolean => /^(?:army|front|forces|brigade|brigades|battalion|militia|legion|cartel|squad|mafia|syndicate|movement)$/u.test(line.plain[to - 1] ?? '') && line.plain[to - 2] !== 'armed' && line.kinds.slice(from, to).every((bits) => !(bits & kinds.demonym));

/** Back over the capitalised words that stand before a name's head. */
function startOf(line: Line, index: number, limit: number): number {
  let from = index;
  while (from > 0 && index - from < limit) {
    const word = line.words[from - 1] ?? '';
    const isHyphen = word === '-' && isCapitalised(line.words[from - 2]) && touches(line, from - 1);
    if (isHyphen) { from -= 2; continue; }
    if (!isCapitalised(word) || persons.test(word) || /^[A-Z]\.$/u.test(word) && from === 1) break;
    if (from - 1 === 0 && starters.has(line.plain[0] ?? '')) break;
    if (starters.has(line.plain[from - 1] ?? '') && word !== 'New') break;
    if ((line.kinds[from - 1] ?? 0) & kinds.calendar) break;
    from--;
  }
  return from;
}

const touches = (line: Line, index: number): boolean => line.sentence.tokens[index]?.from === line.sentence.tokens[index - 1]?.to;

function companyAt(line: Line, index: number): Candidate | null {
  if (!suffixes.test(line.words[index] ?? '') || index === 0) return null;
  const before = line.words[index - 1] === ',' ? index - 1 : index;
  if (!isCapitalised(line.words[before - 1])) return null;
  let from = startOf(line, before, 7);
  while (from > 1 && (line.plain[from - 1] === 'and' || line.plain[from - 1] === '&') && isCapitalised(line.words[from - 2])) {
    const further = startOf(line, from - 1, 5);
    if (further >= from - 1 || suffixes.test(line.words[from - 2] ?? '')) break;
    from = further;
  }
  return from < before ? candidate(line, from, index + 1, 'company-form') : null;
}

/** `Frente Libre del Norte`, `Agence Nord Presse`: the head comes first, with or without a small word behind it. */
function foreignAt(line: Line, index: number): Candidate | null {
  const head = line.plain[index] ?? '';
  const isPaper = foreignPapers.has(head);
  if ((!isPaper && !foreignLeaders.has(head)) || line.isCapital || line.isHeadline) return null;
  const to = endOf(line, index + 1);
  if (to < index + 2 || (line.language === 'en' && enders.has(head) && !foreignLeaders.has(line.plain[index + 1] ?? '') && !/^(?:de|del|des|du|la|le|für|der)$/u.test(line.plain[index + 1] ?? ''))) return null;
  return { ...candidate(line, index, to, 'organisation-form'), type: isPaper ? 'publication' : 'organisation' };
}

/** `ANO Dialog Sever`: a legal form before the name. */
function prefixedAt(line: Line, index: number): Candidate | null {
  if (!legalForms.test(line.words[index] ?? '') || line.isCapital) return null;
  let to = index + 1;
  while (to < line.words.length && to < index + 6 && (isCapitalised(line.words[to]) || (/^[“"«-]$/u.test(line.words[to] ?? '') && isCapitalised(line.words[to + 1])) || (/^[”"»]$/u.test(line.words[to] ?? '') && /^[“"«]$/u.test(line.words[index + 1] ?? '')))) to++;
  return to > index + 1 ? candidate(line, index, to, 'company-form') : null;
}

/** `Ministry of Foreign Affairs`, with what stands before it in capitals. */
function ledAt(line: Line, index: number): Candidate | null {
  const { words, plain } = line;
  if (!leaders.has(plain[index] ?? '') || !/^(?:of|for|on)$/u.test(plain[index + 1] ?? '')) return null;
  const to = endOf(line, index + 1);
  if (to <= index + 2 || acts.test(words[to - 1] ?? '')) return null;
  const from = startOf(line, index, 4);
  if (plain[index] === 'state' || (plain[index] === 'house' && from === index)) return null;
  return candidate(line, from, to, 'organisation-form');
}

/** Onwards over capitalised words and the small words that join them. */
function endOf(line: Line, index: number): number {
  const { words, plain } = line;
  let to = index;
  for (let at = index; at < words.length && at < index + 14; at++) {
    const word = words[at] ?? '';
    if (isCapitalised(word) && !((line.kinds[at] ?? 0) & kinds.calendar && plain[at - 1] === 'on')) { to = at + 1; continue; }
    if (word === '-' && isCapitalised(words[at + 1]) && touches(line, at)) continue;
    if (!joining.has(plain[at] ?? '') && word !== ',') break;
    if (word === ',' && !(isCapitalised(words[at + 1]) && /^(?:and|,)$/u.test(words[at + 2] ?? '') && plain[index] === 'of' && !((line.kinds[at + 1] ?? 0) & (kinds.givenName | kinds.country)))) break;
    if (!isBridge(line, at)) break;
  }
  return to;
}

/** Whether a small word inside a name leads to more of it. */
function isBridge(line: Line, at: number): boolean {
  const { words, plain } = line;
  const next = plain[at + 1] === 'the' ? at + 2 : at + 1;
  if (!isCapitalised(words[next]) && !joining.has(plain[next] ?? '')) return false;
  if (plain[at] !== 'and') return plain[at] !== 'for' && plain[at] !== 'on' && plain[at] !== 'to' && plain[at] !== 'against' || !((line.kinds[next] ?? 0) & kinds.calendar);
  const isOtherName = leaders.has(plain[next] ?? '') || plain[at + 1] === 'the' || /^\p{Lu}{2,6}$/u.test(words[next] ?? '') || ((line.kinds[next] ?? 0) & (kinds.givenName | kinds.country | kinds.demonym)) !== 0;
  return !isOtherName;
}

/** `Internet Research Agency`: two capitalised words at least, the last one of an organisation. */
function endedAt(line: Line, index: number): Candidate | null {
  const { words, plain } = line;
  if (!enders.has(plain[index] ?? '') || acts.test(words[index + 1] ?? '')) return null;
  if (isCapitalised(words[index + 1]) && enders.has(plain[index + 1] ?? '')) return null;
  const from = overAnd(line, startOf(line, index, 6), index);
  if (from === index || persons.test(words[index + 1] ?? '') && weakEnders.has(plain[index] ?? '')) return null;
  if (broadEnders.has(plain[index] ?? '') && index - from < 2) return null;
  const before = line.kinds.slice(from, index);
  if (plain[from - 1] === 'of' && persons.test(words[from - 2] ?? '') && weakEnders.has(plain[index] ?? '')) return null;
  const isGeneral = before.every((bits) => (bits & (kinds.demonym | kinds.country)) !== 0);
  if (weakEnders.has(plain[index] ?? '') && (isGeneral || line.isHeadline || line.isCapital)) return null;
  if (line.isHeadline && !before.some((bits) => bits & (kinds.organisation | kinds.country | kinds.demonym))) return null;
  return candidate(line, from, index + 1, 'organisation-form');
}

/** `the Information and Security Service`: back over one `and`, when the name begins right behind an article or possessive. */
function overAnd(line: Line, from: number, head: number): number {
  const { words, plain } = line;
  if (from < 2 || from === head || plain[from - 1] !== 'and' || !isCapitalised(words[from - 2])) return from;
  const bits = line.kinds[from - 2] ?? 0;
  if (bits & (kinds.country | kinds.givenName | kinds.calendar) || enders.has(plain[from - 2] ?? '') || /^\p{Lu}{2,}$/u.test(words[from - 2] ?? '')) return from;
  const first = startOf(line, from - 1, 3);
  return /^(?:the|a|’s|'s|its|their|and)$/u.test(plain[first - 1] ?? '') ? first : from;
}

/** Whether what is named is called by a tool's or protocol's letters right behind. */
const isTool = (line: Line, to: number): boolean => line.words[to] === '(' && isTechnical(line.words[to + 1] ?? '');

const smallHeads = /^(?:ministere|ministerio|ministero|agence|agencia|comite|commission|comision|conseil|consejo|parlement|parlamento|direction|secretariat|assemblee|asamblea|tribunal|cour|corte|institut|instituto|fondation|fundacion)$/u;

/** `ministère des Affaires étrangères`, where the language writes the head in small letters. */
function smallHeadAt(line: Line, index: number): Candidate | null {
  const { words, plain } = line;
  if (!/^(?:es|fr|it|pt)$/u.test(line.language) || !smallHeads.test(plain[index] ?? '') || isCapitalised(words[index])) return null;
  let to = index + 1;
  while (/^(?:de|des|du|del|della|la|las|los|d’|l’|d'|l')$/u.test(plain[to] ?? '')) to++;
  if (to === index + 1 || !isCapitalised(words[to]) || (line.kinds[to] ?? 0) & kinds.country) return null;
  let end = endOf(line, to);
  while (adjective.test(plain[end] ?? '')) end++;
  return candidate(line, index, end, 'organisation-form');
}

const adjective = /^(?:etrangeres?|interieures?|exterieures?|exteriores|nationale?s?|nacional(?:es)?|generale?s?|general|federale?s?|federal|publique|publica|europeenne|europea|militaires?|militar|numeriques?|digital)$/u;

/** The words before `(ABC)` whose initials are its letters, in whatever form the name is. */
function bracketed(line: Line, open: number): Candidate | null {
  const acronym = line.words[open + 1] ?? '';
  if (!/^[),]$/u.test(line.words[open + 2] ?? '') || !isAcronym(acronym.replace(/\p{Ll}/u, 'X')) || isTechnical(acronym)) return null;
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  for (let from = open - 1; from >= Math.max(0, open - 14); from--) {
    if (/^[,;:.()“”"]$/u.test(line.words[from] ?? '')) return null;
    if (!isCapitalised(line.words[from]) || line.plain[from]?.charAt(0) !== letters.charAt(0) || !spells(line, from, open, letters)) continue;
    const hasHead = line.plain.slice(from, open).some((word) => enders.has(word) || leaders.has(word) || foreignLeaders.has(word));
    return candidate(line, from, open, 'acronym', !hasHead && !line.tags.slice(from, open).some((tag) => tag.endsWith('ORG')));
  }
  return null;
}

/** Whether the initials of words spell letters: each letter an initial, in order; small words may be passed over. */
function spells(line: Line, from: number, to: number, letters: string): boolean {
  let at = 0;
  for (let index = from; index < to; index++) {
    const word = line.plain[index] ?? '';
    if (word.charAt(0) === letters.charAt(at)) at++;
    else if (isCapitalised(line.words[index]) && !joining.has(word)) return false;
  }
  return at === letters.length;
}
