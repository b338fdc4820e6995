import type { Input, Output } from '../../../../shared/contract.ts';
import { statuses } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { formatDate } from '../../../../shared/edtf-text.ts';
import { useInspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import type { Snapshot } from '../edits.ts';
import { optionalChoiceProperty, optionsOf } from '../fields/choice.tsx';
import { dateProperty } from '../fields/date.tsx';
import { markingProperty } from '../fields/grades.tsx';
import { Properties } from '../fields/Properties.tsx';
import type { Property } from '../fields/property.ts';
import { requiredTextProperty, textProperty } from '../fields/text.tsx';
import { ClaimList } from '../parts/ClaimList.tsx';
import { ReferenceList, TagList } from '../parts/hanging.tsx';
import { QuoteList, type QuoteListProps } from '../parts/QuoteList.tsx';
import { useEdits } from '../use-edits.ts';

const words = inspectorStrings;

type EventFields = Omit<Input<'event.edit'>, 'id' | 'revision'>;

function snapshotOf({ id: _id, revision, earliestDay: _first, latestDay: _last, ...fields }: Output<'event.read'>['event']): Snapshot<EventFields> {
  return { fields, revision };
}

/** A dated happening that is not itself an operation. */
export function EventCard({ data, quotes }: { readonly data: Output<'event.read'>; readonly quotes: Omit<QuoteListProps, 'thingId'> }) {
  const { event, tags, references, claims, claimTotal } = data;
  const { id } = event;
  const { run, ask } = useInspectorActions();
  const removal = useRemoval(id);
  const edits = useEdits(snapshotOf(event), {
    write: (fields, revision) => run('event.edit', { id, ...fields, revision }),
    read: async () => snapshotOf((await ask('event.read', { id })).event),
  });
  const { fields, save } = edits;
  const properties: readonly Property[] = [
    dateProperty(words.fields.date, event, (date) => save(date)),
    optionalChoiceProperty({ key: 'status', label: words.fields.status, value: fields.status, options: optionsOf(statuses, vocabularyStrings.statuses), save: (status) => save({ status }) }),
    markingProperty(fields.marking, (marking) => save({ marking })),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
  return (
    <Card
      icon="event" subtitle={`${vocabularyStrings.kinds.event} · ${fields.date === null ? words.undated : formatDate(fields.date)} · ${words.claims(claimTotal)}`}
      title={requiredTextProperty({ key: 'name', label: words.fields.name, value: fields.name, save: (name) => save({ name }) })}
      menu={[removal]}
    >
      <ConflictBanner edits={edits} />
      <Properties properties={properties} />
      <ClaimList claims={claims} total={claimTotal} thingId={id} />
      <QuoteList {...quotes} thingId={id} />
      <div className="inspector-hanging">
        <TagList thingId={id} tags={tags} />
        <ReferenceList thingId={id} references={references} />
      </div>
    </Card>
  );
}
