import { accusing, answering } from './answers.ts';
import { complement, noAgents, ownerOf, subjectOf, type Agents } from './agents.ts';
import { auxiliaries, beForms, isAdverbial, isAnaphor, isBoundary, isVerbAt, prepositions, triedBefore, tryNouns } from './grammar.ts';
import { actNouns, forms, frameNouns, products, type Kind } from './lexicon.ts';
import { isPossessive, unitAt, type Unit } from './units.ts';

/** "hacking" in "hacking by" is a noun. */
export const isNamedAct = (units: readonly Unit[], index: number): boolean =>
  actNouns.has(unitAt(units, index).lower) && ['by', 'of'].includes(unitAt(units, index + 1).lower);

/** The "used" of "used a front to recruit". */
export function usedTo(units: readonly Unit[], index: number): number | null {
  if (unitAt(units, index - 1).lower !== 'to' || forms.get(unitAt(units, index).lower)?.form !== 'base') return null;
  for (let at = index - 2; at >= index - 9; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.lower === 'use' && unitAt(units, at - 1).lower === 'to') return at;
    if (['used', 'using', 'uses', 'employed', 'employing', 'leveraged', 'leveraging', 'directed', 'instructed', 'ordered', 'asked', 'tasked', 'persuaded', 'commissioned', 'induced', 'paid', 'hired'].includes(unit.lower) && unitAt(units, at - 1).lower !== 'was') return at;
    if (isBoundary(unit)) return null;
  }
  return null;
}

/** The "by" of "letters forged by", "operations directed by"; null when the form is no such participle. */
export function reducedBy(units: readonly Unit[], index: number): number | null {
  const form = forms.get(unitAt(units, index).lower)?.form;
  if (form !== 'past' && form !== 'participle') return null;
  for (let at = index + 1; at <= index + 2; at += 1) if (unitAt(units, at).lower === 'by') return unitAt(units, at + 1).lower.endsWith('ing') ? null : at;
  return null;
}

/** Who does what the verb at `index` says: its subject, the one behind `by`, or whom an accusation meets. */
export function agentsOfVerb(units: readonly Unit[], index: number, form: string): Agents {
  const isPassive = (form === 'past' || form === 'participle') && isAfterBe(units, index);
  if (isPassive) {
    for (let at = index + 1; at <= index + 8; at += 1) {
      if (unitAt(units, at).lower === 'by') return complement(units, at);
      if (isBoundary(unitAt(units, at))) break;
    }
    return orderedBy(units, index);
  }
  const before = unitAt(units, index - 1).lower;
  const tried = before === 'to' ? triedBefore(units, index - 1) : null;
  if (tried !== null && tryNouns.has(unitAt(units, tried).lower) && !isVerbAt(units, tried)) return agentsOfNoun(units, tried);
  const gerund = form === 'gerund' ? index : tried !== null && unitAt(units, tried).lower.endsWith('ing') ? tried : null;
  const accused = gerund === null ? null : accusedOf(units, gerund);
  if (accused) return accused;
  const opened = gerund === index ? subjectBehind(units, index) : null;
  if (opened) return opened;
  const subject = subjectOf(units, tried ?? usedTo(units, index) ?? index);
  return subject.units.length > 0 || subject.anaphor !== null ? subject : orderedBy(units, index);
}

const longestOpening = 30;

