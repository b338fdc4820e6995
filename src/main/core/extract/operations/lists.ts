import { forms } from './lexicon.ts';
import { auxiliaries, isBoundary, prepositions } from './grammar.ts';
import { isPossessive, unitAt, type Unit } from './units.ts';

/** Whether the actor only tells more of a name or thing right after it, as "Ukrainian" in "Ukrainian lawmaker Andrii Derkach". */
export function isModifier(units: readonly Unit[], index: number): boolean {
  const kind = unitAt(units, index).mention?.kind;
  for (let at = index + 1; at <= index + 5; at += 1) {
    const unit = unitAt(units, at);
    if (unit.actor) return kind === 'demonym' || kind === 'attributive' || at === index + 1;
    if (isPossessive(unit) || unit.text === ',' || prepositions.has(unit.lower) || unit.lower === 'and' || forms.has(unit.lower)) return false;
  }
  return false;
}

/** The actors in one list with the one at `index`: "X, Y and the group Z". */
export function coordinated(units: readonly Unit[], index: number, from: number, to: number): number[] {
  const found = [index];
  for (let at = joined(units, index, -1); at !== null && at >= from; at = joined(units, at, -1)) found.unshift(at);
  for (let at = joined(units, index, 1); at !== null && at <= to; at = joined(units, at, 1)) found.push(at);
  const isList = units.slice(found[0], found.at(-1)).some(({ lower, actor }) => !actor && (lower === 'and' || lower === 'or'));
  return isList ? found : [index];
}

const fillers = new Set(['the', 'then', '-', 'group', 'terrorist', 'president', 'director', 'founder', 'leader', 'head', 'chief', 'owner', 'deputy', 'chairman', 'secretary', 'editor', 'wife', 'husband', 'son', 'brother', 'partner', 'associate', '(', ')', '“', '”', '"', 'its', 'both']);

/** The "24" of "X, 24, and Y, 27,". */
const isAge = (units: readonly Unit[], index: number): boolean => /^\d{1,3}$/u.test(unitAt(units, index).text) && unitAt(units, index - 1).text === ',';

/** A name and its short form in brackets are one: "Bureau Nine (B9)". */
const isGlossed = (units: readonly Unit[], a: number, b: number): boolean =>
  Math.abs(a - b) === 2 && unitAt(units, Math.min(a, b) + 1).text === '(';

/** The next actor of a list, over commas, "and" and what comes before a name. */
function joined(units: readonly Unit[], index: number, step: 1 | -1): number | null {
  let joins = 0;
  for (let at = index + step; Math.abs(at - index) <= 8; at += step) {
    const unit = unitAt(units, at);
    if (unit.actor) {
      if (isModifier(units, at)) continue;
      if (joins === 0 && isGlossed(units, index, at)) continue;
      return joins > 0 ? at : null;
    }
    if (isAge(units, at)) continue;
    if (unit.text === ',' || unit.lower === 'and' || unit.lower === 'or' || unit.lower === 'as') joins += 1;
    else if (unit.lower === 'a' || unit.lower === 'an') return null;
    else if (!fillers.has(unit.lower) && !(joins > 0 && step > 0 && /^\p{L}/u.test(unit.text) && !forms.has(unit.lower) && !isBoundary(unit) && !prepositions.has(unit.lower) && !auxiliaries.has(unit.lower))) return null;
  }
  return null;
}
