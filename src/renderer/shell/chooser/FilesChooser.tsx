import { useState } from 'react';
import type { ChosenForImport } from '../../../shared/contract/batches.ts';
import type { FolderEntry } from '../../../shared/contract/hosts.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { FolderOf } from '../FileChoice.tsx';
import { EntryList } from './EntryList.tsx';
import { entriesFor } from './model.ts';
import { Trail } from './Trail.tsx';
import { useFolder } from './use-folder.ts';
import './chooser.css';

const words = strings.shell;

export interface FilesChooserProps {
  /** Files are marked one by one; a folder is taken with all that is in it. */
  readonly what: 'files' | 'folder';
  readonly of: FolderOf;
  readonly onDone: (chosen: ChosenForImport) => void;
}

const noFiles: ReadonlyMap<string, FolderEntry> = new Map();

/** Chooses files to import, or the folder that is looked into, where there is no dialog of the system. */
export function FilesChooser({ what, of, onDone }: FilesChooserProps) {
  const { folder, listing, error, enter } = useFolder();
  const [marked, setMarked] = useState(noFiles);
  const [current, setCurrent] = useState<FolderEntry | null>(null);
  const isForFiles = what === 'files';
  const entries = entriesFor(listing?.entries ?? [], 'import').filter(({ isFolder }) => isForFiles || isFolder);
  const place = listing?.trail.at(-1);
  const giveUp = (): void => onDone({ files: [], folder: null });
  const take = (files: readonly FolderEntry[]): void => onDone({ files: files.map(({ handle, name }) => ({ file: handle, name })), folder: null });
  const takeFolder = (): void => {
    if (folder !== null && place !== undefined) onDone({ files: [], folder: { folder, name: place.name } });
  };
  // The entry that is marked before anybody chose is the one that a confirmation means.
  const target = current ?? entries[0] ?? null;

  function go(to: string | null): void {
    setMarked(noFiles);
    setCurrent(null);
    enter(to);
  }

  function open(entry: FolderEntry): void {
    if (entry.isFolder) go(entry.handle);
    else take([entry]);
  }

  function mark(entry: FolderEntry): void {
    if (entry.isFolder) return;
    const next = new Map(marked);
    if (!next.delete(entry.handle)) next.set(entry.handle, entry);
    setMarked(next);
  }

  function confirm(): void {
    if (!isForFiles) takeFolder();
    else if (marked.size > 0) take([...marked.values()]);
    else if (target !== null) open(target);
  }

  return (
    <Dialog
      title={isForFiles ? words.filesTitle : words.folderTitle[of]} onClose={giveUp} onSubmit={confirm} footerAside={isForFiles ? words.filesHint : words.folderHint}
      footer={(
        <>
          <Button onClick={giveUp}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={isForFiles ? marked.size === 0 && target === null : folder === null}>
            {isForFiles ? words.filesConfirm(marked.size) : words.folderConfirm}
          </Button>
        </>
      )}
    >
      <Trail trail={listing?.trail ?? []} onEnter={go} />
      {error !== null && <Banner tone="error" title={words.chooserFailed}>{error.message}</Banner>}
      <EntryList
        key={folder ?? ''} entries={entries} emptyNote={folder === null ? words.chooserNoRoots : isForFiles ? words.chooserEmpty : words.folderEmpty}
        isLoading={listing === undefined && error === null} isFirst {...(isForFiles ? { marked: new Set(marked.keys()), onMark: mark } : {})}
        onChoose={setCurrent} onOpen={open} onLeave={() => go(listing?.trail.at(-2)?.handle ?? null)}
      />
      <p className="chooser-reach">{words.chooserReach[of === 'bundle' ? 'open-bundle' : 'import']}</p>
    </Dialog>
  );
}
