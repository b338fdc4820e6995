import { rooms } from '../../../shared/briefing-view.ts';
import type { SceneSummary } from '../../../shared/contract/scenes.ts';
import { mostShapes, pictureFormatNames, type ExportFormatName } from '../../../shared/exchange.ts';
import { exportStrings as words } from '../../strings/export.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isWidth, scenesOut, type HandOutChoice } from './hand-out.ts';

export interface HandOutFieldsProps {
  readonly format: ExportFormatName;
  readonly scenes: readonly SceneSummary[];
  readonly withheld: ReadonlySet<string>;
  readonly choice: HandOutChoice;
  readonly isDisabled: boolean;
  readonly onChange: (choice: HandOutChoice) => void;
}

/** Which scenes are handed out, and how they look. */
export function HandOutFields(props: HandOutFieldsProps) {
  const { format, choice, isDisabled, onChange } = props;
  const isPicture = pictureFormatNames.includes(format);
  return (
    <>
      {isPicture ? <PictureFields {...props} /> : <SceneFields {...props} />}
      {isPicture && (
        <TextField
          label={words.width} hint={words.widthHint} value={choice.width} error={isWidth(choice.width) ? undefined : words.widthWrong} inputMode="numeric" maxLength={5}
          onChange={(width) => onChange({ ...choice, width })} disabled={isDisabled}
        />
      )}
      <SelectField
        label={words.room} value={choice.theme} options={rooms.map((value) => ({ value, label: words.rooms[value] }))} disabled={isDisabled}
        onChange={(theme) => onChange({ ...choice, theme })}
      />
      <Told {...props} />
    </>
  );
}

/** What the reader should know before: what stays back, and which scenes are crowds. */
function Told({ format, scenes, withheld, choice }: HandOutFieldsProps) {
  const isPicture = pictureFormatNames.includes(format);
  const large = scenesOut(scenes, withheld, format, choice).filter(({ nodeCount }) => nodeCount > mostShapes);
  const back = isPicture ? 0 : scenes.filter(({ id }) => withheld.has(id) && choice.sceneIds?.includes(id) !== false).length;
  const isAllBack = !isPicture && scenes.length > 0 && back > 0 && scenesOut(scenes, withheld, format, choice).length === 0;
  return (
    <div className="export-preview" role="status">
      {!isPicture && scenes.length === 0 && <p>{words.noScenes}</p>}
      {back > 0 && <p>{isAllBack ? words.allScenesBack : words.scenesBack(back)}</p>}
      {large.map(({ id, name, nodeCount }) => <p key={id}><DocumentText text={words.large(name, nodeCount, format === 'pptx')} /></p>)}
    </div>
  );
}

function SceneFields({ scenes, withheld, choice, isDisabled, onChange }: HandOutFieldsProps) {
  if (scenes.length === 0) return null;
  const { sceneIds } = choice;
  const toggle = (id: SceneSummary['id'], isOn: boolean): void => {
    const on = new Set(sceneIds ?? scenes.map((scene) => scene.id));
    if (isOn) on.add(id);
    else on.delete(id);
    onChange({ ...choice, sceneIds: scenes.map((scene) => scene.id).filter((each) => on.has(each)) });
  };
  return (
    <fieldset className="export-scenes">
      <legend>{words.scenes}</legend>
      <Checkbox label={words.allScenes} isChecked={sceneIds === null} disabled={isDisabled} onChange={(isOn) => onChange({ ...choice, sceneIds: isOn ? null : scenes.map(({ id }) => id) })} />
      <div className="export-scene-list">
        {scenes.map(({ id, name }) => (
          <Checkbox
            key={id} label={<DocumentText text={withheld.has(id) ? words.sceneBack(name) : name} />} isChecked={!withheld.has(id) && (sceneIds === null || sceneIds.includes(id))}
            disabled={isDisabled || withheld.has(id)} onChange={(isOn) => toggle(id, isOn)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function PictureFields({ scenes, withheld, choice, isDisabled, onChange }: HandOutFieldsProps) {
  const options = [{ value: '', label: words.wholeNetwork }, ...scenes.filter(({ id }) => !withheld.has(id)).map(({ id, name }) => ({ value: String(id), label: name }))];
  return (
    <>
      <SelectField
        label={words.picture} value={choice.pictured !== null && withheld.has(choice.pictured) ? '' : choice.pictured ?? ''} options={options} disabled={isDisabled}
        onChange={(value) => onChange({ ...choice, pictured: scenes.find(({ id }) => id === value)?.id ?? null })}
      />
      <Checkbox label={words.isTimeline} isChecked={choice.isTimeline} disabled={isDisabled} onChange={(isTimeline) => onChange({ ...choice, isTimeline })} />
    </>
  );
}
