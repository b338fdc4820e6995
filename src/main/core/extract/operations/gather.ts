import type { FoundActor, FoundDate, Range } from '../model.ts';
import type { Paragraph, TextDocument } from '../text/document.ts';
import { byPrincipal, doersOf, mainOf, responses } from './ascribe.ts';
import { deedsOf } from './deeds.ts';
import { leaderOf, leadsIn } from './items.ts';
import { messages } from './lexicon.ts';
import { themeOf, type Gathered } from './merge.ts';
import { outcomeOf } from './outcomes.ts';
import type { Principals } from './principals.ts';
import { readingsOf, type Reading } from './readings.ts';
import { Recollection } from './recollection.ts';
import { tellingOf, type Telling } from './told.ts';
import type { Trigger } from './triggers.ts';
import { isAnaphor } from './grammar.ts';
import { unitAt, type Clausal } from './units.ts';

/**
 * Reads the sentences in order and lays together what they tell of one operation. They are read twice: what is told in
 * plain verbs counts when the first time has shown who runs operations.
 */
export function gather(document: TextDocument, clausals: readonly Clausal[], dates: readonly FoundDate[], principals: Principals, isQuoted: (range: Range) => boolean, protagonists: ReadonlySet<string>): Gathered[] {
  const readings = readingsOf(document, clausals, dates, isQuoted);
  const first = new Story(document, principals, null, new Set());
  for (const reading of readings) first.read(reading);
  const operators = new Set([...first.operators(), ...protagonists]);
  const second = new Story(document, principals, operators, new Set([...first.operators(2), ...protagonists]));
  for (const reading of readings) second.read(reading);
  return second.told();
}

/** Whatever they do is no operation unless a list says so. */
const platforms = /^(?:Facebook|Meta|Twitter|X|Google|YouTube|Microsoft|TikTok|Telegram|Instagram|WhatsApp|Apple|Amazon|Reddit)\b/u;

const mostWaiting = 8;

/** Begin another matter, though the same people are still meant. */
const further = new Set(['also', 'same', 'separately', 'another', 'second', 'addition', 'besides']);

/** What a network that was taken down did belongs to it, whatever it was done with. */
const asOfNetwork = (telling: Telling): Telling =>
  telling.trigger.kind === 'disinformation' ? { ...telling, trigger: { ...telling.trigger, product: null } } : telling;

class Story {
  readonly #themes = new Map<string, Telling[]>();
  readonly #context = new Recollection();
  readonly #document: TextDocument;
  readonly #principals: Principals;
  /** Sentences on "the network" or "they" before anyone said whose it is. */
  #waiting: Reading[] = [];
  /** Whether a platform told here of taking something down, and whose it was is still to come. */
  #isOpen = false;

  /** Whoever does what the items of a list say. */
  #leaders: readonly FoundActor[] = [];

  /** Sentences on several states at once, by the themes that they were parted to. */
  readonly #lists: { readonly themes: readonly string[]; readonly whole: Telling }[] = [];

  /** Who runs operations, by what a first reading has shown; null in the first one. */
  readonly #operators: ReadonlySet<string> | null;

  /** Of whom any verb tells a deed. */
  readonly #protagonists: ReadonlySet<string>;

  constructor(document: TextDocument, principals: Principals, operators: ReadonlySet<string> | null, protagonists: ReadonlySet<string>) {
    this.#protagonists = protagonists;
    this.#document = document;
    this.#principals = principals;
    this.#operators = operators;
  }

