import { CaseError } from '../../../shared/errors.ts';
import type { ActorId } from '../../../shared/ids.ts';
import type { ContentOf } from '../../../shared/model/proposal.ts';
import { fold } from '../db/fold.ts';
import { findRow, rowsWhere } from '../db/table.ts';
import { tables } from '../db/tables.ts';
import { insertion, type Change } from '../journal/change.ts';
import { assertSpan, wordsAt } from '../quotes/anchor.ts';
import { attachment } from '../quotes/attach.ts';
import type { Accepted, Accepting } from './accept.ts';
import { passageQuote } from './accept-words.ts';

/** Names and mentions that an actor does not have yet. */
function additions({ db, context, reportId }: Accepting, content: ContentOf<'actor'>, actorId: ActorId, isNew: boolean): Change[] {
  const names = new Set(isNew ? [fold(content.name)] : [
    ...rowsWhere(db, tables.alias, 'actor_id', actorId).map(({ name }) => fold(name)), fold(findRow(db, tables.actor, actorId)?.name ?? ''),
  ]);
  const places = new Set(isNew ? [] : rowsWhere(db, tables.mention, 'actor_id', actorId)
    .filter((mention) => mention.reportId === reportId).map(({ start, end }) => `${start}-${end}`));
  const given = isNew ? content.aliases : [{ name: content.name, kind: 'name' as const, language: null }, ...content.aliases];
  const aliases = given.filter(({ name }) => !names.has(fold(name)) && names.add(fold(name)));
  const mentions = content.mentions.filter(({ start, end }) => !places.has(`${start}-${end}`) && places.add(`${start}-${end}`));
  for (const mention of mentions) assertSpan(db, reportId, mention);
  return [
    ...aliases.map((alias) => insertion(tables.alias, { ...alias, id: context.newId('alias'), actorId, revision: 0 })),
    ...mentions.map(({ start, end, kind }) => insertion(tables.mention, {
      id: context.newId('mention'), actorId, reportId: reportId as never, start, end, exact: wordsAt(db, reportId, { start, end }), kind, revision: 0,
    })),
  ];
}

/** The words that the actor shall rest on: where it is named in full, else where it is named first. */
const restsOn = ({ mentions }: ContentOf<'actor'>) => mentions.find(({ kind }) => kind === 'name') ?? mentions[0];

/**
 * Makes a proposed actor one of the case, resting on the words that name it first, or gives its names and mentions to one
 * that is there.
 *
 * @throws CaseError `THING_MISSING` when that one is not there any more
 */
export function acceptActor(accepting: Accepting, content: ContentOf<'actor'>, intoId: ActorId | null): Accepted<ActorId> {
  const { db, context, reportId } = accepting;
  if (intoId !== null) {
    if (!findRow(db, tables.actor, intoId)) throw new CaseError('THING_MISSING', `The actor that ${content.name} was to become part of is not in the case any more. Accept it as a new one.`);
    return { id: intoId, changes: additions(accepting, content, intoId, false) };
  }
  const id = context.newId('actor');
  const { name, type, role } = content;
  const place = restsOn(content);
  const quote = place && passageQuote(db, context, reportId, place);
  const distinctions = content.notSameIds.filter((other) => findRow(db, tables.actor, other))
    .map((otherId) => insertion(tables.distinction, { id: context.newId('distinction'), actorId: id, otherId, note: null, revision: 0 }));
  return {
    id,
    changes: [
      insertion(tables.actor, { id, name, type, role, affiliation: null, marking: null, note: null, revision: 0 }),
      ...additions(accepting, content, id, true),
      ...(quote ? [...quote.changes, attachment(quote.id, id, null, context)] : []),
      ...distinctions,
    ],
  };
}
