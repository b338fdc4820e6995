import { answering } from './answers.ts';
import { forms, qualifiers, tryForms } from './lexicon.ts';
import { agentNouns, auxiliaries, beForms, determiners, isAdverbial, isAnaphor, isBoundary, isVerbAt, prepositions, tryNouns } from './grammar.ts';
import { months } from '../datings/names.ts';
import { coordinated, isModifier } from './lists.ts';
import { isPossessive, unitAt, type Unit } from './units.ts';
import { isBareAdjective } from './people.ts';
import { wordSet } from './words.ts';

/** Who does what a verb or noun tells: units of actors, or a word that takes up those named before. */
export interface Agents {
  readonly units: readonly number[];
  /** The pronoun or word such as "group" that stands where the actor would. */
  readonly anaphor: string | null;
  /** Named as where it came from: one operation, even of several states. */
  readonly isJoint?: boolean;
}

export const noAgents: Agents = { units: [], anaphor: null };
const reach = 34;

/** The subject of the verb at `verb`, to its left in the same clause. */
export function subjectOf(units: readonly Unit[], verb: number): Agents {
  let at = verb - 1;
  while (at >= 0 && isSkipped(units, at)) at -= 1;
  if (unitAt(units, at).lower === 'turn' && unitAt(units, at - 1).lower === 'in') at -= 2;
  at = beforeInsertion(units, at);
  if (unitAt(units, at).lower === 'but' && at > 0) at -= unitAt(units, at - 1).text === ',' ? 2 : 1;
  const relative = ['who', 'which', 'that'].includes(unitAt(units, at).lower);
  if (relative) at -= unitAt(units, at - 1).text === ',' ? 2 : 1;
  if (['we', 'i', 'you'].includes(unitAt(units, at).lower)) return noAgents;
  const shared = unitAt(units, at).lower === 'and' ? verbBefore(units, at) : null;
  const sharing = shared === null ? noAgents : subjectOf(units, shared);
  if (sharing.units.length > 0 || sharing.anaphor !== null) return sharing;
  const start = clauseStart(units, at);
  if (isAnaphor(units, at)) return { units: [], anaphor: unitAt(units, at).lower };
  if (relative && isRun(units, at) && describedBy(units, at) === null) return ownerOf(units, at).units.length > 0 ? ownerOf(units, at) : { units: [], anaphor: 'network' };
  const described = relative ? describedBy(units, at) : null;
  if (described !== null) return subjectOf(units, described);
  if (relative) return unitAt(units, at).actor ? { units: coordinated(units, at, start, at), anaphor: null } : ownerOf(units, at);
  let best: { readonly at: number; readonly cost: number } | null = null;
  for (let index = at; index >= start; index -= 1) {
    if (!unitAt(units, index).actor || isModifier(units, index)) continue;
    const cost = costOf(units, index) + (at - index) * 0.03;
    if (!best || cost < best.cost) best = { at: index, cost };
  }
  if (best && best.cost < 3) return { units: coordinated(units, best.at, start, at), anaphor: null };
  for (let index = at; index >= start; index -= 1) if (/^(?:owned|controlled|headed|run|led|operated)$/u.test(unitAt(units, index).lower) && unitAt(units, index + 1).lower === 'by') return complement(units, index + 1);
  for (let index = at; index >= start; index -= 1) if (isAnaphor(units, index)) return { units: [], anaphor: unitAt(units, index).lower };
  const owner = instrumentOf(units, at, start);
  if (owner !== null) return { units: [], anaphor: owner };
  if (!isRun(units, at)) return noAgents;
  const whose = ownerOf(units, at);
  return whose.units.length > 0 ? whose : { units: [], anaphor: 'network' };
}

const instruments = wordSet('system systems software tool tools platform program programme bots trolls men people staff team employees aides company firm agency business consultancy subordinates associates accomplices crew botnet servers');

/** The possessive before what someone acts by: "his software", "their men". */
function instrumentOf(units: readonly Unit[], at: number, start: number): string | null {
  for (let index = start; index < Math.min(at + 1, start + 4); index += 1) {
    const { lower } = unitAt(units, index);
    if (['his', 'her', 'their', 'its'].includes(lower) && [1, 2, 3].some((step) => instruments.has(unitAt(units, index + step).lower))) return lower;
  }
  return null;
}

