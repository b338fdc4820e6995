import type { FoundActor, FoundDate } from '../model.ts';
import type { TextDocument } from '../text/document.ts';
import { byPrincipal, doersOf, mainOf, responses } from './ascribe.ts';
import { foreignTriggersOf } from './foreign.ts';
import { tongues } from './foreign-words.ts';
import { messages } from './lexicon.ts';
import { themeOf, type Gathered } from './merge.ts';
import type { Principals } from './principals.ts';
import { Recollection } from './recollection.ts';
import { tellingOf, type Telling } from './told.ts';
import { triggersOf, type Trigger } from './triggers.ts';
import type { Clausal } from './units.ts';

/** Reads the sentences in order and lays together what they tell of one operation. */
export function gather(document: TextDocument, clausals: readonly Clausal[], dates: readonly FoundDate[], principals: Principals): Gathered[] {
  const story = new Story(document, principals);
  let nextDate = 0;
  for (const clausal of clausals) {
    const { from, to } = clausal.sentence;
    while ((dates[nextDate]?.to ?? Number.POSITIVE_INFINITY) <= from) nextDate += 1;
    const near: FoundDate[] = [];
    for (let at = nextDate; (dates[at]?.from ?? to) < to; at += 1) near.push(...dates.slice(at, at + 1));
    const tongue = tongues.get(document.paragraphs[clausal.sentence.paragraph]?.language ?? '');
    story.read({ clausal, dates: near, triggers: tongue ? foreignTriggersOf(clausal.units, tongue) : triggersOf(clausal.units) });
  }
  return story.told();
}

interface Reading {
  readonly clausal: Clausal;
  readonly dates: readonly FoundDate[];
  readonly triggers: readonly Trigger[];
}

const mostWaiting = 8;

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

  /** Sentences on several states at once, by the themes that they were parted to. */
  readonly #lists: { readonly themes: readonly string[]; readonly whole: Telling }[] = [];

  constructor(document: TextDocument, principals: Principals) {
    this.#document = document;
    this.#principals = principals;
  }

  read(whole: Reading): void {
    this.#turnAt(whole);
    const reading = { ...whole, triggers: whole.triggers.filter(({ tie }) => tie !== 'weak' || this.#isOpen) };
    const known = this.#take(reading);
    if (known.length === 0 && reading.triggers.some(({ agents, kind }) => agents.anaphor !== null && !responses.has(kind)) && this.#waiting.length < mostWaiting) this.#waiting.push(reading);
    if (known.length === 0 || !reading.triggers.some(({ tie }) => tie !== null)) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const before of waiting) if (before.clausal.sentence.paragraph === whole.clausal.sentence.paragraph) this.#take(before);
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

  /** A heading, or the next network taken down, begins another matter. */
  #turnAt({ clausal, triggers }: Reading): void {
    const isHeading = this.#document.paragraphs[clausal.sentence.paragraph]?.kind === 'heading';
    const isTakedown = triggers.some(({ kind }) => kind === 'takedown');
    if (!isHeading && !isTakedown) return;
    this.#isOpen = isTakedown;
    this.#waiting = [];
    this.#context.turn();
  }

  #take({ clausal, dates, triggers }: Reading): FoundActor[] {
    const all = this.#tellingsOf(clausal, dates, triggers);
    const tellings = this.#isOpen ? all.map(asOfNetwork) : all;
    const known: FoundActor[] = [];
    let themeNow: string | null = null;
    const parted: string[] = [];
    let last = this.#context.doers(clausal.sentence);
    for (const [principal, told] of byPrincipal(tellings, clausal, this.#principals)) {
      const main = mainOf(told, principal, this.#themes);
      const before: string | null = themeNow ?? this.#context.theme(clausal.sentence);
      if (main.trigger.takesUp && before === null && main.trigger.tie === null) continue;
      const theme: string = (main.trigger.takesUp || this.#isSameNetwork(main, clausal, last)) && before !== null ? before : this.#intrusion(main, principal, clausal) ?? themeOf(main, principal);
      const shared = told.filter((telling) => telling === main || themeOf(telling, principal) === theme);
      this.#themes.set(theme, [...(this.#themes.get(theme) ?? []), ...shared]);
      themeNow = theme;
      parted.push(theme);
      if (responses.has(main.trigger.kind)) continue;
      last = doersOf(shared, clausal, this.#context.doers(clausal.sentence));
      known.push(...last);
    }
    const whole = tellings.find(({ doers, trigger }) => doers.length > 1 && doers.length === parted.length && !responses.has(trigger.kind));
    if (whole && parted.length > 1) this.#lists.push({ themes: parted, whole });
    this.#context.note(clausal, known, themeNow);
    return known;
  }

  /** What the same intruders did next, told without a name or date of its own, is of the intrusion told before. */
  #intrusion({ trigger, date }: Telling, principal: string, { sentence }: Clausal): string | null {
    const before = this.#context.theme(sentence);
    const isNext = trigger.kind === 'cyber' && trigger.agents.anaphor !== null && date === null;
    return isNext && before?.startsWith(`${principal}|cyber|`) ? before : null;
  }

  /** Whether it names those who run the network whose country was told before. */
  #isSameNetwork({ trigger, doers }: Telling, clausal: Clausal, before: readonly FoundActor[]): boolean {
    if (!this.#isOpen || trigger.tie === null) return false;
    return before.length > 0 && before.every(({ type }) => type === 'state') && !clausal.units.some(({ actor }) => actor?.type === 'state' && doers.some(({ actorKey }) => actorKey === actor.key));
  }

  /** What a sentence tells, with doers from before for pronouns, and those of its other tellings for messages that name none. */
  #tellingsOf(clausal: Clausal, dates: readonly FoundDate[], triggers: readonly Trigger[]): Telling[] {
    const { text } = this.#document;
    const before = this.#context.doers(clausal.sentence);
    const found = triggers.flatMap((trigger) => {
      const inherited = responses.has(trigger.kind) ? []
        : trigger.agents.anaphor !== null ? this.#context.resolve(clausal.sentence, trigger.agents.anaphor)
        : trigger.product !== null && trigger.agents.units.length > 0 ? before : [];
      return tellingOf(text, clausal, trigger, inherited, dates, this.#principals) ?? [];
    });
    const doers = doersOf(found.slice(0, 1), clausal, before);
    const silent = triggers.filter((trigger) => messages.has(trigger.product ?? '') && trigger.agents.units.length === 0 && trigger.agents.anaphor === null && !found.some((telling) => telling.trigger === trigger));
    return [...found, ...silent.flatMap((trigger) => tellingOf(text, clausal, trigger, doers, dates, this.#principals) ?? [])];
  }
}
