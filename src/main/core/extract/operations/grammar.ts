import { forms, tryForms } from './lexicon.ts';
import { isPossessive, unitAt, type Unit } from './units.ts';
import { verbForms, wordSet } from './words.ts';

export const determiners = wordSet('the a an its his her their our this that these those such some several many no any other another each both more most one two three');
export const prepositions = wordSet('of in on at by from to with for about against into toward towards through during between among under over within across after before around near via without upon onto than like as despite amid including excluding');
export const beForms = wordSet('is are was were be been being');
export const auxiliaries = wordSet('has have had having do does did will would can could may might should must shall not never also then now still later repeatedly subsequently thereafter is are was were be been being to already even always jointly each both together likely probably possibly almost certainly very ultimately allegedly reportedly purportedly supposedly ostensibly n’t then-');
/** Verbs after which someone's statement begins. */
export const reportForms = verbForms(wordSet('say believe assess judge think conclude find see note state report claim allege accuse warn confirm show indicate tell add suggest detect observe announce reveal estimate determine advise urge recommend testify'));
const boundaries = wordSet('that because although though while when if but whether where since unless whereas ; : whom said told found saw thought');
const pronouns = wordSet('he she they it we who which');
/** Words that only repeat who was named before. */
const repeating = wordSet('bloc foundation embassy delegation party channel station subsidiary charity outlet site newspaper bank front hacktivists militants saboteurs group actor intruders adversary contractor contractors consultants firm agency spies saboteurs brothers bots members actors conspirators defendants persona hackers operatives attackers network organization organisation company unit gang outfit campaign operators co-conspirators officers individuals cell trolls regime service team pair duo trio men women suspects nationals effort operation scheme plot activity accounts pages');
/** People who act for the one that their name or complement gives. */
export const agentNouns = wordSet('persons people individuals staff those working agents operatives officers officer contractors contractor employees hackers actors actor trolls proxies proxy representatives members services service units government military regime intelligence leadership officials spies operators companies entities organizations media outlets authorities army navy police state-backed cyber forces persona personas affiliates associates arm embassy embassies consulate diplomats ministry mission bank foundation institute company firm president leader leadership subsidiary front consultants followers executives network networks spies lieutenants');
const nounVerbs = wordSet('channel influence attack plan work use release support order post share hack sanction leak smear plot push back lead email text broadcast design forge malign target exploit launch spread sway steal threat publish phish call mail print boost drop feed place air draft fake access copy tap bug pressure lure trick swing split tip burn bomb shell storm loan blackmail program fuel raise cast breed provoke transfer contact goal tool');

/** Whether a clause ends at the unit, seen from a verb to its left or right. */
export function isBoundary(unit: Unit): boolean {
  return !unit.actor && (boundaries.has(unit.lower) || isStop(unit) || isReport(unit.lower));
}

const isStop = (unit: Unit): boolean => unit.text === '.' || unit.text === '?' || unit.text === '!' || unit.text === '..' || unit.text === '...';

const isReport = (word: string): boolean => {
  const form = reportForms.get(word)?.form;
  return form === 'third' || form === 'past' || word === 'believe' || word === 'assess' || word === 'judge';
};

/** Whether the unit has the form of an adverb and is no name. */
export function isAdverbial({ actor, lower }: Unit): boolean {
  return !actor && lower.length > 4 && lower.endsWith('ly') && lower !== 'family' && lower !== 'assembly';
}

/** Whether the form at `index` is used as a verb of the sentence: not as a noun, an adjective or a bare purpose. */
export function isVerbAt(units: readonly Unit[], index: number): boolean {
  const unit = unitAt(units, index);
  const form = forms.get(unit.lower);
  if (!form || unit.actor) return false;
  let at = index - 1;
  while (isAdverbial(unitAt(units, at))) at -= 1;
  if (unitAt(units, at).lower === 'turn' && unitAt(units, at - 1).lower === 'in') at -= 2;
  const before = unitAt(units, at);
  if (['each', 'both', 'all'].includes(before.lower) && unitAt(units, at - 1).actor && form.form !== 'gerund') return true;
  const isRelative = before.lower === 'that' && /^\p{L}/u.test(unitAt(units, at - 1).text) && !prepositions.has(unitAt(units, at - 1).lower);
  const isOfNoun = (determiners.has(before.lower) && !isRelative) || isPossessive(before) || before.mention?.kind === 'demonym';
  if (form.form === 'gerund' && before.lower === 'of' && goals.has(unitAt(units, at - 1).lower)) return false;
  if (form.form === 'gerund' && (isAnaphor(units, at) || (before.lower === 'to' && shifts.has(unitAt(units, at - 1).lower)))) return true;
  switch (form.form) {
    case 'base': return isBaseVerb(units, at, form.lemma);
    case 'third': return !isOfNoun && !prepositions.has(before.lower) && (!nounVerbs.has(form.lemma) || before.actor !== null || pronouns.has(before.lower) || before.lower === 'that' || auxiliaries.has(before.lower)) && before.text !== '' && !isHyphen(before);
    case 'past':
    case 'participle': return !isOfNoun && !isHyphen(before) && isFinite(units, at, index);
    case 'gerund': return isOpening(units, at, index) || ['admitted', 'admits', 'acknowledged', 'confessed'].includes(before.lower) || (before.lower === 'to' && unitAt(units, at - 1).lower === 'guilty') || beForms.has(before.lower) || ['by', 'of', 'for', 'from', 'with', 'in', 'on', 'about', ','].includes(before.lower) || before.actor !== null;
  }
}

