import { isPossessive, unitAt, type Unit } from '../operations/units.ts';
import { draft, isBody, type Draft } from './draft.ts';
import { ended, honorifics, relationOfTitle } from './titles.ts';

const lower = (units: readonly Unit[], from: number, to: number): string[] => units.slice(from, to).map((unit) => unit.lower);

/** What titles say at the person at `index`: before the name, after it, and around it. */
export function officesAt(units: readonly Unit[], index: number): Draft[] {
  if (unitAt(units, index).actor?.type !== 'person') return [];
  return [titleBefore(units, index), titleOfBefore(units, index), titleAfter(units, index), officeBefore(units, index), ofAfter(units, index)].filter((found) => found !== null);
}

function skipHonorifics(units: readonly Unit[], index: number): number {
  let at = index - 1;
  while (honorifics.has(unitAt(units, at).lower)) at -= 1;
  return at;
}

/** "Freedonian President X", "GRU officer X", "the Front’s leader, X". */
function titleBefore(units: readonly Unit[], index: number): Draft | null {
  let end = skipHonorifics(units, index);
  if (unitAt(units, end).text === ',') end -= 1;
  for (let at = end; at >= end - 5; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.actor) {
      const start = isPossessive(unitAt(units, at + 1)) ? at + 2 : at + 1;
      const words = lower(units, start, end + 1);
      const relation = isBody(unit.actor) ? relationOfTitle(words) : null;
      const isCountryman = relation === 'works_for' && unit.actor.type === 'state' && words.at(-1) !== 'agent';
      if (!relation || isCountryman || ended.has(unitAt(units, at - 1).lower) || unitAt(units, at - 1).text === '-') return null;
      return draft(units, index, relation, at, 'title before a name');
    }
    if (!/^[\p{L}-]/u.test(unit.text) && !isPossessive(unit)) return null;
  }
  return null;
}

/** "the leader of the Front, X", "President of Freedonia X". */
function titleOfBefore(units: readonly Unit[], index: number): Draft | null {
  let at = skipHonorifics(units, index);
  if (unitAt(units, at).text === ',') at -= 1;
  if (!isBody(unitAt(units, at).actor)) return null;
  const body = at;
  at -= unitAt(units, at - 1).lower === 'the' ? 2 : 1;
  if (unitAt(units, at).lower !== 'of') return null;
  const relation = relationOfTitle(titleUpTo(units, at));
  return relation === 'leads' ? draft(units, index, relation, body, 'title before a name') : null;
}

/** The words of a title that ends before `index`, back to a comma or a verb. */
function titleUpTo(units: readonly Unit[], index: number): string[] {
  const words: string[] = [];
  for (let at = index - 1; at >= index - 4; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.actor || !/^[\p{L}-]/u.test(unit.text)) break;
    words.unshift(unit.lower);
    if (ended.has(unit.lower)) break;
  }
  return words.slice(-3);
}

/** "X, secretary general of the Front", "X, a member of the Front", "X was a colonel in the Guard". */
function titleAfter(units: readonly Unit[], index: number): Draft | null {
  let at = index + 1;
  if (unitAt(units, at).text === '(') while (at < index + 6 && unitAt(units, at - 1).text !== ')') at += 1;
  const opener = unitAt(units, at);
  if (opener.text !== ',' && !['is', 'was'].includes(opener.lower)) return null;
  const start = at + 1;
  for (at = start; at <= start + 6; at += 1) {
    const word = unitAt(units, at).lower;
    if (unitAt(units, at).actor) return null;
    if (word !== 'of' && word !== 'for' && word !== 'in' && word !== 'at') continue;
    const relation = relationOfTitle(lower(units, start, at));
    const body = unitAt(units, at + 1).lower === 'the' || unitAt(units, at + 1).lower === 'a' ? at + 2 : at + 1;
    const actor = unitAt(units, body).actor;
    if (!relation || !isBody(actor) || (actor?.type === 'state' && relation !== 'leads') || (word !== 'of' && relation === 'leads' && actor?.type !== 'organisation')) return null;
    return draft(units, index, relation, body, 'title after a name');
  }
  return null;
}

/** "then-Interior Minister X" where the office is an actor. */
function officeBefore(units: readonly Unit[], index: number): Draft | null {
  const at = skipHonorifics(units, index);
  return unitAt(units, at).actor?.type === 'office' ? draft(units, index, 'holds_office', at, 'office before a name') : null;
}

/** "President X of Freedonia". */
function ofAfter(units: readonly Unit[], index: number): Draft | null {
  const title = unitAt(units, index - 1).lower;
  if (unitAt(units, index + 1).lower !== 'of' || !['president', 'chancellor', 'king', 'emir', 'premier'].includes(title) || ended.has(unitAt(units, index - 2).lower)) return null;
  return unitAt(units, index + 2).actor?.type === 'state' ? draft(units, index, 'leads', index + 2, 'title around a name') : null;
}
