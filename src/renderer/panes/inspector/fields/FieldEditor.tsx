import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { CheckIcon, CloseIcon } from '../../../ui/icons.tsx';
import { messageOf } from '../actions.ts';
import type { EditorProps } from './property.ts';

/** What the control inside an editor is given. */
export interface ControlProps<V> {
  readonly draft: V;
  readonly onChange: (draft: V) => void;
  /** Saves at once, for controls where choosing is the whole edit. */
  readonly onCommit: (draft: V) => void;
  readonly error: string | undefined;
}

export interface FieldEditorProps<V> extends EditorProps {
  readonly label: string;
  readonly value: V;
  /** @returns what is wrong with the draft, before anything is called */
  readonly check?: (draft: V) => string | undefined;
  /** Rejects with an error whose message stands under the field. */
  readonly save: (draft: V) => Promise<void>;
  readonly isSame?: (left: V, right: V) => boolean;
  readonly children: (control: ControlProps<V>) => ReactNode;
}

/** An open field: Enter or leaving it saves, Escape gives up, errors stand below and keep it open. */
export function FieldEditor<V>({ label, value, check, save, isSame = Object.is, onDone, children }: FieldEditorProps<V>) {
  const [draft, setDraft] = useState(value);
  const [error, setError] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  // What was on screen when the editing began is what the edit is made against.
  const [saveThen] = useState(() => save);
  const [valueThen] = useState(() => value);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const control = box.current?.querySelector<HTMLInputElement>('input, select, textarea');
    control?.focus();
    if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  }, []);

  async function finish(next: V, returnsFocus: boolean): Promise<void> {
    if (isSaving) return;
    if (isSame(next, valueThen)) return onDone(returnsFocus);
    const wrong = check?.(next);
    setError(wrong);
    if (wrong !== undefined) return;
    setSaving(true);
    try {
      await saveThen(next);
      onDone(returnsFocus);
    } catch (failure) {
      setError(messageOf(failure));
      setSaving(false);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isList = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key === 'Escape' && !isList) {
      event.preventDefault();
      event.stopPropagation();
      onDone(true);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.defaultPrevented && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      void finish(draft, true);
    }
  }

  function onBlur({ relatedTarget, currentTarget }: FocusEvent): void {
    // A window that loses the focus has not left the field.
    if (relatedTarget === null ? !document.hasFocus() : currentTarget.contains(relatedTarget)) return;
    void finish(draft, false);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys and focus of the controls inside
    <div className="inspector-editor" role="group" aria-label={label} aria-busy={isSaving} ref={box} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className="inspector-editor-control">
        {children({ draft, onChange: setDraft, onCommit: (next) => { setDraft(next); void finish(next, true); }, error })}
      </div>
      <div className="inspector-editor-buttons">
        <IconButton label={inspectorStrings.save} shortcut={inspectorStrings.saveKey} disabled={isSaving} onClick={() => void finish(draft, true)}><CheckIcon aria-hidden /></IconButton>
        <IconButton label={inspectorStrings.cancel} shortcut={inspectorStrings.cancelKey} disabled={isSaving} onClick={() => onDone(true)}><CloseIcon aria-hidden /></IconButton>
      </div>
    </div>
  );
}
