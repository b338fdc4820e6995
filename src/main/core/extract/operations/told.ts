import type { FoundActor, FoundDate, FoundPart, Range, ResolvedDate } from '../model.ts';
import { aimOf } from './aim.ts';
import { isFeigned, metBy } from './parts.ts';
import type { Principals } from './principals.ts';
import { stageOf, type Stage } from './status.ts';
import type { Trigger } from './triggers.ts';
import { unitAt, type Clausal } from './units.ts';

/** One sentence's telling of an operation, before tellings of the same one are merged. */
export interface Telling {
  readonly clausal: Clausal;
  readonly trigger: Trigger;
  readonly stage: Stage;
  readonly doers: readonly FoundPart[];
  readonly others: readonly FoundPart[];
  readonly aim: string | null;
  readonly date: ResolvedDate | null;
  readonly words: Range;
}

/** What a trigger tells, with `inherited` doers where only a pronoun, or nothing, stands for them; null when nobody does it or it is only possible. */
export function tellingOf(text: string, clausal: Clausal, trigger: Trigger, inherited: readonly FoundActor[], dates: readonly FoundDate[], principals: Principals): Telling | null {
  const { units } = clausal;
  const stage = trigger.stage === undefined ? stageOf(units, trigger) : trigger.stage;
  if (!stage || (stage.status === 'not_conducted' && trigger.tie !== null)) return null;
  const named = trigger.agents.units.flatMap((index) => {
    const { actor, from, to } = unitAt(units, index);
    return actor && (actor.type !== 'publication' || trigger.kind === 'disinformation') ? [{ actor, words: { from, to } }] : [];
  });
  const feigned = named.length > 0 && isFeigned(units, trigger);
  const words = { from: unitAt(units, trigger.at).from, to: unitAt(units, trigger.to).to };
  const part = (actor: FoundActor, relation: string, range: Range): FoundPart =>
    ({ actorKey: actor.key, relation, polarity: stage.status === 'not_conducted' ? 'denies' : 'asserts', words: [range] });
  const doers = feigned || named.length === 0
    ? inherited.map((actor) => part(actor, trigger.relation, words)) : [...named.map(({ actor, words: range }) => part(actor, trigger.relation, range)), ...backing(named, principals, trigger).map(({ actor, words: range }) => part(actor, 'executes', range))];
  if (doers.length === 0) return null;
  const met = metBy(units, trigger).filter(({ actorKey }) => !doers.some((doer) => doer.actorKey === actorKey));
  const lent = feigned ? named.map(({ actor, words: range }) => part(actor, 'impersonates', range)) : [];
  const plain = feigned && stage.status === 'alleged' ? { status: 'conducted' as const, basis: 'who sent it is only alleged' } : stage;
  return {
    clausal, trigger, stage: plain, doers, others: [...met, ...lent], words,
    aim: aimOf(text, units, trigger.at), date: dateOf(text, clausal, trigger, dates),
  };
}

interface Named {
  readonly actor: FoundActor;
  readonly words: Range;
}

/** The states that services and groups with their name act for: "Freedonian intelligence services" for Freedonia. */
function backing(named: readonly Named[], principals: Principals, { kind }: Trigger): Named[] {
  if (kind === 'sanctions' || kind === 'takedown' || kind === 'charges') return [];
  return named.flatMap(({ actor, words }) => {
    const state = actor.type === 'organisation' || actor.type === 'group' ? principals(actor) : actor;
    return state.type === 'state' && state.key !== actor.key && !named.some((other) => other.actor.key === state.key) ? [{ actor: state, words }] : [];
  });
}

const reporting = /(?:said|says|reported|told|announced|published|released|according|wrote|report)\s(?:\w+\s){0,3}$/u;

/** The date nearest to the trigger in its sentence, leaving out days on which something was merely reported. */
function dateOf(text: string, clausal: Clausal, trigger: Trigger, dates: readonly FoundDate[]): ResolvedDate | null {
  const { sentence, units } = clausal;
  const place = unitAt(units, trigger.at).from;
  const inside = dates.filter((date) => date.from >= sentence.from && date.to <= sentence.to && date.edtf !== null);
  const fitting = inside.filter((date) => !(date.inferred && reporting.test(text.slice(Math.max(sentence.from, date.from - 40), date.from))));
  const [nearest] = fitting.toSorted((a, b) => Math.abs(a.from - place) - Math.abs(b.from - place));
  if (!nearest) return null;
  const { edtf, inferred, basis } = nearest;
  const isSince = /\bsince (?:at least |about |around )?$/iu.test(text.slice(Math.max(0, nearest.from - 20), nearest.from));
  return { edtf: isSince && edtf && !edtf.includes('/') ? `${edtf}/..` : edtf, inferred, basis };
}
