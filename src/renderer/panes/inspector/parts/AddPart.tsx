import { useState, type ReactNode } from 'react';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { AddIcon } from '../../../ui/icons.tsx';
import { useInspectorActions } from '../actions.ts';
import { FieldEditor, type ControlProps } from '../fields/FieldEditor.tsx';
import { Section } from './Section.tsx';

export interface PartsProps<V> {
  readonly title: string;
  readonly addLabel: string;
  /** What the editor starts with; left unchanged it adds nothing. */
  readonly blank: V;
  readonly isSame: (left: V, right: V) => boolean;
  readonly check: (draft: V) => string | undefined;
  readonly add: (draft: V) => Promise<void>;
  readonly control: (control: ControlProps<V>) => ReactNode;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** Small things that hang on the selection, with a way to add one. Takes no room while there are none. */
export function Parts<V>({ title, addLabel, blank, isSame, check, add, control, isEmpty, children }: PartsProps<V>) {
  const { isReadOnly } = useInspectorActions();
  const [isAdding, setAdding] = useState(false);
  if (isEmpty && isReadOnly) return null;
  if (isEmpty && !isAdding) {
    return (
      <button type="button" className="inspector-add" onClick={() => setAdding(true)}>
        <AddIcon aria-hidden /><span className="visually-hidden">{inspectorStrings.addBefore}</span>{title.toLowerCase()}
      </button>
    );
  }
  return (
    <Section
      title={title}
      actions={isReadOnly || isAdding ? undefined : <IconButton label={addLabel} onClick={() => setAdding(true)}><AddIcon aria-hidden /></IconButton>}
    >
      {children}
      {isAdding && (
        <FieldEditor label={addLabel} value={blank} isSame={isSame} check={check} save={add} onDone={() => setAdding(false)}>{control}</FieldEditor>
      )}
    </Section>
  );
}
