import type { FoundActor, FoundClaim } from '../model.ts';

/** Tells for whom an actor acts: the state or group that a leader leads or a service's name gives, else the actor itself. */
export type Principals = (actor: FoundActor) => FoundActor;

/** What "leads" claims and names such as "Russian intelligence services" say of whose operations are whose. */
export function principalsOf(actors: readonly FoundActor[], claims: readonly FoundClaim[]): Principals {
  const byKey = new Map(actors.map((actor) => [actor.key, actor]));
  const led = new Map(claims.filter(({ relation }) => relation === 'leads').map(({ subjectKey, objectKey }) => [subjectKey, objectKey]));
  const states = actors.filter(({ type }) => type === 'state');
  const words = new Map(states.flatMap((state) => [state.name, ...state.aliases.filter(({ kind }) => kind === 'demonym' || kind === 'name' || kind === 'metonym').map(({ name }) => name)]
    .map((name): [string, FoundActor] => [name.toLowerCase(), state])));
  return (actor) => {
    if (actor.type === 'state') return actor;
    const follows = byKey.get(led.get(actor.key) ?? '');
    if (follows) return follows;
    if (actor.type === 'person') return actor;
    const named = actor.name.toLowerCase().split(/[^\p{L}.]+/u).find((word) => words.has(word));
    return words.get(named ?? '') ?? actor;
  };
}
