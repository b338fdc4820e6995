import { complement, noAgents, ownerOf, subjectOf, type Agents } from './agents.ts';
import { beForms, isAdverbial, isBoundary, isVerbAt, triedBefore, tryNouns } from './grammar.ts';
import { accusing, answering } from './answers.ts';
import { actNouns, actVerbs, forms, frameNouns, leadingVerbs, messageKinds, messages, products, runVerbs, type Kind } from './lexicon.ts';
import { framedAt, isTelling, objectOf, thingBefore } from './things.ts';
import { tracedTo } from './traces.ts';
import type { Stage } from './status.ts';
import { unitAt, type Unit } from './units.ts';
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
  /** How far it went, where that was read with the trigger; null for what is merely possible. */
  readonly stage?: Stage | null;
}

/** All words of operations in one sentence, from left to right; a noun that is the object of one is not a second. */
export function triggersOf(units: readonly Unit[]): Trigger[] {
  const found: Trigger[] = [];
  let passed = -1;
  for (let index = 0; index < units.length; index += 1) {
    const trigger = verbTrigger(units, index) ?? (index > passed || tracedTo(units, index) !== null ? nounTrigger(units, index) : null);
    if (!trigger) continue;
    found.push(trigger);
    passed = Math.max(passed, trigger.to);
  }
  return found;
}

function verbTrigger(units: readonly Unit[], index: number): Trigger | null {
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
  const thing = reduced === null ? objectOf(units, index, lemma) : isTelling(lemma) ? thingBefore(units, index, lemma) : null;
  if (!thing && (!kind || (kind === 'sanctions' && lemma === 'designate' && !namesActor(units, index)))) return null;
  const agents = reduced === null ? agentsOfVerb(units, index, form.form) : complement(units, reduced);
  return {
    at: index, to: thing && thing.at > index ? phraseEnd(units, thing.at) : index,
    kind: thing && (!kind || (thing.product && !settled.has(kind))) ? thing.kind : kind ?? 'influence',
    product: kind === 'charges' || kind === 'sanctions' ? null : thing?.product ?? (feigning.has(lemma) ? lemma : null), relation: leadingVerbs.get(lemma) ?? 'executes', agents, scopeFrom: agents.units[0] ?? index,
    takesUp: thing?.takesUp ?? false, tie: thing?.product === null && runVerbs.has(lemma) && (reduced !== null || thing.takesUp === true) ? 'strong' : null,
  };
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

/** "hacking" in "hacking by" is a noun. */
const isNamedAct = (units: readonly Unit[], index: number): boolean =>
  actNouns.has(unitAt(units, index).lower) && ['by', 'of'].includes(unitAt(units, index + 1).lower);

const intruders = new Set(['hackers', 'cyber', 'apt', 'intrusion', 'intrusions', 'hacking', 'malware', 'spearphishing', 'phishing']);

/** "break into", "gain access to". */
function phrasal(units: readonly Unit[], index: number, lemma: string): Kind | undefined {
  if (lemma === 'target') return units.some(({ lower }) => intruders.has(lower)) ? 'cyber' : undefined;
  if (lemma === 'break') return unitAt(units, index + 1).lower === 'into' ? 'cyber' : undefined;
  if (lemma !== 'gain' && lemma !== 'obtain' && (lemma !== 'seek' || unitAt(units, index + 1).lower === 'to')) return undefined;
  return [1, 2, 3].some((step) => unitAt(units, index + step).lower === 'access') ? 'cyber' : undefined;
}

const threatened = wordSet('voters officials recipients people citizens them him her workers staff families members journalists activists candidates residents judges stations lives dissidents lawmakers employees witnesses critics opponents');

/** Whether those whom a threat meets stand after it; "threaten systems" is told of a danger. */
const meetsPeople = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 6).some(({ actor, lower }) => threatened.has(lower) || actor?.type === 'person');

/** The "used" of "used a front to recruit". */
function usedTo(units: readonly Unit[], index: number): number | null {
  if (unitAt(units, index - 1).lower !== 'to' || forms.get(unitAt(units, index).lower)?.form !== 'base') return null;
  for (let at = index - 2; at >= index - 9; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.lower === 'use' && unitAt(units, at - 1).lower === 'to') return at;
    if (['used', 'using', 'uses', 'employed', 'employing', 'leveraged', 'leveraging', 'directed', 'instructed', 'ordered'].includes(unit.lower)) return at;
    if (isBoundary(unit)) return null;
  }
  return null;
}

