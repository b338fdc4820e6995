import { useEffect, useState } from 'react';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import './DropZone.css';

const words = strings.import;

/** Takes a file that is dropped anywhere on the window, and says so while one hovers over it. */
export function DropZone() {
  const showImport = useWorkspace((workspace) => workspace.showImport);
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
      if (!hasFiles(event)) return;
      // Also for a folder or nothing usable: the browser would leave the page for it.
      event.preventDefault();
      const bytes = event.dataTransfer?.files[0];
      if (bytes !== undefined) showImport({ is: 'dropped', bytes });
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [showImport]);

  if (!isOver) return null;
  return (
    <div className="drop-zone">
      <div className="drop-zone-card">
        <ImportIcon aria-hidden />
        <p className="drop-zone-title">{words.dropHere}</p>
        <p className="drop-zone-text">{words.dropText}</p>
      </div>
    </div>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
