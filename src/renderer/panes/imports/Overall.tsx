import { useState } from 'react';
import type { BatchSummary } from '../../../shared/contract/batches.ts';
import { doneIn } from '../../state/batches.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { countIn, countText, paceOf } from './model.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

const words = strings.imports;

export interface OverallProps {
  readonly batch: BatchSummary;
  /** Files that were refused or left out and can be taken up again. */
  readonly retryCount: number;
  readonly onRetry: () => void;
}

/** How far an import is as a whole; at its end what came of it. */
export function Overall({ batch, retryCount, onRetry }: OverallProps) {
  return (
    <div className="imports-overall">
      <p className="imports-name" title={plainlyShown(batch.name)}><DocumentText text={batch.name} /></p>
      {batch.isRunning ? <Running batch={batch} /> : <Finished batch={batch} retryCount={retryCount} onRetry={onRetry} />}
    </div>
  );
}

function Running({ batch }: { readonly batch: BatchSummary }) {
  const cancel = useCommand('batch.cancel');
  const [isCancelling, setCancelling] = useState(false);
  return (
    <>
      <Progress label={countText(batch)} count={paceOf(batch)} done={doneIn(batch)} total={batch.total} />
      <div>
        <Button
          disabled={isCancelling}
          onClick={() => {
            setCancelling(true);
            cancel.mutate({ id: batch.id }, { onError: () => setCancelling(false) });
          }}
        >
          {isCancelling ? words.cancelling : words.cancel}
        </Button>
      </div>
      {cancel.error !== null && <Banner tone="error" title={words.actionFailed}>{cancel.error.message}</Banner>}
    </>
  );
}

function Finished({ batch, retryCount, onRetry }: OverallProps) {
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const forget = useCommand('batch.forget');
  const unconfirmed = (useVerb('report.list', {}).data ?? []).filter((report) => report.unconfirmed !== null).length;
  const [refused, left] = [countIn(batch, 'refused'), countIn(batch, 'cancelled')];
  const aside = words.finishedAside(countIn(batch, 'duplicate'), refused, left);
  return (
    <>
      <p className="imports-summary" role="status"><strong>{words.finished(countIn(batch, 'imported'))}</strong>{aside === '' ? `. ${words.nothingElse}` : `, ${aside}.`}</p>
      <div className="imports-actions">
        {unconfirmed > 0 && <Button tone="primary" title={words.toConfirmHint} onClick={() => showDialog('confirm')}>{words.toConfirm(unconfirmed)}</Button>}
        {retryCount > 0 && <Button onClick={onRetry}>{words.retryAll(retryCount)}</Button>}
        <Button tone="quiet" onClick={() => forget.mutate({ id: batch.id })}>{words.forget}</Button>
      </div>
    </>
  );
}