/** Whether a participle opens the sentence, with a comma to follow: "Posing as nurses, ...". */
const isOpening = (units: readonly Unit[], before: number, index: number): boolean =>
  unitAt(units, before).text === '' && units.slice(index + 1, index + 30).some(({ text }) => text === ',');

const goals = wordSet('purpose purposes goal goals aim aims intent intention intentions means possibility risk danger prospect');
const shifts = wordSet('shifted resorted turned moved switched returned admitted confessed');
const isHyphen = (unit: Unit): boolean => unit.text === '-';
const modals = wordSet('will would can could may might should must shall did does do not never don’t didn’t cannot didn\'t');

function isBaseVerb(units: readonly Unit[], at: number, lemma: string): boolean {
  const before = unitAt(units, at);
  if (modals.has(before.lower)) return true;
  if (before.lower === 'to') return triedBefore(units, at) !== null;
  if (before.lower === 'they' || before.lower === 'we') return true;
  if (before.lower === 'and') return openers.has(unitAt(units, at + 2).lower) && !hasInfinitive(units, at) && hasPresent(units, at);
  if (nounVerbs.has(lemma)) return false;
  return before.actor !== null || (before.text === ',' && !hasInfinitive(units, at)) || before.text === '”' || (before.lower.endsWith('s') && !determiners.has(before.lower) && !isPossessive(before));
}

/** What begins the object of a verb. */
const openers = wordSet('the its their his her whatever whichever whoever those these');

/** Whether the sentence goes in the present with people of several: "agents copy X and leak". */
function hasPresent(units: readonly Unit[], index: number): boolean {
  for (let at = index - 1; at >= index - 30 && at >= 0; at -= 1) {
    const { lower, actor } = unitAt(units, at);
    if (modals.has(lower) || lower === 'must') return false;
    if (!actor && (agentNouns.has(lower) || pronouns.has(lower)) && (lower.endsWith('s') || lower === 'they' || lower === 'who')) return true;
  }
  return false;
}

/** Whether a "to" and its verb stand before, so that a bare verb after a comma goes on with them. */
function hasInfinitive(units: readonly Unit[], index: number): boolean {
  for (let at = index - 1; at >= index - 24; at -= 1) if (unitAt(units, at).lower === 'to' && !unitAt(units, at + 1).actor && !determiners.has(unitAt(units, at + 1).lower) && !prepositions.has(unitAt(units, at + 1).lower)) return true;
  return false;
}

const intransitive = wordSet('meddle interfere intervene break burrow tunnel');

/** Past forms before a thing are adjectives ("stolen e-mails") unless someone stands before them. */
function isFinite(units: readonly Unit[], at: number, index: number): boolean {
  const before = unitAt(units, at);
  const after = unitAt(units, index + 1);
  if (before.actor || pronouns.has(before.lower) || (before.lower === 'that' && /^\p{L}/u.test(unitAt(units, at - 1).text)) || auxiliaries.has(before.lower) || before.text === ')' || before.text === '”' || before.text === '"') return true;
  if (before.text === ',' || before.lower === 'and') return determiners.has(after.lower) || after.actor !== null || forms.get(unitAt(units, index).lower)?.form !== 'participle';
  // "addresses used in": said of the noun before, not by it.
  const isAmount = ['about', 'over', 'around', 'under'].includes(after.lower) && /^[\d$€£]/u.test(unitAt(units, index + 2).text);
  if (prepositions.has(after.lower) && !isAmount && !intransitive.has(forms.get(unitAt(units, index).lower)?.lemma ?? '')) return false;
  return !prepositions.has(before.lower) && !forms.has(before.lower) && before.text !== '';
}

/** The verb or noun of trying, such as "sought" or "attempts", before a "to" at `index`, also over "to sway and"; null when there is none. */
export function triedBefore(units: readonly Unit[], index: number): number | null {
  const direct = triedRightBefore(units, index);
  if (direct !== null || !['and', 'or', ','].includes(unitAt(units, index - 1).lower)) return direct;
  for (let at = index - 2; at >= index - 16; at -= 1) {
    const unit = unitAt(units, at);
    if (isBoundary(unit)) return null;
    const found = unit.lower === 'to' ? triedRightBefore(units, at) : null;
    if (found !== null) return found;
  }
  return null;
}

