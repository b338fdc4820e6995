import { useId } from 'react';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace, type Density, type LockAfter, type Theme } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { protectStrings } from '../../strings/protect.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './dialogs.css';

const words = strings.shell;
const themes: readonly Theme[] = ['system', 'light', 'dark'];
const densities: readonly Density[] = ['comfortable', 'compact'];
const lockAfters: readonly LockAfter[] = [5, 15, 60, 0];

/** How the application looks to this person. Every choice shows at once; there is nothing to save. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const theme = useWorkspace((workspace) => workspace.theme);
  const density = useWorkspace((workspace) => workspace.density);
  const setTheme = useWorkspace((workspace) => workspace.setTheme);
  const setDensity = useWorkspace((workspace) => workspace.setDensity);
  const lockAfter = useWorkspace((workspace) => workspace.lockAfter);
  const setLockAfter = useWorkspace((workspace) => workspace.setLockAfter);
  const { listsRecent, keepsBackups, listRecent, keepBackups, showDialog } = useWorkspace((workspace) => workspace);
  const { data: host } = useVerb('host.describe', {});
  return (
    <Dialog title={words.settings} width="small" onClose={onClose} isLight>
      <Choice label={words.theme} value={theme} values={themes} names={words.themes} onChange={setTheme} />
      <Choice label={words.density} value={density} values={densities} names={words.densities} onChange={setDensity} />
      <Choice label={protectStrings.lockAfter} value={lockAfter} values={lockAfters} names={protectStrings.lockAfters} onChange={setLockAfter} />
      <p className="dialog-note">{protectStrings.lockAfterNote}</p>
      <Checkbox label={words.keepBackups} isChecked={keepsBackups} onChange={keepBackups} />
      <Checkbox label={words.listRecent} isChecked={listsRecent} onChange={listRecent} />
      <p className="dialog-note">{words.settingsNote}</p>
      <div className="settings-about">
        {host !== undefined && <p className="dialog-note">{words.version(host.version)}</p>}
        <Button tone="quiet" onClick={() => showDialog('about')}>{strings.about.title}</Button>
      </div>
    </Dialog>
  );
}

function Choice<V extends string | number>({ label, value, values, names, onChange }: {
  readonly label: string;
  readonly value: V;
  readonly values: readonly V[];
  readonly names: Readonly<Record<V, string>>;
  readonly onChange: (value: V) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice-group">
      <legend className="field-label">{label}</legend>
      <div className="choice-row">
        {values.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
            <span>{names[each]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
