import { noAgents, type Agents } from './agents.ts';
import { tongues, type Tongue } from './foreign-words.ts';
import type { Kind } from './lexicon.ts';
import type { Stage } from './status.ts';
import type { Trigger } from './triggers.ts';
import { unitAt, type Unit } from './units.ts';

/** No object or doer is looked for farther from its verb than this. */
const reach = 12;

/** Words of operations in one sentence of a language, from left to right, each verb once. */
export function foreignTriggersOf(units: readonly Unit[], tongue: Tongue): Trigger[] {
  const found = actsIn(units, tongue, actAt);
  return found.length > 0 ? found : actsIn(units, tongue, triedAt);
}

function actsIn(units: readonly Unit[], tongue: Tongue, actOf: (units: readonly Unit[], index: number, tongue: Tongue) => Act | null): Trigger[] {
  const found: Trigger[] = [];
  for (let index = 0; index < units.length; index += 1) {
    const told = actOf(units, index, tongue);
    if (!told) continue;
    const agents = agentsOf(units, index, tongue);
    const stage = stageAt(units, index, agents, told.kind, tongue);
    if (agents.units.length === 0 && agents.anaphor === null) continue;
    found.push({ at: index, to: told.to, kind: told.kind, product: told.product, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: false, tie: null, stage, isPlain: told.isPlain === true });
    index = Math.max(index, told.to);
  }
  return found;
}

interface Act {
  readonly kind: Kind;
  readonly product: string | null;
  readonly to: number;
  /** It counts only of those who are known to run operations. */
  readonly isPlain?: boolean;
}

function actAt(units: readonly Unit[], index: number, tongue: Tongue): Act | null {
  const { lower, actor } = unitAt(units, index);
  if (actor || lower.length < 4) return null;
  const own = tongue.acts.find(([, pattern]) => pattern.test(lower));
  if (own) return { kind: own[0], product: null, to: index };
  if (tongue.running.test(lower)) return withObject(units, index, tongue.undertakings, 'influence', false);
  if (tongue.spreading.test(lower)) return withObject(units, index, tongue.suspicious, 'disinformation', true);
  if (tongue.paying.test(lower)) return withObject(units, index, tongue.money, 'funding', true);
  if (tongue.tried.test(lower)) return withObject(units, index, tongue.systems, 'cyber', false);
  if (tongue.considered.test(lower) || tongue.planned.test(lower)) return withObject(units, index, tongue.undertakings, 'influence', false);
  return null;
}

