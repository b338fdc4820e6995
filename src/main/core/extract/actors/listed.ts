import { lookUp, type Lexicon, type LexiconHit } from '../names/lexicon.ts';
import { kinds } from '../names/gazetteer.ts';
import { isCapitalised, type Line } from './line.ts';
import { nameOf, type Candidate } from './candidate.ts';

/** Before the name of a capital: the town is meant. */
const inPlace = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'across', 'throughout', 'en', 'à', 'aus', 'toward', 'towards', 'leaving', 'left', 'visited', 'visiting', 'downtown', 'central', 'into', 'via', 'reached', 'within']);
const byMovement = new Set(['to', 'from']);
const travelling = new Set(['travel', 'traveled', 'travelled', 'travels', 'traveling', 'travelling', 'trip', 'trips', 'flew', 'flight', 'fly', 'flying', 'went', 'going', 'moved', 'returned', 'returning', 'arrived', 'came', 'drove', 'visit', 'visits', 'journey', 'relocated', 'ambassador', 'embassy']);
const townWords = new Set(['region', 'city', 'suburb', 'street', 'area', 'oblast', 'province', 'airport', 'time', 'university', 'institute', 'post', 'times', 'bureau', 'office', 'apartment', 'hotel', 'court', 'stock', 'metro', 'mayor']);
const governing = new Set(['government', 'regime', 'administration', 'parliament', 'officials', 'military', 'army', 'embassy', 'ministry', 'foreign', 'intelligence', 'president', 'state']);

/** Names that the lists or the case know. */
export function listed(line: Line, lexicon: Lexicon): Candidate[] {
  return lookUp(lexicon, line.words, line.plain, line.isCapital).flatMap((hit) => {
    const candidate = candidateOf(line, hit);
    return candidate && isMeant(line, hit) && !isPartOfLonger(line, hit, lexicon) ? [candidate] : [];
  });
}

function candidateOf(line: Line, { surface, from, to }: LexiconHit): Candidate | null {
  const { entity } = surface;
  const kind = surface.kind === 'name' && entity.type === 'state' && isAttributive(line, to) && /^(?:U\.S\.|US|UK|U\.K\.|EU|UN|UAE|USA)$/u.test(line.words[to - 1] ?? '') ? 'attributive' : surface.kind;
  const isDoubtful = (line.isCapital && entity.type !== 'state' && !entity.known) || surface.isDoubtful && !(entity.type === 'state' && surface.kind === 'name' && isAmongStates(line, from, to));
  const weight = entity.known ? 100 : isDoubtful && !line.isCapital ? 30 : to - from > 1 ? 80 : kind === 'demonym' ? 50 : 60;
  return { line, from, to, type: entity.type, kind, rule: entity.known ? 'known' : 'list', entity, name: nameOf(line, from, to), weight, isDoubtful };
}

/** An acronym that goes on behind a hyphen, `ABC-XY`, is another one. */
function isPartOfLonger(line: Line, { surface, to }: LexiconHit, lexicon: Lexicon): boolean {
  const next = line.words[to + 1] ?? '';
  if (line.words[to] !== '-' || !/^\p{Lu}{2,6}$/u.test(next) || surface.entity.type === 'state') return false;
  return !lexicon.root.next.has(line.plain[to + 1] ?? '');
}

/** In a row with other states: `Sudan, Chad and Niger`. */
function isAmongStates(line: Line, from: number, to: number): boolean {
  const isState = (index: number) => ((line.kinds[index] ?? 0) & kinds.country) !== 0 && !/^(?:u\.s\.|us|states)$/u.test(line.plain[index] ?? '');
  const joins = /^(?:,|and|or)$/u;
  return (joins.test(line.plain[from - 1] ?? '') && (isState(from - 2) || (line.plain[from - 1] === 'and' && line.plain[from - 2] === ',' && isState(from - 3)))) || (joins.test(line.plain[to] ?? '') && (isState(to + 1) || (line.plain[to + 1] === 'and' && isState(to + 2)) || (line.plain[to + 1] === 'the' && isState(to + 2)) || (line.plain[to + 1] === 'the' && isState(to + 3)) || (line.plain[to + 1] === 'the' && isCapitalised(line.words[to + 2]) && isState(to + 4))));
}

/** Before a noun, as in `US elections`. */
const isAttributive = (line: Line, to: number): boolean => /^\p{Ll}/u.test(line.words[to] ?? '') && !/^(?:and|or|in|to|for|with|by|of|on|at|from|has|had|is|was|will|would|could|can|may|did|does|said|that|which|who|as|but|against|under|than|were|are|should|must|might|have|also)$/u.test(line.words[to] ?? '');

function isMeant(line: Line, { surface, from, to }: LexiconHit): boolean {
  const { entity, kind } = surface;
  const next = line.words[to];
  const previous = line.words[from - 1];
  if (entity.known) return true;
  if (kind === 'metonym' && entity.type === 'state' && !/kremlin|house|downing|whitehall|elys|élys|miraflores|zhongnanhai|bankova|kreml/iu.test(line.plain[from] ?? '')) return isGovernment(line, from, to);
  if (line.plain[from] === 'washington' && (previous === 'George' || previous === 'Denzel')) return false;
  // A list's single word inside a longer name is that name's, such as a newspaper's or a street's.
  if (to - from === 1 && entity.type !== 'state' && !line.isCapital && !line.isHeadline && previous !== undefined && from > 1 && /^\p{Lu}\p{Ll}/u.test(previous) && isPersonal(line, from)) return false;
  if (entity.type === 'state' && /^(?:Avenue|Street|Road|University|Journal|Herald|Airlines|Post|Times|Square|Act)$/u.test(next ?? '')) return false;
  return true;
}

