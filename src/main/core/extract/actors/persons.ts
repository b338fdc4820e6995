import { kinds } from '../names/gazetteer.ts';
import { nameOf, type Candidate, type Rule } from './candidate.ts';
import { opensSentences } from '../text/abbreviations.ts';
import { isCapitalised, type Line } from './line.ts';

const particles = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'de', 'da', 'do', 'dos', 'del', 'della', 'di', 'van', 'von', 'der', 'den', 'la', 'le', 'ul', 'ur', 'abu', '-']);
const suffix = /^(?:Jr\.?|Sr\.?|II|III|IV)$/u;
const initial = /^\p{Lu}\.?$/u;
/** Titles that belong to the name in a report's own words: ranks, and forms of address. */
const honorifics = /^(?:Gen\.?|General|Colonel|Col\.?|Lt\.?|Lieutenant|Maj\.?|Major|Capt\.?|Captain|Admiral|Adm\.?|Sgt\.?|Sergeant|Brigadier|Brig\.?|Marshal|Ayatollah|Imam|Mullah|Sheikh|Hojjatoleslam|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Sir|Dame|Lord|Lady)$/u;
const patronymic = /(?:ovich|evich|ovna|evna|ovych|evych|ivna|ichna)$/u;
/** What people are called in small letters before their name. */
const personNouns = /^(?:president|politologue|chercheur|chercheuse|embajador|embajadora|ambassadeur|ambassadrice|politologo|politologa|investigador|investigadora|coordinadora|agregado|exasesor|asesor|lawmaker|lawyer|attorney|candidate|director|minister|secretary|spokesman|spokeswoman|spokesperson|chairman|chairwoman|leader|commander|officer|senator|congressman|congresswoman|governor|mayor|ambassador|adviser|advisor|aide|strategist|consultant|oligarch|businessman|businesswoman|hacker|operative|agent|founder|co-founder|owner|journalist|reporter|editor|analyst|professor|researcher|cleric|politician|legislator|parliamentarian|diplomat|prosecutor|judge|chancellor|financier|lobbyist|publicist|activist|blogger|translator|deputy|minister-president|entrepreneur|banker|economist|historian|author|columnist|scientist|correspondent|nationals?|residents?|ally|associate|opponent|critic|dissident|presidente|presidenta|ministro|ministra|vocero|portavoz|diputado|diputada|senador|director|directora|fiscal|abogado|lider|periodista|empresario|ministre|porte-parole|parole|depute|deputee|directeur|directrice|chancelier|homme|militant|journaliste|avocat|homologue|presidento|premier|deputato|giornalista)$/u;
const speech = /^(?:said|says|told|stated|wrote|added|testified|claimed|argued|tweeted|denied|explained|replied|warned|insisted|acknowledged|confirmed|announced|recalled|noted|asked|declined)$/u;
const germanOffice = /(?:minister|kanzler|pr[äa]sident|sprecher|chef|direktor|botschafter|general|richter|sekret[äa]r|abgeordneter?|vorsitzender?|unternehmer|anwalt|politologe|politologin|forscher|expert|leiter|politiker|verteidiger|ermittler|kandidat|reporter|angeklagter?)(?:in|e)?$/iu;
const never = new Set('although though because despite during between through whether until unless instead moreover furthermore additionally then thus hence later earlier recently now still even only just more less another last next first second third since once perhaps maybe indeed nevertheless nonetheless overall finally who whom whose which the this that these those it he she they we i you in on at by for from and or but as if when while since after before however meanwhile according also not no yes all some many most several both each every any other such who what where which why how his her their its our my your there here one two three today yesterday internet monday english'.split(' '));
const institutional = /^(?:Act|Agency|Avenue|Street|Road|Building|University|Committee|Commission|Council|Department|Office|Bureau|Institute|Court|Election|Elections|Day|House|Center|Centre|Report|Campaign|Administration|Foundation|Organization|Organisation|Group|Party|Ministry|Times|Post|News|Airport|Hospital|College|School|Island|Islands|Sea|River|Lake|Mountain|Bay|City|County|State|States|Republic|Federation|Union|Kingdom|Network|Operation|Project|Directorate|Division|Service|Services|Forces|Force|Army|Navy|Command|Unit)$/u;

