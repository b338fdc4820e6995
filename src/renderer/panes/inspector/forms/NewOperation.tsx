import { useState } from 'react';
import { statuses, type Status } from '../../../../shared/vocabulary.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';
import { SelectField } from '../../../ui/SelectField.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { optionsOf } from '../fields/choice.tsx';
import { blankDate, DateControls, dateFieldsOf } from '../fields/date.tsx';
import { textOrNull, type NewFormProps } from './NewActor.tsx';
import { NewThingDialog } from './NewThingDialog.tsx';

const words = inspectorStrings;

export function NewOperation({ run, onMade, onClose }: NewFormProps) {
  const [name, setName] = useState('');
  const [kind, setKind] = useState('');
  const [status, setStatus] = useState<Status>('conducted');
  const [aim, setAim] = useState('');
  const [date, setDate] = useState(blankDate);
  const [isChecked, setChecked] = useState(false);
  const isMissing = { name: name.trim() === '', kind: kind.trim() === '' };
  return (
    <NewThingDialog
      kind="operation" onClose={onClose}
      check={() => { setChecked(true); return !isMissing.name && !isMissing.kind; }}
      create={async () => {
        const { id } = await run('operation.create', {
          name: name.trim(), kind: kind.trim(), status, aim: textOrNull(aim), statusBasis: null, scale: null, ...dateFieldsOf(date), parentId: null,
          marking: null, note: null, quoteIds: [],
        });
        onMade(id);
      }}
    >
      <TextField label={words.fields.name} value={name} onChange={setName} isFirst error={isChecked && isMissing.name ? words.forms.needs.name : undefined} />
      <div className="inspector-form-pair">
        <TextField label={words.fields.kind} value={kind} onChange={setKind} hint={words.forms.kindHint} error={isChecked && isMissing.kind ? words.forms.needs.kind : undefined} />
        <SelectField label={words.fields.status} value={status} options={optionsOf(statuses, vocabularyStrings.statuses)} onChange={setStatus} />
      </div>
      <DateControls label={words.fields.date} isLabelHidden={false} draft={date} onChange={setDate} />
      <TextField label={words.fields.aim} value={aim} onChange={setAim} />
    </NewThingDialog>
  );
}