const isPersonal = (line: Line, from: number): boolean => line.tags[from] === 'I-PER';

/** Whether a capital stands for its state's government. */
function isGovernment(line: Line, from: number, to: number): boolean {
  const { words, plain } = line;
  const previous = plain[from - 1] ?? '';
  const next = plain[to] ?? '';
  if (inPlace.has(previous) || townWords.has(next) || (next === '-' && /^(?:based|born|area|registered)$/u.test(plain[to + 1] ?? ''))) return false;
  if (byMovement.has(previous) && plain.slice(Math.max(0, from - 5), from - 1).some((word) => travelling.has(word))) return false;
  if (next === ',' && (line.kinds[to + 1] ?? 0) & 6 && isCapitalised(words[to + 1])) return false;
  if (next === ',' && /^(?:D|DC|D\.C\.)$/u.test(words[to + 1] ?? '')) return false;
  if (/^(?:D\.C\.|DC)$/u.test(words[to] ?? '')) return false;
  if (from === 0 && (next === '(' || next === '—' || next === '–' || next === '-' || next === ',' || next === '.')) return false;
  if (words[from] === words[from]?.toUpperCase() && from === 0) return false;
  if (isCapitalised(words[to]) && !/^(?:Government|Administration)$/u.test(words[to] ?? '') && !line.isHeadline) return false;
  if (isCapitalised(words[from - 1]) && from - 1 > 0 && !line.isHeadline) return false;
  if (line.isCapital || isAmongTowns(line, from, to)) return false;
  if (previous === ',' && isCapitalised(words[from - 2]) && (next === ',' || next === '.')) return false;
  if (byMovement.has(previous) || previous === 'of') return governs(plain, from, to);
  return powers.has(plain[from] ?? '') || actsAt(plain, from, to);
}

/** Capitals that stand for their state oftener than for the town. */
const powers = new Set(['moscow', 'beijing', 'tehran', 'teheran', 'washington', 'pyongyang', 'moscu', 'pekin', 'moskau', 'moscou', 'peking', 'riyadh', 'ankara', 'kyiv', 'kiev', 'minsk', 'damascus', 'caracas', 'havana']);
const actions = /^(?:then|later|first|secretly|quietly|itself|has|had|is|was|will|would|could|can|may|might|should|did|does|do|also|never|repeatedly|again|s|'s|’s|denied|denies|believed|believes|wants|wanted|sought|seeks|used|uses|tried|tries|said|says|accused|accuses|rejected|rejects|insists|insisted|continues|continued|supports|supported|backed|claims|claimed|responded|considers|considered|views|viewed|sees|saw|agreed|refused|hopes|hoped|expelled|summoned|maintains|dismissed|called|calls|recalled|warned|warns|aims|aimed|began|begins|sent|ordered|launched|conducted|condemned|condemns|protested|banned|imposed|probably|likely|almost|certainly|reportedly|allegedly|officials|authorities|agents)$/u;
const governed = new Set(['by', 'with', 'against', 'between', 'that', 'because', 'while', 'whether', 'if', 'although', 'though', 'as', 'embarrass', 'pressure', 'pressured', 'punish', 'blame', 'blamed', 'criticize', 'undermine', 'discredit', 'urge', 'urged', 'accuse', 'accused', 'warn', 'warned', 'condemn', 'condemned', 'oppose', 'isolate', 'deter', 'appease']);

/** Whether a capital does something, or something is done with it. */
const actsAt = (plain: readonly string[], from: number, to: number): boolean => actions.test(plain[to] ?? '') || governed.has(plain[from - 1] ?? '') || (plain[to] === '-' && /^(?:backed|linked|sponsored|aligned|controlled|friendly|directed|funded|affiliated|loyal)$/u.test(plain[to + 1] ?? ''));

/** `from Dubai and Yerevan`: beside a town it is a town. */
function isAmongTowns(line: Line, from: number, to: number): boolean {
  const isTown = (index: number) => ((line.kinds[index] ?? 0) & kinds.place) !== 0 && !powers.has(line.plain[index] ?? '');
  if (/^(?:and|or|,)$/u.test(line.plain[from - 1] ?? '') && isTown(from - 2)) return true;
  if (/^(?:and|or|,)$/u.test(line.plain[to] ?? '') && isTown(to + 1)) return true;
  return line.plain[from - 1] === 'to' && line.plain.slice(Math.max(0, from - 6), from - 1).includes('from');
}

/** After `to`, `from` and `of` the words around decide. */
function governs(plain: readonly string[], from: number, to: number): boolean {
  if (governing.has(plain[to] ?? '') || plain[to] === '\'s') return true;
  return plain.slice(Math.max(0, from - 4), from).some((word) => /^(?:close|closer|closest|loyal|loyalty|ties|tied|links|linked|allied|favorable|hostile|threat|threats|aggression|influence|interests|hands|behest|support|backing|orders|ordered|instructions|directed|pressure|control|relations|message|signal|approval|answer|response|policy|policies|capitals?|attributed|agents?|critics?|critical)$/u.test(word));
}