/** The verb that an "and" goes on from, with the same subject: "hacked X and leaked". */
function verbBefore(units: readonly Unit[], and: number): number | null {
  for (let at = and - 1; at >= Math.max(0, and - reach); at -= 1) {
    if (isBoundary(unitAt(units, at))) return null;
    const form = forms.get(unitAt(units, at).lower)?.form;
    if ((form === 'past' || form === 'third') && isVerbAt(units, at)) return at;
  }
  return null;
}

/** The verb by which the head of "outlet that" hangs on its doer: "X is an outlet that", "X ran sites that". */
function describedBy(units: readonly Unit[], head: number): number | null {
  if (unitAt(units, head).actor) return null;
  for (let at = head - 1; at >= head - 7; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.actor || answering.has(unit.lower) || isBoundary(unit) || unit.text === ',' || prepositions.has(unit.lower)) return null;
    if ((beForms.has(unit.lower) && ['a', 'an', 'the', 'one'].includes(unitAt(units, at + 1).lower)) || isVerbAt(units, at)) return at;
  }
  return null;
}

/** Accounts and the people behind them: whose they are may be told in another sentence. */
const isRun = (units: readonly Unit[], index: number): boolean =>
  ['accounts', 'pages', 'groups', 'profiles', 'network', 'networks', 'it', 'activity', 'them', 'operators', 'individuals', 'people', 'personas', 'operations'].includes(unitAt(units, index).lower);

/** The place before an insertion that ends right before the verb: "X, while hiding it, began", "X, acting for Y, sent". */
function beforeInsertion(units: readonly Unit[], comma: number): number {
  if (unitAt(units, comma).text !== ',') return comma;
  for (let at = comma - 2; at >= comma - 45 && at > 0; at -= 1) {
    const opener = unitAt(units, at).lower;
    const isParticiple = (word: string): boolean => word.length > 5 && word.endsWith('ing');
    const isRelative = ['which', 'who', 'whom'].includes(opener) && (isAnaphor(units, at - 2) || ['person', 'group', 'organisation'].includes(unitAt(units, at - 2).actor?.type ?? ''));
    const isOpened = isParticiple(opener) || isRelative || ['alongside', 'unlike'].includes(opener) || (['by', 'with'].includes(opener) && ['way', 'means', 'help', 'aid', 'support'].includes(unitAt(units, at + (opener === 'by' ? 1 : 2)).lower))
      || (['while', 'although', 'though', 'by', 'after'].includes(opener) && isParticiple(unitAt(units, at + 1).lower));
    if (isOpened && unitAt(units, at - 1).text === ',') return at - 2;
    if (['.', ';', ':'].includes(unitAt(units, at).text)) break;
  }
  return comma;
}

function isSkipped(units: readonly Unit[], index: number): boolean {
  const unit = unitAt(units, index);
  if (unit.actor) return false;
  if (isTime(units, index) || isPassiveReport(units, index)) return true;
  return auxiliaries.has(unit.lower) || isAdverbial(unit) || tryForms.has(unit.lower) || unit.lower === 'not' || beForms.has(unit.lower)
    || unit.text === '”' || unit.text === '“' || unit.text === '"' || unit.text === ')' || (unit.text === ',' && (isAdverbial(unitAt(units, index - 1)) || isAdverbial(unitAt(units, index + 1))));
}

/** A year or "in" before one, between a subject and its verb. */
function isTime(units: readonly Unit[], index: number): boolean {
  const isNumber = (at: number): boolean => /^\d+$/u.test(unitAt(units, at).text);
  const isPart = (at: number): boolean => isNumber(at) || (months.has(unitAt(units, at).lower) && (isNumber(at - 1) || isNumber(at + 1) || ['in', 'on'].includes(unitAt(units, at - 1).lower)));
  return isPart(index) || (['in', 'on', 'by'].includes(unitAt(units, index).lower) && isPart(index + 1));
}

/** "is believed" in "is believed to have", and "claimed" in "claimed to have". */
function isPassiveReport(units: readonly Unit[], index: number): boolean {
  if (![1, 2, 3, 4, 5].some((step) => unitAt(units, index + step).lower === 'to' && unitAt(units, index + step + 1).lower === 'have')) return false;
  return ['believed', 'said', 'thought', 'reported', 'suspected', 'understood', 'alleged', 'known', 'claimed', 'claims', 'found', 'shown', 'proven', 'determined', 'assessed', 'judged', 'deemed'].includes(unitAt(units, index).lower);
}