/** "tenté de joindre", "versuchte, Kontakt zu halten": whatever it was that was tried. */
function triedAt(units: readonly Unit[], index: number, tongue: Tongue): Act | null {
  const word = unitAt(units, index).lower;
  if (unitAt(units, index).actor || !(tongue.tried.test(word) || tongue.considered.test(word) || tongue.planned.test(word))) return null;
  for (let at = index + 1; at <= index + reach && !/^[.;:?!]$/u.test(unitAt(units, at).text); at += 1) {
    const { lower, actor } = unitAt(units, at);
    if (actor) continue;
    if (isAct(lower, tongue)) return null;
    const isLed = /^(?:de|d'|d’|à|a|zu)$/u.test(unitAt(units, at - 1).lower) || /^\p{L}{2,7}zu\p{L}{2,}en$/u.test(lower) || (at === index + 1 && tongue === tongues.get('es'));
    if (isLed && tongue.infinitive.test(lower)) return { kind: 'influence', product: null, to: at, isPlain: true };
  }
  return null;
}

const isAct = (word: string, tongue: Tongue): boolean => tongue.acts.some(([, pattern]) => pattern.test(word));

/** A verb with an object that makes it tell of an operation; in German, and in the passive, the object may stand before. */
function withObject(units: readonly Unit[], verb: number, objects: RegExp, kind: Kind, isThing: boolean): Act | null {
  const isObject = (at: number): boolean => unitAt(units, at).actor === null && objects.test(unitAt(units, at).lower);
  const told = (at: number): Act => {
    const { lower } = unitAt(units, at);
    return { kind: /^(?:cyber|hacker|attaque|ataque|angriff)/u.test(lower) ? 'cyber' : /(?:brand|spreng)s[aä]tz/u.test(lower) ? 'violence' : kind, product: isThing ? lower : null, to: at };
  };
  for (let at = verb + 1; at <= verb + reach && !isStop(unitAt(units, at)); at += 1) if (isObject(at)) return told(at);
  for (let at = verb - 1; at >= Math.max(0, verb - reach) && !isStop(unitAt(units, at)) && unitAt(units, at).text !== ','; at -= 1) if (isObject(at)) return told(at);
  return null;
}

const isStop = ({ text, lower }: Unit): boolean => text === '' || /^[.;:?!“”»«]$/u.test(text) || /^(?:mais|pero|aber|que|dass|qui)$/u.test(lower);

function agentsOf(units: readonly Unit[], verb: number, tongue: Tongue): Agents {
  for (let at = verb + 1; at <= verb + 6 && !isStop(unitAt(units, at)); at += 1) if (tongue.by.test(unitAt(units, at).lower) && isPassive(units, verb)) return actorFrom(units, at + 1);
  const start = clauseStart(units, verb);
  for (let at = start; at < verb; at += 1) if (tongue.by.test(unitAt(units, at).lower) && isDone(units, start, verb)) { const doer = actorFrom(units, at + 1); if (doer.units.length > 0) return doer; }
  const first = behindSource(units, start, verb, tongue);
  for (let at = first; at < verb; at += 1) if (unitAt(units, at).actor && !isOblique(units, at, start, tongue)) return { units: listFrom(units, at, verb), anaphor: null };
  for (let at = start; at < verb; at += 1) if (tongue.led.test(unitAt(units, at).lower) && tongue.by.test(unitAt(units, at + 1).lower)) return actorFrom(units, at + 2);
  const ordering = orderedBy(units, tongue);
  if (ordering.units.length > 0) return ordering;
  for (let at = start; at < verb; at += 1) {
    const word = unitAt(units, at).lower;
    if (tongue.bodies.test(word)) return { units: [], anaphor: 'company' };
    const state = tongue.people.test(word) || /^(?:agents?|agentes?|agenten|espions|espías|spione|services|servicios|dienste|officiers|oficiales)$/u.test(word) ? stateOf(units, at, verb) : null;
    if (state !== null) return { units: [state], anaphor: null };
    if (tongue.people.test(word)) return { units: [], anaphor: 'they' };
  }
  const after = behind(units, verb, tongue);
  if (after.units.length > 0 || after.anaphor !== null) return after;
  return units.slice(start, verb).some(({ lower, actor }) => !actor && tongue.pronouns.test(lower)) ? { units: [], anaphor: 'he' } : noAgents;
}

/** Whose people someone is: "agents russes", "Hacker aus X", "pirates liés à X". */
function stateOf(units: readonly Unit[], index: number, verb: number): number | null {
  if (unitAt(units, index - 1).mention?.kind === 'demonym') return index - 1;
  for (let at = index + 1; at <= index + 5 && at < verb && unitAt(units, at).text !== ','; at += 1) if (unitAt(units, at).actor) return at;
  return null;
}

/** "sur ordre de X", "im Auftrag des X": who stands behind what others did. */
function orderedBy(units: readonly Unit[], tongue: Tongue): Agents {
  const at = units.findIndex(({ lower, actor }) => !actor && tongue.ordered.test(lower));
  return at < 0 ? noAgents : actorFrom(units, at + 1);
}

/** Whether a passive's "wurde" or "été" stands in the clause before the verb. */
const isDone = (units: readonly Unit[], start: number, verb: number): boolean =>
  units.slice(start, verb).some(({ lower }) => /^(?:wurden?|worden|été|fue|fueron|sido)$/u.test(lower));

/** `versuchte der X`: a subject right behind the verb or its auxiliary. */
function behind(units: readonly Unit[], verb: number, tongue: Tongue): Agents {
  for (let first = verb; first >= Math.max(0, verb - 10); first -= 1) {
    const { lower } = unitAt(units, first);
    if (first !== verb && !tongue.tried.test(lower) && !/^(?:hat|haben|habe|hatte|hatten|soll|sollen|a|ont|ha|han)$/u.test(lower)) continue;
    const near = units.some(({ lower }) => /^(?:zugerechnet|zugeordnet)$/u.test(lower)) ? 8 : 5;
    for (let at = first + 1; at <= first + near && !isStop({ ...unitAt(units, at), text: unitAt(units, at).text.replace(/[»«“”„]/u, '-') }) && !tongue.prepositions.test(unitAt(units, at).lower); at += 1) {
      const named = namedFrom(units, at);
      if (named !== null) return { units: [named], anaphor: null };
      if (at <= first + 2 && tongue.bodies.test(unitAt(units, at).lower)) return { units: [], anaphor: 'company' };
      if (near === 5 && at <= first + 2 && tongue.people.test(unitAt(units, at).lower)) return { units: [], anaphor: 'they' };
    }
  }
  return noAgents;
}

/** The name that a noun phrase beginning at `index` has: the one behind its adjective of a nation, where there is one. */
function namedFrom(units: readonly Unit[], index: number): number | null {
  if (!unitAt(units, index).actor) return null;
  if (unitAt(units, index).mention?.kind !== 'demonym') return index;
  for (let at = index + 1; at <= index + 3; at += 1) if (unitAt(units, at).actor && unitAt(units, at).mention?.kind !== 'demonym') return at;
  return index;
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
    const isMark = /^[“”»«]$/u.test(text) && unitAt(units, at - 1).actor === null && unitAt(units, at + 1).actor === null;
    if (isMark || /^[.;:]$/u.test(text) || /^(?:que|dass|mais|pero|aber|pourquoi|porque|weil)$/u.test(lower)) return at + 1;
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

/** Kinds of single acts: what was only tried was not done. */
const single: ReadonlySet<Kind> = new Set(['violence', 'funding', 'recruitment', 'espionage']);

/** How far it went; null where it is only possible or is denied. */
function stageAt(units: readonly Unit[], verb: number, { units: agents }: Agents, kind: Kind, tongue: Tongue): Stage | null {
  const from = Math.min(clauseStart(units, verb), agents[0] ?? verb);
  const find = (words: RegExp, first: number, last: number): Unit | null => units.slice(Math.max(0, first), last + 1).find(({ actor, lower }) => !actor && words.test(lower.replace('’', "'"))) ?? null;
  const stage = (unit: Unit, status: Stage['status']): Stage => ({ status, basis: `“${unit.text}”` });
  if (find(tongue.answered, 0, verb) || find(tongue.possible, from, verb)) return null;
  const negation = find(tongue.negated, verb - 3, verb - 1);
  if (negation) return stage(negation, 'not_conducted');
  const considered = find(tongue.considered, verb - 4, verb);
  if (considered) return stage(considered, 'considered');
  const planned = find(tongue.planned, verb - 4, verb);
  if (planned) return stage(planned, 'planned');
  const tried = find(tongue.tried, tongue.tried.test(unitAt(units, from).lower) ? from : verb - 12, verb);
  const failed = find(tongue.failed, tried ? from : verb, units.length - 1);
  if (failed) return stage(failed, 'attempted');
  if (tried && single.has(kind)) return stage(tried, 'attempted');
  if (tongue.tried.test(unitAt(units, verb).lower)) return stage(unitAt(units, verb), 'attempted');
  const told = find(tongue.hearsay, from, verb - 1);
  if (told) return stage(told, 'alleged');
  if (tried && (kind !== 'influence' || tongue.tried.test(unitAt(units, verb).lower))) return stage(tried, 'attempted');
  return { status: 'conducted', basis: tried ? `“${tried.text}”: that it was tried is told, not that it worked` : null };
}
