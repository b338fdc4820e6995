import type { KeyboardEvent } from 'react';
import { strings } from '../../strings/en.ts';
import { formatCount } from '../../ui/format.ts';
import { listKinds, type ListKind } from './fetch.ts';

export interface TabsProps {
  readonly kind: ListKind;
  readonly counts: Readonly<Record<ListKind, number>>;
  readonly panelId: string;
  readonly onChange: (kind: ListKind) => void;
}

/** Which kind of thing is listed. Arrow keys change it. */
export function Tabs({ kind, counts, panelId, onChange }: TabsProps) {
  function press(event: KeyboardEvent<HTMLDivElement>): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = listKinds[(listKinds.indexOf(kind) + by + listKinds.length) % listKinds.length];
    if (by === 0 || next === undefined) return;
    event.preventDefault();
    onChange(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus();
  }
  return (
    <div role="tablist" tabIndex={-1} aria-label={strings.lists.kindsLabel} className="lists-tabs" onKeyDown={press}>
      {listKinds.map((each) => (
        <button
          key={each} type="button" role="tab" data-kind={each} aria-selected={each === kind} aria-controls={panelId}
          tabIndex={each === kind ? 0 : -1} className="lists-tab" onClick={() => onChange(each)}
        >
          {strings.lists.kinds[each]}
          <span className="lists-tab-count">{formatCount(counts[each])}</span>
        </button>
      ))}
    </div>
  );
}