/** People by a title before the name, by a given name, by the tagger, or by capitals as in an indictment. */
export function persons(line: Line): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < line.words.length; index++) {
    const one = listedAt(line, index, found.at(-1)) ?? titledAt(line, index) ?? givenAt(line, index) ?? capitalsAt(line, index) ?? captionAt(line, index) ?? repeatedAt(line, index) ?? kinAt(line, index) ?? placedAt(line, index) ?? taggedAt(line, index);
    if (!one) continue;
    found.push(one);
    if (one.rule !== 'tagger') index = Math.max(index, one.to - 1);
  }
  return found;
}

function candidate(line: Line, from: number, to: number, rule: Rule, weight: number): Candidate {
  const honorific = rule !== 'tagger' || honorifics.test(line.words[from - 1] ?? '') ? withHonorific(line, from) : from;
  return { line, from: honorific, to, type: 'person', kind: 'name', rule, entity: null, name: nameOf(line, from, to), weight, isDoubtful: false };
}

const withHonorific = (line: Line, from: number): number => (honorifics.test(line.words[from - 1] ?? '') && !isOfOffice(line, from - 1) ? from - 1 : from);

/** The `General` of `Attorney General`: an office, no rank. */
const isOfOffice = (line: Line, index: number): boolean => line.words[index] === 'General' && /^(?:Attorney|Solicitor|Inspector|Secretary|Director|Consul|Surgeon|Postmaster|Comptroller)$/u.test(line.words[index - 1] ?? '');

/** Whether a word can be part of a person's name. */
function canBeName(line: Line, index: number): boolean {
  const word = line.words[index] ?? '';
  if (!isCapitalised(word) || never.has(word.toLowerCase()) || institutional.test(word)) return false;
  const bits = line.kinds[index] ?? 0;
  if (bits & kinds.calendar && !(bits & kinds.givenName)) return false;
  if (bits & (kinds.demonym | kinds.country) && !(bits & kinds.givenName)) return false;
  return !/\p{N}/u.test(word) && (word.length > 1 || initial.test(word));
}

/** The `-jun` of `Kim Min-jun`. */
const isJoined = ({ words, sentence: { tokens } }: Line, index: number): boolean =>
  words[index] === '-' && /^\p{Ll}{2,6}$/u.test(words[index + 1] ?? '') && /^\p{Lu}\p{Ll}{1,5}$/u.test(words[index - 1] ?? '') && /^\p{Lu}/u.test(words[index - 2] ?? '')
  && tokens[index]?.from === tokens[index - 1]?.to && tokens[index + 1]?.from === tokens[index]?.to;

/** The `“Red” Roe` of `Ann “Red” Roe`: another name between marks, and more of the name behind. */
const isNickname = (line: Line, index: number): boolean =>
  /^[“"‘«]$/u.test(line.words[index] ?? '') && canBeName(line, index + 1) && /^[”"’»]$/u.test(line.words[index + 2] ?? '') && canBeName(line, index + 3);

/** Behind the last word of a name that begins here. */
function endOf(line: Line, from: number): number {
  let to = from + 1;
  while (to < line.words.length && to < from + 6) {
    const word = line.words[to] ?? '';
    if (/^(?:MP|MSP|MEP|TD|QC|KC|MBE|OBE|CBE|PhD)$/u.test(word)) return to;
    if (canBeName(line, to) && !isTitle(line, to)) { to++; continue; }
    if (isJoined(line, to)) { to += 2; continue; }
    if (suffix.test(word)) return to + 1;
    if (isNickname(line, to)) { to += 4; continue; }
    if (word === ',' && suffix.test(line.words[to + 1] ?? '')) return to + 2;
    const skip = particles.has(line.plain[to] ?? '') ? (particles.has(line.plain[to + 1] ?? '') ? 2 : 1) : 0;
    const hyphen = word === '-' ? to : line.words[to + 1] === '-' ? to + 1 : -1;
    if (skip === 0 || !canBeName(line, to + skip) || (hyphen > 0 && line.sentence.tokens[hyphen]?.from !== line.sentence.tokens[hyphen - 1]?.to)) break;
    if (line.plain[to] === 'de' && line.language !== 'en' && (line.kinds[to + 1] ?? 0) & kinds.country) break;
    to += skip + 1;
  }
  return to;
}

