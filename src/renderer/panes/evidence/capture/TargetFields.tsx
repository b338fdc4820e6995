import type { Relation } from '../../../../shared/model/thing.ts';
import { actorTypes, statuses } from '../../../../shared/vocabulary.ts';
import { formatDate } from '../../../../shared/edtf-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import type { Candidate } from '../model/claim-guess.ts';
import { choicesOf, orNone } from './choices.ts';
import type { CaptureForm } from './form.ts';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const { capture: words } = evidenceStrings;

/** A thing as a search gives it. */
export interface Found extends Candidate {
  readonly type: string | null;
}

export interface TargetFieldsProps {
  readonly form: CaptureForm;
  readonly onChange: (part: Partial<CaptureForm>) => void;
  readonly relations: readonly Pick<Relation, 'name' | 'label'>[];
  /** Actors of the same name that are there already. */
  readonly namesakes: readonly Found[];
  readonly findNodes: (text: string) => Promise<readonly Found[]>;
  readonly findThings: (text: string) => Promise<readonly Found[]>;
}

/** The fields that the chosen target needs, and no others. */
export function TargetFields(props: TargetFieldsProps) {
  switch (props.form.target) {
    case 'actor': return <ActorFields {...props} />;
    case 'operation': return <OperationFields {...props} />;
    case 'event': return <EventFields {...props} />;
    case 'claim': return <ClaimFields {...props} />;
    case 'thing': return <ExistingField {...props} />;
    default: return null;
  }
}

function NameField({ form, onChange }: TargetFieldsProps) {
  return <TextField isFirst label={words.name} value={form.name} dir="auto" onChange={(name) => onChange({ name })} />;
}

function DateField({ form, onChange }: TargetFieldsProps) {
  const inWords = formatDate(form.date.trim());
  return (
    <TextField
      label={words.date} aside={evidenceStrings.remarks.none} value={form.date} placeholder={words.datePlaceholder}
      hint={form.date.trim() === '' || inWords === form.date.trim() ? undefined : inWords} onChange={(date) => onChange({ date })}
    />
  );
}

function ActorFields(props: TargetFieldsProps) {
  const { form, onChange, namesakes } = props;
  const [same] = namesakes;
  return (
    <div className="evidence-fields">
      <NameField {...props} />
      <SelectField
        label={words.type} value={form.actorType} options={choicesOf(actorTypes, evidenceStrings.actorTypes)}
        onChange={(actorType) => onChange({ actorType })}
      />
      {same && (
        <p className="evidence-namesake" role="status">
          <span><DocumentText text={words.alreadyThere(same.name, same.type ?? '')} /></span>
          <Button onClick={() => onChange({ target: 'thing', existing: same })}>{words.useIt}</Button>
        </p>
      )}
    </div>
  );
}

function OperationFields(props: TargetFieldsProps) {
  const { form, onChange } = props;
  return (
    <div className="evidence-fields">
      <NameField {...props} />
      <TextField label={words.kind} title={words.kindHint} value={form.operationKind} onChange={(operationKind) => onChange({ operationKind })} />
      <SelectField
        label={words.status} value={form.status} options={choicesOf(statuses, evidenceStrings.statuses)} onChange={(status) => onChange({ status })}
      />
      <DateField {...props} />
    </div>
  );
}

function EventFields(props: TargetFieldsProps) {
  return <div className="evidence-fields"><NameField {...props} /><DateField {...props} /></div>;
}

function ClaimFields({ form, onChange, relations, findNodes }: TargetFieldsProps) {
  const end = (label: string, value: Candidate | null, isFirst: boolean, put: (chosen: Candidate | null) => void) => (
    <Combobox<Candidate & { readonly type?: string | null }>
      label={label} placeholder={words.find} value={value} onChange={put} search={findNodes} isFirst={isFirst}
      itemKey={({ id }) => id} itemText={({ name }) => name} itemAside={({ type }) => type ?? null}
    />
  );
  return (
    <div className="evidence-fields evidence-fields-claim">
      {end(words.subject, form.subject, form.subject === null, (subject) => onChange({ subject }))}
      <div data-first-if-complete={form.subject && form.object ? '' : undefined}>
        <SelectField
          label={words.relation} value={form.relation} options={relations.map(({ name, label }) => ({ value: name, label }))}
          onChange={(relation) => onChange({ relation })}
        />
      </div>
      {end(words.object, form.object, form.subject !== null && form.object === null, (object) => onChange({ object }))}
      <SelectField
        label={words.status} value={form.claimStatus ?? ''} options={orNone(words.noStatus, choicesOf(statuses, evidenceStrings.statuses))}
        onChange={(status) => onChange({ claimStatus: status === '' ? null : status })}
      />
    </div>
  );
}

function ExistingField({ form, onChange, findThings }: TargetFieldsProps) {
  return (
    <Combobox<Candidate & { readonly type?: string | null }>
      isFirst label={words.existing} placeholder={words.find} value={form.existing} onChange={(existing) => onChange({ existing })}
      search={findThings} itemKey={({ id }) => id} itemText={({ name }) => name} itemAside={({ type }) => type ?? null}
    />
  );
}