  read(whole: Reading): void {
    this.#turnAt(whole);
    if (this.#kindOf(whole) !== 'body') return;
    if (leadsIn(whole.clausal)) this.#leaders = this.#leadersOf(whole.clausal);
    const reading = { ...whole, triggers: whole.triggers.filter(({ tie }) => tie !== 'weak' || this.#isOpen) };
    const known = this.#take(reading);
    if (known.length === 0 && reading.triggers.some(({ agents, kind }) => agents.anaphor !== null && !responses.has(kind)) && this.#waiting.length < mostWaiting) this.#waiting.push(reading);
    if (known.length === 0 || !reading.triggers.some(({ tie }) => tie !== null)) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const before of waiting) if (before.clausal.sentence.paragraph === whole.clausal.sentence.paragraph) this.#take(before);
  }

  /** Those who were told so many times to have run an operation, but for answers to one. */
  operators(least = 1): ReadonlySet<string> {
    const told = [...this.#themes.values()].flat().filter(({ trigger, stage }) => !responses.has(trigger.kind) && stage.status !== 'not_conducted');
    const counts = new Map<string, number>();
    for (const { doers } of told) for (const { actorKey } of doers) counts.set(actorKey, (counts.get(actorKey) ?? 0) + 1);
    return new Set([...[...counts].flatMap(([key, count]) => (count >= least ? [key] : [])), ...this.#context.accusedKeys()]);
  }

  told(): Gathered[] {
    for (const list of this.#lists) this.#joinList(list);
    return [...this.#themes].map(([theme, tellings]) => ({ theme, tellings }));
  }

  /** Puts a list together again when the report tells of only one of its states elsewhere: it was one operation then. */
  #joinList({ themes, whole }: { readonly themes: readonly string[]; readonly whole: Telling }): void {
    const told = [...this.#themes.keys()];
    const isAlone = (theme: string): boolean => this.#themes.get(theme)?.length === 1 && !told.some((other) => other !== theme && other.startsWith(`${theme.split('|')[0] ?? ''}|`));
    const alone = themes.filter(isAlone);
    if (alone.length === themes.length || alone.length * 2 <= themes.length) return;
    for (const theme of themes) {
      const rest = (this.#themes.get(theme) ?? []).filter(({ trigger }) => trigger !== whole.trigger);
      if (rest.length > 0) this.#themes.set(theme, rest);
      else this.#themes.delete(theme);
    }
    this.#themes.set(`${themes.join('+')}|joint`, [whole]);
  }

  #leadersOf(clausal: Clausal): readonly FoundActor[] {
    const leader = leaderOf(clausal);
    const index = clausal.units.findIndex((_, at) => isAnaphor(clausal.units, at));
    return leader ? [leader] : index < 0 ? [] : this.#context.resolve(clausal.sentence, unitAt(clausal.units, index).lower);
  }

  #kindOf({ clausal }: Pick<Reading, 'clausal'>): Paragraph['kind'] {
    return this.#document.paragraphs[clausal.sentence.paragraph]?.kind ?? 'body';
  }

  /** A heading, or the next network taken down, begins another matter. */
  #turnAt({ clausal, triggers }: Reading): void {
    const isHeading = this.#kindOf({ clausal }) === 'heading';
    const isTakedown = triggers.some(({ kind }) => kind === 'takedown');
    if (!isHeading && !isTakedown) return;
    this.#isOpen = isTakedown;
    this.#waiting = [];
    this.#context.turn(isHeading);
  }

  #take({ clausal, dates, triggers, isEnglish, isItem, isTold }: Reading): FoundActor[] {
    const known = this.#tellingsOf(clausal, dates, triggers, isItem).filter((telling) => this.#isCounted(telling));
    const isOutcome = known.length === 0 && isEnglish && this.#comeOut(clausal);
    const all = known.length === 0 && !isOutcome && isEnglish && this.#operators ? this.#deeds(clausal, dates, isItem, isTold) : known;
    const tellings = this.#isOpen ? all.map(asOfNetwork) : all;
    const doing: FoundActor[] = [];
    let themeNow: string | null = null;
    const parted: string[] = [];
    let last = this.#context.doers(clausal.sentence);
    for (const [principal, told] of byPrincipal(tellings, clausal, this.#principals)) {
      const main = mainOf(told, principal, this.#themes);
      const before: string | null = themeNow ?? this.#context.theme(clausal.sentence);
      if (main.trigger.takesUp && before === null && main.trigger.tie === null && main.trigger.agents.units.length === 0) continue;
      const theme: string = (main.trigger.takesUp || this.#isSameNetwork(main, clausal, last)) && before !== null ? before : this.#intrusion(main, principal, clausal) ?? this.#goesOn(main, clausal) ?? themeOf(main, principal);
      const shared = told.filter((telling) => telling === main || themeOf(telling, principal) === theme);
      this.#themes.set(theme, [...(this.#themes.get(theme) ?? []), ...shared]);
      themeNow = theme;
      parted.push(theme);
      if (responses.has(main.trigger.kind)) continue;
      last = doersOf(shared, clausal, this.#context.named);
      doing.push(...last);
    }
    const whole = tellings.find(({ doers, trigger }) => doers.length > 1 && doers.length === parted.length && !responses.has(trigger.kind));
    if (whole && parted.length > 1) this.#lists.push({ themes: parted, whole });
    this.#context.note(clausal, doing, themeNow);
    return doing;
  }

  /** What those who run operations did besides, in plain words. */
  #deeds(clausal: Clausal, dates: readonly FoundDate[], isItem: boolean, isTold: Reading['isTold']): Telling[] {
    return this.#tellingsOf(clausal, dates, deedsOf(clausal.units).filter(isTold), isItem).filter((telling) => this.#isCounted(telling));
  }

  /** Plain deeds are only told of those who run operations. */
  #isCounted({ trigger, doers, clausal }: Telling): boolean {
    if (trigger.isOpen === true && !doers.every(({ actorKey }) => this.#isFitting(clausal, actorKey, trigger.agents.anaphor))) return false;
    return trigger.isPlain !== true || (this.#operators !== null && doers.every(({ actorKey }) => this.#operators?.has(actorKey)));
  }

  /** Whether a verb that no list has may be told of an actor: no state, and a person behind "he" or "she". */
  #isFitting({ units }: Clausal, actorKey: string, anaphor: string | null): boolean {
    if (!this.#protagonists.has(actorKey)) return false;
    const actor = units.find((unit) => unit.actor?.key === actorKey)?.actor ?? this.#context.named.get(actorKey);
    const type = actor && platforms.test(actor.name) ? 'office' : actor?.type;
    if (anaphor === 'it') return type === 'group' || type === 'persona';
    return anaphor === 'he' || anaphor === 'she' ? type === 'person' || type === 'persona' : type !== 'state' && type !== 'office' && type !== 'publication';
  }

  /** "The attempt failed": says how what was told last came out; whether the sentence does. */
  #comeOut(clausal: Clausal): boolean {
    const theme = this.#context.theme(clausal.sentence);
    const before = theme === null ? undefined : this.#themes.get(theme);
    const last = before?.at(-1);
    if (theme === null || !before || !last || last.clausal.sentence.paragraph !== clausal.sentence.paragraph) return false;
    const stage = outcomeOf(clausal.units);
    const { from, to } = clausal.units[0] ?? clausal.sentence;
    if (stage) this.#themes.set(theme, [...before, { ...last, clausal, stage, words: { from, to } }]);
    return stage !== null;
  }

  /** What the same doers did next in plain words, without a date or an "also", is of what was told before. */
  #goesOn({ trigger, date }: Telling, { units, sentence }: Clausal): string | null {
    const isNext = trigger.isPlain === true && trigger.agents.anaphor !== null && date === null;
    return isNext && !units.some(({ lower }) => further.has(lower)) ? this.#context.theme(sentence) : null;
  }

  /** What the same intruders did next, told without a name or date of its own, is of the intrusion told before. */
  #intrusion({ trigger, date }: Telling, principal: string, { sentence, units }: Clausal): string | null {
    const before = this.#context.theme(sentence);
    const isNext = trigger.kind === 'cyber' && trigger.agents.anaphor !== null && date === null && !units.some(({ lower }) => further.has(lower));
    return isNext && before?.startsWith(`${principal}|cyber|`) ? before : null;
  }

  /** Whether it names those who run the network whose country was told before. */
  #isSameNetwork({ trigger, doers }: Telling, clausal: Clausal, before: readonly FoundActor[]): boolean {
    if (!this.#isOpen || trigger.tie === null) return false;
    return before.length > 0 && before.every(({ type }) => type === 'state') && !clausal.units.some(({ actor }) => actor?.type === 'state' && doers.some(({ actorKey }) => actorKey === actor.key));
  }

  /** What a sentence tells, with doers from before for pronouns, and those of its other tellings for messages that name none. */
  #tellingsOf(clausal: Clausal, dates: readonly FoundDate[], triggers: readonly Trigger[], isItem: boolean): Telling[] {
    const { text } = this.#document;
    const before = this.#context.doers(clausal.sentence);
    const found = triggers.flatMap((trigger) => {
      const inherited = responses.has(trigger.kind) ? []
        : trigger.agents.anaphor === 'they' && isItem ? this.#leaders
        : trigger.agents.anaphor !== null ? this.#context.resolve(clausal.sentence, trigger.agents.anaphor)
        : trigger.product !== null && trigger.agents.units.length > 0 ? before : [];
      return tellingOf(text, clausal, trigger, inherited, dates, this.#principals) ?? [];
    });
    const doers = doersOf(found.slice(0, 1), clausal, this.#context.named);
    const silent = triggers.filter((trigger) => messages.has(trigger.product ?? '') && trigger.agents.units.length === 0 && trigger.agents.anaphor === null && !found.some((telling) => telling.trigger === trigger));
    return [...found, ...silent.flatMap((trigger) => tellingOf(text, clausal, trigger, doers, dates, this.#principals) ?? [])];
  }
}
