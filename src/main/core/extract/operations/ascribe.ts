import type { FoundActor } from '../model.ts';
import type { Principals } from './principals.ts';
import type { Telling } from './told.ts';
import type { Clausal } from './units.ts';

/** Answers to operations: who gives them is not whom the next "they" means. */
export const responses = new Set<string>(['sanctions', 'charges', 'takedown']);

/** The actors of tellings, as found. */
export function doersOf(tellings: readonly Telling[], { units }: Clausal, named: ReadonlyMap<string, FoundActor>): FoundActor[] {
  const keys = new Set(tellings.flatMap(({ doers }) => doers.map(({ actorKey }) => actorKey)));
  return [...keys].flatMap((key) => units.find(({ actor }) => actor?.key === key)?.actor ?? named.get(key) ?? []);
}

/** The tellings of a sentence by whom they are ascribed to; states in one list act each for itself. */
export function byPrincipal(tellings: readonly Telling[], { units }: Clausal, principals: Principals): Map<string, Telling[]> {
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
export function mainOf(told: readonly Telling[], principal: string, themes: ReadonlyMap<string, unknown>): Telling {
  const considered = told.find(({ stage }) => stage.status === 'considered');
  const special = told.find((telling) => telling.trigger.product !== null);
  const hasCampaign = themes.has(`${principal}|influence||conducted`);
  const main = considered ?? (hasCampaign ? special : undefined) ?? told[0];
  if (!main) throw new RangeError('a sentence without tellings has no operation');
  return main;
}
