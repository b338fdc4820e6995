import { useState } from 'react';
import type { Run } from '../../../state/run.ts';
import { actorTypes, type ActorType } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { optionsOf } from '../fields/choice.tsx';
import { NewThingDialog } from './NewThingDialog.tsx';

const words = inspectorStrings;

export interface NewFormProps {
  readonly run: Run;
  readonly ask: Run;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

export const textOrNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function NewActor({ run, onMade, onClose }: NewFormProps) {
  const [name, setName] = useState('');
  const [type, setType] = useState<ActorType>('person');
  const [role, setRole] = useState('');
  const [affiliation, setAffiliation] = useState('');
  const [isChecked, setChecked] = useState(false);
  const missing = name.trim() === '';
  return (
    <NewThingDialog
      kind="actor" onClose={onClose}
      check={() => { setChecked(true); return !missing; }}
      create={async () => {
        const { id } = await run('actor.create', {
          name: name.trim(), type, role: textOrNull(role), affiliation: textOrNull(affiliation), marking: null, note: null, quoteIds: [],
        });
        onMade(id);
      }}
    >
      <TextField label={words.fields.name} value={name} onChange={setName} isFirst error={isChecked && missing ? words.forms.needs.name : undefined} />
      <SelectField label={words.fields.type} value={type} options={optionsOf(actorTypes, vocabularyStrings.actorTypes)} onChange={setType} />
      <div className="inspector-form-pair">
        <TextField label={words.fields.role} value={role} onChange={setRole} />
        <TextField label={words.fields.affiliation} value={affiliation} onChange={setAffiliation} />
      </div>
    </NewThingDialog>
  );
}
