import { frameVerbs } from './lexicon.ts';
import { unitAt, type Unit } from './units.ts';
import { wordSet } from './words.ts';

const openers = wordSet('aimed designed intended meant');
const purposes = wordSet('attempt effort order goal goals aim aims intention purpose objective bid');
const more = wordSet('help support discredit disparage elect promote weaken provoke create stoke exacerbate obtain link favor advance make bolster influence persuade convince mislead cause raise deepen erode');
const longest = 300;

/** What an operation is for, in the report's words: what follows "designed to", "in an attempt to" or a "to" with a telling verb. */
export function aimOf(text: string, units: readonly Unit[], from: number): string | null {
  for (let at = from; at < units.length - 1; at += 1) {
    const { lower } = unitAt(units, at);
    if (lower !== 'to' && lower !== 'at' && lower !== 'of') continue;
    const before = unitAt(units, at - 1).lower;
    const verb = unitAt(units, at + 1);
    const isAim = openers.has(before) || (purposes.has(before) && (lower === 'of' || unitAt(units, at - 2).lower !== 'has')) || (lower === 'to' && (frameVerbs.has(verb.lower) || more.has(verb.lower)));
    if (isAim && (lower !== 'of' || verb.lower.endsWith('ing')) && (lower !== 'at' || openers.has(before))) return worded(text, verb.from, units);
  }
  return null;
}

function worded(text: string, from: number, units: readonly Unit[]): string | null {
  const to = units.at(-1)?.to ?? from;
  const words = text.slice(from, Math.min(to, from + longest)).replace(/\s+/gu, ' ').replace(/[\s.,;:”"“]+$/u, '');
  return words.length > 3 ? words : null;
}
