import { useState } from 'react';
import type { MergeOutcome } from '../../../shared/contract/merges.ts';
import { mergeStrings as words } from '../../strings/merge.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { ImportIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ConflictChoice } from './ConflictChoice.tsx';
import { useMerge, type Merging } from './use-merge.ts';
import '../import/import.css';
import './merge.css';

export interface MergeDialogProps {
  /** Whether the open case has a passphrase. */
  readonly isProtected: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Takes another copy of the case in: which file, what comes in, what both changed side by side, and then all of it at once. */
export function MergeDialog({ isProtected, onUndo, onClose }: MergeDialogProps) {
  const merging = useMerge();
  const [passphrase, setPassphrase] = useState('');
  const [isUnprotected, setUnprotected] = useState(false);
  const { chosen, needsPassphrase, outcome, decisions, isDone, isBusy } = merging;
  const isDecided = outcome !== null && outcome.conflicts.every(({ id }) => decisions.has(id));
  const losesProtection = merging.isProtected && !isProtected && !isDone && outcome !== null && outcome.entryCount > 0;
  const canMerge = !isDone && !isBusy && isDecided && outcome.entryCount > 0 && (!losesProtection || isUnprotected);
  const isLocked = needsPassphrase && outcome === null;
  const submit = isLocked ? () => { if (passphrase !== '' && !isBusy) void merging.unlock(passphrase); } : canMerge ? () => void merging.apply(isUnprotected) : null;

  return (
    <Dialog
      title={words.title} width="large" onClose={() => { if (isBusy) merging.cancel(); onClose(); }} onSubmit={() => submit?.()}
      footerAside={isDone ? words.undoHint : outcome === null ? undefined : <Button tone="quiet" disabled={isBusy} onClick={() => { setUnprotected(false); void merging.choose(); }}>{words.another}</Button>}
      footer={isDone ? (
        <>
          <Button onClick={() => { onClose(); onUndo(); }}>{words.undo}</Button>
          <Button tone="primary" data-first="" onClick={onClose}>{words.close}</Button>
        </>
      ) : (
        <>
          <Button onClick={() => { if (isBusy) merging.cancel(); onClose(); }}>{words.cancel}</Button>
          {isLocked
            ? <Button tone="primary" type="submit" disabled={passphrase === '' || isBusy}>{words.open}</Button>
            : <Button tone="primary" type="submit" disabled={!canMerge}>{words.apply}</Button>}
        </>
      )}
    >
      {merging.problem !== null && <Banner tone="error" title={words.failed}>{merging.problem}</Banner>}
      {isBusy && chosen !== null && <Progress label={outcome === null ? words.reading : words.merging} {...merging.progress} />}
      {isLocked && chosen !== null && (
        <>
          <p>{words.passphraseNeeded(chosen.name)}</p>
          <TextField type="password" label={words.passphrase} value={passphrase} onChange={setPassphrase} isFirst maxLength={1000} />
        </>
      )}
      {outcome === null && !isLocked && !isBusy && (
        <div className="import-choose">
          <ImportIcon aria-hidden />
          <p>{words.chooseText}</p>
          <div className="import-choose-buttons"><Button tone="primary" data-first="" onClick={() => void merging.choose()}>{words.choose}</Button></div>
        </div>
      )}
      {outcome !== null && <Found outcome={outcome} merging={merging} />}
      {losesProtection && <Checkbox label={words.unprotected} isChecked={isUnprotected} onChange={setUnprotected} disabled={isBusy} />}
    </Dialog>
  );
}

/** What comes in, or came in, and what has to be decided before. */
function Found({ outcome, merging }: { readonly outcome: MergeOutcome; readonly merging: Merging }) {
  const { fileName, entryCount, counts, conflicts } = outcome;
  const { decisions, isDone, hasMore, isBusy } = merging;
  const decidedCount = conflicts.filter(({ id }) => decisions.has(id)).length;
  if (entryCount === 0) return <p role="status">{words.nothing(fileName)}</p>;
  return (
    <>
      {isDone ? <Banner tone="info" title={words.done(fileName)} /> : <p className="merge-lead"><DocumentText text={words.comesIn(fileName, entryCount)} /></p>}
      <section className="merge-section">
        <h3>{isDone ? words.countsDone : words.counts}</h3>
        <ul className="merge-counts">{Object.entries(counts).map(([table, count]) => <li key={table}>{words.count(table, count)}</li>)}</ul>
      </section>
      {!isDone && conflicts.length === 0 && <p className="merge-lead">{words.noConflicts}</p>}
      {!isDone && conflicts.length > 0 && (
        <section className="merge-section">
          <div className="merge-head">
            <h3>{words.conflicts(conflicts.length)}</h3>
            <Button disabled={isBusy} onClick={() => merging.decideAll('mine')}>{words.allMine}</Button>
            <Button disabled={isBusy} onClick={() => merging.decideAll('theirs')}>{words.allTheirs}</Button>
            <span role="status" className="merge-decided">{words.decided(decidedCount, conflicts.length)}</span>
          </div>
          {hasMore && decidedCount < conflicts.length && <Banner tone="warning">{words.more}</Banner>}
          {conflicts.map((conflict) => (
            <ConflictChoice key={conflict.id} conflict={conflict} take={decisions.get(conflict.id) ?? null} isDisabled={isBusy} onDecide={(take) => merging.decide(conflict.id, take)} />
          ))}
        </section>
      )}
    </>
  );
}
