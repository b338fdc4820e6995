import { isPossessive, unitAt, type Unit } from './units.ts';
import { wordSet } from './words.ts';
import type { Stage } from './status.ts';

const undertakings = wordSet('attempt attempts effort efforts plan plans operation plot job rally rallies scheme intrusion hack attack attacks campaign payment payments transfer transfers trip meeting protest march idea deal approach project bid mission raid breach demonstration broadcast purchase sale');
const openers = wordSet('the this that these those his her their its both neither');
const failures = wordSet('failed failing unsuccessful foiled thwarted blocked stopped collapsed disrupted intercepted prevented');
const drops = wordSet('abandoned shelved scrapped dropped cancelled canceled aborted');
const near = 14;

/** How what was told before came out: "The attempt failed", "The rally did not take place"; null where a sentence tells no such thing. */
export function outcomeOf(units: readonly Unit[]): Stage | null {
  const stopped = stoppedBy(units);
  if (stopped) return stopped;
  const head = headOf(units);
  if (head === null) return null;
  for (let at = head + 1; at <= head + near; at += 1) {
    const { lower, text, actor } = unitAt(units, at);
    if (text === '' || text === ';' || lower === 'that') return null;
    if (actor || isPossessive(unitAt(units, at))) continue;
    if (failures.has(lower)) return { status: 'attempted', basis: `“${text}”`, isOutcome: true };
    if (drops.has(lower) || isNever(units, at)) return { status: 'planned', basis: `“${text}”`, isOutcome: true };
  }
  return null;
}

const stops = wordSet('stopped blocked foiled thwarted prevented averted intercepted defeated repelled caught');
const vain = wordSet('none nobody neither nothing no');
const yielding = wordSet('bait worked succeeded replied answered fell clicked paid complied opened obliged agreed responded reached cooperated');

/** "A filter stopped it", "None of them fell for it", "Nothing came of it". */
function stoppedBy(units: readonly Unit[]): Stage | null {
  const isVain = vain.has(unitAt(units, 0).lower);
  for (let at = 1; at < Math.min(units.length, near + 4); at += 1) {
    const { lower, text } = unitAt(units, at);
    if (text === ',' || text === ';') return null;
    if (!isVain && stops.has(lower) && /^(?:it|them|him|her|this|that)$/u.test(unitAt(units, at + 1).lower)) return { status: 'attempted', basis: `“${text}”`, isOutcome: true };
    if (isVain && lower === 'came' && unitAt(units, at + 1).lower === 'of') return { status: 'planned', basis: `“${unitAt(units, 0).text} ${text}”`, isOutcome: true };
    if (isVain && at <= 6 && yielding.has(lower)) return { status: 'attempted', basis: `“${unitAt(units, 0).text} … ${text}”`, isOutcome: true };
  }
  return null;
}

/** The noun at the beginning of a sentence, or behind its first clause, that takes up what was told. */
function headOf(units: readonly Unit[]): number | null {
  for (let at = 0; at <= Math.min(units.length - 2, 24); at += 1) {
    if (!openers.has(unitAt(units, at).lower) || (at > 2 && unitAt(units, at - 1).text !== ',')) continue;
    for (let noun = at + 1; noun <= at + 3; noun += 1) if (undertakings.has(unitAt(units, noun).lower)) return noun;
  }
  return null;
}

/** "was never done", "did not take place", "came to nothing". */
function isNever(units: readonly Unit[], at: number): boolean {
  const { lower } = unitAt(units, at);
  if (lower === 'nothing') return unitAt(units, at - 1).lower === 'to';
  const isDone = /^(?:done|take|took|taken|happen|happened|carried|materialize|materialized|materialise|held|paid|made|built|launched)$/u.test(lower);
  return isDone && [1, 2].some((step) => ['never', 'not'].includes(unitAt(units, at - step).lower));
}
