import { complement, type Agents } from './agents.ts';
import { unitAt, type Unit } from './units.ts';
import { wordSet } from './words.ts';

/** Whose a network is said to be; weakly where the words alone do not say that it is about a network. */
export interface Tie {
  readonly agents: Agents;
  readonly tie: 'strong' | 'weak';
}

const ties = wordSet('linked tied attributed connected associated traced affiliated');
const tieNouns = wordSet('link links ties connections');
const origins = wordSet('originated originating originates emanated emanating');
const homes = wordSet('based operated run administered managed located');
const traceable = wordSet('network networks accounts operation operations campaign campaigns pages personas profiles activity domains websites sites');
const deeds = wordSet('intrusion intrusions attack attacks breach breaches hack hacks leak video videos emails e-mails malware scheme plot');
const tracing = wordSet('traced attributed linked tied attribute attributes links ties traces');
const counted = wordSet('one others another two three both rest');
const people = wordSet('people individuals persons employees operators administrators they');

/** "a network linked to X", "accounts that originated in X", "the people behind it worked for X". */
export function tracedTo(units: readonly Unit[], index: number): Tie | null {
  const { lower, actor } = unitAt(units, index);
  if (actor) return null;
  if (tieNouns.has(lower) && ['to', 'with'].includes(unitAt(units, index + 1).lower)) return peopleOf(units, index) ?? tieOf(units, index + 1, 'weak');
  const isPeople = people.has(lower);
  const isDeed = deeds.has(lower);
  if (isDeed || traceable.has(lower)) {
    const told = tracedFrom(units, index);
    if (told !== null) return tieOf(units, told, 'strong');
  }
  if (!traceable.has(lower) && !isDeed && !isPeople && !(counted.has(lower) && isOfTraceable(units, index))) return null;
  for (let at = index + 1; at <= index + (isPeople ? 6 : 4); at += 1) {
    const place = isPeople ? workAt(units, at) : isDeed && !ties.has(unitAt(units, at).lower) ? null : tieAt(units, at);
    const found = place === null ? null : tieOf(units, place, isPeople ? 'weak' : 'strong');
    if (found) return found;
    if ([',', ';', '.'].includes(unitAt(units, at).text)) return null;
  }
  return null;
}

/** "links to individuals associated with X". */
function peopleOf(units: readonly Unit[], index: number): Tie | null {
  if (!people.has(unitAt(units, index + 2).lower)) return null;
  for (let at = index + 3; at <= index + 5; at += 1) {
    const found = ['with', 'of', 'at', 'for', 'in', 'to'].includes(unitAt(units, at).lower) ? tieOf(units, at, 'strong') : null;
    if (found) return found;
  }
  return null;
}

/** The "to" of "traced the campaign to X". */
function tracedFrom(units: readonly Unit[], index: number): number | null {
  if (![1, 2, 3].some((step) => tracing.has(unitAt(units, index - step).lower))) return null;
  for (let at = index + 1; at <= index + 3; at += 1) if (unitAt(units, at).lower === 'to') return at;
  return null;
}

function tieOf(units: readonly Unit[], place: number, tie: Tie['tie']): Tie | null {
  const found = complement(units, place);
  return found.units.length > 0 ? { agents: { units: found.units.slice(0, 1), anaphor: null }, tie } : null;
}

/** The preposition before the one whose it is, when a tie is told at `at`. */
function tieAt(units: readonly Unit[], at: number): number | null {
  const { lower } = unitAt(units, at);
  const after = unitAt(units, at + 1).lower;
  if (ties.has(lower)) return ['to', 'with'].includes(after) ? at + 1 : null;
  if (origins.has(lower)) return ['in', 'from'].includes(after) ? at + 1 : null;
  return homes.has(lower) && ['in', 'from', 'out'].includes(after) ? at + (after === 'out' ? 2 : 1) : null;
}

function workAt(units: readonly Unit[], at: number): number | null {
  const { lower } = unitAt(units, at);
  const after = unitAt(units, at + 1).lower;
  if (lower === 'worked' || lower === 'work' || lower === 'working') return after === 'for' ? at + 1 : null;
  return ties.has(lower) && after === 'with' ? at + 1 : null;
}

/** Whether a "one" counts networks told before it in the sentence. */
const isOfTraceable = (units: readonly Unit[], index: number): boolean =>
  units.slice(Math.max(0, index - 16), index).some(({ lower }) => traceable.has(lower));
