import { useEffect, useState } from 'react';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import { isTextPlace } from '../global-keys.ts';
import { droppedArchive, droppedExchange, droppedFiles, pastedFile } from './dropped.ts';
import './DropZone.css';

const words = strings.import;

/**
 * Takes files and folders that are dropped anywhere on the window, and says so while they hover over it; and what is pasted outside
 * a field. Over a case that can't be written it takes nothing, but the browser does not leave the page for a file either.
 */
export function DropZone({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const showImport = useWorkspace((workspace) => workspace.showImport);
  const showExchange = useWorkspace((workspace) => workspace.showExchange);
  const showBundle = useWorkspace((workspace) => workspace.showBundle);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event) || event.dataTransfer === null) return;
      // Also for nothing usable: the browser would leave the page for it.
      event.preventDefault();
      const archive = droppedArchive(event.dataTransfer);
      if (archive !== null) showBundle(archive);
      if (isReadOnly || archive !== null) return;
      void droppedFiles(event.dataTransfer).then(async (files) => {
        const foreign = await droppedExchange(files);
        if (foreign !== null) showExchange(foreign);
        else if (files !== null) showImport(files);
      });
    };
    const paste = (event: ClipboardEvent): void => {
      if (isReadOnly || event.clipboardData === null || isTextPlace(event.target) || isBehindDialog()) return;
      const pasted = pastedFile(event.clipboardData);
      if (pasted === null) return;
      event.preventDefault();
      showImport(pasted);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, [showImport, showExchange, showBundle, isReadOnly]);

  if (!isOver) return null;
  return (
    <div className="drop-zone">
      <div className="drop-zone-card">
        <ImportIcon aria-hidden />
        <p className="drop-zone-title">{isReadOnly ? words.dropNot : words.dropHere}</p>
        <p className="drop-zone-text">{isReadOnly ? words.dropNotText : words.dropText}</p>
      </div>
    </div>
  );
}

/** Whether a dialog is open that does not itself wait for something to import. */
function isBehindDialog(): boolean {
  const dialog = document.querySelector('dialog[open]');
  return dialog !== null && dialog.querySelector('.import-choose') === null;
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
