import { complement, noAgents, ownerOf, subjectOf, type Agents } from './agents.ts';
import { beForms, isAdverbial, isBoundary, isVerbAt, triedBefore, tryNouns } from './grammar.ts';
import { actNouns, actVerbs, forms, frameNouns, leadingVerbs, messageKinds, messages, products, runVerbs, type Kind } from './lexicon.ts';
import { framedAt, objectOf, thingBefore } from './things.ts';
import { tracedTo } from './traces.ts';
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
}

/** All words of operations in one sentence, from left to right; a noun that is the object of one is not a second. */
export function triggersOf(units: readonly Unit[]): Trigger[] {
  const found: Trigger[] = [];
  let passed = -1;
  for (let index = 0; index < units.length; index += 1) {
    const trigger = verbTrigger(units, index) ?? (index > passed ? nounTrigger(units, index) : null);
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
  if (lemma === 'threaten' && !meetsPeople(units, index)) return null;
  if (lemma === 'pose' && unitAt(units, index + 1).lower !== 'as') return null;
  const thing = reduced === null ? objectOf(units, index, lemma) : thingBefore(units, index, lemma);
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
  if (lemma !== 'gain' && lemma !== 'obtain') return undefined;
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
    if (['used', 'using', 'uses', 'directed', 'instructed', 'ordered'].includes(unit.lower)) return at;
    if (isBoundary(unit) || unit.text === ',') return null;
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
  if (tried !== null && tryNouns.has(unitAt(units, tried).lower) && !forms.has(unitAt(units, tried).lower)) return agentsOfNoun(units, tried);
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
  const kind = actNouns.get(unit.lower) ?? framedAt(units, index) ?? proxiesAt(units, index) ?? messageAt(units, index);
  const traced = tracedTo(units, index);
  if (!kind && !traced) return null;
  const agents = traced?.agents ?? agentsOfNoun(units, index);
  const product = (actNouns.has(unit.lower) || messages.has(unit.lower)) && kind !== 'influence' && kind !== 'sanctions' ? unit.lower : null;
  return { at: index, to: index, kind: kind ?? 'influence', product: unit.lower === 'use' ? 'proxies' : product, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: product === null && (agents.anaphor === 'this' || agents.anaphor === 'these'), tie: traced?.tie ?? null };
}

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

const accusing = wordSet('indict indicts indicted indicting charge charges charged charging accuse accuses accusing blame blames blaming sanction sanctions sanctioned sanctioning designate designates designated designating blacklist blacklisted arrest arrested prosecute prosecuted fault faulted implicate implicates implicated');
/** What those do who meet an operation: it is not theirs. */
const answering = wordSet(`${[...accusing].join(' ')} counter counters countered countering combat combats combated combating fight fights fought fighting disrupt disrupts disrupted disrupting detect detects detected detecting expose exposes exposed exposing uncover uncovers uncovered uncovering investigate investigates investigated investigating prevent prevents prevented preventing deter deters deterred deterring face faces faced facing track tracks tracked tracking condemn condemns condemned condemning warn warns warned warning describe describes described describing discuss discusses discussed discussing detail details detailed detailing regarding concerning respond responds responded responding dismantle dismantled thwart thwarted suffered survived withstood`);

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
    if (!unit.actor && (generalVerbs.has(unit.lower) || (isVerbAt(units, at) && !isNamedAct(units, at)))) return subjectOf(units, at);
  }
  return owner;
}
