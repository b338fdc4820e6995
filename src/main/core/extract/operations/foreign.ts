import { noAgents, type Agents } from './agents.ts';
import type { Tongue } from './foreign-words.ts';
import type { Kind } from './lexicon.ts';
import type { Stage } from './status.ts';
import type { Trigger } from './triggers.ts';
import { unitAt, type Unit } from './units.ts';

/** No object or doer is looked for farther from its verb than this. */
const reach = 12;

/** Words of operations in one sentence of a language, from left to right, each verb once. */
export function foreignTriggersOf(units: readonly Unit[], tongue: Tongue): Trigger[] {
  const found: Trigger[] = [];
  for (let index = 0; index < units.length; index += 1) {
    const told = actAt(units, index, tongue);
    if (!told) continue;
    const agents = agentsOf(units, index, tongue);
    const stage = stageAt(units, index, agents, told.kind, tongue);
    if (agents.units.length === 0 && agents.anaphor === null) continue;
    found.push({ at: index, to: told.to, kind: told.kind, product: told.product, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: false, tie: null, stage });
    index = told.to;
  }
  return found;
}

interface Act {
  readonly kind: Kind;
  readonly product: string | null;
  readonly to: number;
}

function actAt(units: readonly Unit[], index: number, tongue: Tongue): Act | null {
  const { lower, actor } = unitAt(units, index);
  if (actor || lower.length < 4) return null;
  const own = tongue.acts.find(([, pattern]) => pattern.test(lower));
  if (own) return { kind: own[0], product: null, to: index };
  if (tongue.running.test(lower)) return withObject(units, index, tongue.undertakings, 'influence', false);
  if (tongue.spreading.test(lower)) return withObject(units, index, tongue.suspicious, 'disinformation', true);
  return tongue.paying.test(lower) ? withObject(units, index, tongue.money, 'funding', true) : null;
}

/** A verb with an object that makes it tell of an operation; in German the object may stand before. */
function withObject(units: readonly Unit[], verb: number, objects: RegExp, kind: Kind, isThing: boolean): Act | null {
  for (let at = verb + 1; at <= verb + reach && !isStop(unitAt(units, at)); at += 1) {
    const { lower, actor } = unitAt(units, at);
    if (!actor && objects.test(lower)) return { kind: /^(?:cyber|hacker|attaque|ataque|angriff)/u.test(lower) ? 'cyber' : kind, product: isThing ? lower : null, to: at };
  }
  return null;
}

const isStop = ({ text, lower }: Unit): boolean => text === '' || /^[.;:?!“”»«]$/u.test(text) || /^(?:mais|pero|aber|que|dass|qui)$/u.test(lower);

function agentsOf(units: readonly Unit[], verb: number, tongue: Tongue): Agents {
  for (let at = verb + 1; at <= verb + 6 && !isStop(unitAt(units, at)); at += 1) if (tongue.by.test(unitAt(units, at).lower) && isPassive(units, verb)) return actorFrom(units, at + 1);
  const start = clauseStart(units, verb);
  const first = behindSource(units, start, verb, tongue);
  for (let at = first; at < verb; at += 1) if (unitAt(units, at).actor && !isOblique(units, at, start, tongue)) return { units: listFrom(units, at, verb), anaphor: null };
  for (let at = start; at < verb; at += 1) if (tongue.led.test(unitAt(units, at).lower) && tongue.by.test(unitAt(units, at + 1).lower)) return actorFrom(units, at + 2);
  for (let at = start; at < verb; at += 1) {
    const word = unitAt(units, at).lower;
    if (tongue.bodies.test(word)) return { units: [], anaphor: 'company' };
    if (tongue.people.test(word)) return { units: [], anaphor: 'they' };
  }
  return behind(units, verb, tongue);
}

/** `versuchte der X`: a subject right behind the verb or its auxiliary. */
function behind(units: readonly Unit[], verb: number, tongue: Tongue): Agents {
  for (let first = verb; first >= Math.max(0, verb - 10); first -= 1) {
    const { lower } = unitAt(units, first);
    if (first !== verb && !tongue.tried.test(lower) && !/^(?:hat|haben|a|ont|ha|han)$/u.test(lower)) continue;
    const at = /^(?:der|die|das|le|la|les|el|los|las)$/u.test(unitAt(units, first + 1).lower) ? first + 2 : first + 1;
    if (unitAt(units, at).actor) return { units: [at], anaphor: null };
    for (let near = at; near <= at + 1; near += 1) if (tongue.people.test(unitAt(units, near).lower)) return { units: [], anaphor: 'they' };
  }
  return noAgents;
}

