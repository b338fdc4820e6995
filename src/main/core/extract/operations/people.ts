import { actNouns, forms, frameNouns, qualifiers } from './lexicon.ts';
import { agentNouns, isBoundary, prepositions } from './grammar.ts';
import { isPossessive, unitAt, type Unit } from './units.ts';

const people = /(?:[eo]rs|ists|men|women|ians|agents|nationals|citizens|spies|ees|operatives|firms?|farms?|company|companies|banks?|agency|agencies|labs?|units?|groups?|networks?|outlets?|press|state|diplomats|students|residents|businesses|elites|oligarchs|officials|embassy|embassies|consulates?|institutes?|foundations?|intermediaries|army|navy|police|aides?|leaders?|president|minister|parliament|regimes?)$/u;
const singular = new Set(['national', 'citizen', 'man', 'woman', 'businessman', 'businesswoman', 'oligarch', 'resident', 'individual', 'person', 'programmer', 'student']);

/** Whether the adjective of a nation at `index` names no doer: "their Freedonian identities", and "a Freedonian national", who is one man and not his state. */
export function isBareAdjective(units: readonly Unit[], index: number): boolean {
  if (unitAt(units, index).mention?.kind !== 'demonym') return false;
  let words = 0;
  for (let at = index + 1; at <= index + 9; at += 1) {
    const unit = unitAt(units, at);
    if (singular.has(unit.lower)) return true;
    if (agentNouns.has(unit.lower) || actNouns.has(unit.lower) || frameNouns.has(unit.lower) || qualifiers.has(unit.lower) || people.test(unit.lower)) return false;
    const isInside = ['-', '(', ')'].includes(unit.text) || unitAt(units, at - 1).text === '-' || (/^\p{L}/u.test(unit.text) && !prepositions.has(unit.lower) && !forms.has(unit.lower) && !isBoundary(unit) && unit.lower !== 'and');
    if (!isInside || isPossessive(unit)) break;
    words += 1;
  }
  return words > 0;
}
