import { isAdverbial, isBoundary } from './grammar.ts';
import { framedBy } from './frames.ts';
import { actNouns, actVerbs, frameNouns, frameVerbs, hired, hiringVerbs, leadingVerbs, lightVerbs, makingVerbs, plainProducts, products, qualifiers, runVerbs, sanctionVerbs, slyVerbs, stirring, strife, suspicious, invented, takedownVerbs, voteNouns, voteVerbs, type Kind } from './lexicon.ts';
import { unitAt, type Unit } from './units.ts';
import { wordSet } from './words.ts';

const takers = new Set(['obtain', 'access', 'copy', 'download']);

/** "the campaign": one told of before. */
export const isTakenUp = (units: readonly Unit[], index: number): boolean =>
  ['campaign', 'operation', 'operations', 'effort', 'efforts', 'scheme', 'plot', 'conspiracy', 'activity'].includes(unitAt(units, index).lower) && ['the', 'this', 'these'].includes(unitAt(units, index - 1).lower);

/** The object that makes a verb tell of an operation. */
export interface Thing {
  readonly at: number;
  readonly kind: Kind;
  readonly product: string | null;
  readonly takesUp?: boolean;
}

/** After these stands what a verb's own object is about. */
const turning = new Set(['against', 'over', 'about', 'despite', 'amid', 'following']);
/** "take down" is told of platforms. */
export const isTakingDown = (units: readonly Unit[], verb: number, lemma: string): boolean => takedownVerbs.has(lemma) || (lemma === 'take' && unitAt(units, verb + 1).lower === 'down');

/** Verbs of getting others to act, and what they are got to do: "paid a student to photograph". */
const engaging = wordSet('pay hire recruit enlist bribe employ commission cultivate');
const engaged = wordSet('spy vote protest post write spread photograph film attend burn paint attack set sabotage carry stage place publish promote pose report follow surveil steal hack gather collect obtain scout plant cast stir pretend propagate');

const adVerbs = new Set(['purchase', 'buy', 'produce', 'post', 'place', 'pay']);

/** Whether a verb tells of an operation by the name of one as its object. */
export const isTelling = (lemma: string): boolean => lightVerbs.has(lemma) || actVerbs.has(lemma);

/** What a verb with an object makes an operation: a campaign with a qualifier, or a suspicious thing. */
export function objectOf(units: readonly Unit[], verb: number, lemma: string): Thing | null {
  const isMaking = isTelling(lemma) || makingVerbs.has(lemma);
  for (let at = verb + 1; at <= verb + 14; at += 1) {
    const unit = unitAt(units, at);
    const isThing = plainProducts.has(unit.lower) && thingAt(units, at, verb) !== null;
    if (unit.text === '' || (!isThing && isBoundary(unit) && unit.lower !== 'but')) return null;
    if (unit.actor) continue;
    const own = at <= verb + (lemma === 'work' ? 11 : 7) ? framedBy(lemma, unit.lower, units) : null;
    if (own) return { at, kind: own, product: null };
    if (stirring.has(lemma) && strife.has(unit.lower) && at <= verb + 6) return { at, kind: 'influence', product: null };
    if (lemma === 'exert' && unit.lower === 'influence') return { at, kind: 'influence', product: null };
    if (at === verb + 1 && runVerbs.has(lemma) && (unit.lower === 'them' || unit.lower === 'it')) return { at, kind: 'influence', product: null, takesUp: true };
    if (turning.has(unit.lower) && !(unit.lower === 'about' && /^[\d$€£]/u.test(unitAt(units, at + 1).text))) return null;
    if (adVerbs.has(lemma) && (unit.lower === 'ads' || unit.lower === 'advertisements')) return { at, kind: 'disinformation', product: 'advertisements' };
    const framed = isTelling(lemma) ? framedAt(units, at) : null;
    if (framed && lemma !== 'use') return { at, kind: framed, product: null };
    if (!framed && isTakenUp(units, at) && (leadingVerbs.has(lemma) || runVerbs.has(lemma) || lemma === 'implement')) return { at, kind: 'influence', product: null, takesUp: true };
    const noun = isTelling(lemma) ? actNouns.get(unit.lower) : undefined;
    if (noun && (noun === 'sanctions') === sanctionVerbs.has(lemma)) return { at, kind: noun, product: noun === 'influence' || noun === 'sanctions' ? null : unit.lower };
    if (unit.lower === 'espionage' && isTelling(lemma) && at <= verb + 3) return { at, kind: 'espionage', product: null };
    if (voteVerbs.has(lemma) && voteNouns.has(unit.lower)) return { at, kind: 'cyber', product: unit.lower };
    if (hiringVerbs.has(lemma) && hired.has(unit.lower)) return { at, kind: 'recruitment', product: unit.lower };
    if (engaging.has(lemma) && unit.lower === 'to' && engaged.has(unitAt(units, at + 1).lower)) return { at: at + 1, kind: 'recruitment', product: null };
    const thing = thingAt(units, at, verb) ?? (slyVerbs.has(lemma) ? slyAt(unit.lower, at) : null);
    if (thing && isMaking) return { ...thing, kind: isTakingDown(units, verb, lemma) ? 'takedown' : takers.has(lemma) ? 'cyber' : thing.kind };
    if (isTakingDown(units, verb, lemma) && plainProducts.has(unit.lower)) return { at, kind: 'takedown', product: unit.lower };
  }
  return null;
}

