import type { Input, Output } from '../../../../shared/contract.ts';
import type { Relation } from '../../../../shared/model/thing.ts';
import { polarities, statuses, voices } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { useInspectorActions, type InspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import type { Snapshot } from '../edits.ts';
import { choiceProperty, optionalChoiceProperty, optionsOf } from '../fields/choice.tsx';
import { dateProperty } from '../fields/date.tsx';
import { confidenceProperty, credibilityProperty, likelihoodProperty, markingProperty } from '../fields/grades.tsx';
import { Properties } from '../fields/Properties.tsx';
import type { Property } from '../fields/property.ts';
import { requiredTextProperty, textProperty } from '../fields/text.tsx';
import { thingProperty } from '../fields/thing.tsx';
import { claimLine, claimText, standingText } from '../parts/claim-text.ts';
import { ClaimSign } from '../parts/ClaimList.tsx';
import { ReferenceList, TagList } from '../parts/hanging.tsx';
import { QuoteList, type QuoteListProps } from '../parts/QuoteList.tsx';
import { useEdits, type Edits } from '../use-edits.ts';

const words = inspectorStrings;

type ClaimFields = Omit<Input<'claim.edit'>, 'id' | 'revision'>;
type Claim = Output<'claim.read'>;

function snapshotOf(claim: Claim): Snapshot<ClaimFields> {
  const {
    relation, value, voice, attributionId, attributionText, polarity, status, likelihood, confidence, estimativeWords, credibility, marking, note,
    date, dateInferred, dateBasis, revision,
  } = claim;
  return {
    revision,
    fields: {
      relation, value, voice, attributionId, attributionText, polarity, status, likelihood, confidence, estimativeWords, credibility, marking, note,
      date, dateInferred, dateBasis,
    },
  };
}

export interface ClaimCardProps {
  readonly claim: Claim;
  readonly relations: readonly Relation[];
  readonly quotes: Omit<QuoteListProps, 'thingId'>;
}

/** Who did what to whom, and when: resting on quotes, or visibly unsourced. */
export function ClaimCard({ claim, relations, quotes }: ClaimCardProps) {
  const { id } = claim;
  const actions = useInspectorActions();
  const { run, ask } = actions;
  const removal = useRemoval(id);
  const edits = useEdits(snapshotOf(claim), {
    write: (fields, revision) => run('claim.edit', { id, ...fields, revision }),
    read: async () => snapshotOf(await ask('claim.read', { id })),
  });
  const text = claimText(claim, null);
  const isUnsourced = claim.quoteCount === 0;
  return (
    <Card
      icon="claim" title={{ key: 'claim', label: vocabularyStrings.kinds.claim, isEmpty: false, text, show: <ClaimTitle claim={claim} /> }}
      subtitle={<><ClaimSign line={claimLine(claim)} isUnsourced={isUnsourced} /> {vocabularyStrings.kinds.claim} · {standingText(claim) ?? words.polarities.asserts}</>}
      menu={[removal]}
    >
      <ConflictBanner edits={edits} />
      {isUnsourced && <Banner tone="warning" title={words.unsourced}>{words.unsourcedText}</Banner>}
      <Properties properties={[...contentOf(claim, edits, relations), ...remarksOf(claim, edits, actions)]} />
      <QuoteList {...quotes} thingId={id} />
      <div className="inspector-hanging">
        <TagList thingId={id} tags={claim.tags} />
        <ReferenceList thingId={id} references={claim.references} />
      </div>
    </Card>
  );
}

/** Both ends are one click away. */
function ClaimTitle({ claim }: { readonly claim: Claim }) {
  const { select } = useInspectorActions();
  const { subjectId, subjectName, objectId, objectName, relationLabel, relation, property, value } = claim;
  const end = (id: string, name: string) => (
    <button type="button" className="inspector-link" title={words.select(name)} onClick={() => select([id])}>{name}</button>
  );
  return (
    <>
      {end(subjectId, subjectName)} <span className="inspector-verb">{property ?? relationLabel ?? relation}</span>{' '}
      {objectId === null ? value : end(objectId, objectName ?? '')}
    </>
  );
}

function contentOf({ objectId }: Claim, { fields, save }: Edits<ClaimFields>, relations: readonly Relation[]): readonly Property[] {
  const { relation, value } = fields;
  if (objectId === null) {
    return [requiredTextProperty({ key: 'value', label: words.fields.value, value: value ?? '', isLong: true, save: (text) => save({ value: text }) })];
  }
  const options = relations.map(({ name, label }) => ({ value: name, label }));
  return [choiceProperty({ key: 'relation', label: words.fields.relation, value: relation ?? '', options, save: (name) => save({ relation: name }) })];
}

function restsOn({ quoteCount, sourceCount }: Claim): Property {
  const text = `${words.quotes(quoteCount)}, ${words.sources(sourceCount)}`;
  const show = quoteCount === 0
    ? <strong className="inspector-unsourced">{words.unsourced}</strong>
    : <><strong>{words.quotes(quoteCount)}</strong>, {words.sources(sourceCount)}</>;
  return { key: 'restsOn', label: words.fields.restsOn, isEmpty: false, text, show };
}

function remarksOf(claim: Claim, { fields, save }: Edits<ClaimFields>, { ask }: InspectorActions): readonly Property[] {
  const { attributionId } = fields;
  return [
    dateProperty(words.fields.date, claim, (date) => save(date)),
    likelihoodProperty(fields.likelihood, (likelihood) => save({ likelihood })),
    confidenceProperty(fields.confidence, (confidence) => save({ confidence })),
    restsOn(claim),
    optionalChoiceProperty({ key: 'status', label: words.fields.status, value: fields.status, options: optionsOf(statuses, vocabularyStrings.statuses), save: (status) => save({ status }) }),
    choiceProperty({ key: 'polarity', label: words.fields.polarity, value: fields.polarity, options: optionsOf(polarities, words.polarities), save: (polarity) => save({ polarity }) }),
    choiceProperty({ key: 'voice', label: words.fields.voice, value: fields.voice, options: optionsOf(voices, words.voices), save: (voice) => save({ voice }) }),
    thingProperty({
      key: 'attribution', label: words.fields.attribution, value: attributionId === null ? null : { id: attributionId, name: claim.attributionName ?? '' },
      search: (text) => ask('thing.find', { text, kinds: ['actor'], limit: 20 }), save: (id) => save({ attributionId: id }),
    }),
    textProperty({ key: 'attributionText', label: words.fields.attributionText, value: fields.attributionText, save: (attributionText) => save({ attributionText }) }),
    textProperty({ key: 'estimativeWords', label: words.fields.estimativeWords, value: fields.estimativeWords, save: (estimativeWords) => save({ estimativeWords }) }),
    credibilityProperty(fields.credibility, (credibility) => save({ credibility })),
    markingProperty(fields.marking, (marking) => save({ marking })),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
}
