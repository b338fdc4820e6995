import { useState } from 'react';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { blankDate, DateControls, dateFieldsOf } from '../fields/date.tsx';
import type { NewFormProps } from './NewActor.tsx';
import { NewThingDialog } from './NewThingDialog.tsx';

const words = inspectorStrings;

export function NewEvent({ run, onMade, onClose }: NewFormProps) {
  const [name, setName] = useState('');
  const [date, setDate] = useState(blankDate);
  const [isChecked, setChecked] = useState(false);
  const isMissing = name.trim() === '';
  return (
    <NewThingDialog
      kind="event" onClose={onClose}
      check={() => { setChecked(true); return !isMissing; }}
      create={async () => {
        const { id } = await run('event.create', { name: name.trim(), status: null, ...dateFieldsOf(date), marking: null, note: null, quoteIds: [] });
        onMade(id);
      }}
    >
      <TextField label={words.fields.name} value={name} onChange={setName} isFirst error={isChecked && isMissing ? words.forms.needs.name : undefined} />
      <DateControls label={words.fields.date} isLabelHidden={false} draft={date} onChange={setDate} />
    </NewThingDialog>
  );
}
