import type { Gold, GoldActor, GoldEvent, GoldOperation, GoldQuote, GoldRelation } from './format.ts';

/** Without the fields that are undefined, so that what is absent and what was never there are equal. */
export const present = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<T>;

const actorContent = ({ surfaces: _, ...actor }: GoldActor) => present({ ...actor, metonyms: actor.metonyms ?? [], demonyms: actor.demonyms ?? [] });

/** The identifier of the actor that a wording names, if one of them goes by it. */
export function actorCalled({ actors }: Pick<Gold, 'actors'>, wording: string | undefined): string | undefined {
  const wanted = wording?.toLowerCase();
  return actors.find(({ name, aliases }) => [name, ...aliases].some((known) => known.toLowerCase() === wanted))?.id;
}

/** A quote, and the actors that its speaker and its intermediary are where the annotation has them. */
const quoteContent = (gold: Gold) => ({ speaker_accept: _, paragraph: __, ...quote }: GoldQuote) =>
  present({ ...quote, speaker_actor: actorCalled(gold, quote.speaker), via_actor: actorCalled(gold, quote.via) });
const operationContent = ({ accept_actors: _, ...operation }: GoldOperation) => present({
  ...operation, aim: operation.aim ?? undefined, quotes: operation.quotes.toSorted(), date: present({ ...operation.date, inferred: operation.date.inferred ?? false }),
});
const relationContent = (relation: GoldRelation) => present({ ...relation, quotes: relation.quotes.toSorted() });
const eventContent = (event: GoldEvent) => present({ ...event, inferred: event.inferred ?? false, quotes: event.quotes.toSorted() });

/**
 * What of an annotated report is content of a case: all but the scorer's aids that `format.ts` names. What the light form
 * leaves out stands with its default, and sets, such as the quotes of a thing, are sorted.
 */
export function contentOf(gold: Gold) {
  const { document, actors, quotes, dates, unresolved_dates, operations, relations, events } = gold;
  return {
    document: present({ ...document, publication_date: present({ ...document.publication_date, inferred: document.publication_date.inferred ?? false }) }),
    actors: actors.map(actorContent),
    quotes: quotes.toSorted((left, right) => (left.id < right.id ? -1 : 1)).map(quoteContent(gold)),
    dates: dates.map((date) => present({ ...date, inferred: date.inferred ?? false })),
    unresolved_dates: unresolved_dates.map(present),
    operations: operations.map(operationContent),
    relations: relations.map(relationContent),
    events: events.map(eventContent),
  };
}
