import { complement, type Agents } from './agents.ts';
import { answeredFor, deeds, stoodBehind, tiedTo } from './answered.ts';
import { isAdverbial, isVerbAt } from './grammar.ts';
import { actNouns, actVerbs, forms, leadingVerbs, messageKinds, messages, products, runVerbs, type Kind } from './lexicon.ts';
import { framedAt, framedBefore, isTelling, objectOf, relativeObject, thingBefore, type Thing } from './things.ts';
import { tracedTo } from './traces.ts';
import type { Stage } from './status.ts';
import { unitAt, type Unit } from './units.ts';
import { agentsOfNoun, agentsOfVerb, isAfterBe, isNamedAct, reducedBy, usedTo } from './whose.ts';
import { wordSet } from './words.ts';

/** Words of a sentence that tell of an operation, and who stands as its doer. */
export interface Trigger {
  readonly at: number;
  /** The last unit of what was done. */
  readonly to: number;
  readonly kind: Kind;
  /** The thing made, sent or taken, or null where only the operation as such is told. */
  readonly product: string | null;
  /** The part of the agents in it. */
  readonly relation: string;
  readonly agents: Agents;
  /** Where the negation and the hedges before it begin to matter: its subject, or itself. */
  readonly scopeFrom: number;
  /** It goes on with an operation told before: "authorised the campaign". */
  readonly takesUp: boolean;
  /** It says whose a network is: of itself, or only where one was just told of. */
  readonly tie: 'strong' | 'weak' | null;
  /** A plain verb: an operation only when those who run one do it. */
  readonly isPlain?: boolean;
  /** A verb that no list has: an operation only of those whom the report is about. */
  readonly isOpen?: boolean;
  /** It only says more of a thing in a clause of its own: "files that X stole". */
  readonly isOfRelative?: boolean;
  /** How far it went, where that was read with the trigger; null for what is merely possible. */
  readonly stage?: Stage | null;
}

/** All words of operations in one sentence, from left to right; a noun that is the object of one is not a second. */
export function triggersOf(units: readonly Unit[]): Trigger[] {
  const found: Trigger[] = [];
  let passed = -1;
  for (let index = 0; index < units.length; index += 1) {
    const trigger = verbTrigger(units, index) ?? (index > passed || tracedTo(units, index) !== null ? nounTrigger(units, index) : null);
    if (!trigger || (trigger.isOfRelative === true && found.length > 0)) continue;
    found.push(trigger);
    passed = Math.max(passed, trigger.to);
  }
  return found.map((trigger) => (trigger.agents.units.length === 0 && trigger.agents.anaphor === null ? { ...trigger, agents: answerable(units) ?? trigger.agents } : trigger));
}

const judging = /^(?:assess(?:es|ed|ment)?|judg(?:es?|ed|ement|ment)|believ(?:es?|ed)|conclud(?:es?|ed)|find|finds|found|likely|probable|certain|clear|confident|confirm(?:s|ed)?|determin(?:es?|ed))$/u;

/** The X of "...; we judge that X was responsible", where nobody is named for the deed itself. */
function answerable(units: readonly Unit[]): Agents | null {
  const at = units.findIndex(({ lower }, index) => lower === 'responsible' && index > 6 && unitAt(units, index + 1).lower !== 'for');
  if (at < 0 || !units.some(({ lower }) => /^(?:unidentified|unknown|unnamed|anonymous|somebody|someone)$/u.test(lower))) return null;
  const be = isAdverbial(unitAt(units, at - 1)) ? at - 2 : at - 1;
  if (!/^(?:was|were)$/u.test(unitAt(units, be).lower) || !unitAt(units, be - 1).actor) return null;
  const opener = unitAt(units, be - 2).lower === 'the' ? be - 3 : be - 2;
  const semicolon = units.findLastIndex(({ text }, index) => text === ';' && index < be);
  const from = unitAt(units, opener).lower === 'that' ? Math.max(semicolon + 1, opener - 5) : semicolon < 0 ? be : semicolon + 1;
  const judgement = units.slice(from, be - 1).map(({ lower }) => lower);
  if (!judgement.some((word) => judging.test(word)) || judgement.some((word) => /^(?:not|no|never|nobody|un\p{L}+)$/u.test(word))) return null;
  return { units: [be - 1], anaphor: null };
}

/** "claiming to be journalists": a deceit of its own. */
function posing(units: readonly Unit[], index: number): Trigger | null {
  const { lower, actor } = unitAt(units, index);
  if (actor || !/^(?:claiming|purporting|pretending)$/u.test(lower) || unitAt(units, index + 1).lower !== 'to' || unitAt(units, index + 2).lower !== 'be') return null;
  const agents = agentsOfVerb(units, index, 'gerund');
  return { ...blank, at: index, to: index + 2, kind: 'disinformation', product: 'pose', agents, scopeFrom: agents.units[0] ?? index };
}