/** The subject behind a participle that opens the sentence: "Posing as reporters, X wrote". */
function subjectBehind(units: readonly Unit[], gerund: number): Agents | null {
  if (gerund > 2 || units.slice(0, gerund).some(({ actor, lower }) => actor !== null || !/^(?:by|while|after|before|in|also|allegedly|reportedly)$/u.test(lower))) return null;
  for (let comma = gerund + 1; comma <= gerund + longestOpening; comma += 1) {
    if (unitAt(units, comma).text === '') return null;
    if (unitAt(units, comma).text !== ',' && unitAt(units, comma - 1).text !== ',') continue;
    for (let at = comma + 1; at <= comma + 5; at += 1) {
      const unit = unitAt(units, at);
      const after = unitAt(units, at + 1);
      if (isAnaphor(units, at) && !['it'].includes(unit.lower)) return { units: [], anaphor: unit.lower };
      if (unit.actor && unit.mention?.kind !== 'demonym' && !isPossessive(after)) return isActing(units, at + 1) ? { units: [at], anaphor: null } : null;
      if (/^[”"’]$/u.test(unit.text)) continue;
      if (unit.actor || !/^(?:the|a|an|\p{Ll}+)$/u.test(unit.text) || prepositions.has(unit.lower)) break;
    }
  }
  return null;
}

/** Whether a verb stands at `index` or behind an adverb there, by its form or as one of these rules. */
const isActing = (units: readonly Unit[], index: number): boolean =>
  [0, 1, 2].some((step) => { const { lower, actor } = unitAt(units, index + step); return !actor && (forms.has(lower) || auxiliaries.has(lower) || /\p{Ll}{2,}ed$/u.test(lower) || /^(?:wrote|sent|told|made|took|gave|began|ran|bought|sold)$/u.test(lower)); });

/** "on the orders of X", "on behalf of X", "at X’s behest": who stands behind what others did. */
function orderedBy(units: readonly Unit[], verb: number): Agents {
  for (let at = verb + 1; at <= verb + 16 && at < units.length; at += 1) {
    const { lower } = unitAt(units, at);
    if (isBoundary(unitAt(units, at))) return noAgents;
    if (/^(?:orders?|instructions?|behalf|behest|direction|instigation)$/u.test(lower) && unitAt(units, at + 1).lower === 'of') return complement(units, at + 1);
  }
  return noAgents;
}

/** Whether a form of "be" stands before the verb, over adverbs. */
export function isAfterBe(units: readonly Unit[], index: number): boolean {
  let at = index - 1;
  while (isAdverbial(unitAt(units, at)) || unitAt(units, at).lower === 'not') at -= 1;
  return beForms.has(unitAt(units, at).lower);
}

/** Whose the operation is that the noun names: by an adjective or possessive before it, `by` behind it, or the verb that it is the object of. */
export function agentsOfNoun(units: readonly Unit[], noun: number): Agents {
  const owner = ownerOf(units, noun);
  if (owner.units.length > 0) return owner;
  const antecedent = owner.anaphor === null || !frameNouns.has(unitAt(units, noun).lower) ? null : antecedentOf(units, noun, owner.anaphor);
  if (antecedent !== null) return { units: [antecedent], anaphor: null };
  for (let at = noun + 1; at <= noun + 5; at += 1) {
    const word = unitAt(units, at).lower;
    if (topical.has(word)) break;
    const found = word === 'by' || word === 'from' || (word === 'of' && at === noun + 1 && frameNouns.has(unitAt(units, noun).lower)) ? complement(units, at) : noAgents;
    if (found.units.length > 0) return word === 'from' ? { ...found, isJoint: true } : found;
    if (isBoundary(unitAt(units, at)) || unitAt(units, at).text === ',') break;
  }
  for (let at = noun - 1; at >= noun - 9; at -= 1) {
    const unit = unitAt(units, at);
    if ((unit.text === ',' && !isInList(units, at)) || (isBoundary(unit) && !generalVerbs.has(unit.lower))) break;
    if (!unit.actor && answering.has(unit.lower)) return accusedBy(units, at);
    const isVerb = !unit.actor && isVerbAt(units, at) && !isNamedAct(units, at);
    if (isVerb && unitAt(units, at - 1).lower === 'to') return agentsOfVerb(units, at, 'base');
    if (unit.lower === 'part' && !unit.actor) return /^t[ao]/u.test(unitAt(units, at - 1).lower) ? subjectOf(units, at - 1) : noAgents;
    if (isVerb || (!unit.actor && generalVerbs.has(unit.lower))) return subjectOf(units, at);
  }
  return owner;
}

/** Behind these stands what a thing is about, and whoever is named further on belongs to that: "lies about refugees from X". */
const topical = new Set(['about', 'regarding', 'concerning']);

/** Whether a comma parts two adjectives behind an article: "a coordinated, covert campaign". */
const isInList = (units: readonly Unit[], comma: number): boolean =>
  [2, 3].some((step) => ['a', 'an', 'the'].includes(unitAt(units, comma - step).lower)) && unitAt(units, comma - 1).actor === null && unitAt(units, comma + 1).actor === null;

const generalVerbs = new Set(['taken', 'took', 'take', 'takes', 'makes', 'made', 'make', 'waged', 'linked', 'tied', 'accused', 'suspected', 'blamed', 'responsible', 'behind', 'engaged', 'engages', 'engaging', 'involved', 'pursued', 'participated', 'participates', 'participating', 'part', 'has', 'had', 'have']);

/** Whom "his" or "their" before a noun takes up, where the sentence has named them: "designated X for his efforts". */
function antecedentOf(units: readonly Unit[], noun: number, word: string): number | null {
  if (word === 'this' || word === 'these') return null;
  for (let at = noun - 1; at >= noun - 16; at -= 1) {
    const { actor, mention, lower } = unitAt(units, at);
    if (!actor && accusing.has(lower)) return null;
    const isFitting = actor && mention?.kind !== 'demonym' && (word === 'his' || word === 'her' ? actor.type === 'person' : true);
    if (isFitting) return at;
  }
  return null;
}

/** Whose act a gerund names after "accused of", "charged with" or "claimed responsibility for". */
function accusedOf(units: readonly Unit[], gerund: number): Agents | null {
  if (!['of', 'with', 'for', 'to'].includes(unitAt(units, gerund - 1).lower) && unitAt(units, gerund - 1).lower !== 'having') return null;
  for (let at = gerund - 2; at >= gerund - 9; at -= 1) {
    const { lower } = unitAt(units, at);
    if (accusing.has(lower)) return accusedBy(units, at);
    if (lower === 'guilty') return subjectOf(units, at - 1);
    if (lower === 'responsibility' || lower === 'responsible' || lower === 'credit') return subjectOf(units, at - 1);
    if (unitAt(units, at).text === ',' || isBoundary(unitAt(units, at))) return null;
  }
  return null;
}

/** Whom an answer such as "charged" meets; nobody where it is no accusation. */
function accusedBy(units: readonly Unit[], verb: number): Agents {
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

/** "X was linked to the killing", "a man whom officials have linked to the theft", "linked X to the murder", "attributed to X the theft". */
export function tiedTo(units: readonly Unit[], index: number): Agents | null {
  if (!acts.has(unitAt(units, index).lower)) return null;
  for (let at = index - 1; at >= index - 7; at -= 1) {
    const { lower, text } = unitAt(units, at);
    if (lower === 'attributed' && unitAt(units, at + 1).lower === 'to') return found(complement(units, at + 1));
    if (tying.test(lower)) return tiedBy(units, at);
    if (text === '.' || text === ';') return null;
  }
  return null;
}

function tiedBy(units: readonly Unit[], tie: number): Agents | null {
  if (beForms.has(unitAt(units, tie - 1).lower)) return found(subjectOf(units, tie));
  for (let at = tie - 1; at >= tie - 6; at -= 1) if (unitAt(units, at).lower === 'whom') {
    const before = unitAt(units, at - 1).text === ',' ? at - 2 : at - 1;
    return unitAt(units, before).actor ? { units: [before], anaphor: null } : null;
  }
  return unitAt(units, tie + 1).lower === 'to' ? null : found(complement(units, tie));
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
