import type { FoundOperation, FoundPart } from '../model.ts';
import { assets } from './lexicon.ts';
import { doing } from './parts.ts';
import type { Telling } from './told.ts';
import { unitAt } from './units.ts';

/** Tellings taken to be of one operation. */
export interface Gathered {
  readonly theme: string;
  readonly tellings: readonly Telling[];
}

const numerals = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'several', 'both']);
const objects = new Set(['infrastructure', 'networks', 'network', 'websites', 'website', 'servers', 'server', 'database', 'databases', 'accounts', 'computers', 'systems', 'vulnerabilities', 'email', 'e-mail']);

/** By what an operation is known again: who stands behind it, its kind, its thing and how far it went. */
export function themeOf(telling: Telling, principalKey: string): string {
  const { trigger, stage, clausal } = telling;
  if (trigger.isPlain) return [principalKey, 'deed', clausal.sentence.from].join('|');
  const stageClass = stage.status === 'alleged' || stage.status === 'attempted' ? 'conducted' : stage.status;
  if (isOfCampaign(telling)) return [principalKey, 'influence', isByFew(telling) ? 'few' : '', stageClass].join('|');
  const thing = trigger.product === null && trigger.kind === 'cyber' ? objectNear(telling) ?? String(clausal.sentence.from) : singular(trigger.product ?? '');
  return [principalKey, trigger.kind, thing, stageClass].join('|');
}

/** "two Freedonian companies": counted doers have a campaign of their own beside that of their state. */
function isByFew({ trigger, clausal: { units } }: Telling): boolean {
  const [at] = trigger.agents.units;
  if (at === undefined || unitAt(units, at).mention?.kind !== 'demonym') return false;
  return [1, 2].some((step) => numerals.has(unitAt(units, at - step).lower) || /^\d{1,2}$/u.test(unitAt(units, at - step).text));
}

/** Whether it tells of a campaign or of the things that one is run with. */
const isOfCampaign = ({ trigger }: Telling): boolean =>
  trigger.kind === 'influence' ? trigger.product === null : trigger.kind === 'disinformation' && (trigger.product === null || assets.has(trigger.product));

const ballots = new Set(['election', 'elections', 'electoral', 'voter', 'voting', 'ballot']);

function objectNear({ clausal, trigger }: Telling): string | null {
  const near = clausal.units.slice(trigger.at, trigger.at + 16);
  if (near.some(({ lower }) => ballots.has(lower)) && near.some(({ lower }) => objects.has(lower))) return 'election';
  for (let at = trigger.at; at <= trigger.at + 12; at += 1) {
    const { lower } = unitAt(clausal.units, at);
    if (objects.has(lower)) return singular(lower);
  }
  return null;
}

const singular = (word: string): string => word.replaceAll('-', '').replace(/ies$/u, 'y').replace(/s$/u, '');

/** The parts of all tellings, each actor once a relation; one who does it as such is not also said to support it. */
export function mergedParts(tellings: readonly Telling[]): FoundPart[] {
  const found = new Map<string, FoundPart>();
  const doers = new Set(tellings.flatMap(({ doers: all }) => all.map(({ actorKey }) => actorKey)));
  for (const { doers: all, others } of tellings) {
    for (const part of [...all, ...others.filter(({ actorKey }) => !doers.has(actorKey))]) {
      const id = `${part.actorKey} ${part.relation}`;
      const before = found.get(id);
      if (before) found.set(id, { ...before, words: [...before.words, ...part.words].slice(0, 20) });
      else if (!isWeaker(part, found)) found.set(id, part);
    }
  }
  return [...found.values()].slice(0, 100);
}

const isWeaker = (part: FoundPart, found: ReadonlyMap<string, FoundPart>): boolean =>
  doing.has(part.relation) && part.relation !== 'authorises' && part.relation !== 'directs' && [...found.values()].some((other) => other.actorKey === part.actorKey && doing.has(other.relation));

const titles: Readonly<Record<string, string>> = {
  influence: 'influence effort', cyber: 'cyber operation', disclosure: 'release', disinformation: 'disinformation', intimidation: 'intimidation',
  funding: 'payments', recruitment: 'recruitment', sanctions: 'sanctions', charges: 'charges', takedown: 'removal', unrest: 'incitement', espionage: 'espionage', violence: 'violence',
};

/** A short name: who, what and against whom. */
export function nameOf(tellings: readonly Telling[], parts: readonly FoundPart[], names: ReadonlyMap<string, string>): string {
  const [first] = tellings;
  const doer = parts.find(({ relation }) => relation === 'executes') ?? parts.find(({ relation }) => doing.has(relation));
  const target = parts.find(({ relation }) => relation === 'targets');
  const kind = titles[first?.trigger.kind ?? ''] ?? 'operation';
  const thing = first?.trigger.product ? `${kind}: ${first.trigger.product}` : kind;
  const who = doer ? `${names.get(doer.actorKey) ?? ''}: ` : '';
  return `${who}${thing}${target ? ` against ${names.get(target.actorKey) ?? ''}` : ''}`.slice(0, 200);
}

/** The status that most tellings give, and among equals the first; how it came out, where that is told, tells more. */
export function mergedStage(tellings: readonly Telling[]): Pick<FoundOperation, 'status' | 'statusBasis'> {
  const outcome = tellings.findLast(({ stage }) => stage.isOutcome)?.stage;
  const stages = tellings.flatMap(({ stage }) => stage.isOutcome ? [] : [stage]);
  const counts = new Map<string, number>();
  for (const { status } of stages) counts.set(status, (counts.get(status) ?? 0) + 1);
  const best = stages.toSorted((a, b) => (counts.get(b.status) ?? 0) - (counts.get(a.status) ?? 0))[0] ?? { status: 'conducted', basis: null };
  const last = outcome && (best.status === 'conducted' || best.status === 'alleged' || (best.status === 'planned' && outcome.status === 'attempted')) ? outcome : best;
  return { status: last.status, statusBasis: last.basis };
}