function clauseStart(units: readonly Unit[], at: number): number {
  for (let index = at; index >= Math.max(0, at - reach); index -= 1) if (isBoundary(unitAt(units, index)) || isAsClause(units, index)) return index + 1;
  return Math.max(0, at - reach);
}

/** "as the firm goes on". */
const isAsClause = (units: readonly Unit[], index: number): boolean =>
  unitAt(units, index).lower === 'as' && !/(?:ed|known|to|such|seen)$/u.test(unitAt(units, index - 1).lower) && ['the', 'he', 'she', 'it', 'they', 'its'].includes(unitAt(units, index + 1).lower);

/** How unlikely it is that the actor is the subject of a verb to its right: below 3 it is taken. */
function costOf(units: readonly Unit[], index: number): number {
  if (unitAt(units, index - 1).text === '(' && unitAt(units, index - 2).actor) return costOf(units, index - 2);
  let cost = isBareAdjective(units, index) || isCountryOfTown(units, index) ? 3 : 0;
  const after = unitAt(units, index + 1);
  if (isPossessive(after)) cost += isHead(units, index + 2) ? 0.5 : 3;
  let at = index - 1;
  for (let step = 0; step < 6 && (isPartOfPhrase(units, at) || isPossessive(unitAt(units, at))); step += 1) at -= 1;
  const before = unitAt(units, at);
  if (before.lower === 'as' && isNaming(units, at)) return cost;
  // "X, a Y businessman, owns": Y only describes X.
  if ((unitAt(units, at + 1).lower === 'a' || unitAt(units, at + 1).lower === 'an') && before.text === ',') cost += 2;
  if (prepositions.has(before.lower)) cost += isAgentComplement(units, at) ? 1.5 : 3;
  else if (forms.has(before.lower) && !beForms.has(before.lower)) cost += 3;
  return cost;
}

/** Whether the "as" at `index` gives the name of whom it is about: "tracks as", "knows as". */
const isNaming = (units: readonly Unit[], index: number): boolean =>
  [1, 2, 3].some((step) => /^(?:track(?:s|ed)?|knows?|refers?|dubbed|identif(?:y|ies)|presents?)$/u.test(unitAt(units, index - step).lower));

/** The "India" of "in Pune, India". */
const isCountryOfTown = (units: readonly Unit[], index: number): boolean =>
  unitAt(units, index).actor?.type === 'state' && unitAt(units, index - 1).text === ',' && /^\p{Lu}/u.test(unitAt(units, index - 2).text) && unitAt(units, index - 2).actor?.type !== 'state' && ['in', 'of', 'from', 'near', 'at'].includes(unitAt(units, index - 3).lower);

const saying = new Set(['suggest', 'show', 'indicate', 'say', 'allege', 'think', 'conclude', 'warn', 'argue', 'insist']);

function isPartOfPhrase(units: readonly Unit[], index: number): boolean {
  const unit = unitAt(units, index);
  if (unit.text === '' || unit.text === ',' || prepositions.has(unit.lower) || forms.has(unit.lower) || isBoundary(unit) || saying.has(unit.lower)) return false;
  return determiners.has(unit.lower) || unit.mention?.kind === 'demonym' || /^[\p{L}-]/u.test(unit.text) || unit.text === '“' || unit.text === '"';
}

/** Whether people who act follow within the phrase: "Moscow’s agents". */
function isHead(units: readonly Unit[], index: number): boolean {
  for (let at = index; at <= index + 3; at += 1) if (agentNouns.has(unitAt(units, at).lower)) return true;
  return false;
}

/** Whether the preposition hangs on people who act: "contractors tied to", "agents of". */
function isAgentComplement(units: readonly Unit[], index: number): boolean {
  if (isServiceOf(units, index)) return true;
  for (let at = index - 1; at >= index - 3; at -= 1) if (agentNouns.has(unitAt(units, at).lower)) return true;
  return plural.test(unitAt(units, index - 1).lower) && !unitAt(units, index - 1).actor && ['from', 'of', 'for', 'at', 'with'].includes(unitAt(units, index).lower);
}

