import { useState } from 'react';
import type { FilePurpose, FolderEntry } from '../../../shared/contract/hosts.ts';
import { useClient } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ChosenFile } from '../FileChoice.tsx';
import { EntryList } from './EntryList.tsx';
import { asSavedName, entriesFor } from './model.ts';
import { Trail } from './Trail.tsx';
import { useFolder } from './use-folder.ts';
import './chooser.css';

export interface FileChooserProps {
  readonly purpose: FilePurpose;
  readonly suggestedName: string | undefined;
  readonly onDone: (chosen: ChosenFile | null) => void;
}

const words = strings.shell;

/** Chooses a file in the folders that the host was started with, where there is no dialog of the system. */
export function FileChooser({ purpose, suggestedName, onDone }: FileChooserProps) {
  const { folder, listing, error, enter } = useFolder();
  const [chosen, setChosen] = useState<FolderEntry | null>(null);
  const [wasEntered, setEntered] = useState(false);
  const [name, setName] = useState(suggestedName ?? '');
  const saving = useSaving(onDone);
  const isSaving = purpose.startsWith('save-');
  const entries = entriesFor(listing?.entries ?? [], purpose, suggestedName);
  const isReadOnly = isSaving && folder !== null && listing?.isWritable === false;
  // The entry that is marked before anybody chose is the one that a confirmation means.
  const target = chosen ?? entries[0] ?? null;
  const canConfirm = isSaving ? folder !== null && !isReadOnly && asSavedName(name, purpose, suggestedName) !== '' : target !== null;

  /** What was chosen in the folder that is left must not be opened from the next. */
  function go(to: string | null): void {
    setChosen(null);
    enter(to);
  }

  function open(entry: FolderEntry): void {
    if (entry.isFolder) {
      setEntered(true);
      go(entry.handle);
    } else if (isSaving) setName(entry.name);
    else onDone({ file: entry.handle, name: entry.name });
  }

  function confirm(): void {
    if (!canConfirm) return;
    if (isSaving && folder !== null) void saving.save(folder, asSavedName(name, purpose, suggestedName));
    else if (target !== null) open(target);
  }

  return (
    <Dialog
      title={words.chooserTitles[purpose]} onClose={() => onDone(null)} onSubmit={confirm} footerAside={isSaving ? undefined : words.chooserHint}
      footer={(
        <>
          <Button onClick={() => onDone(null)}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={!canConfirm}>{words.chooserConfirm[purpose]}</Button>
        </>
      )}
    >
      <Trail trail={listing?.trail ?? []} onEnter={go} />
      {error !== null && <Banner tone="error" title={words.chooserFailed}>{error.message}</Banner>}
      <EntryList
        key={folder ?? ''} entries={entries} emptyNote={folder === null ? words.chooserNoRoots : words.chooserEmpty}
        isLoading={listing === undefined && error === null} isFirst={!isSaving || wasEntered}
        onChoose={setChosen} onOpen={open}
        onLeave={() => go(listing?.trail.at(-2)?.handle ?? null)}
      />
      <p className="chooser-reach">{words.chooserReach[purpose]}</p>
      {isReadOnly && <Banner tone="warning">{words.chooserReadOnly}</Banner>}
      {isSaving && <TextField label={words.chooserName} value={name} onChange={setName} isFirst={isSaving} error={saving.problem} />}
    </Dialog>
  );
}

/** Turns folder and name into a file, and refuses one that is there. */
function useSaving(onDone: FileChooserProps['onDone']) {
  const client = useClient();
  const [problem, setProblem] = useState('');
  async function save(folder: string, name: string): Promise<void> {
    try {
      const { file, isThere } = await client.call('folder.file', { folder, name });
      if (isThere) setProblem(words.chooserReplaces(name));
      else onDone({ file, name });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }
  return { problem, save };
}
