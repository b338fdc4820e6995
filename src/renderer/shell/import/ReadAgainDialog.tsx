import { useState } from 'react';
import type { Report } from '../../../shared/model/report.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { canReadAgain, choicesOf, readingKindsOf, tagsIn, type ReadingChoices } from '../../state/reading-choices.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useJob } from '../use-job.ts';
import { ExtentField } from './ExtentField.tsx';
import { EncodingField } from './ReportFields.tsx';

const words = strings.import;

/** Asks how a report's file shall be read this time, and makes a new version of it. */
export function ReadAgainDialog({ onClose }: { readonly onClose: () => void }) {
  const id = useWorkspace((workspace) => workspace.readAgainId);
  const { data, error } = useVerb('report.read', { id: id ?? '' }, { enabled: id !== null });
  if (data && canReadAgain(data.report.mediaType)) return <Again report={data.report} isDoubtful={data.warnings.length > 0} onClose={onClose} />;
  if (!data && !error) return null;
  return (
    <Dialog title={words.againTitle} width="small" onClose={onClose} footer={<Button onClick={onClose}>{words.cancel}</Button>}>
      {error ? <Banner tone="error">{error.message}</Banner> : <p>{words.againOneWay}</p>}
    </Dialog>
  );
}

function Again({ report, isDoubtful, onClose }: { readonly report: Report; /** Whether the text may not be what is seen, so that its letters are likely to be recognised. */ readonly isDoubtful: boolean; readonly onClose: () => void }) {
  const kinds = readingKindsOf(report.mediaType);
  const [choices, setChoices] = useState(() => choicesOf(report));
  const [tags, setTags] = useState((choices.languages ?? (isDoubtful ? [report.language ?? 'en'] : [])).join(', '));
  const readAgain = useCommand('report.readAgain');
  const compareVersions = useWorkspace((workspace) => workspace.compareVersions);
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const { jobId, progress, cancel } = useJob();
  const { error, isPending } = readAgain;
  const needsPassword = choices.password !== undefined || error?.code === 'PASSWORD_NEEDED' || error?.code === 'PASSWORD_WRONG';
  const set = (part: ReadingChoices): void => setChoices({ ...choices, ...part });

  function submit(): void {
    if (isPending) return;
    const languages = tagsIn(tags);
    const { languages: _before, ...others } = choices;
    readAgain.mutate({ id: report.id, jobId, ...others, ...(languages.length > 0 ? { languages } : {}) }, {
      onSuccess: (made) => {
        openReport(made.id);
        compareVersions(made.id, report.id);
      },
    });
  }

  return (
    <Dialog
      title={words.againTitle} width="small" onClose={isPending ? cancel : onClose} onSubmit={submit}
      footerAside={isPending ? <Progress label={words.inspecting} {...progress} /> : undefined}
      footer={(
        <>
          <Button onClick={isPending ? cancel : onClose}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={isPending}>{words.againStart}</Button>
        </>
      )}
    >
      <p>{words.againExplained(report.title)}</p>
      {error !== null && error.code !== 'CANCELLED' && error.code !== 'PASSWORD_WRONG' && <Banner tone={error.code === 'PASSWORD_NEEDED' ? 'info' : 'error'} title={words.againFailed}>{error.message}</Banner>}
      {kinds.hasExtent && <ExtentField isWhole={choices.wholePage === true} disabled={isPending} onChange={(wholePage) => set({ wholePage })} />}
      {kinds.hasLanguages && <TextField label={words.scanLanguages} hint={words.againLanguagesHint} value={tags} onChange={setTags} isFirst />}
      {kinds.hasEncoding && <EncodingField inspection={{ encoding: choices.encoding ?? report.encoding }} hint={words.againEncodingHint} onChange={(encoding) => set({ encoding })} />}
      {needsPassword && (
        <TextField
          type="password" autoComplete="off" label={words.password} hint={words.passwordHint} error={error?.code === 'PASSWORD_WRONG' ? error.message : undefined}
          value={choices.password ?? ''} onChange={(password) => set({ password })}
        />
      )}
    </Dialog>
  );
}
