import type { Status } from '../../../../shared/vocabulary.ts';
import { beForms, isBoundary, triedBefore } from './grammar.ts';
import type { Trigger } from './triggers.ts';
import { unitAt, type Unit } from './units.ts';
import { usedTo } from './whose.ts';
import { wordSet } from './words.ts';

/** How far an operation went, and the words that say so; `basis` is null where nothing qualifies it. */
export interface Stage {
  readonly status: Status;
  readonly basis: string | null;
  /** Told afterwards of the whole: it counts more than what its sentences say. */
  readonly isOutcome?: boolean;
}

const considering = wordSet('toyed toying pondered mooted considered considers consider considering contemplated contemplating weighed weighing mulled mulling abandoned shelved scrapped');
const negations = wordSet('not never no neither nor without didn’t don’t doesn’t didn\'t don\'t doesn\'t cannot couldn’t wasn’t weren’t hasn’t haven’t refrained declined');
const hearsay = wordSet('suspect suspects allegedly reportedly purportedly supposedly ostensibly alleged purported suspected accused accuses accusing apparently rumored claimed claims whether charged');
const failing = wordSet('unsuccessfully unsuccessful failed failing thwarted foiled blocked');
const planning = wordSet('meant hoped plans plan planned planning intends intend intended preparing prepared proposes proposed ready poised threatens threatening');
const passiveHearsay = wordSet('believed said thought reported suspected understood');
const modals = wordSet('could may might would');
const emptySigns = wordSet('evidence indication indications information sign signs proof reason indicators reporting');
const responses: ReadonlySet<string> = new Set(['sanctions', 'charges', 'takedown']);

/** The status of what a trigger tells; null where it is merely possible, or denied by the one who would have done it. */
export function stageOf(units: readonly Unit[], trigger: Trigger): Stage | null {
  const clause = clauseFrom(units, trigger.at);
  const isJoined = unitAt(units, clause - 1).lower === 'but' && trigger.scopeFrom < clause;
  const from = Math.max(isJoined ? trigger.scopeFrom : clause, Math.min(trigger.scopeFrom, trigger.at) - 6);
  const before = (words: ReadonlySet<string>): Unit | null => findWord(units, from, trigger.at, words);
  const basis = (unit: Unit, status: Status): Stage => ({ status, basis: `“${unit.text}”` });
  const considered = findWord(units, from, Math.min(trigger.to, units.length - 1), considering);
  if (considered && !['said', 'say'].includes(unitAt(units, trigger.scopeFrom).lower)) return basis(considered, 'considered');
  if (before(new Set(['denied', 'denies', 'deny', 'denying', 'rejected', 'dismissed']))) return null;
  if (/^(?:if|unless)$/u.test(unitAt(units, clause - 1).lower)) return null;
  if (isForbidden(units, trigger.at) || isNarrated(units, trigger.at)) return null;
  const negation = negated(units, from, trigger);
  if (negation) return basis(negation, 'not_conducted');
  if (trigger.relation === 'plans') return basis(unitAt(units, trigger.at), 'planned');
  const plan = findWord(units, Math.max(from, trigger.at - 4), trigger.at - 1, planning);
  if (plan && unitAt(units, trigger.at - 1).lower === 'to') return basis(plan, 'planned');
  const modal = modalBefore(units, trigger);
  if (modal) return responses.has(trigger.kind) || modal.lower === 'will' ? basis(modal, 'planned') : unitAt(units, units.indexOf(modal) + 1).lower === 'have' ? basis(modal, 'alleged') : null;
  const told = passiveBefore(units, Math.max(0, trigger.at - 12), trigger.at) ?? findWord(units, from, Math.min(units.length - 1, trigger.at + 2), hearsay);
  const failure = findWord(units, from, units.length - 1, failing) ?? inVain(units, from);
  if (failure) return basis(failure, 'attempted');
  const tried = findWord(units, Math.max(from, trigger.at - 5), trigger.at, trying);
  const user = usedTo(units, trigger.at);
  const asked = user !== null && asking.has(unitAt(units, user).lower) ? unitAt(units, user) : null;
  const refusal = (tried ?? asked) && refused(units, trigger.to);
  if (refusal) return basis(refusal, 'attempted');
  if (asked) return basis(asked, 'planned');
  if (told) return basis(told, 'alleged');
  const isOwn = unitAt(units, trigger.at).lower === 'sought' && unitAt(units, trigger.at + 1).lower !== 'to';
  if (isOwn || (tried && single.has(trigger.kind))) return basis(tried ?? unitAt(units, trigger.at), 'attempted');
  return tried ? { status: 'conducted', basis: `“${tried.text}”: that it was tried is told, not that it worked` } : { status: 'conducted', basis: null };
}

/** "without success", "in vain", "to no avail", "came to nothing". */
function inVain(units: readonly Unit[], from: number): Unit | null {
  for (let at = Math.max(0, from); at < units.length; at += 1) {
    const pair = `${unitAt(units, at).lower} ${unitAt(units, at + 1).lower}`;
    if (/^(?:without success|in vain|no avail|to nothing)$/u.test(pair)) return unitAt(units, at + 1);
  }
  return null;
}

const asking = wordSet('asked');
const trying = wordSet('tried attempted sought attempt attempts trying attempting');
/** Kinds of single acts: what was only tried was not done, as a campaign that tries to sway was. */
const single: ReadonlySet<string> = new Set(['funding', 'recruitment', 'violence', 'espionage']);
const refusing = wordSet('refused declined stopped rejected none nobody no not never halted reversed interrupted caught detected noticed prevented blocked arrested expelled failed');

