import type { Input, Output } from '../../../../shared/contract.ts';
import type { ClaimSummary } from '../../../../shared/contract/things.ts';
import { statuses } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useInspectorActions } from '../actions.ts';
import { Card, useRemoval } from '../Card.tsx';
import { ConflictBanner } from '../ConflictBanner.tsx';
import type { Snapshot } from '../edits.ts';
import { choiceProperty, optionsOf } from '../fields/choice.tsx';
import { dateProperty } from '../fields/date.tsx';
import { markingProperty } from '../fields/grades.tsx';
import { Properties } from '../fields/Properties.tsx';
import type { Property } from '../fields/property.ts';
import { requiredTextProperty, textProperty } from '../fields/text.tsx';
import { thingProperty } from '../fields/thing.tsx';
import { claimLine, claimText, standingText } from '../parts/claim-text.ts';
import { ClaimList, ClaimSign } from '../parts/ClaimList.tsx';
import { ReferenceList, TagList, TechniqueList } from '../parts/hanging.tsx';
import { QuoteList, type QuoteListProps } from '../parts/QuoteList.tsx';
import { useEdits, type Edits } from '../use-edits.ts';

const words = inspectorStrings;
const chipsShown = 6;

type OperationFields = Omit<Input<'operation.edit'>, 'id' | 'revision'>;

function snapshotOf({ id: _id, revision, earliestDay: _first, latestDay: _last, ...fields }: Output<'operation.read'>['operation']): Snapshot<OperationFields> {
  return { fields, revision };
}

export interface OperationCardProps {
  readonly data: Output<'operation.read'>;
  readonly quotes: Omit<QuoteListProps, 'thingId'>;
  /** Names of the relations that are parts in an operation. */
  readonly roleNames: ReadonlySet<string>;
}

/** Campaign, intrusion, disclosure, sanctions ... */
export function OperationCard({ data, quotes, roleNames }: OperationCardProps) {
  const { operation, techniques, tags, references, claims, claimTotal } = data;
  const { id } = operation;
  const { run, ask, select } = useInspectorActions();
  const removal = useRemoval(id);
  const edits = useEdits(snapshotOf(operation), {
    write: (fields, revision) => run('operation.edit', { id, ...fields, revision }),
    read: async () => snapshotOf((await ask('operation.read', { id })).operation),
  });
  const { fields, save } = edits;
  const roles = claims.filter(({ objectId, relation }) => objectId === id && relation !== null && roleNames.has(relation)).slice(0, chipsShown);
  return (
    <Card
      icon="operation" subtitle={`${fields.kind} · ${vocabularyStrings.statuses[fields.status]} · ${words.claims(claimTotal)}`}
      title={requiredTextProperty({ key: 'name', label: words.fields.name, value: fields.name, save: (name) => save({ name }) })}
      menu={[removal]}
    >
      <ConflictBanner edits={edits} />
      {roles.length > 0 && (
        <div className="inspector-chips inspector-roles" role="group" aria-label={words.rolesTitle}>
          {roles.map((claim) => <RoleChip key={claim.id} claim={claim} operationId={id} onSelect={() => select([claim.id])} />)}
        </div>
      )}
      <Properties properties={propertiesOf(data, edits, ask)} />
      <TechniqueList operationId={id} techniques={techniques} />
      <ClaimList claims={claims} total={claimTotal} thingId={id} />
      <QuoteList {...quotes} thingId={id} />
      <div className="inspector-hanging">
        <TagList thingId={id} tags={tags} />
        <ReferenceList thingId={id} references={references} />
      </div>
    </Card>
  );
}

/** A part in the operation; how the claim stands is drawn before it, unless it is plainly asserted. */
function RoleChip({ claim, operationId, onSelect }: { readonly claim: ClaimSummary; readonly operationId: string; readonly onSelect: () => void }) {
  const line = claimLine(claim);
  const isUnsourced = claim.quoteCount === 0;
  const standing = standingText(claim);
  const text = claimText(claim, operationId);
  return (
    <Chip title={standing === null ? text : `${text}, ${standing}`} onClick={onSelect} {...(line === 'solid' && !isUnsourced ? {} : { icon: <ClaimSign line={line} isUnsourced={isUnsourced} /> })}>
      {text}
    </Chip>
  );
}

function propertiesOf(
  { operation, parentName }: Output<'operation.read'>, { fields, save }: Edits<OperationFields>, ask: ReturnType<typeof useInspectorActions>['ask'],
): readonly Property[] {
  const { parentId } = fields;
  return [
    dateProperty(words.fields.date, operation, (date) => save(date)),
    choiceProperty({ key: 'status', label: words.fields.status, value: fields.status, options: optionsOf(statuses, vocabularyStrings.statuses), save: (status) => save({ status }) }),
    textProperty({ key: 'statusBasis', label: words.fields.statusBasis, value: fields.statusBasis, isLong: true, save: (statusBasis) => save({ statusBasis }) }),
    requiredTextProperty({ key: 'kind', label: words.fields.kind, value: fields.kind, hint: words.forms.kindHint, save: (kind) => save({ kind }) }),
    textProperty({ key: 'aim', label: words.fields.aim, value: fields.aim, isLong: true, save: (aim) => save({ aim }) }),
    textProperty({ key: 'scale', label: words.fields.scale, value: fields.scale, save: (scale) => save({ scale }) }),
    thingProperty({
      key: 'parent', label: words.fields.parent, value: parentId === null ? null : { id: parentId, name: parentName ?? '' },
      search: async (text) => (await ask('thing.find', { text, kinds: ['operation'], limit: 20 })).filter(({ id }) => id !== operation.id),
      save: (id) => save({ parentId: id }),
    }),
    markingProperty(fields.marking, (marking) => save({ marking })),
    textProperty({ key: 'note', label: words.fields.note, value: fields.note, isLong: true, save: (note) => save({ note }) }),
  ];
}
