import { accusing } from './answers.ts';
import { complement, noAgents, ownerOf, subjectOf, type Agents } from './agents.ts';
import { beForms, determiners, isBoundary, prepositions } from './grammar.ts';
import { actNouns, frameNouns, products, type Kind } from './lexicon.ts';
import { unitAt, type Unit } from './units.ts';
import { wordSet } from './words.ts';

/** Whom an answer such as "charged" meets; nobody where it is no accusation. */
export function accusedBy(units: readonly Unit[], verb: number): Agents {
  if (!accusing.has(unitAt(units, verb).lower)) return noAgents;
  return beForms.has(unitAt(units, verb - 1).lower) ? subjectOf(units, verb) : complement(units, verb);
}

/** Crimes, by the noun for them. */
const acts: ReadonlyMap<string, Kind> = new Map([
  ...['killing', 'killings', 'murder', 'murders', 'assassination', 'assassinations', 'poisoning', 'poisonings', 'kidnapping', 'kidnappings', 'abduction', 'abductions', 'bombing', 'bombings', 'arson', 'explosion', 'explosions', 'shooting', 'stabbing'].map((word) => [word, 'violence'] as const),
  ...['theft', 'thefts', 'intrusion', 'intrusions', 'defacement', 'outage'].map((word) => [word, 'cyber'] as const),
  ...['forgery', 'forgeries', 'rumour', 'rumours', 'rumor', 'rumors', 'hoax', 'deepfake', 'deepfakes'].map((word) => [word, 'disinformation'] as const),
  ...['sabotage', 'coup', 'putsch'].map((word) => [word, 'unrest'] as const),
]);

/** Nouns for what was done, where someone is said to answer for it. */
export const deeds: ReadonlyMap<string, Kind> = new Map([['attack', 'cyber'], ['attacks', 'cyber'], ['hack', 'cyber'], ['breach', 'cyber'], ['breaches', 'cyber'], ['leak', 'disclosure'], ['leaks', 'disclosure'], ['release', 'disclosure'], ...acts]);


/** "X was behind the attack", "X is responsible for the leak", "X’s involvement in the hack": who answers for what the noun names. */
export function answeredFor(units: readonly Unit[], index: number): Agents | null {
  const { lower } = unitAt(units, index);
  if (!deeds.has(lower) && !frameNouns.has(lower) && !actNouns.has(lower) && products.get(lower) !== 'disinformation') return null;
  for (let at = index - 1; at >= index - 6; at -= 1) {
    const word = unitAt(units, at).lower;
    if (word === 'for' || word === 'on') {
      const blamed = blamedFor(units, at);
      if (blamed) return blamed;
    }
    const held = word === 'for' && unitAt(units, at - 1).lower === 'responsible' ? heldFor(units, at - 1) : null;
    if (held) return held;
    const isBehind = word === 'behind' && beForms.has(unitAt(units, at - 1).lower);
    if (word === 'complicit') return null;
    if (isBehind || (word === 'for' && unitAt(units, at + 1).lower !== 'or' && ['responsible', 'accountable'].includes(unitAt(units, at - 1).lower))) return found(subjectOf(units, isBehind ? at : beforeFinding(units, at - 1)));
    if (word === 'in' && ['involvement', 'role', 'hand'].includes(unitAt(units, at - 1).lower)) return found(ownerOf(units, at - 1));
    if (unitAt(units, at).actor || unitAt(units, at).text === ',' || isBoundary(unitAt(units, at))) return null;
  }
  return null;
}

/** The X of "holds X responsible for". */
function heldFor(units: readonly Unit[], responsible: number): Agents | null {
  for (let at = responsible - 1; at >= responsible - 9; at -= 1) {
    const { lower } = unitAt(units, at);
    if (/^(?:holds?|held|holding|deems?|deemed|considers?)$/u.test(lower)) return found(complement(units, at));
    if (unitAt(units, at).text === ',' || beForms.has(lower)) return null;
  }
  return null;
}

const tying = /^(?:linked|tied|connected|links|ties|link|tie)$/u;
/** Before a tie these say that there was none. */
const untying = wordSet('no nothing nobody none little not never neither nor without cannot denied denies deny rejected dismissed');
/** Behind the noun for a crime: what was said or done about it. */
const aftermath = wordSet('investigation investigations inquiry inquest probe case trial victim victims scene charge charges');