const isTitle = (line: Line, index: number): boolean => ((line.kinds[index] ?? 0) & kinds.title) !== 0 && !((line.kinds[index] ?? 0) & kinds.givenName);

/** `President X`, `FBI Director X Y`: the words behind a title in capitals. */
function titledAt(line: Line, index: number): Candidate | null {
  const bits = line.kinds[index - 1] ?? 0;
  if (line.language === 'de' && germanOffice.test(line.plain[index - 1] ?? '') && canBeName(line, index) && canBeName(line, index + 1)) return candidate(line, index, Math.min(endOf(line, index), index + (line.words[index + 2] === '-' ? 4 : 3)), 'person-title', 66);
  if (index === 0 || !(bits & kinds.title) || (line.words.length < 4 && line.words.every((word) => word === word.toUpperCase())) || !canBeName(line, index) || isTitle(line, index) || line.isCapital) return null;
  const title = line.words[index - 1] ?? '';
  if (line.language === 'de' && !((line.kinds[index] ?? 0) & kinds.givenName)) return null;
  const isName = line.tags[index]?.endsWith('PER') || (line.kinds[index] ?? 0) & kinds.givenName || honorifics.test(title) || (isCapitalised(title) && !line.isHeadline);
  if (!isName || (line.kinds[index] ?? 0) & (kinds.organisation | kinds.companySuffix)) return null;
  if (/^(?:General|Special|Private|Chief|Deputy|Assistant|Major|Attorney|Prime|Father|Justice|Leader|Agent|Don)$/u.test(title) && !line.tags[index]?.endsWith('PER')) return null;
  if (!isCapitalised(title) && !line.tags[index]?.endsWith('PER') && !((line.kinds[index] ?? 0) & kinds.givenName)) return null;
  return candidate(line, index, endOf(line, index), 'person-title', 70);
}

/** A given name of the list, and at least one more word. */
function givenAt(line: Line, index: number): Candidate | null {
  const bits = line.kinds[index] ?? 0;
  if (!(bits & kinds.givenName) || !canBeName(line, index) || line.isCapital) return null;
  const to = endOf(line, index);
  if (to - index < 2) return null;
  const doubt = (bits & (kinds.place | kinds.country | kinds.title | kinds.organisation | kinds.calendar)) !== 0 || line.isHeadline;
  const isTagged = line.tags.slice(index, to).some((tag) => tag.endsWith('PER'));
  if ((doubt && !isTagged) || line.kinds.slice(index + 1, to).some((other) => other & (kinds.organisation | kinds.companySuffix))) return null;
  return candidate(line, index, to, 'person-given-name', isTagged ? 68 : 62);
}

/** What courts print in capitals and is nobody. */
const formula = /^(?:TRUE BILL|GRAND JURY|COUNT|GENERAL ALLEGATIONS|OVERT ACTS|MANNER AND MEANS|JURY TRIAL|PRAYER FOR)/u;