/** The "by" of "letters forged by", "operations directed by"; null when the form is no such participle. */
function reducedBy(units: readonly Unit[], index: number): number | null {
  const form = forms.get(unitAt(units, index).lower)?.form;
  if (form !== 'past' && form !== 'participle') return null;
  for (let at = index + 1; at <= index + 2; at += 1) if (unitAt(units, at).lower === 'by') return unitAt(units, at + 1).lower.endsWith('ing') ? null : at;
  return null;
}

function agentsOfVerb(units: readonly Unit[], index: number, form: string): Agents {
  const isPassive = (form === 'past' || form === 'participle') && isAfterBe(units, index);
  if (isPassive) {
    for (let at = index + 1; at <= index + 8; at += 1) {
      if (unitAt(units, at).lower === 'by') return complement(units, at);
      if (isBoundary(unitAt(units, at))) break;
    }
    return noAgents;
  }
  const before = unitAt(units, index - 1).lower;
  const tried = before === 'to' ? triedBefore(units, index - 1) : null;
  if (tried !== null && tryNouns.has(unitAt(units, tried).lower) && !isVerbAt(units, tried)) return agentsOfNoun(units, tried);
  const accused = form === 'gerund' ? accusedOf(units, index) : null;
  if (accused) return accused;
  return subjectOf(units, tried ?? usedTo(units, index) ?? index);
}

function isAfterBe(units: readonly Unit[], index: number): boolean {
  let at = index - 1;
  while (isAdverbial(unitAt(units, at)) || unitAt(units, at).lower === 'not') at -= 1;
  return beForms.has(unitAt(units, at).lower);
}

const namesActor = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 10).some(({ actor, lower }) => actor !== null || lower === 'individuals' || lower === 'entities')
  && units.some(({ lower }) => lower === 'pursuant' || lower === 'individuals' || lower === 'entities' || lower === 'treasury' || lower === 'ofac');

function nounTrigger(units: readonly Unit[], index: number): Trigger | null {
  const unit = unitAt(units, index);
  if (unit.actor) return null;
  const answered = answeredFor(units, index);
  if (answered) return { ...blank, at: index, to: index, kind: actNouns.get(unit.lower) ?? framedAt(units, index) ?? deeds.get(unit.lower) ?? 'influence', agents: answered, scopeFrom: answered.units[0] ?? index };
  const kind = actNouns.get(unit.lower) ?? framedAt(units, index) ?? proxiesAt(units, index) ?? messageAt(units, index);
  const traced = tracedTo(units, index);
  if (!kind && !traced) return null;
  const agents = traced?.agents ?? agentsOfNoun(units, index);
  const product = (actNouns.has(unit.lower) || messages.has(unit.lower)) && kind !== 'influence' && kind !== 'sanctions' ? unit.lower : null;
  return { at: index, to: index, kind: kind ?? 'influence', product: unit.lower === 'use' ? 'proxies' : product, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: product === null && (agents.anaphor === 'this' || agents.anaphor === 'these'), tie: traced?.tie ?? null };
}

const blank = { product: null, relation: 'executes', takesUp: false, tie: null } as const;
const deeds: ReadonlyMap<string, Kind> = new Map([['attack', 'cyber'], ['attacks', 'cyber'], ['hack', 'cyber'], ['breach', 'cyber'], ['breaches', 'cyber'], ['leak', 'disclosure'], ['leaks', 'disclosure'], ['release', 'disclosure']]);

/** "X was behind the attack", "X is responsible for the leak", "X’s involvement in the hack": who answers for what the noun names. */
function answeredFor(units: readonly Unit[], index: number): Agents | null {
  const { lower } = unitAt(units, index);
  if (!deeds.has(lower) && !frameNouns.has(lower) && !actNouns.has(lower) && products.get(lower) !== 'disinformation') return null;
  for (let at = index - 1; at >= index - 6; at -= 1) {
    const word = unitAt(units, at).lower;
    if (word === 'for' || word === 'on') {
      const blamed = blamedFor(units, at);
      if (blamed) return blamed;
    }
    const isBehind = word === 'behind' && beForms.has(unitAt(units, at - 1).lower);
    if (word === 'complicit') return null;
    if (isBehind || (word === 'for' && unitAt(units, at + 1).lower !== 'or' && unitAt(units, at - 1).lower === 'responsible')) return found(subjectOf(units, isBehind ? at : at - 1));
    if (word === 'in' && ['involvement', 'role', 'hand'].includes(unitAt(units, at - 1).lower)) return found(ownerOf(units, at - 1));
    if (unitAt(units, at).actor || unitAt(units, at).text === ',' || isBoundary(unitAt(units, at))) return null;
  }
  return null;
}

