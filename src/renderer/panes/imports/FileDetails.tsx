import { useState } from 'react';
import type { BatchFile } from '../../../shared/contract/batches.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../ui/format.ts';
import { TextField } from '../../ui/TextField.tsx';
import { DocumentWords } from '../../ui/DocumentText.tsx';

const words = strings.imports;

export interface FileDetailsProps {
  readonly file: BatchFile;
  readonly isBusy: boolean;
  readonly onRetry: (wish: { readonly password?: string; readonly allowDuplicate?: boolean }) => void;
}

/** What became of one file, and the ways on from there. */
export function FileDetails({ file, isBusy, onRetry }: FileDetailsProps) {
  const { name, state, title, reportId, problem, warnings, sizeBytes, pageCount, canRetry } = file;
  const openReport = useWorkspace((workspace) => workspace.select);
  const facts = [words.states[state], formatBytes(sizeBytes), ...(pageCount > 0 ? [words.pages(pageCount)] : [])];
  const needsPassword = problem?.code === 'PASSWORD_NEEDED' || problem?.code === 'PASSWORD_WRONG';
  return (
    <section className="imports-details" aria-label={words.details}>
      <p className="imports-details-name" dir="auto"><DocumentWords text={name} /></p>
      <p className="imports-fact">{words.progress(facts)}</p>
      {state === 'duplicate' && title !== null && <p dir="auto"><DocumentWords text={words.sameAs(title)} /></p>}
      {problem !== null && <p className="imports-problem">{problem.message}</p>}
      {warnings.map((warning) => <p key={warning} className="imports-fact">{warning}</p>)}
      {needsPassword && <Password isBusy={isBusy} onOpen={(password) => onRetry({ password })} />}
      <div className="imports-actions">
        {reportId !== null && <Button onClick={() => openReport([reportId], 'list')}>{state === 'duplicate' ? words.openSame : words.openReport}</Button>}
        {state === 'duplicate' && <Button tone="quiet" disabled={isBusy} onClick={() => onRetry({ allowDuplicate: true })}>{words.importAgain}</Button>}
        {canRetry && (state === 'refused' || state === 'cancelled') && !needsPassword && <Button disabled={isBusy} onClick={() => onRetry({})}>{words.retry}</Button>}
      </div>
    </section>
  );
}

function Password({ isBusy, onOpen }: { readonly isBusy: boolean; readonly onOpen: (password: string) => void }) {
  const [password, setPassword] = useState('');
  return (
    <form
      className="imports-password"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') onOpen(password);
      }}
    >
      <TextField type="password" label={strings.import.password} hint={strings.import.passwordHint} value={password} onChange={setPassword} />
      <div><Button type="submit" disabled={isBusy || password === ''}>{words.retry}</Button></div>
    </form>
  );
}
