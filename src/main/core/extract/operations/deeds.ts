import { agentsOfVerb, isAfterBe } from './whose.ts';
import { ownerOf, subjectOf } from './agents.ts';
import { beForms, isAdverbial, isAnaphor, prepositions } from './grammar.ts';
import { assets, byKind, type Kind } from './lexicon.ts';
import { isOpenDeed } from './open.ts';
import { stageOf, type Stage } from './status.ts';
import type { Trigger } from './triggers.ts';
import { unitAt, type Unit } from './units.ts';
import { verbForms, wordSet, type VerbForm } from './words.ts';

/** What anyone may do, but is part of an operation when those who run one do it. */
const plainVerbs = byKind([
  ['cyber', 'access enter probe read pull copy download delete encrypt lock wipe install spray query crack intercept reroute disable disrupt destroy infect log test hijack map search implant breach'],
  ['disinformation', 'publish push rent lease register post film record edit draft mail print repost circulate create build run operate manage impersonate distribute invent pretend broadcast air paint advertise translate'],
  ['unrest', 'organize stage mobilize urge encourage incite block'],
  ['funding', 'pay route cause hand give wire transfer donate lend buy purchase offer promise deliver smuggle spend funnel sell'],
  ['recruitment', 'hire recruit approach task contact befriend invite enlist place introduce lure persuade pressure'],
  ['espionage', 'collect forward report photograph follow track monitor gather obtain pass spy observe visit travel meet'],
  ['violence', 'attack drug abduct burn plant shoot beat cut damage detonate torch vandalize kill'],
]);
const deedForms = verbForms(plainVerbs.keys());

/** What states do all the time without any operation. */
const ordinary = wordSet('build create publish meet visit travel offer invite sell buy give test follow place log track monitor introduce observe search advertise translate pass block post organize');

/** They tell of a deed only with the things of a campaign. */
const running = wordSet('run operate manage');

/** Words before "to" and a verb that say how far an act went. */
const leading: ReadonlyMap<string, Stage['status']> = new Map([
  ...['tried', 'attempted', 'sought', 'trying', 'attempting', 'seeking'].map((word) => [word, 'attempted'] as const),
  ...['planned', 'intended', 'wanted', 'meant', 'hoped', 'proposed', 'offered', 'plotted', 'schemed', 'ready', 'prepared', 'preparing', 'poised', 'planning', 'promised', 'agreed'].map((word) => [word, 'planned'] as const),
]);
const harmless = wordSet('be have explain understand avoid comment answer reply say tell speak talk know learn help keep stay leave return remain calm reassure see find go come do make clarify distance defend justify deny hide');
const considering = wordSet('considered contemplated weighed discussed proposed mulled');

/** What those who run operations do besides, by plain verbs; nobody else's deeds are told by them. */
export function deedsOf(units: readonly Unit[]): Trigger[] {
  for (let index = 0; index < units.length; index += 1) {
    const found = ledBy(units, index) ?? dropped(units, index) ?? plainDeed(units, index);
    if (found) return [found];
  }
  for (let index = 1; index < units.length; index += 1) {
    const found = isOpenDeed(units, index) ? triggerOf(units, index, index, 'influence', 'conducted') : null;
    if (found) return [{ ...found, isOpen: true }];
  }
  return [];
}

/** "tried to reach", "considered opening". */
function ledBy(units: readonly Unit[], index: number): Trigger | null {
  const { lower, actor } = unitAt(units, index);
  if (actor) return null;
  if (considering.has(lower)) return opened(units, index);
  const status = leading.get(lower);
  if (status === undefined) return null;
  const to = infinitiveAfter(units, index);
  if (to === null) return null;
  const verb = isAdverbial(unitAt(units, to + 1)) ? to + 2 : to + 1;
  const word = unitAt(units, verb);
  if (word.actor || harmless.has(word.lower) || !/^\p{Ll}{3,}/u.test(word.text)) return null;
  return triggerOf(units, index, verb, plainVerbs.get(word.lower) ?? 'influence', status);
}

/** The "to" right after a word, or over a time: "offered in 2017 to spy". */
function infinitiveAfter(units: readonly Unit[], index: number): number | null {
  for (let at = index + 1; at <= index + 4; at += 1) {
    const { lower, text, actor } = unitAt(units, at);
    if (lower === 'to') return at;
    if (actor || (at === index + 1 && !prepositions.has(lower) && !isAdverbial(unitAt(units, at))) || !/^[\p{L}\d]/u.test(text)) return null;
  }
  return null;
}

const proposals = wordSet('offer proposal plan request deal idea scheme bid bribe operation attack strike release');

