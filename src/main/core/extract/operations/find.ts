import { findClaims } from '../claims/find.ts';
import type { FoundActor, FoundClaim, FoundDate, FoundOperation, FoundQuote } from '../model.ts';
import { findTechniques } from '../techniques/find.ts';
import type { TextDocument } from '../text/document.ts';
import { evidenceFrom, type Evidence } from './evidence.ts';
import { messages } from './lexicon.ts';
import { mergedParts, mergedStage, nameOf, themeOf, type Gathered } from './merge.ts';
import { principalsOf, type Principals } from './principals.ts';
import { Recollection } from './recollection.ts';
import { tellingOf, type Telling } from './told.ts';
import { triggersOf } from './triggers.ts';
import { clausalsOf, type Clausal } from './units.ts';

/** What was done by whom, and how actors hang together; `passages` are further quotes that they rest on. */
export interface Doings {
  readonly operations: FoundOperation[];
  readonly claims: FoundClaim[];
  readonly passages: FoundQuote[];
}

/** Finds the operations and claims that a report tells of. Every one rests on quotes, of `quotes` or of the answer's `passages`. */
export function findOperations(document: TextDocument, actors: readonly FoundActor[], quotes: readonly FoundQuote[], dates: readonly FoundDate[]): Doings {
  const clausals = clausalsOf(document, actors);
  const evidence = evidenceFrom(quotes, document.text);
  const claims = findClaims(clausals, evidence);
  const principals = principalsOf(actors, claims);
  const gathered = gather(document, clausals, dates, principals);
  const names = new Map(actors.map(({ key, name }) => [key, name]));
  const operations = gathered.map((entry, index) => operationOf(`o${index + 1}`, entry, document, names, evidence));
  return { operations, claims, passages: evidence.passages() };
}

function gather(document: TextDocument, clausals: readonly Clausal[], dates: readonly FoundDate[], principals: Principals): Gathered[] {
  const themes = new Map<string, Telling[]>();
  const context = new Recollection();
  let nextDate = 0;
  for (const clausal of clausals) {
    const { from, to } = clausal.sentence;
    while ((dates[nextDate]?.to ?? Number.POSITIVE_INFINITY) <= from) nextDate += 1;
    const near: FoundDate[] = [];
    for (let at = nextDate; (dates[at]?.from ?? to) < to; at += 1) near.push(...dates.slice(at, at + 1));
    const tellings = tellingsOf(document.text, clausal, near, principals, context);
    const known: FoundActor[] = [];
    let themeNow: string | null = null;
    for (const [principal, told] of byPrincipal(tellings, clausal, principals)) {
      const main = mainOf(told, principal, themes);
      const before = context.theme(clausal.sentence);
      if (main.trigger.takesUp && before === null) continue;
      const theme = main.trigger.takesUp && before !== null ? before : themeOf(main, principal);
      const shared = told.filter((telling) => telling === main || themeOf(telling, principal) === theme);
      themes.set(theme, [...(themes.get(theme) ?? []), ...shared]);
      themeNow = theme;
      if (!responses.has(main.trigger.kind)) known.push(...doersOf(shared, clausal, context.doers(clausal.sentence)));
    }
    context.note(clausal, known, themeNow);
  }
  return [...themes].map(([theme, tellings]) => ({ theme, tellings }));
}

/** Answers to operations: who gives them is not whom the next "they" means. */
const responses = new Set<string>(['sanctions', 'charges', 'takedown']);

