import { useState, type KeyboardEvent } from 'react';
import { useCommand } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';

export interface PaletteFootProps {
  readonly query: string;
  /** Whether the query finds something and the case can be written. */
  readonly canSave: boolean;
  /** The saved search that is gone to; null when none is. */
  readonly saved: string | null;
}

const [words, shell] = [strings.search, strings.shell];

/** The keys, and a name for the search that is to be kept. */
export function PaletteFoot({ query, canSave, saved }: PaletteFootProps) {
  const [naming, setNaming] = useState<{ readonly query: string; readonly name: string } | null>(null);
  const save = useCommand('search.save');
  const remove = useCommand('search.remove');
  const isNaming = naming !== null && naming.query === query;

  function keep(): void {
    if (!isNaming || naming.name.trim() === '') return;
    save.mutate({ name: naming.name.trim(), query });
    setNaming(null);
  }

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') setNaming(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  if (isNaming) {
    return (
      <div className="palette-foot">
        <input
          className="palette-name" type="text" aria-label={words.saveName} placeholder={words.saveName} value={naming.name} dir="auto"
          ref={(element) => element?.focus()} onKeyDown={press} onChange={({ currentTarget: { value } }) => setNaming({ query, name: value })}
        />
        <Button onClick={keep} disabled={naming.name.trim() === ''}>{words.saveDo}</Button>
        <Button tone="quiet" onClick={() => setNaming(null)}>{words.saveCancel}</Button>
      </div>
    );
  }
  return (
    <div className="palette-foot">
      <span aria-hidden><kbd>↑</kbd> <kbd>↓</kbd> {shell.paletteMoves}</span>
      <span aria-hidden><kbd>Enter</kbd> {shell.paletteOpens}</span>
      {canSave && <span aria-hidden><kbd>Tab</kbd> {words.groupMoves}</span>}
      <span aria-hidden><kbd>Esc</kbd> {shell.paletteCloses}</span>
      <span className="palette-foot-end">
        {save.error && <span role="alert" className="palette-problem">{save.error.message}</span>}
        {save.isSuccess && save.variables.query === query && <span role="status">{words.savedAs(save.variables.name)}</span>}
        {canSave && <Button tone="quiet" onClick={() => setNaming({ query, name: '' })}>{words.save}</Button>}
        {saved !== null && <Button tone="quiet" shortcut="Del" onClick={() => remove.mutate({ id: saved as never })}>{words.removeSaved}</Button>}
      </span>
    </div>
  );
}
