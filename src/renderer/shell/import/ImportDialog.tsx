import { useState } from 'react';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useFileChoice } from '../FileChoice.tsx';
import { ImportForm } from './ImportForm.tsx';
import { useInspection, type InspectionStage } from './use-inspection.ts';
import './import.css';

const words = strings.import;

/** Imports a report: a file, what was found in it, what is to be said of it. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const importFile = useWorkspace((workspace) => workspace.importFile);
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const compareVersions = useWorkspace((workspace) => workspace.compareVersions);
  const { stage, take, reread } = useInspection(importFile);
  const [choiceProblem, setChoiceProblem] = useState<string | null>(null);
  const sources = useVerb('source.list', {});
  const choose = useFileChoice();

  function chooseFile(): void {
    setChoiceProblem(null);
    choose('import').then(
      (chosen) => {
        if (chosen !== null) void take({ is: 'chosen', ...chosen });
      },
      (error: Error) => setChoiceProblem(error.message),
    );
  }

  if (stage.is === 'ready') {
    return (
      <ImportForm
        key={stage.file} file={stage.file} inspection={stage.inspection} sources={sources.data ?? []}
        sourcesProblem={sources.error?.message ?? null} onClose={onClose} onChooseAnother={chooseFile}
        onCompare={compareVersions} onReread={(encoding) => void reread(stage.file, encoding)}
        onOpenReport={(id) => {
          openReport(id);
          onClose();
        }}
      />
    );
  }
  return (
    <Dialog title={words.title} onClose={onClose} footer={<Button onClick={onClose}>{words.cancel}</Button>}>
      {choiceProblem !== null && <Banner tone="error" title={words.chooseFailed}>{choiceProblem}</Banner>}
      <Waiting stage={stage} onChoose={chooseFile} />
    </Dialog>
  );
}

function Waiting({ stage, onChoose }: { readonly stage: Exclude<InspectionStage, { is: 'ready' }>; readonly onChoose: () => void }) {
  if (stage.is === 'uploading') {
    const { name, bytes, totalBytes, seconds } = stage;
    const count = [words.progress(formatBytes(bytes), formatBytes(totalBytes)), ...(seconds === null ? [] : [words.timeLeft(seconds)])].join(' · ');
    return <Progress label={words.uploading(name)} count={count} done={bytes} total={totalBytes} />;
  }
  if (stage.is === 'inspecting') return <Progress label={words.inspecting} count={stage.name} done={0} total={0} />;
  return (
    <>
      {stage.is === 'failed' && (
        <Banner tone="error" title={stage.what === 'upload' ? words.uploadFailed : words.inspectFailed}>{stage.message}</Banner>
      )}
      <div className="import-choose">
        <ImportIcon aria-hidden />
        <p>{words.chooseText}</p>
        <Button tone="primary" data-first="" onClick={onChoose}>{words.choose}</Button>
      </div>
    </>
  );
}
