import { actNouns, actVerbs, forms, frameNouns, frameVerbs, hired, hiringVerbs, leadingVerbs, messageKinds, messages, lightVerbs, plainProducts, products, qualifiers, runVerbs, sanctionVerbs, suspicious, takedownVerbs, voteNouns, voteVerbs, type Kind } from './lexicon.ts';
import { beForms, isAdverbial, isBoundary, isVerbAt, tryNouns, triedBefore } from './grammar.ts';
import { complement, noAgents, ownerOf, subjectOf, type Agents } from './agents.ts';
import { unitAt, type Unit } from './units.ts';

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
}

/** "the campaign": one told of before. */
const isTakenUp = (units: readonly Unit[], index: number): boolean =>
  ['campaign', 'operation', 'operations', 'effort', 'efforts', 'scheme', 'plot'].includes(unitAt(units, index).lower) && ['the', 'this', 'these'].includes(unitAt(units, index - 1).lower);

interface Thing {
  readonly at: number;
  readonly kind: Kind;
  readonly product: string | null;
  readonly takesUp?: boolean;
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
  if (lemma === 'pose' && unitAt(units, index + 1).lower !== 'as') return null;
  const thing = reduced === null ? objectOf(units, index, lemma) : thingBefore(units, index, lemma);
  if (!thing && (!kind || (kind === 'sanctions' && lemma === 'designate' && !namesActor(units, index)))) return null;
  const agents = reduced === null ? agentsOfVerb(units, index, form.form) : complement(units, reduced);
  return {
    at: index, to: thing && thing.at > index ? phraseEnd(units, thing.at) : index,
    kind: thing && (!kind || (thing.product && !settled.has(kind))) ? thing.kind : kind ?? 'influence',
    product: kind === 'charges' || kind === 'sanctions' ? null : thing?.product ?? (feigning.has(lemma) ? lemma : null), relation: leadingVerbs.get(lemma) ?? 'executes', agents, scopeFrom: agents.units[0] ?? index,
    takesUp: thing?.takesUp ?? false,
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
const takers = new Set(['obtain', 'access', 'copy', 'download']);

/** "break into", "gain access to". */
function phrasal(units: readonly Unit[], index: number, lemma: string): Kind | undefined {
  if (lemma === 'target') return units.some(({ lower }) => intruders.has(lower)) ? 'cyber' : undefined;
  if (lemma === 'break') return unitAt(units, index + 1).lower === 'into' ? 'cyber' : undefined;
  if (lemma !== 'gain' && lemma !== 'obtain') return undefined;
  return [1, 2, 3].some((step) => unitAt(units, index + step).lower === 'access') ? 'cyber' : undefined;
}

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

/** After these stands what a verb's own object is about. */
const turning = new Set(['against', 'over', 'about', 'despite', 'amid', 'following']);
const adVerbs = new Set(['purchase', 'buy', 'produce', 'post', 'place', 'pay']);

/** What a verb with an object makes an operation: a campaign with a qualifier, or a suspicious thing. */
function objectOf(units: readonly Unit[], verb: number, lemma: string): Thing | null {
  const isLight = lightVerbs.has(lemma);
  for (let at = verb + 1; at <= verb + 14; at += 1) {
    const unit = unitAt(units, at);
    if (unit.text === '' || (isBoundary(unit) && unit.lower !== 'but')) return null;
    if (unit.actor) continue;
    if (turning.has(unit.lower)) return null;
    if (adVerbs.has(lemma) && (unit.lower === 'ads' || unit.lower === 'advertisements')) return { at, kind: 'disinformation', product: 'advertisements' };
    const framed = framedAt(units, at);
    if (framed && lemma !== 'use') return { at, kind: framed, product: null };
    if (!framed && isTakenUp(units, at) && (leadingVerbs.has(lemma) || runVerbs.has(lemma) || lemma === 'implement')) return { at, kind: 'influence', product: null, takesUp: true };
    const noun = actNouns.get(unit.lower);
    if (noun && (noun === 'sanctions') === sanctionVerbs.has(lemma)) return { at, kind: noun, product: noun === 'influence' || noun === 'sanctions' ? null : unit.lower };
    if (voteVerbs.has(lemma) && voteNouns.has(unit.lower)) return { at, kind: 'cyber', product: unit.lower };
    if (hiringVerbs.has(lemma) && hired.has(unit.lower)) return { at, kind: 'recruitment', product: unit.lower };
    const thing = thingAt(units, at, verb);
    if (thing && (isLight || thing.product)) return { ...thing, kind: takedownVerbs.has(lemma) ? 'takedown' : takers.has(lemma) ? 'cyber' : thing.kind };
    if (takedownVerbs.has(lemma) && plainProducts.has(unit.lower)) return { at, kind: 'takedown', product: unit.lower };
  }
  return null;
}

function thingAt(units: readonly Unit[], at: number, from: number): Thing | null {
  const word = unitAt(units, at).lower;
  const sure = products.get(word);
  if (sure) return { at, kind: sure, product: word };
  const plain = plainProducts.get(word);
  if (!plain) return null;
  for (let near = at + 2; near > Math.max(from, at - 6); near -= 1) if (near !== at && suspicious.has(unitAt(units, near).lower)) return { at, kind: plain, product: word };
  return null;
}

/** The thing that a participle after it was done to: "a series of e-mails allegedly sent by". */
function thingBefore(units: readonly Unit[], verb: number, lemma: string): Thing | null {
  for (let at = verb - 1; at >= verb - 5; at -= 1) {
    const word = unitAt(units, at).lower;
    const kind = products.get(word) ?? plainProducts.get(word);
    if (kind) return { at, kind, product: word };
    const framed = framedAt(units, at);
    if (framed) return { at, kind: framed, product: null };
    if (runVerbs.has(lemma) && frameNouns.has(word)) return { at, kind: 'influence', product: null, takesUp: isTakenUp(units, at) };
  }
  return null;
}

const namesActor = (units: readonly Unit[], index: number): boolean =>
  units.slice(index + 1, index + 10).some(({ actor, lower }) => actor !== null || lower === 'individuals' || lower === 'entities')
  && units.some(({ lower }) => lower === 'pursuant' || lower === 'individuals' || lower === 'entities' || lower === 'treasury' || lower === 'ofac');

/** The kind of a campaign, effort or the like at `index`, told by its qualifier or its aim; null for an election campaign. */
function framedAt(units: readonly Unit[], index: number): Kind | null {
  if (!frameNouns.has(unitAt(units, index).lower) || unitAt(units, index).actor) return null;
  for (let at = index - 1; at >= index - 5; at -= 1) {
    const unit = unitAt(units, at);
    const kind = qualifiers.get(unit.lower);
    if (kind) return kind;
    if (!/^[\p{L}-]/u.test(unit.text) || isBoundary(unit)) break;
  }
  const after = unitAt(units, index + 1).lower;
  if (after === 'of') {
    const named = qualifiers.get(unitAt(units, index + 2).lower) ?? actNouns.get(unitAt(units, index + 2).lower);
    return named ?? aimAfterList(units, index + 2);
  }
  return aimAt(units, index + 1);
}

/** As in "efforts of X, Y and Z to sway"; the "to" may be lost. */
function aimAfterList(units: readonly Unit[], index: number): Kind | null {
  for (let at = index; at <= index + 12; at += 1) {
    const unit = unitAt(units, at);
    if (unit.text === '' || isBoundary(unit)) return null;
    const isVerb = frameVerbs.get(unit.lower)?.form === 'base' && (unitAt(units, at - 1).lower === 'to' || unitAt(units, at - 1).actor !== null);
    if (isVerb) return actVerbs.get(unit.lower) ?? 'influence';
  }
  return null;
}

/** Whether an aim of the trade follows: "to sway", "aimed at dividing", "designed to mislead". */
function aimAt(units: readonly Unit[], index: number): Kind | null {
  for (let at = index; at <= index + 9; at += 1) {
    const unit = unitAt(units, at);
    if (unit.text === '' || unit.text === ',' || isBoundary(unit)) return null;
    if (unit.lower !== 'to' && unit.lower !== 'at' && unit.lower !== 'on') continue;
    const opener = unitAt(units, at - 1).lower;
    if (at > index && !['aimed', 'designed', 'intended', 'meant', 'focused'].includes(opener)) continue;
    const verb = unitAt(units, isAdverbial(unitAt(units, at + 1)) ? at + 2 : at + 1).lower;
    const lemma = frameVerbs.get(verb)?.lemma;
    if (lemma) return actVerbs.get(lemma) ?? 'influence';
  }
  return null;
}

function nounTrigger(units: readonly Unit[], index: number): Trigger | null {
  const unit = unitAt(units, index);
  if (unit.actor) return null;
  const kind = actNouns.get(unit.lower) ?? framedAt(units, index) ?? proxiesAt(units, index) ?? messageAt(units, index);
  const traced = tracedTo(units, index);
  if (!kind && !traced) return null;
  const agents = traced ?? agentsOfNoun(units, index);
  const product = (actNouns.has(unit.lower) || messages.has(unit.lower)) && kind !== 'influence' && kind !== 'sanctions' ? unit.lower : null;
  return { at: index, to: index, kind: kind ?? 'influence', product: unit.lower === 'use' ? 'proxies' : product, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: product === null && (agents.anaphor === 'this' || agents.anaphor === 'these') };
}

const traces = new Set(['linked', 'tied', 'attributed', 'connected', 'associated', 'traced']);
const traceable = new Set(['network', 'networks', 'accounts', 'operation', 'operations', 'campaign', 'campaigns', 'pages', 'personas', 'profiles', 'activity', 'domains', 'websites']);

/** "a network linked to X": the actors after "to" or "with". */
function tracedTo(units: readonly Unit[], index: number): Agents | null {
  if (!traceable.has(unitAt(units, index).lower)) return null;
  for (let at = index + 1; at <= index + 3; at += 1) {
    if (!traces.has(unitAt(units, at).lower)) continue;
    const found = complement(units, at + 1);
    return found.units.length > 0 ? { units: found.units.slice(0, 1), anaphor: null } : null;
  }
  return null;
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
    if (!unit.actor && (generalVerbs.has(unit.lower) || (isVerbAt(units, at) && !isNamedAct(units, at)))) return subjectOf(units, at);
  }
  return owner;
}