function verbTrigger(units: readonly Unit[], index: number): Trigger | null {
  const pose = posing(units, index);
  if (pose) return pose;
  const unit = unitAt(units, index);
  const form = forms.get(unit.lower);
  if (!form || unit.actor) return null;
  const { lemma } = form;
  const reduced = reducedBy(units, index);
  if (reduced === null && (!isVerbAt(units, index) || isNamedAct(units, index)) && usedTo(units, index) === null) return null;
  const kind = actVerbs.get(lemma) ?? phrasal(units, index, lemma);
  if (lemma === 'seek' && unitAt(units, index + 1).lower === 'to') return null;
  if (lemma === 'threaten' && !meetsPeople(units, index)) return null;
  if (lemma === 'pose' && unitAt(units, index + 1).lower !== 'as') return null;
  const before = reduced === null && (form.form === 'past' || form.form === 'third') ? relativeObject(units, index, lemma) : null;
  const thing = reduced === null ? objectOf(units, index, lemma) ?? before ?? (runVerbs.has(lemma) && isAfterBe(units, index) ? thingBefore(units, index, lemma) : null) : isTelling(lemma) ? thingBefore(units, index, lemma) ?? networkBefore(units, index, lemma) : framedBefore(units, index, lemma);
  if (!thing && (!kind || (kind === 'sanctions' && lemma === 'designate' && !namesActor(units, index)))) return null;
  const agents = reduced === null ? agentsOfVerb(units, index, form.form) : complement(units, reduced);
  return {
    at: index, to: thing && thing.at > index ? phraseEnd(units, thing.at) : index,
    kind: thing && (!kind || (thing.product && !settled.has(kind))) ? thing.kind : kind ?? 'influence',
    product: kind === 'charges' || kind === 'sanctions' ? null : thing?.product ?? (feigning.has(lemma) ? lemma : null), relation: leadingVerbs.get(lemma) ?? 'executes', agents, scopeFrom: agents.units[0] ?? index,
    takesUp: thing?.takesUp ?? false, isOfRelative: !kind && before !== null && thing === before, tie: thing?.product === null && runVerbs.has(lemma) && (reduced !== null || thing.takesUp === true) ? 'strong' : null,
  };
}

/** The "Network C" of "Network C was run by": a network that the report names. */
function networkBefore(units: readonly Unit[], index: number, lemma: string): Thing | null {
  if (!runVerbs.has(lemma)) return null;
  for (let at = index - 1; at >= index - 3; at -= 1) if (unitAt(units, at).actor?.type === 'group') return { at: index, kind: 'influence', product: null };
  return null;
}

/** Kinds that the verb settles, whatever its object. */
const settled: ReadonlySet<Kind> = new Set(['disclosure', 'cyber', 'funding', 'recruitment', 'charges', 'sanctions']);

/** Verbs that are a deceit of their own, not just a part of a campaign. */
const feigning = new Set(['pose', 'impersonate', 'masquerade', 'spoof', 'forge']);

/** The end of a compound: "spearphishing e-mails". */
function phraseEnd(units: readonly Unit[], index: number): number {
  let at = index;
  while (messages.has(unitAt(units, at + 1).lower) || products.has(unitAt(units, at + 1).lower) || unitAt(units, at + 1).text === '-' || unitAt(units, at + 1).lower === 'e') at += 1;
  return at;
}

const intruders = new Set(['hackers', 'cyber', 'apt', 'intrusion', 'intrusions', 'hacking', 'malware', 'spearphishing', 'phishing']);

/** "break into", "gain access to". */
function phrasal(units: readonly Unit[], index: number, lemma: string): Kind | undefined {
  if (lemma === 'target') return units.some(({ lower }) => intruders.has(lower)) || meetsBodies(units, index) ? 'cyber' : undefined;
  if (lemma === 'break' || lemma === 'burrow' || lemma === 'tunnel') return unitAt(units, index + 1).lower === 'into' ? 'cyber' : undefined;
  if (lemma === 'log' && unitAt(units, index + 1).lower === 'in' && /^(?:to|with|from|as)$/u.test(unitAt(units, index + 2).lower)) return meetsSystems(units, index) ? 'cyber' : undefined;
  if (lemma === 'log' || lemma === 'get') return unitAt(units, index + 1).lower === 'into' && (meetsSystems(units, index) || (lemma === 'get' && meetsBody(units, index))) ? 'cyber' : undefined;
  if (lemma === 'act' || lemma === 'move' || lemma === 'intervene') return unitAt(units, index + 1).lower === 'against' && isHostile(units, index) ? 'influence' : undefined;
  if (lemma === 'take') return unitAt(units, index + 1).lower === 'control' && unitAt(units, index + 2).lower === 'of' && meetsSystems(units, index) ? 'cyber' : undefined;
  if (lemma !== 'gain' && lemma !== 'obtain' && (lemma !== 'seek' || unitAt(units, index + 1).lower === 'to')) return undefined;
  return [1, 2, 3].some((step) => unitAt(units, index + step).lower === 'access') ? 'cyber' : undefined;
}