const slyAt = (word: string, at: number): Thing | null => {
  const kind = plainProducts.get(word);
  return kind ? { at, kind, product: word } : null;
};

function thingAt(units: readonly Unit[], at: number, from: number): Thing | null {
  const word = unitAt(units, at).lower;
  const sure = word === 'shell' && /^(?:company|companies|firm|firms|corporation|corporations|entity|entities)$/u.test(unitAt(units, at + 1).lower) ? undefined : products.get(word);
  if (sure) return { at, kind: sure, product: word };
  const plain = plainProducts.get(word);
  if (!plain) return null;
  if (plain === 'disinformation' && isInNameOf(units, at)) return { at, kind: plain, product: word };
  for (let near = at + 3; near > Math.max(from, at - 6); near -= 1) if (near !== at && suspicious.has(unitAt(units, near).lower)) return { at, kind: invented.has(unitAt(units, near).lower) && (plain === 'cyber' || plain === 'funding') ? 'disinformation' : plain, product: word };
  return null;
}

const allowing = wordSet('consent permission agreement approval authority request behest blessing knowledge');

/** "messages in the name of X", "articles under the names of scholars", unless X allowed it. */
const isInNameOf = (units: readonly Unit[], at: number): boolean =>
  !units.some(({ lower }, index) => allowing.has(lower) && !isWithout(units, index)) && [1, 2, 3].some((step) => /^(?:in|under)$/u.test(unitAt(units, at + step).lower) && unitAt(units, at + step + 1).lower === 'the' && /^(?:name|names|byline|bylines|logo|seal)$/u.test(unitAt(units, at + step + 2).lower) && unitAt(units, at + step + 3).lower === 'of');

const isWithout = (units: readonly Unit[], index: number): boolean => [1, 2, 3].some((step) => unitAt(units, index - step).lower === 'without');

/** Behind these a thing is only where or how something was done. */
const governing = wordSet('to from on in at through via into onto with by');

/** The thing before a clause that lacks it: "files that X stole", "schools whose records X copied". */
export function relativeObject(units: readonly Unit[], verb: number, lemma: string): Thing | null {
  for (let at = verb - 1; at >= verb - 16; at -= 1) {
    const { lower, text, actor } = unitAt(units, at);
    if (!actor && /^(?:whose|which|that)$/u.test(lower)) {
      const places = lower === 'whose' ? [at + 1, at + 2, at + 3] : [at - 1, at - 2];
      for (const place of places) {
        const noun = unitAt(units, place);
        if (noun.actor || noun.text === ',' || (lower !== 'whose' && [1, 2, 3].some((step) => governing.has(unitAt(units, place - step).lower)))) continue;
        const kind = framedBy(lemma, noun.lower, units);
        const thing = kind ? { at: place, kind, product: null } : isTelling(lemma) || makingVerbs.has(lemma) ? thingAt(units, place, place - 6) : null;
        if (thing) return thing;
      }
      return null;
    }
    if (/^[.;:?!]$/u.test(text)) return null;
  }
  return null;
}

/** The object before a passive by which its verb tells of an operation: "software supplied by". */
export function framedBefore(units: readonly Unit[], verb: number, lemma: string): Thing | null {
  for (let at = verb - 1; at >= verb - 16; at -= 1) {
    const { lower, text, actor } = unitAt(units, at);
    if (/^[.;:?!]$/u.test(text)) return null;
    const kind = actor ? null : framedBy(lemma, lower, units);
    if (kind) return { at, kind, product: null };
  }
  return null;
}

/** The thing that a participle after it was done to: "a series of e-mails allegedly sent by". */
export function thingBefore(units: readonly Unit[], verb: number, lemma: string): Thing | null {
  for (let at = verb - 1; at >= verb - 5; at -= 1) {
    const word = unitAt(units, at).lower;
    const kind = products.get(word) ?? (lemma === 'use' ? undefined : plainProducts.get(word));
    if (kind) return { at, kind, product: word };
    const framed = framedAt(units, at);
    if (framed) return { at, kind: framed, product: null };
    if ((runVerbs.has(lemma) || leadingVerbs.has(lemma)) && frameNouns.has(word)) return { at, kind: 'influence', product: null, takesUp: isTakenUp(units, at) };
  }
  return null;
}

/** The kind of a campaign, effort or the like at `index`, told by its qualifier or its aim; null for an election campaign. */
export function framedAt(units: readonly Unit[], index: number): Kind | null {
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
  return aimAt(units, index + 1) ?? facedAt(units, index);
}

const systems = wordSet('infrastructure systems system networks network servers databases computers website websites');
const polities = wordSet('rapporteur journalist journalists minister president mayor candidate candidates opposition exiles dissidents election elections electoral voters democracy vote campaigns parties audiences');

/** "activity against election infrastructure": what it is directed at says what it is. */
function facedAt(units: readonly Unit[], index: number): Kind | null {
  const after = unitAt(units, index + 1).lower;
  const pressed = after === 'in' && unitAt(units, index + 4).lower === 'against' ? 3 : 0;
  if (pressed === 0 && after !== 'against' && after !== 'targeting') return null;
  const faced = units.slice(index + 2 + pressed, index + 9 + pressed).map(({ lower }) => lower);
  if (faced.some((word) => systems.has(word))) return 'cyber';
  return faced.some((word) => polities.has(word)) ? 'influence' : null;
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
    if (stirring.has(verb) && units.slice(at + 2, at + 6).some(({ lower }) => strife.has(lower) || lower === 'questions')) return 'influence';
  }
  return null;
}