/** `IVAN IVANOVICH IVANOV` among words that are not in capitals, as in an indictment. */
function capitalsAt(line: Line, index: number): Candidate | null {
  if (!isInCapitals(line, index)) return null;
  if (isInCapitals(line, index - 1)) return null;
  let to = index;
  while (to < line.words.length && (isInCapitals(line, to) || (to > index && initial.test(line.words[to] ?? '')))) to++;
  if (line.words[to] === ',' && /^(?:JR\.?|SR\.?)$/u.test(line.words[to + 1] ?? '')) to += 2;
  const bits = line.kinds.slice(index, to);
  if (to - index < 2 || to - index > 5 || formula.test(line.words.slice(index, to).join(' ')) || bits.some((other) => other & (kinds.organisation | kinds.companySuffix | kinds.country | kinds.demonym))) return null;
  const isPerson = bits.some((other) => other & kinds.givenName) || line.plain.slice(index, to).some((word) => patronymic.test(word)) || line.tags.slice(index, to).every((tag) => tag.endsWith('PER'));
  return isPerson ? candidate(line, index, to, 'person-capitals', 72) : null;
}

/** `RI SONG-MIN, a/k/a “Danny Ree,”`: an accused in a caption. */
function captionAt(line: Line, index: number): Candidate | null {
  if (!isInCapitals(line, index) || isInCapitals(line, index - 1) || line.words[index - 1] === '-') return null;
  let to = index;
  while (to < Math.min(line.words.length, index + 9) && (isInCapitals(line, to) || (to > index && (initial.test(line.words[to] ?? '') || (line.words[to] === '-' && isInCapitals(line, to + 1)))))) to++;
  const after = line.plain.slice(to, to + 6).join(' ');
  if (to - index < 2 || !/^,? ?(?:\( ?)?(?:a \/ k \/ a|aka|a\.k\.a\.?|also known|defendants?\b)/u.test(after)) return null;
  if (line.kinds.slice(index, to).some((bits) => bits & (kinds.organisation | kinds.companySuffix | kinds.country))) return null;
  return candidate(line, index, to, 'person-capitals', 72);
}

function isInCapitals(line: Line, index: number): boolean {
  const word = line.words[index] ?? '';
  return word.length > 1 && /^[\p{Lu}’'.]+$/u.test(word) && /^\p{Lu}{2}|^\p{Lu}[’']\p{Lu}/u.test(word) && !suffix.test(word);
}

/** `X Y (Y)`: a full name with the surname by which it is called from there on. */
function repeatedAt(line: Line, index: number): Candidate | null {
  if (!canBeName(line, index) || line.isCapital || line.language === 'de' || (canBeName(line, index - 1) && index > 1)) return null;
  const to = endOf(line, index);
  if (to - index < 2 || line.words[to] !== '(' || line.words[to + 2] !== ')') return null;
  const called = line.plain[to + 1] ?? '';
  return line.plain.slice(index + 1, to).some((word) => word === called || word.split('-').includes(called)) ? candidate(line, index, to, 'person-form', 84) : null;
}

/** Two or more capitalised words where a person's name stands: after `businessman`, before `said`, or between commas behind a spokeswoman. */
function placedAt(line: Line, index: number): Candidate | null {
  if (!canBeName(line, index) || line.isCapital || line.isHeadline || (index > 0 && canBeName(line, index - 1) && !/^Hon\.?$/u.test(line.words[index - 1] ?? '') && !isInCharge(line, index) && !isOfDepartment(line, index)) || isTitle(line, index)) return null;
  const to = endOf(line, index);
  if (to - index < 2 || to - index > 5 || line.words.slice(index, to).some((word) => departments.test(word)) || line.kinds.slice(index, to).some((bits) => bits & (kinds.organisation | kinds.companySuffix | kinds.place | kinds.country))) return null;
  const previous = line.plain[index - 1] ?? '';
  const isHonourable = /^hon\.?$/u.test(previous);
  const isApposed = previous === ',' && line.plain.slice(Math.max(0, index - 12), index - 1).some((word) => personNouns.test(word) || (line.language === 'de' && germanOffice.test(word))) && line.words[to] === ',';
  if (line.language === 'de' && !isApposed) return null;
  const isCited = previous === 'to' && line.plain[index - 2] === 'according' && line.words[to] === ',' && line.words.slice(to + 1, to + 4).some((word, at) => /^(?:Chief|Director|Head|Professor|Secretary)$/u.test(word) || personNouns.test(line.plain[to + 1 + at] ?? ''));
  const isWho = line.words[to] === ',' && /^(?:who|whom)$/u.test(line.plain[to + 1] ?? '');
  return isInCharge(line, index) || isHonourable || isOfDepartment(line, index) || isWho || isRoled(line, to) || isNamed(line, index) || isCited || personNouns.test(previous) || speech.test(line.plain[to] ?? '') || isApposed ? candidate(line, index, to, 'person-form', 58) : null;
}

/** `Ann Roe and Ivo Lund`: capitalised words behind a person and `and`, where no body follows. */
function listedAt(line: Line, index: number, last: Candidate | undefined): Candidate | null {
  if (!last || last.rule === 'tagger' || last.to !== index - 1 || !/^(?:and|y|et|und|e)$/u.test(line.plain[index - 1] ?? '') || line.isHeadline || line.isCapital || !canBeName(line, index)) return null;
  const to = endOf(line, index);
  if (to - index < 2 || to - index > 4 || line.kinds.slice(index, to).some((bits) => bits & (kinds.organisation | kinds.companySuffix | kinds.place | kinds.country | kinds.title))) return null;
  return candidate(line, index, to, 'person-form', 57);
}

/** `X Y, director of Z`, `X Y, 44, a former dancer`, `X Y, the chief prosecutor of Z`: an age or what the person is. */
function isRoled({ words, plain }: Line, comma: number): boolean {
  if (words[comma] !== ',') return false;
  if (/^\p{N}{2}$/u.test(words[comma + 1] ?? '') && words[comma + 2] === ',') return true;
  if (personNouns.test(plain[comma + 1] ?? '')) return true;
  if (!/^(?:an?|the|its|his|her|their)$/u.test(plain[comma + 1] ?? '')) return false;
  for (let at = comma + 2; at < comma + 7 && /^[\p{L}-]/u.test(words[at] ?? ''); at++) {
    if (/^(?:of|in|at|for|who|that|which|and)$/u.test(plain[at] ?? '')) return false;
    if (personNouns.test(plain[at] ?? '') && /^(?:of|in|at|for|from|with|who|and|on|based|[,.])$/u.test(plain[at + 1] ?? '')) return true;
  }
  return false;
}

const noPersons = /^(?:company|companies|firm|group|groups|network|project|operation|site|website|page|pages|channel|account|accounts|persona|outlet|newspaper|magazine|town|village|city|ship|vessel|file|files|malware|tool|software|campaign|forum|bank|charity|foundation|party|agency|unit|street|hotel|newsroom|newsrooms|blog|organization|organisation|programme|program)$/u;

/** `a goalkeeper named X Y`. */
const isNamed = ({ plain }: Line, index: number): boolean =>
  plain[index - 1] === 'named' && !plain.slice(Math.max(0, index - 6), index - 1).some((word) => noPersons.test(word)) && plain.slice(Math.max(0, index - 6), index - 1).some((word) => /^(?:an?|one|of|who)$/u.test(word));

const offices = /^(?:Minister|Secretary|Commissioner|Director|Head|Chief|Chair|Spokesperson|Spokesman|Spokeswoman|Ambassador|Adviser|Advisor|Representative|Coordinator|Envoy|Attorney|Prosecutor)$/u;
const departments = /^(?:Affairs|Defence|Defense|Interior|Justice|Security|Finance|Economy|Health|Education|Information|Communications|Culture|Trade|Energy|Intelligence|Staff|State|Treasury|Policy|Police|Transport|Agriculture|Integration|Technology|Elections|Operations|Cybersecurity|Office|Service|Department|Agency|Bureau|Cyber)$/u;

/** `Minister for Foreign Affairs X Y`: a name behind the last word of an office. */
function isOfDepartment({ words, plain }: Line, index: number): boolean {
  if (!departments.test(words[index - 1] ?? '')) return false;
  for (let at = index - 2; at >= Math.max(0, index - 9); at--) {
    if (offices.test(words[at] ?? '')) return /^(?:of|for|to)$/u.test(plain[at + 1] ?? '');
    if (!/^(?:of|for|to|the|and|&)$/u.test(plain[at] ?? '') && !isCapitalised(words[at])) return false;
  }
  return false;
}

const kin = /^(?:sister|brother|wife|husband|son|daughter|father|mother|cousin|nephew|niece|uncle|aunt|colleague|friend|boss|driver|assistant|partner|girlfriend|boyfriend|widow|neighbour|neighbor)$/u;

/** `her sister, Zelda, who`, `gave his name only as Ivo`: one name of a person. */
function kinAt(line: Line, index: number): Candidate | null {
  const { plain, words } = line;
  if (!canBeName(line, index) || line.isCapital || line.isHeadline || isTitle(line, index)) return null;
  const isKin = words[index - 1] === ',' && kin.test(plain[index - 2] ?? '') && /^(?:his|her|their|my|our|the|[’']s|[’'])$/u.test(plain[index - 3] ?? '');
  const isSelf = plain[index - 1] === 'as' && plain.slice(Math.max(0, index - 4), index - 1).some((word) => /^(?:name|himself|herself)$/u.test(word));
  if (!isKin && !isSelf) return null;
  const to = endOf(line, index);
  return /^(?:[,.;:)”]|who|told|said)$/u.test(words[to] ?? '.') ? candidate(line, index, to, 'person-form', 58) : null;
}