/** The word behind a "but" by which an attempt came to nothing. */
function refused(units: readonly Unit[], from: number): Unit | null {
  for (let at = from; at < units.length; at += 1) {
    if (unitAt(units, at).lower !== 'but') continue;
    return findWord(units, at + 1, Math.min(at + 8, units.length - 1), refusing);
  }
  return null;
}

function findWord(units: readonly Unit[], from: number, to: number, words: ReadonlySet<string>): Unit | null {
  for (let at = Math.max(0, from); at <= to; at += 1) {
    const unit = unitAt(units, at);
    if (!unit.actor && words.has(unit.lower)) return unit;
  }
  return null;
}

function clauseFrom(units: readonly Unit[], at: number): number {
  for (let index = at - 1; index >= 0; index -= 1) if (isBoundary(unitAt(units, index)) && !hearsay.has(unitAt(units, index).lower)) return index + 1;
  return 0;
}

const forbidding = wordSet('allow allows allowed let permit permitted tolerate tolerated prohibits prohibited bars barred bans forbids');

/** "will not allow X to": said of what shall be, not of what was. */
function isForbidden(units: readonly Unit[], at: number): boolean {
  const found = findWord(units, at - 14, at, forbidding);
  return found !== null && (!/^(?:allow|let|permit|tolerate)/u.test(found.lower) || units.slice(Math.max(0, units.indexOf(found) - 4), units.indexOf(found)).some(({ lower }) => negations.has(lower)));
}

const narratives = wordSet('claims claim narrative narratives rumors rumours stories story theories theory lies falsehoods allegations messages disinformation');
const spreading = wordSet('push pushed pushing spread spreading promote promoted promoting amplify amplified amplifying circulate circulated circulating peddle peddled publish published publishing disseminate disseminated posted false fabricated forged baseless');

const telling = wordSet('claimed claiming claims alleged alleging asserted stated said warned suggested falsely');
const carriers = wordSet('messages message emails email e-mails mails posts post videos video letters letter articles pages ads leaflets flyers broadcast broadcasts');

const audiences = wordSet('readers audience audiences viewers listeners followers subscribers voters users recipients them people');
const informing = wordSet('told tells telling persuaded convinced assured informed warned');

/** "spread claims that X poisoned wells": what a campaign tells is not what was done. */
function isNarrated(units: readonly Unit[], at: number): boolean {
  for (let index = at - 1; index > Math.max(0, at - 20); index -= 1) {
    if (unitAt(units, index).lower !== 'that') continue;
    if (audiences.has(unitAt(units, index - 1).lower) && findWord(units, index - 5, index - 2, informing)) return true;
    if (telling.has(unitAt(units, index - 1).lower) && findWord(units, index - 6, index - 2, carriers)) return true;
    return narratives.has(unitAt(units, index - 1).lower) && findWord(units, index - 7, index - 2, spreading) !== null;
  }
  return false;
}

/** A "not" of the verb's own clause, or an "no evidence that" before it. */
function negated(units: readonly Unit[], from: number, trigger: Trigger): Unit | null {
  const near = Math.max(from, trigger.at - 9);
  for (let at = near; at <= trigger.at; at += 1) {
    const unit = unitAt(units, at);
    const after = unitAt(units, at + 1).lower;
    if (!unit.actor && negations.has(unit.lower) && after !== 'only' && after !== 'merely' && !isPastComma(units, at, trigger.at)) return unit;
  }
  for (let at = 0; at < trigger.at; at += 1) {
    if (!emptySigns.has(unitAt(units, at).lower)) continue;
    for (let back = at - 1; back >= at - 4; back -= 1) if (['no', 'not', 'without', 'lack', 'any'].includes(unitAt(units, back).lower)) return unitAt(units, at);
  }
  const unseen = findWord(units, 0, trigger.at, wordSet('seen observed found identified'));
  if (unseen && ['not', 'never'].includes(unitAt(units, units.indexOf(unseen) - 1).lower)) return unseen;
  return null;
}

/** Whether a comma or a "but" parts the two: "did not vote, but hacked". */
function isPastComma(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (unitAt(units, at).text === ',' && /^(?:however|though|therefore|moreover)$/u.test(unitAt(units, at + 1).lower)) at += 2;
    else if (unitAt(units, at).lower === 'but' || unitAt(units, at).text === ',') return true;
  }
  return false;
}

function modalBefore(units: readonly Unit[], trigger: Trigger): Unit | null {
  for (let at = trigger.at - 1; at >= trigger.at - 6; at -= 1) {
    const unit = unitAt(units, at);
    if (unit.actor || unit.text === ',' || (unit.lower === 'to' && triedBefore(units, at) === null)) return null;
    if ((modals.has(unit.lower) && unit.text !== 'May') || unit.lower === 'will') return unit;
  }
  return null;
}

/** "is believed to have". */
function passiveBefore(units: readonly Unit[], from: number, to: number): Unit | null {
  for (let at = from; at < to; at += 1) {
    const unit = unitAt(units, at);
    if (passiveHearsay.has(unit.lower) && unitAt(units, at + 1).lower === 'to' && (beForms.has(unitAt(units, at - 1).lower) || beForms.has(unitAt(units, at - 2).lower))) return unit;
  }
  return null;
}