/** "X was linked to the killing", "a man whom officials have linked to the theft", "linked X to the murder", "attributed to X the theft". */
export function tiedTo(units: readonly Unit[], index: number): Agents | null {
  if (!acts.has(unitAt(units, index).lower) || aftermath.has(unitAt(units, index + 1).lower)) return null;
  const edge = phraseFrom(units, index);
  const isTo = unitAt(units, edge).lower === 'to';
  for (let at = edge; at >= index - 9; at -= 1) {
    const { lower, text } = unitAt(units, at);
    const isTie = isTo ? tying.test(lower) : lower === 'attributed' && unitAt(units, at + 1).lower === 'to' && unitAt(units, edge).actor !== null;
    if (isTie) return units.slice(Math.max(0, at - 8), at).some((unit) => !unit.actor && untying.has(unit.lower)) ? null : isTo ? tiedBy(units, at, edge) : found(complement(units, at + 1));
    if (text === '.' || text === ';') return null;
  }
  return null;
}

/** What stands before a noun, its adjectives and their article. */
function phraseFrom(units: readonly Unit[], noun: number): number {
  for (let at = noun - 1; at >= noun - 4; at -= 1) {
    const { lower, text, actor } = unitAt(units, at);
    if (determiners.has(lower)) return at - 1;
    if (actor || prepositions.has(lower) || !/^\p{L}+$/u.test(text)) return at === noun - 1 ? at : noun - 1;
  }
  return noun - 1;
}

function tiedBy(units: readonly Unit[], tie: number, to: number): Agents | null {
  const isDirect = tie + 1 === to;
  if (beForms.has(unitAt(units, tie - 1).lower)) return isDirect ? found(subjectOf(units, tie)) : null;
  for (let at = tie - 1; at >= tie - 6; at -= 1) if (unitAt(units, at).lower === 'whom') {
    const before = unitAt(units, at - 1).text === ',' ? at - 2 : at - 1;
    return isDirect && unitAt(units, before).actor ? { units: [before], anaphor: null } : null;
  }
  const tied = isDirect ? null : found(complement(units, tie));
  return tied && tied.units.every((unit) => unit < to) ? tied : null;
}

/** "Behind the attack stood X", "Responsibility for the breach lies with X". */
export function stoodBehind(units: readonly Unit[], index: number): Agents | null {
  const { lower } = unitAt(units, index);
  if (!deeds.has(lower) && !frameNouns.has(lower) && !actNouns.has(lower)) return null;
  const opener = [2, 3].map((step) => unitAt(units, index - step).lower);
  const after = unitAt(units, index + 1).lower;
  if (opener.includes('behind') && after === 'there' && beForms.has(unitAt(units, index + 2).lower)) return found(complement(units, index + 2));
  if (opener.includes('behind') && /^(?:stood|stands|was|were|is|are|lay|lies)$/u.test(after)) return found(complement(units, index + 1));
  return opener.includes('responsibility') || unitAt(units, index - 3).lower === 'responsibility' ? (/^(?:lies|lay|rests)$/u.test(after) && unitAt(units, index + 2).lower === 'with' ? found(complement(units, index + 2)) : null) : null;
}

/** The first word of "identified as being responsible", by which one is found to be so. */
function beforeFinding(units: readonly Unit[], index: number): number {
  let at = index;
  while (at > 0 && (beForms.has(unitAt(units, at - 1).lower) || /^(?:as|identified|deemed|considered|held|found|to|been)$/u.test(unitAt(units, at - 1).lower))) at -= 1;
  return at;
}

/** "blamed X for the attack", "took credit for the leak". */
function blamedFor(units: readonly Unit[], preposition: number): Agents | null {
  for (let at = preposition - 1; at >= preposition - 5; at -= 1) {
    const { lower } = unitAt(units, at);
    if (lower === 'blamed' || lower === 'blames' || lower === 'blame') return found(accusedBy(units, at));
    if (lower === 'credit' || lower === 'responsibility') return found(subjectOf(units, at - 1));
  }
  return null;
}

const found = (agents: Agents): Agents | null => (agents.units.length > 0 || agents.anaphor !== null ? agents : null);
