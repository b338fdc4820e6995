import type { FoundPart } from '../model.ts';
import { forms } from './lexicon.ts';
import { determiners, isAdverbial, isBoundary } from './grammar.ts';
import type { Trigger } from './triggers.ts';
import { isPossessive, unitAt, type Unit } from './units.ts';
import { verbForms, wordSet } from './words.ts';

const harming = verbForms(wordSet('undermine discredit denigrate disparage smear hurt harm hack breach target sanction designate attack infiltrate compromise threaten weaken malign influence destabilize bribe recruit impersonate spoof weaken divide'));
const helping = verbForms(wordSet('help support boost bolster favor favour stimulate promote benefit elect aid assist reelect'));
const facing = wordSet('against targeting on toward towards');
const feigned = wordSet('allegedly purportedly supposedly ostensibly purporting posing falsely');
/** Relations of those who do or want an operation, as against those whom it meets. */
export const doing: ReadonlySet<string> = new Set(['executes', 'directs', 'authorises', 'approves', 'enables', 'supports', 'plans', 'considers', 'takes_part_in']);

/** Whom an operation meets, harms or helps, by the words after its trigger in the sentence. */
export function metBy(units: readonly Unit[], trigger: Trigger): FoundPart[] {
  const found: FoundPart[] = [];
  for (let index = trigger.at + 1; index < units.length; index += 1) {
    const { actor, from, to, mention } = unitAt(units, index);
    if (!actor || actor.type === 'publication' || trigger.agents.units.includes(index) || mention?.kind === 'demonym') continue;
    const relation = relationTo(units, index, trigger);
    if (relation && !found.some((part) => part.actorKey === actor.key)) found.push({ actorKey: actor.key, relation, polarity: 'asserts', words: [{ from, to }] });
  }
  return found;
}

function relationTo(units: readonly Unit[], index: number, trigger: Trigger): string | null {
  let at = index - 1;
  for (let step = 0; step < 4; step += 1) {
    const unit = unitAt(units, at);
    if (facing.has(unit.lower)) return unit.lower === 'on' && trigger.kind !== 'sanctions' ? null : 'targets';
    const verb = harming.get(unit.lower);
    if (verb) return verb.lemma === 'impersonate' || verb.lemma === 'spoof' ? 'impersonates' : 'targets';
    if (helping.has(unit.lower)) return 'benefits';
    if (unit.actor || isBoundary(unit) || unit.text === ',' || (forms.has(unit.lower) && !isAdverbial(unit))) return null;
    if (!determiners.has(unit.lower) && !/^\p{L}/u.test(unit.text) && !isPossessive(unit)) return null;
    at -= 1;
  }
  return null;
}

/** Whether the one named after "by" only lent a name: "e-mails purportedly sent by X". */
export function isFeigned(units: readonly Unit[], trigger: Trigger): boolean {
  if (trigger.product === null || (trigger.agents.units[0] ?? -1) < trigger.at) return false;
  for (let at = trigger.at - 3; at < trigger.at; at += 1) if (feigned.has(unitAt(units, at).lower)) return true;
  return false;
}