/** `Special Agent in Charge X Y`. */
const isInCharge = (line: Line, index: number): boolean => line.plain[index - 1] === 'charge' && line.plain[index - 2] === 'in' && line.words[index - 3] === 'Agent';

/** What the tagger takes for a person's name. */
function taggedAt(line: Line, begin: number): Candidate | null {
  if (line.tags[begin] !== 'B-PER' || (line.language === 'de' && !((line.kinds[begin] ?? 0) & kinds.givenName))) return null;
  let to = begin + 1;
  while (line.tags[to] === 'I-PER') to++;
  let index = begin;
  while (index < to && (!canBeName(line, index) || isTitle(line, index))) index++;
  if (index === to || isElsewhere(line, index, to)) return null;
  while (to > index + 1 && !isCapitalised(line.words[to - 1]) && !suffix.test(line.words[to - 1] ?? '')) to--;
  const from = index === begin && goesBack(line, index - 1) ? index - 1 : index;
  return candidate(line, from, to, 'tagger', to - from > 1 ? 65 : 45);
}

/** Whether an untagged word before a tagged name belongs to it: a given name that the tagger did not know. */
function goesBack(line: Line, index: number): boolean {
  const word = line.words[index] ?? '';
  if (index < 1 || line.language === 'de' || line.isHeadline || line.isCapital || line.tags[index] !== 'O') return false;
  if (opensSentences(word) || !canBeName(line, index) || isTitle(line, index) || /^\p{Lu}+$/u.test(word)) return false;
  return !((line.kinds[index] ?? 0) & (kinds.organisation | kinds.place));
}

/** Whether the words around speak of a place or of a label: `in X Y`, `a X Y businessman`. */
function isElsewhere(line: Line, from: number, to: number): boolean {
  if ((line.kinds[from] ?? 0) & kinds.givenName) return false;
  if (/^(?:in|at|near|across|throughout|outside)$/u.test(line.plain[from - 1] ?? '')) return true;
  if (/^(?:Alert|Class|Table|Figure|Version|Product|Appendix|Annex|Chapter|Part|Article|Count|Phase|Stage|Level|Tier|Operation|Project|Exhibit)$/u.test(line.words[from] ?? '')) return true;
  return /^(?:a|an|the)$/u.test(line.plain[from - 1] ?? '') && personNouns.test(line.plain[to] ?? '');
}