/** Several people by what they do: "hacktivists", "saboteurs". */
const plural = /^(?:\p{L}{3,}(?:ists|iors|eurs|ants|ives|aries)|hackers|men|guards|spies|fighters|smugglers|couriers|brokers|handlers|recruiters|propagandists)$/u;

const services = wordSet('pay service services employ payroll behalf behest orders order instructions direction guidance control wing sponsorship auspices instigation');

/** The "of" of "in the pay of", "on the orders of": whom those serve who are told of before it. */
const isServiceOf = (units: readonly Unit[], index: number): boolean =>
  unitAt(units, index).lower === 'of' && services.has(unitAt(units, index - 1).lower) && [2, 3].some((step) => ['in', 'on', 'at', 'under'].includes(unitAt(units, index - step).lower));

/** The actors named right after "by", "of" or "from" at `index`. */
export function complement(units: readonly Unit[], index: number): Agents {
  for (let at = index + 1; at <= index + 9; at += 1) {
    const unit = unitAt(units, at);
    if (unit.actor && !isModifier(units, at)) {
      if (isBareAdjective(units, at)) return noAgents;
      const after = unitAt(units, at + 1);
      if (isPossessive(after) && !isHead(units, at + 2)) return noAgents;
      return { units: coordinated(units, at, at, units.length), anaphor: null };
    }
    if (isAnaphor(units, at) && /^(?:calls?|tracks?|dubs?|names?|knows?|refers?)$/u.test(unitAt(units, at + 1).lower)) continue;
    if (isAnaphor(units, at)) return { units: [], anaphor: unitAt(units, at).lower };
    if (unit.text === '' || unit.text === ',' || isBoundary(unit) || (prepositions.has(unit.lower) && !agentNouns.has(unitAt(units, at - 1).lower) && unit.lower !== 'to')) return noAgents;
  }
  return noAgents;
}

/** The actor whose adjective or possessive stands before a noun: "Russian covert efforts", "the Kremlin’s operations". */
export function ownerOf(units: readonly Unit[], noun: number): Agents {
  for (let at = noun - 1; at >= noun - 9; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.actor) return isOwner(units, at, noun) ? { units: [at], anaphor: null } : noAgents;
    if (['these', 'this', 'their', 'its', 'his', 'her'].includes(unit.lower)) return { units: [], anaphor: unit.lower };
    const isInside = unit.text === '-' || unit.lower === 'and' || isPossessive(unit) || (/^\p{L}/u.test(unit.text) && !prepositions.has(unit.lower) && !determiners.has(unit.lower) && !isBoundary(unit) && (!forms.has(unit.lower) || tryNouns.has(unit.lower) || isOfName(unit.lower)));
    if (!isInside) return noAgents;
  }
  return noAgents;
}

const besides = new Set(['-', 'state', 'linked', 'backed', 'sponsored', 'based', 'intelligence', 'military', 'government', 'directed', 'own', 'and']);
const victims = new Set(['election', 'elections', 'electoral', 'voter', 'voters', 'presidential', 'infrastructure', 'related', 'public', 'democratic', 'citizens', 'companies', 'would', 'could', 'also', 'may']);

/** Whether the actor at `index` has the operation that `noun` names, rather than being whom it meets: not "US election-related", "anti-American". */
function isOwner(units: readonly Unit[], index: number, noun: number): boolean {
  const before = unitAt(units, index - 1);
  if (before.text === '-' || unitAt(units, index).lower.startsWith('anti') || before.lower === 'anti' || before.lower === 'against' || before.lower === 'pro') return false;
  const isMarked = unitAt(units, index).mention?.kind === 'demonym' || isPossessive(unitAt(units, index + 1)) || isPossessive(unitAt(units, index + 2));
  const isNation = unitAt(units, index).actor?.type === 'state' || unitAt(units, index).actor?.type === 'group';
  if (!isMarked && !isNation && unitAt(units, index + 1).text !== '-') return false;
  for (let at = index + 1; at < noun; at += 1) {
    const { lower } = unitAt(units, at);
    if (victims.has(lower) || (!isMarked && !besides.has(lower) && !qualifiers.has(lower))) return false;
  }
  return true;
}

/** Verb forms that stand before nouns as adjectives or nouns. */
const isOfName = (word: string): boolean => word.endsWith('ed') || word.endsWith('ing') || ['influence', 'intelligence', 'leak', 'hack', 'post', 'support', 'plan'].includes(word);
