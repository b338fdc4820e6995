import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { AddIcon } from '../../../ui/icons.tsx';
import { useInspectorActions } from '../actions.ts';
import type { Property } from './property.ts';
import { UnconfirmedMark } from './UnconfirmedMark.tsx';

/** Labelled values that are edited in place: a click or Enter opens one; empty ones wait below. */
export function Properties({ properties }: { readonly properties: readonly Property[] }) {
  const { isReadOnly } = useInspectorActions();
  const [edited, setEdited] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const shown = properties.filter(({ isEmpty, key }) => !isEmpty || key === edited);
  const empty = isReadOnly ? [] : properties.filter(({ isEmpty, key, editor }) => isEmpty && key !== edited && editor !== undefined);

  function done(key: string, returnsFocus: boolean): void {
    // The button comes back only when it is drawn, and takes the focus that its field had.
    flushSync(() => setEdited((open) => (open === key ? null : open)));
    if (returnsFocus) box.current?.querySelector<HTMLElement>(`[data-property="${key}"]`)?.focus();
  }

  return (
    <div className="inspector-properties" ref={box}>
      {shown.length > 0 && (
        <dl className="inspector-list">
          {shown.map((property) => (
            <div key={property.key} className={property.key === edited ? 'inspector-row inspector-row-edited' : 'inspector-row'}>
              <dt className="inspector-label">{property.label}</dt>
              <dd className="inspector-value-cell">
                {property.key === edited && property.editor
                  ? property.editor({ onDone: (returnsFocus) => done(property.key, returnsFocus) })
                  : <Value property={property} isEditable={!isReadOnly && property.editor !== undefined} onEdit={() => setEdited(property.key)} />}
                {property.isUnconfirmed === true && property.key !== edited && <UnconfirmedMark />}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {empty.length > 0 && (
        <div className="inspector-adds" role="group" aria-label={inspectorStrings.addFields}>
          {empty.map(({ key, label }) => (
            <button key={key} type="button" className="inspector-add" data-property={key} onClick={() => setEdited(key)}>
              <AddIcon aria-hidden /><span className="visually-hidden">{inspectorStrings.addBefore}</span>{label.toLowerCase()}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Value({ property, isEditable, onEdit }: { readonly property: Property; readonly isEditable: boolean; readonly onEdit: () => void }) {
  const { key, label, show } = property;
  if (!isEditable) return <div className="inspector-value">{show}</div>;
  return (
    <button type="button" className="inspector-value inspector-value-editable" data-property={key} onClick={onEdit}>
      <span className="visually-hidden">{inspectorStrings.editBefore(label)}</span>{show}
    </button>
  );
}
