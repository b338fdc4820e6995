import { useState } from 'react';
import { filterStrings } from '../../../strings/network-filter.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CloseIcon } from '../../../ui/icons.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { Filter } from './saved.ts';
import type { SavedFilters } from './use-saved-filters.ts';

export interface SavedListProps {
  readonly saved: SavedFilters;
  /** What would be saved; null while nothing is hidden or dimmed. */
  readonly current: Filter | null;
  readonly isReadOnly: boolean;
  readonly onChoose: (filter: Filter) => void;
}

/** Filters that are kept with the case: to choose, to add and to remove. */
export function SavedList({ saved, current, isReadOnly, onChoose }: SavedListProps) {
  const [name, setName] = useState('');
  return (
    <section className="network-filter-part">
      <h4>{filterStrings.saved}</h4>
      {saved.list.length === 0 && <p>{filterStrings.nothingSaved}</p>}
      <ul>
        {saved.list.map((each) => (
          <li key={each.name}>
            <button type="button" className="network-answer-thing" onClick={() => onChoose(each.filter)}>{each.name}</button>
            {!isReadOnly && <IconButton label={filterStrings.remove(each.name)} onClick={() => saved.remove(each.name)}><CloseIcon aria-hidden /></IconButton>}
          </li>
        ))}
      </ul>
      {!isReadOnly && current !== null && (
        <form
          className="network-filter-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            saved.save({ name: name.trim(), filter: current });
            setName('');
          }}
        >
          <TextField label={filterStrings.saveAs} value={name} maxLength={80} onChange={setName} />
          <Button type="submit" disabled={name.trim() === ''}>{filterStrings.save}</Button>
        </form>
      )}
    </section>
  );
}