/** "blamed X for the attack", "took credit for the leak". */
function blamedFor(units: readonly Unit[], preposition: number): Agents | null {
  for (let at = preposition - 1; at >= preposition - 5; at -= 1) {
    const { lower } = unitAt(units, at);
    if (lower === 'blamed' || lower === 'blames' || lower === 'blame') return found(accusedBy(units, at));
    if (lower === 'credit' || lower === 'responsibility') return found(subjectOf(units, at - 1));
  }
  return null;
}

const found = (agents: Agents): Agents | null => (agents.units.length > 0 || agents.anaphor !== null ? agents : null);

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

const generalVerbs = new Set(['taken', 'took', 'take', 'takes', 'makes', 'made', 'make', 'waged', 'linked', 'tied', 'accused', 'suspected', 'blamed', 'responsible', 'behind', 'engaged', 'engages', 'engaging', 'involved', 'pursued', 'has', 'had', 'have']);

/** Whom "his" or "their" before a noun takes up, where the sentence has named them: "designated X for his efforts". */
function antecedentOf(units: readonly Unit[], noun: number, word: string): number | null {
  if (word === 'this' || word === 'these') return null;
  for (let at = noun - 1; at >= noun - 16; at -= 1) {
    const { actor, mention } = unitAt(units, at);
    const isFitting = actor && mention?.kind !== 'demonym' && (word === 'his' || word === 'her' ? actor.type === 'person' : true);
    if (isFitting) return at;
  }
  return null;
}

/** Whose act a gerund names after "accused of", "charged with" or "claimed responsibility for". */
function accusedOf(units: readonly Unit[], gerund: number): Agents | null {
  if (!['of', 'with', 'for', 'to'].includes(unitAt(units, gerund - 1).lower) && unitAt(units, gerund - 1).lower !== 'having') return null;
  for (let at = gerund - 2; at >= gerund - 9; at -= 1) {
    const { lower } = unitAt(units, at);
    if (accusing.has(lower)) return accusedBy(units, at);
    if (lower === 'guilty') return subjectOf(units, at - 1);
    if (lower === 'responsibility' || lower === 'responsible' || lower === 'credit') return subjectOf(units, at - 1);
    if (unitAt(units, at).text === ',' || isBoundary(unitAt(units, at))) return null;
  }
  return null;
}

/** Whom an answer such as "charged" meets; nobody where it is no accusation. */
function accusedBy(units: readonly Unit[], verb: number): Agents {
  if (!accusing.has(unitAt(units, verb).lower)) return noAgents;
  return beForms.has(unitAt(units, verb - 1).lower) ? subjectOf(units, verb) : complement(units, verb);
}

function agentsOfNoun(units: readonly Unit[], noun: number): Agents {
  const owner = ownerOf(units, noun);
  if (owner.units.length > 0) return owner;
  const antecedent = owner.anaphor === null || !frameNouns.has(unitAt(units, noun).lower) ? null : antecedentOf(units, noun, owner.anaphor);
  if (antecedent !== null) return { units: [antecedent], anaphor: null };
  for (let at = noun + 1; at <= noun + 5; at += 1) {
    const word = unitAt(units, at).lower;
    const found = word === 'by' || word === 'from' || (word === 'of' && at === noun + 1 && frameNouns.has(unitAt(units, noun).lower)) ? complement(units, at) : noAgents;
    if (found.units.length > 0) return word === 'from' ? { ...found, isJoint: true } : found;
    if (isBoundary(unitAt(units, at)) || unitAt(units, at).text === ',') break;
  }
  for (let at = noun - 1; at >= noun - 7; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.text === ',' || (isBoundary(unit) && !generalVerbs.has(unit.lower))) break;
    if (!unit.actor && answering.has(unit.lower)) return accusedBy(units, at);
    const isVerb = !unit.actor && isVerbAt(units, at) && !isNamedAct(units, at);
    if (isVerb && unitAt(units, at - 1).lower === 'to') return agentsOfVerb(units, at, 'base');
    if (isVerb || (!unit.actor && generalVerbs.has(unit.lower))) return subjectOf(units, at);
  }
  return owner;
}
