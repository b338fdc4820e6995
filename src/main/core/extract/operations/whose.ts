import { accusedBy } from './answered.ts';
import { accusing, answering } from './answers.ts';
import { complement, noAgents, ownerOf, subjectOf, type Agents } from './agents.ts';
import { auxiliaries, beForms, isAdverbial, isAnaphor, isBoundary, isVerbAt, prepositions, triedBefore, tryNouns } from './grammar.ts';
import { actNouns, forms, frameNouns } from './lexicon.ts';
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
