import { unitAt, type Unit } from './units.ts';

const called = /^(?:defendants?|charged|charges|indicted|accused)$/u;
const met = /^(?:charged|indicted|arraigned|accused|conspired|defendants?)$/u;

/** "defendants X and Y", "X and Y, Defendants", "X was charged", "X, a/k/a", "X, the defendant". */
export function isAccusedAt(units: readonly Unit[], index: number): boolean {
  let before = index - 1;
  while (unitAt(units, before).actor || [',', 'and'].includes(unitAt(units, before).lower)) before -= 1;
  if (called.test(unitAt(units, before).lower)) return true;
  if (isOfParties(units, index)) return true;
  let after = index + 1;
  while ([',', 'the', 'was', 'were', 'is', 'are', 'has', 'have', 'been', 'hereby'].includes(unitAt(units, after).lower)) after += 1;
  const { lower } = unitAt(units, after);
  return met.test(lower) || lower === 'a/k/a' || lower === 'aka' || (lower === 'a' && unitAt(units, after + 2).lower === 'k');
}

/** "X, Y and Z, the defendants": all of a list. */
function isOfParties(units: readonly Unit[], index: number): boolean {
  let end = index + 1;
  while (unitAt(units, end).actor || [',', 'and'].includes(unitAt(units, end).lower)) end += 1;
  const isBehindComma = unitAt(units, end - 1).text === ',';
  if (unitAt(units, end).lower === 'the') end += 1;
  return isBehindComma && /^(?:Defendants?|defendants)$/u.test(unitAt(units, end).text) && !unitAt(units, end + 1).actor;
}
