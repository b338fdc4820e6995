import { useEffect, useRef, useState } from 'react';
import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import { useCommand } from '../../../state/queries.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { remarksOf } from '../capture/form.ts';
import { actOnFormKey } from '../capture/form-keys.ts';
import { RemarksFields } from '../capture/RemarksFields.tsx';
import { useCaptureData, useRemarkNames } from '../capture/useCaptureData.ts';

const { cards: words } = evidenceStrings;

/** Edits what is said about a quote. What somebody else changed in the meantime is not overwritten. */
export function EditRemarks({ quote, onDone }: { readonly quote: QuoteWithSupport; readonly onDone: () => void }) {
  const [remarks, setRemarks] = useState(() => remarksOf(quote));
  const [revision] = useState(quote.revision);
  const { findActors } = useCaptureData();
  const { names, rememberName } = useRemarkNames(remarks);
  const edit = useCommand('quote.edit');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form} className="evidence-edit" aria-label={words.edit}
      onSubmit={(event) => {
        event.preventDefault();
        edit.mutate({ id: quote.id, ...remarks, revision }, { onSuccess: onDone });
      }}
      onKeyDown={(event) => actOnFormKey(event, onDone)}
    >
      <RemarksFields remarks={remarks} onChange={setRemarks} findActors={findActors} names={names} rememberName={rememberName} />
      {edit.error && <Banner tone="error">{edit.error.message}</Banner>}
      <div className="evidence-capture-actions">
        <Button onClick={onDone}>{words.cancel}</Button>
        <Button type="submit" tone="primary" disabled={edit.isPending}>{words.save}</Button>
      </div>
    </form>
  );
}
