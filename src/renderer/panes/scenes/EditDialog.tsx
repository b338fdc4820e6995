import { useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { markings } from '../../../shared/vocabulary.ts';
import { sceneStrings as words } from '../../strings/scenes.ts';
import { vocabularyStrings } from '../../../shared/words/vocabulary.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';

export type Written = Pick<Input<'scene.update'>, 'name' | 'caption' | 'speakerNote' | 'marking'>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What is written on a scene. Its marking can't be chosen lower than what it shows. */
export function EditDialog({ scene, onSave, onClose }: { readonly scene: SceneSummary; readonly onSave: (written: Written) => void; readonly onClose: () => void }) {
  const [name, setName] = useState(scene.name);
  const [caption, setCaption] = useState(scene.caption ?? '');
  const [speakerNote, setSpeakerNote] = useState(scene.speakerNote ?? '');
  const [marking, setMarking] = useState(scene.marking);
  const least = scene.leastMarking === null ? 0 : markings.indexOf(scene.leastMarking);
  const options = markings.slice(least).map((value) => ({ value: value as typeof value | '', label: `${value} · ${vocabularyStrings.markings[value]}` }));
  return (
    <Dialog
      title={words.editTitle} onClose={onClose} onSubmit={() => name.trim() !== '' && onSave({ name: name.trim(), caption: orNull(caption), speakerNote: orNull(speakerNote), marking })}
      footer={<><Button onClick={onClose}>{words.cancel}</Button><Button tone="primary" type="submit" disabled={name.trim() === ''}>{words.apply}</Button></>}
    >
      <TextField label={words.name} value={name} onChange={setName} isFirst />
      <TextArea label={words.caption} value={caption} onChange={setCaption} rows={2} />
      <TextArea label={words.speakerNote} value={speakerNote} onChange={setSpeakerNote} rows={5} />
      <SelectField
        label={words.marking} value={marking ?? ''} hint={scene.leastMarking === null ? words.markingFree : words.markingHint(scene.leastMarking)}
        options={scene.leastMarking === null ? [{ value: '', label: words.noMarking }, ...options] : options} onChange={(value) => setMarking(value === '' ? null : value)}
      />
    </Dialog>
  );
}
