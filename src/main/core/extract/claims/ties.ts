import { prepositions } from '../operations/grammar.ts';
import { subjectOf } from '../operations/agents.ts';
import { isPossessive, unitAt, type Unit } from '../operations/units.ts';
import { wordSet } from '../operations/words.ts';
import { draft, isBody, type Draft } from './draft.ts';

const kindsOfUnit = wordSet('unit branch arm division subsidiary department office bureau wing directorate section component agency');
const meeting = wordSet('met meets meet');
const adverbs = wordSet('not never has have had repeatedly also then later once twice secretly privately previously is was been being are were closely directly reportedly allegedly');

/** What verbs and ties say between actors around the unit at `index`. */
export function tiesAt(units: readonly Unit[], index: number): Draft[] {
  const { lower, actor } = unitAt(units, index);
  if (actor) return [partOf(units, index), unitOf(units, index), agentOf(units, index)].filter((found) => found !== null);
  if (meeting.has(lower)) return met(units, index);
  if (['linked', 'tied', 'connected'].includes(lower) && unitAt(units, index + 1).lower === 'to') return [tie(units, index, 'linked_to')].filter((found) => found !== null);
  if (lower === 'close' && unitAt(units, index + 1).lower === 'to') return [tie(units, index, 'close_to')].filter((found) => found !== null);
  if (lower === 'owns' || lower === 'controls' || lower === 'owned' || lower === 'controlled') return owned(units, index);
  return lower === 'released' || lower === 'published' || lower === 'issued' ? published(units, index) : [];
}

/** "the Ministry’s Office": one organisation of another. */
function partOf(units: readonly Unit[], index: number): Draft | null {
  const at = isPossessive(unitAt(units, index - 1)) ? index - 2 : -1;
  const [whole, part] = [unitAt(units, at).actor, unitAt(units, index).actor];
  const isPart = whole && part && ['organisation', 'office'].includes(whole.type) && ['organisation', 'office'].includes(part.type);
  return isPart ? draft(units, index, 'part_of', at, 'possessive between organisations') : null;
}

/** "the Cell, a unit of the Guard". */
function unitOf(units: readonly Unit[], index: number): Draft | null {
  if (!['organisation', 'group'].includes(unitAt(units, index).actor?.type ?? '')) return null;
  const opener = unitAt(units, index + 1);
  if (opener.text !== ',' && opener.lower !== 'is' && opener.lower !== 'was') return null;
  for (let at = index + 3; at <= index + 6; at += 1) {
    if (unitAt(units, at).lower !== 'of') continue;
    const body = unitAt(units, at + 1).lower === 'the' ? at + 2 : at + 1;
    if (!kindsOfUnit.has(unitAt(units, at - 1).lower) || !isBody(unitAt(units, body).actor)) return null;
    return draft(units, index, 'part_of', body, 'unit of an organisation');
  }
  return null;
}

/** "X is an active Freedonian agent", "consider X a Freedonian agent". */
function agentOf(units: readonly Unit[], index: number): Draft | null {
  const { actor, mention } = unitAt(units, index);
  if (actor?.type !== 'state' || mention?.kind !== 'demonym') return null;
  const head = unitAt(units, index + 1).lower === 'intelligence' ? index + 2 : index + 1;
  if (!['agent', 'asset', 'spy'].includes(unitAt(units, head).lower)) return null;
  for (let at = index - 1; at >= index - 7; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.actor) return unit.actor.type === 'person' ? draft(units, at, 'agent_of', index, 'called an agent') : null;
    if (!adverbs.has(unit.lower) && !['a', 'an', 'the', 'active', '“', '"', ',', 'as', 'known', 'paid', 'longtime'].includes(unit.lower)) return null;
  }
  return null;
}

function met(units: readonly Unit[], index: number): Draft[] {
  let at = index + 1;
  if (unitAt(units, at).lower === 'with') at += 1;
  for (let step = 0; step < 6; step += 1, at += 1) {
    const unit = unitAt(units, at);
    const isHead = unit.actor && !isPossessive(unitAt(units, at + 1)) && (unit.actor.type === 'person' || (unit.mention?.kind !== 'demonym' && !unitAt(units, at + 1).actor));
    if (isHead) return subjectOf(units, index).units.flatMap((subject) => draft(units, subject, 'met_with', at, 'meeting') ?? []);
    if (!unit.actor && !isPossessive(unit) && (!/^\p{L}/u.test(unit.text) || prepositions.has(unit.lower))) return [];
  }
  return [];
}

/** "X, close to Y", "X is linked to Y". */
function tie(units: readonly Unit[], index: number, relation: string): Draft | null {
  const object = unitAt(units, index + 2).lower === 'the' ? index + 3 : index + 2;
  let at = index - 1;
  while (adverbs.has(unitAt(units, at).lower) || unitAt(units, at).text === ',') at -= 1;
  const isNamed = unitAt(units, object).actor && !isPossessive(unitAt(units, object + 1)) && unitAt(units, object).mention?.kind !== 'demonym';
  return isNamed ? draft(units, at, relation, object, 'tie') : null;
}

function owned(units: readonly Unit[], index: number): Draft[] {
  const isPassive = unitAt(units, index).lower.endsWith('ed');
  const object = isPassive ? index + 2 : index + 1;
  if (isPassive && unitAt(units, index + 1).lower !== 'by') return [];
  const owners = isPassive ? [object] : subjectOf(units, index).units;
  const things = isPassive ? subjectOf(units, index).units : [object];
  const [owner, thing] = [unitAt(units, owners[0] ?? -1).actor, unitAt(units, things[0] ?? -1).actor];
  if (owner?.type === 'office' || owner?.type === 'state' || !['organisation', 'group', 'persona', 'publication'].includes(thing?.type ?? '')) return [];
  return [draft(units, owners[0] ?? -1, 'controls', things[0] ?? -1, 'ownership')].filter((found) => found !== null);
}

/** "the Ministry released the Review" and "the Review released by the Ministry", where both are actors. */
function published(units: readonly Unit[], index: number): Draft[] {
  if (unitAt(units, index + 1).lower === 'by') {
    const by = unitAt(units, index + 2).lower === 'the' ? index + 3 : index + 2;
    const paper = unitAt(units, index - 1).actor ? index - 1 : index - 2;
    return unitAt(units, paper).actor?.type === 'publication' && isBody(unitAt(units, by).actor) ? [draft(units, by, 'publishes', paper, 'publication')].filter((found) => found !== null) : [];
  }
  for (let at = index + 1; at <= index + 4; at += 1) {
    if (unitAt(units, at).actor?.type === 'publication') return subjectOf(units, index).units.flatMap((subject) => isBody(unitAt(units, subject).actor) ? draft(units, subject, 'publishes', at, 'publication') ?? [] : []);
  }
  return [];
}