/** What a sentence tells, with doers from before for pronouns, and those of its other tellings for messages that name none. */
function tellingsOf(text: string, clausal: Clausal, dates: readonly FoundDate[], principals: Principals, context: Recollection): Telling[] {
  const triggers = triggersOf(clausal.units);
  const found = triggers.flatMap((trigger) => {
    const inherited = trigger.agents.anaphor !== null ? context.resolve(clausal.sentence, trigger.agents.anaphor)
      : trigger.product !== null && trigger.agents.units.length > 0 ? context.doers(clausal.sentence) : [];
    return tellingOf(text, clausal, trigger, inherited, dates, principals) ?? [];
  });
  const doers = doersOf(found.slice(0, 1), clausal, context.doers(clausal.sentence));
  const silent = triggers.filter((trigger) => messages.has(trigger.product ?? '') && trigger.agents.units.length === 0 && trigger.agents.anaphor === null && !found.some((telling) => telling.trigger === trigger));
  return [...found, ...silent.flatMap((trigger) => tellingOf(text, clausal, trigger, doers, dates, principals) ?? [])];
}

/** The actors of tellings, as found. */
function doersOf(tellings: readonly Telling[], { units }: Clausal, before: readonly FoundActor[]): FoundActor[] {
  const keys = new Set(tellings.flatMap(({ doers }) => doers.map(({ actorKey }) => actorKey)));
  const known = [...units.flatMap(({ actor }) => actor ?? []), ...before];
  return [...keys].flatMap((key) => known.find((actor) => actor.key === key) ?? []);
}

/** The tellings of a sentence by whom they are ascribed to; states in one list act each for itself. */
function byPrincipal(tellings: readonly Telling[], { units }: Clausal, principals: Principals): Map<string, Telling[]> {
  const found = new Map<string, Telling[]>();
  const actors = new Map(units.flatMap(({ actor }) => actor ? [[actor.key, actor] as const] : []));
  const add = (key: string, telling: Telling): void => { found.set(key, [...(found.get(key) ?? []), telling]); };
  for (const telling of tellings) {
    const groups = Map.groupBy(telling.doers, ({ actorKey }) => {
      const actor = actors.get(actorKey);
      if (actor && responses.has(telling.trigger.kind) && telling.trigger.kind !== 'takedown') return 'authorities';
      return actor ? principals(actor).key : actorKey;
    });
    const isSplit = [...groups.keys()].every((key) => { const type = actors.get(key)?.type; return type === 'state' || type === 'group'; });
    if (groups.size > 1 && isSplit && !telling.trigger.agents.isJoint) for (const [key, doers] of groups) add(key, { ...telling, doers });
    else add([...groups.keys()][0] ?? '', telling);
  }
  return found;
}

/** One operation a sentence and principal: what was considered first, then a thing when the campaign is known, else the first told. */
function mainOf(told: readonly Telling[], principal: string, themes: ReadonlyMap<string, unknown>): Telling {
  const considered = told.find(({ stage }) => stage.status === 'considered');
  const special = told.find((telling) => telling.trigger.product !== null);
  const hasCampaign = themes.has(`${principal}|influence||conducted`);
  const main = considered ?? (hasCampaign ? special : undefined) ?? told[0];
  if (!main) throw new RangeError('a sentence without tellings has no operation');
  return main;
}

function operationOf(key: string, { tellings }: Gathered, document: TextDocument, names: ReadonlyMap<string, string>, evidence: Evidence): FoundOperation {
  const parts = mergedParts(tellings);
  const [first] = tellings;
  const quoteKeys = [...new Set(tellings.flatMap(({ clausal, words }) => evidence.keysFor(clausal.sentence, words.from, words.to)))].slice(0, 100);
  return {
    key, name: nameOf(tellings, parts, names), kind: first?.trigger.kind ?? 'influence', ...mergedStage(tellings),
    aim: tellings.find(({ aim }) => aim !== null)?.aim ?? null,
    date: tellings.find(({ date }) => date !== null)?.date ?? null,
    parts, quoteKeys, techniques: findTechniques(document.text, tellings.map(({ clausal }) => clausal)),
    score: Math.min(0.9, 0.55 + 0.1 * tellings.length),
    because: tellings.slice(0, 20).map(({ trigger, words, doers }) => ({
      rule: `operation: ${trigger.kind}`, note: trigger.product, words: [words, ...doers.flatMap((doer) => doer.words)].slice(0, 50),
    })),
  };
}