/** Behind `D’après X,` or `Laut X`: who only says it. */
function behindSource(units: readonly Unit[], start: number, verb: number, { sources }: Tongue): number {
  if (!sources.test(plain(units, start)) && !sources.test(`${plain(units, start)} ${plain(units, start + 1)}`)) return start;
  for (let at = start + 1; at < verb; at += 1) if (unitAt(units, at).text === ',') return at + 1;
  for (let at = start + 1; at < verb; at += 1) if (unitAt(units, at).actor) return at + 1;
  return start;
}

const plain = (units: readonly Unit[], index: number): string => unitAt(units, index).lower.replace('’', "'");

const isPassive = (units: readonly Unit[], verb: number): boolean =>
  [1, 2, 3].some((step) => /^(?:été|est|sont|fue|fueron|sido|wurde|wurden|worden|ser)$/u.test(unitAt(units, verb - step).lower)) || /(?:ée?s?|[ai]d[oa]s?)$/u.test(unitAt(units, verb).lower);

function actorFrom(units: readonly Unit[], index: number): Agents {
  for (let at = index; at <= index + 4; at += 1) {
    if (unitAt(units, at).actor) return { units: listFrom(units, at, at + reach), anaphor: null };
    if (isStop(unitAt(units, at)) || unitAt(units, at).text === ',') return noAgents;
  }
  return noAgents;
}

/** Actors joined by `y`, `et`, `und` to the first. */
function listFrom(units: readonly Unit[], first: number, end: number): number[] {
  const found = [first];
  for (let at = first + 1; at < end; at += 1) {
    const { lower, text, actor } = unitAt(units, at);
    if (actor && /^(?:y|e|et|und|,|la|el|le|der|die|l')$/u.test(unitAt(units, at - 1).lower) && at > first + 1) found.push(at);
    else if (!actor && text !== ',' && !/^(?:y|e|et|und|la|el|le|les|los|der|die|das|l')$/u.test(lower)) break;
  }
  return found.length > 1 && units.slice(first, found.at(-1)).some(({ lower }) => /^(?:y|e|et|und)$/u.test(lower)) ? found : [first];
}

function clauseStart(units: readonly Unit[], verb: number): number {
  for (let at = verb - 1; at >= Math.max(0, verb - 30); at -= 1) {
    const { text, lower } = unitAt(units, at);
    if (/^[.;:“”»«]$/u.test(text) || /^(?:que|dass|mais|pero|aber|pourquoi|porque|weil)$/u.test(lower)) return at + 1;
  }
  return Math.max(0, verb - 30);
}

/** Whether a preposition governs the actor: over its article, and nouns and adjectives that describe it. */
function isOblique(units: readonly Unit[], index: number, start: number, tongue: Tongue): boolean {
  if (unitAt(units, index).mention?.kind === 'demonym') return true;
  for (let at = index - 1; at >= Math.max(start, index - 4); at -= 1) {
    const { actor, text } = unitAt(units, at);
    if (text === '(') return true;
    if (actor || text === ',') return false;
    if (tongue.prepositions.test(plain(units, at))) return true;
    if (/^(?:la|le|les|l'|el|los|las|der|die|das|un|une|una|ein|eine)$/u.test(plain(units, at)) && !tongue.prepositions.test(plain(units, at - 1))) return false;
  }
  return false;
}

/** How far it went; null where it is only possible or is denied. */
function stageAt(units: readonly Unit[], verb: number, { units: agents }: Agents, kind: Kind, tongue: Tongue): Stage | null {
  const from = Math.min(clauseStart(units, verb), agents[0] ?? verb);
  const find = (words: RegExp, first: number, last: number): Unit | null => units.slice(Math.max(0, first), last + 1).find(({ actor, lower }) => !actor && words.test(lower.replace('’', "'"))) ?? null;
  const stage = (unit: Unit, status: Stage['status']): Stage => ({ status, basis: `“${unit.text}”` });
  if (find(tongue.answered, 0, verb) || find(tongue.possible, from, verb)) return null;
  const negation = find(tongue.negated, verb - 3, verb - 1);
  if (negation) return stage(negation, 'not_conducted');
  const considered = find(tongue.considered, verb - 4, verb - 1);
  if (considered) return stage(considered, 'considered');
  const planned = find(tongue.planned, verb - 4, verb - 1);
  if (planned) return stage(planned, 'planned');
  const tried = find(tongue.tried, tongue.tried.test(unitAt(units, from).lower) ? from : verb - 12, verb - 1);
  const failed = find(tongue.failed, verb, units.length - 1);
  if (failed) return stage(failed, 'attempted');
  const told = find(tongue.hearsay, from, verb - 1);
  if (told) return stage(told, 'alleged');
  if (tried && kind !== 'influence') return stage(tried, 'attempted');
  return { status: 'conducted', basis: tried ? `“${tried.text}”: that it was tried is told, not that it worked` : null };
}
