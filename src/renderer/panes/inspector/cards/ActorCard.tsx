import { useState } from 'react';
import type { Input, Output } from '../../../../shared/contract.ts';
import { actorTypes } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { LinkIcon } from '../../../ui/icons.tsx';
import { useInspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import type { Snapshot } from '../edits.ts';
import { choiceProperty, optionsOf } from '../fields/choice.tsx';
import { markingProperty } from '../fields/grades.tsx';
import { Properties } from '../fields/Properties.tsx';
import type { Property } from '../fields/property.ts';
import { requiredTextProperty, textProperty } from '../fields/text.tsx';
import { ClaimList } from '../parts/ClaimList.tsx';
import { AliasList, ReferenceList, TagList } from '../parts/hanging.tsx';
import { MergeBox } from '../parts/MergeBox.tsx';
import { QuoteList, type QuoteListProps } from '../parts/QuoteList.tsx';
import { useEdits } from '../use-edits.ts';

const words = inspectorStrings;

type ActorFields = Omit<Input<'actor.edit'>, 'id' | 'revision'>;

function snapshotOf({ id: _id, revision, ...fields }: Output<'actor.read'>['actor']): Snapshot<ActorFields> {
  return { fields, revision };
}

export interface ActorCardProps {
  readonly data: Output<'actor.read'>;
  readonly quotes: Omit<QuoteListProps, 'thingId'>;
}

/** Person, organisation, state, group, persona, office or publication. */
export function ActorCard({ data, quotes }: ActorCardProps) {
  const { actor, aliases, mentionCount, tags, references, claims, claimTotal } = data;
  const { id } = actor;
  const { run, ask } = useInspectorActions();
  const removal = useRemoval(id);
  const [isMerging, setMerging] = useState(false);
  const edits = useEdits(snapshotOf(actor), {
    write: (fields, revision) => run('actor.edit', { id, ...fields, revision }),
    read: async () => snapshotOf((await ask('actor.read', { id })).actor),
  });
  const { fields, save } = edits;
  const properties: readonly Property[] = [
    choiceProperty({ key: 'type', label: words.fields.type, value: fields.type, options: optionsOf(actorTypes, vocabularyStrings.actorTypes), save: (type) => save({ type }) }),
    textProperty({ key: 'role', label: words.fields.role, value: fields.role, save: (role) => save({ role }) }),
    textProperty({ key: 'affiliation', label: words.fields.affiliation, value: fields.affiliation, save: (affiliation) => save({ affiliation }) }),
    { key: 'mentions', label: words.fields.mentions, isEmpty: mentionCount === 0, text: words.times(mentionCount), show: words.times(mentionCount) },
    markingProperty(fields.marking, (marking) => save({ marking })),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
  const menu = [
    { key: 'merge', label: words.sameAs, icon: <LinkIcon aria-hidden />, onSelect: () => setMerging(true) },
    removal,
  ];
  return (
    <Card
      icon={fields.type} menu={menu} subtitle={`${vocabularyStrings.actorTypes[fields.type]} · ${words.claims(claimTotal)} · ${words.quotes(data.quoteCount)}`}
      title={requiredTextProperty({ key: 'name', label: words.fields.name, value: fields.name, save: (name) => save({ name }) })}
    >
      <ConflictBanner edits={edits} />
      {isMerging && <MergeBox actor={actor} onDone={() => setMerging(false)} />}
      <Properties properties={properties} />
      <AliasList actorId={id} aliases={aliases} />
      <ClaimList claims={claims} total={claimTotal} thingId={id} />
      <QuoteList {...quotes} thingId={id} />
      <div className="inspector-hanging">
        <TagList thingId={id} tags={tags} />
        <ReferenceList thingId={id} references={references} />
      </div>
    </Card>
  );
}
