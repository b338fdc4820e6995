import { useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import type { ThingSummary } from '../../../../shared/contract/things.ts';
import type { Relation } from '../../../../shared/model/thing.ts';
import { polarities, voices, type Polarity, type Voice } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Combobox } from '../../../ui/Combobox.tsx';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { optionsOf } from '../fields/choice.tsx';
import { blankDate, DateControls, dateFieldsOf } from '../fields/date.tsx';
import type { NewFormProps } from './NewActor.tsx';
import { claimContent, type ClaimDraft, type ClaimPart } from './claim-draft.ts';
import { NewThingDialog } from './NewThingDialog.tsx';

const words = inspectorStrings;
const { needs } = words.forms;

export interface NewClaimProps extends NewFormProps {
  readonly relations: readonly Relation[];
  /** What was selected when the form opened: the claim is about it, unless changed. */
  readonly subject: ThingSummary | null;
}

export function NewClaim({ run, ask, relations, subject, onMade, onClose }: NewClaimProps) {
  const [draft, setDraft] = useState<ClaimDraft>({ subject, form: 'link', relation: '', object: null, property: '', value: '' });
  const [voice, setVoice] = useState<Voice>('analyst');
  const [polarity, setPolarity] = useState<Polarity>('asserts');
  const [date, setDate] = useState(blankDate);
  const [isChecked, setChecked] = useState(false);
  const { content, missing } = claimContent(draft);
  const need = (part: ClaimPart) => (isChecked && missing.includes(part) ? needs[part] : undefined);
  const change = (part: Partial<ClaimDraft>) => setDraft((before) => ({ ...before, ...part }));
  const search = (text: string) => ask('thing.find', { text, kinds: ['actor', 'operation', 'event'], limit: 20 });

  async function create(): Promise<void> {
    if (content === null) return;
    const claim: Input<'claim.create'>['claim'] = {
      ...content, voice, polarity, attributionId: null, attributionText: null, status: null, likelihood: null, confidence: null,
      estimativeWords: null, credibility: null, marking: null, note: null, ...dateFieldsOf(date),
    };
    onMade((await run('claim.create', { claim, quoteIds: [] })).id);
  }

  return (
    <NewThingDialog kind="claim" onClose={onClose} check={() => { setChecked(true); return content !== null; }} create={create}>
      <End label={words.fields.subject} value={draft.subject} onChange={(chosen) => change({ subject: chosen })} search={search} isFirst={subject === null} error={need('subject')} />
      <SelectField
        label={words.forms.form} value={draft.form} onChange={(form) => change({ form })}
        options={[{ value: 'link', label: words.forms.link }, { value: 'property', label: words.forms.property }]}
      />
      {draft.form === 'link'
        ? (
          <div className="inspector-form-pair">
            <SelectField
              label={words.fields.relation} value={draft.relation} error={need('relation')} onChange={(relation) => change({ relation })}
              options={[{ value: '', label: words.forms.chooseRelation }, ...relations.map(({ name, label }) => ({ value: name, label }))]}
            />
            <End label={words.fields.object} value={draft.object} onChange={(object) => change({ object })} search={search} error={need('object')} />
          </div>
        )
        : (
          <div className="inspector-form-pair">
            <TextField label={words.fields.property} value={draft.property} onChange={(property) => change({ property })} hint={words.forms.propertyHint} error={need('property')} />
            <TextField label={words.fields.value} value={draft.value} onChange={(value) => change({ value })} error={need('value')} />
          </div>
        )}
      <div className="inspector-form-pair">
        <SelectField label={words.fields.voice} value={voice} options={optionsOf(voices, words.voices)} onChange={setVoice} />
        <SelectField label={words.fields.polarity} value={polarity} options={optionsOf(polarities, words.polarities)} onChange={setPolarity} />
      </div>
      <DateControls label={words.fields.date} isLabelHidden={false} draft={date} onChange={setDate} />
    </NewThingDialog>
  );
}

function End({ label, value, onChange, search, isFirst = false, error }: {
  readonly label: string;
  readonly value: ThingSummary | null;
  readonly onChange: (thing: ThingSummary | null) => void;
  readonly search: (text: string) => Promise<readonly ThingSummary[]>;
  readonly isFirst?: boolean;
  readonly error: string | undefined;
}) {
  return (
    <Combobox<ThingSummary>
      label={label} value={value} onChange={onChange} search={search} isFirst={isFirst} error={error} placeholder={words.forms.choose}
      itemKey={({ id }) => id} itemText={({ name }) => name} itemAside={({ type, kind }) => type ?? kind}
      itemIcon={({ type, kind }) => <KindIcon kind={kind === 'actor' ? type ?? 'person' : kind} />}
    />
  );
}
