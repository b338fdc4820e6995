import { useState, type ReactNode } from 'react';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { messageOf } from '../actions.ts';

const { forms } = inspectorStrings;

export type NewKind = 'actor' | 'operation' | 'event' | 'claim';

export interface NewThingDialogProps {
  readonly kind: NewKind;
  readonly onClose: () => void;
  /** Checks the fields; true when they can be sent. */
  readonly check: () => boolean;
  /** Makes the thing; the dialog closes when it succeeds and shows the message when not. */
  readonly create: () => Promise<void>;
  readonly children: ReactNode;
}

/** A plain form for a thing that does not come from words of a report. */
export function NewThingDialog({ kind, onClose, check, create, children }: NewThingDialogProps) {
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  async function submit(): Promise<void> {
    if (isSaving || !check()) return;
    setSaving(true);
    setError(null);
    try {
      await create();
      onClose();
    } catch (failure) {
      setError(messageOf(failure));
      setSaving(false);
    }
  }

  return (
    <Dialog
      title={forms.titles[kind]} onClose={onClose} onSubmit={() => void submit()}
      footer={(
        <>
          <Button onClick={onClose}>{forms.cancel}</Button>
          <Button tone="primary" type="submit" disabled={isSaving}>{forms.create[kind]}</Button>
        </>
      )}
    >
      <div className="inspector-form">
        {error !== null && <Banner tone="error">{error}</Banner>}
        {children}
        <p className="inspector-form-note">{forms.notes[kind]}</p>
      </div>
    </Dialog>
  );
}