/** "A plan to open a branch was dropped": a plan of whoever was told of, that came to nothing. */
function dropped(units: readonly Unit[], index: number): Trigger | null {
  if (!/^(?:plan|plans|scheme|proposal|idea)$/u.test(unitAt(units, index).lower) || index > 3) return null;
  const to = units.findIndex(({ lower }, at) => at > index && at < index + 6 && lower === 'to');
  const end = units.findIndex(({ lower }, at) => at > index + 2 && /^(?:dropped|shelved|abandoned|scrapped|cancelled|canceled|aborted)$/u.test(lower) && beForms.has(unitAt(units, at - 1).lower));
  if (to < 0 || end < 0 || unitAt(units, to + 1).actor) return null;
  const owner = ownerOf(units, index);
  const agents = owner.units.length > 0 ? owner : { units: [], anaphor: 'operation' };
  return { at: index, to: to + 1, kind: 'influence', product: null, relation: 'executes', agents, scopeFrom: agents.units[0] ?? index, takesUp: false, tie: null, isPlain: true, stage: { status: 'planned', basis: `“${unitAt(units, end).text}”` } };
}

function opened(units: readonly Unit[], index: number): Trigger | null {
  if ([1, 2, 3].some((step) => proposals.has(unitAt(units, index + step).lower)) && /^(?:an?|the|his|her|their|its|this|that)$/u.test(unitAt(units, index + 1).lower)) return triggerOf(units, index, index + 1, 'influence', 'considered');
  const { lower } = unitAt(units, index + 1);
  return /^\p{Ll}{2,}ing$/u.test(lower) && lower !== 'being' && lower !== 'having' ? triggerOf(units, index, index + 1, deedForms.has(lower) ? kindOf(lower) : 'influence', 'considered') : null;
}

const kindOf = (word: string): Kind => plainVerbs.get(deedForms.get(word)?.lemma ?? '') ?? 'influence';

function plainDeed(units: readonly Unit[], index: number): Trigger | null {
  const unit = unitAt(units, index);
  const form = unit.actor ? undefined : deedForms.get(unit.lower);
  if (!form) return null;
  if (isOfRelative(units, index)) return null;
  const isProgressive = form.form === 'gerund' && isAfterBe(units, index);
  if (!isProgressive && (!isTold(units, index, form) || isAfterBe(units, index))) return null;
  if (running.has(form.lemma) && !units.slice(index + 1, index + 9).some(({ lower }) => assets.has(lower))) return null;
  return triggerOf(units, index, index, kindOf(unit.lower), 'conducted');
}

/** "polls that the campaign had paid for": told of a thing by the way. */
const isOfRelative = (units: readonly Unit[], index: number): boolean =>
  [2, 3, 4, 5].some((step) => unitAt(units, index - step).lower === 'that' && ['the', 'they', 'it', 'he', 'she'].includes(unitAt(units, index - step + 1).lower) && /^\p{L}+s$/u.test(unitAt(units, index - step - 1).text));

/** Past or perfect, with its subject before it rather than a preposition or an article. */
function isTold(units: readonly Unit[], index: number, { form }: VerbForm): boolean {
  let at = index - 1;
  while (isAdverbial(unitAt(units, at)) || ['also', 'then', 'later', 'now', 'even', 'still', 'again'].includes(unitAt(units, at).lower)) at -= 1;
  const { lower, actor } = unitAt(units, at);
  const isPerfect = ['has', 'have', 'had'].includes(lower);
  if (form === 'participle') return isPerfect;
  if (form !== 'past') return false;
  return actor !== null || isPerfect || ['he', 'she', 'they', 'it', 'who', 'which', ')', ','].includes(lower) || isAnaphor(units, at);
}

function triggerOf(units: readonly Unit[], index: number, verb: number, kind: Kind, status: Stage['status']): Trigger | null {
  const agents = status === 'conducted' ? agentsOfVerb(units, index, 'past') : subjectOf(units, index);
  const [first] = agents.units;
  if ((first === undefined && agents.anaphor === null) || (first !== undefined && first > index)) return null;
  const isState = first !== undefined && unitAt(units, first).actor?.type === 'state';
  if (isState && status === 'conducted' && ordinary.has(deedForms.get(unitAt(units, verb).lower)?.lemma ?? '')) return null;
  const trigger: Trigger = { at: index, to: verb, kind, product: null, relation: 'executes', agents, scopeFrom: first ?? index, takesUp: false, tie: null, isPlain: true };
  const stage = stageOf(units, trigger);
  if (!stage || stage.status === 'not_conducted') return null;
  return { ...trigger, stage: stage.status === 'conducted' && status !== 'conducted' ? { status, basis: `“${unitAt(units, index).text}”` } : stage };
}