/** Whether a body stands behind "get into", rather than a place. */
const meetsBody = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 2, index + 4).some(({ actor }) => actor?.type === 'organisation' || actor?.type === 'office');

/** Whether a state's act meets a person, a party or a vote: "acted against the candidate". */
const isHostile = (units: readonly Unit[], index: number): boolean =>
  units.slice(Math.max(0, index - 8), index).some(({ actor }) => actor?.type === 'state') && units.slice(index + 2, index + 6).some(({ actor, lower }) => actor?.type === 'person' || /^(?:candidates?|campaigns?|part(?:y|ies)|opposition|exiles|dissidents|elections?|referendum)$/u.test(lower));

const targeted = wordSet('organizations organisations entities parliamentarians legislators dissidents journalists researchers networks servers accounts mailboxes institutions agencies');

/** Whether those whom intruders are after stand after "targeted". */
const meetsBodies = (units: readonly Unit[], index: number): boolean =>
  forms.get(unitAt(units, index).lower)?.form === 'past' && units.slice(index + 1, index + 6).some(({ lower }) => targeted.has(lower));

const systems = wordSet('server servers mailbox mailboxes inbox inboxes account accounts network networks system systems computer computers mail email website websites channel channels database databases portal portals');

/** Whether what one breaks into stands behind "got into". */
const meetsSystems = (units: readonly Unit[], index: number): boolean => units.slice(index + 2, index + 10).some(({ lower }) => systems.has(lower));

const threatened = wordSet('rapporteur rapporteurs reporter reporters clerk clerks mother mothers father relatives parents editor editors publisher deputy senator mayor voters officials recipients people citizens them him her workers staff families members journalists activists candidates residents judges stations lives dissidents lawmakers employees witnesses critics opponents students exiles protesters');

/** Whether those whom a threat meets stand after it; "threaten systems" is told of a danger. */
const meetsPeople = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 6).some(({ actor, lower }) => threatened.has(lower) || actor?.type === 'person');

const namesActor = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 10).some(({ actor, lower }) => actor !== null || lower === 'individuals' || lower === 'entities')
  && units.some(({ lower }) => lower === 'pursuant' || lower === 'individuals' || lower === 'entities' || lower === 'treasury' || lower === 'ofac');

function nounTrigger(units: readonly Unit[], index: number): Trigger | null {
  const unit = unitAt(units, index);
  if (unit.actor) return null;
  const answered = answeredFor(units, index) ?? stoodBehind(units, index);
  if (answered) return { ...blank, at: index, to: index, kind: actNouns.get(unit.lower) ?? framedAt(units, index) ?? deeds.get(unit.lower) ?? 'influence', agents: answered, scopeFrom: answered.units[0] ?? index };
  const tied = tiedTo(units, index);
  if (tied) return { ...blank, at: index, to: index, kind: deeds.get(unit.lower) ?? 'influence', agents: tied, scopeFrom: tied.units[0] ?? index, stage: { status: 'alleged', basis: `“${unit.text}”: said to be tied to it` } };
  if (unit.lower === 'sanctions' && /^(?:against|of|on|under|over)$/u.test(unitAt(units, index - 1).lower)) return null;
  const kind = actNouns.get(unit.lower) ?? framedAt(units, index) ?? proxiesAt(units, index) ?? messageAt(units, index);
  const traced = tracedTo(units, index);
  if (!kind && !traced) return null;
  const agents = traced?.agents ?? agentsOfNoun(units, index);
  const product = (actNouns.has(unit.lower) || messages.has(unit.lower)) && kind !== 'influence' && kind !== 'sanctions' ? unit.lower : null;
  return { at: index, to: index, kind: kind ?? 'influence', product: unit.lower === 'use' ? 'proxies' : product, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: product === null && (agents.anaphor === 'this' || agents.anaphor === 'these'), tie: traced?.tie ?? null };
}

const blank = { product: null, relation: 'executes', takesUp: false, tie: null } as const;
/** "threatening e-mails". */
function messageAt(units: readonly Unit[], index: number): Kind | null {
  if (!messages.has(unitAt(units, index).lower)) return null;
  return [1, 2, 3].some((step) => messageKinds.has(unitAt(units, index - step).lower)) ? 'disinformation' : null;
}

/** "the use of proxies". */
function proxiesAt(units: readonly Unit[], index: number): Kind | null {
  if (unitAt(units, index).lower !== 'use' || unitAt(units, index + 1).lower !== 'of') return null;
  for (let at = index + 2; at <= index + 4; at += 1) if (['proxies', 'representatives', 'intermediaries', 'cutouts', 'fronts', 'cut-outs'].includes(unitAt(units, at).lower)) return 'influence';
  return null;
}