const joining = wordSet('conspire conspired conspires conspiring worked working colluded plotted agreed cooperated coordinated teamed joined');
/** What stands before a "to" whose verb was done: "was able to". */
const managing = wordSet('able managed proceeded on paid hired ordered directed instructed tasked chose');

function triedRightBefore(units: readonly Unit[], index: number): number | null {
  if (managing.has(unitAt(units, index - 1).lower) && (unitAt(units, index - 1).lower !== 'on' || /^(?:went|going|goes)$/u.test(unitAt(units, index - 2).lower)) && (beForms.has(unitAt(units, index - 2).lower) || ['managed', 'proceeded', 'on', 'chose'].includes(unitAt(units, index - 1).lower))) return index - 1;
  if (beForms.has(unitAt(units, index - 1).lower) && tryNouns.has(unitAt(units, index - 2).lower)) return index - 2;
  for (let at = index - 2; at >= index - 12; at -= 1) {
    if (joining.has(unitAt(units, at).lower) && ['with', 'together'].includes(unitAt(units, at + 1).lower)) return at;
    if (isBoundary(unitAt(units, at)) || unitAt(units, at).lower === 'to') break;
  }
  for (let at = index - 1; at >= index - 2; at -= 1) {
    const unit = unitAt(units, at);
    if (tryForms.has(unit.lower) || tryNouns.has(unit.lower)) return at;
    if (/^(?:meant|hoped)$/u.test(unit.lower) && !beForms.has(unitAt(units, at - 1).lower)) return at;
    if (!isAdverbial(unit)) break;
  }
  // "are trying by any means to sway"
  for (let at = index - 2; at >= index - 4; at -= 1) {
    if (['trying', 'tried', 'seeking', 'sought', 'attempting', 'attempted'].includes(unitAt(units, at).lower)) return at;
    if (unitAt(units, at).actor || unitAt(units, at).text === ',') break;
  }
  return triedOver(units, index);
}

/** The "attempted" of "attempted on 9 May, without success, to enter": over times and what else stands between. */
function triedOver(units: readonly Unit[], index: number): number | null {
  for (let at = index - 2; at >= index - 16 && at >= 0; at -= 1) {
    const { lower, actor } = unitAt(units, at);
    if (!actor && /^(?:attempted|tried|sought|trying|attempting|seeking)$/u.test(lower)) return prepositions.has(unitAt(units, at + 1).lower) || unitAt(units, at + 1).text === ',' ? at : null;
    if (actor || lower === 'to' || isBoundary(unitAt(units, at))) return null;
  }
  return null;
}

export const tryNouns = wordSet('attempt attempts effort efforts plan plans campaign campaigns operation operations intent intention bid steps actions measures work goal goals aim aims objective objectives');

/** Before a noun that means nobody in particular: "any foreign actor". */
const leftOpen = wordSet('any no another every a an some');
const takingUp = wordSet('the this these those that both two apt its their same all');

/** Nouns for people and bodies that act, behind "the same". */
const bodied = /(?:[eo]rs?|ists?|men|ants?|group|team|gang|unit|firm|company|agency|outfit|workshop|bureau|office|department|directorate|cell|crew|ring|network|house|lab|shop|persona|service|services|people|man|woman|hand|hands|spies|body)$/u;

/** Whether a state's name stands before: "Freedonian state-sponsored APT actors". */
const isQualified = (units: readonly Unit[], index: number): boolean =>
  [1, 2, 3, 4, 5].some((step) => unitAt(units, index - step).actor !== null && units.slice(index - step + 1, index).every(({ lower, text }) => text === '-' || /^\p{Ll}/u.test(lower) && !prepositions.has(lower)));

/** Whether what stands at `index` only takes up who was named before: "they", "the group". */
export function isAnaphor(units: readonly Unit[], index: number): boolean {
  const unit = unitAt(units, index);
  if (unit.actor) return false;
  if (['he', 'she', 'they', 'it'].includes(unit.lower)) return true;
  if (unitAt(units, index - 1).lower === 'same' && unitAt(units, index - 2).lower === 'the') return bodied.test(unit.lower) && !/^\d/u.test(unit.lower);
  if (unit.lower === 'two' && unitAt(units, index - 1).lower === 'the') return auxiliaries.has(unitAt(units, index + 1).lower) || forms.has(unitAt(units, index + 1).lower);
  if (!repeating.has(unit.lower)) return false;
  if (unit.lower === 'members') return unitAt(units, index + 1).lower === 'of' && ['conspiracy', 'group', 'network'].includes(unitAt(units, index + 3).lower);
  for (let at = index - 1; at >= index - 3; at -= 1) {
    if (unitAt(units, at).actor || leftOpen.has(unitAt(units, at).lower)) return false;
    if (takingUp.has(unitAt(units, at).lower)) return unitAt(units, at).lower !== 'apt' || !isQualified(units, at);
  }
  return unit.text === 'Defendants';
}
