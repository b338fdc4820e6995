import { useState } from 'react';
import { useVerb } from '../../state/queries.ts';
import { useWorkspace, type ImportFile, type ImportFiles } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useFilesChoice } from '../FileChoice.tsx';
import { focusPane } from '../pane-focus.ts';
import { BatchDialog } from './BatchDialog.tsx';
import { ImportForm } from './ImportForm.tsx';
import { KnownDialog } from './KnownDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { isMany } from './many.ts';
import { useInspection, type InspectionStage } from './use-inspection.ts';
import './import.css';

const words = strings.import;

/** Imports one report, or many. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const importFile = useWorkspace((workspace) => workspace.importFile);
  const [many, setMany] = useState<ImportFiles | null>(null);
  const files = many ?? (importFile !== null && isMany(importFile) ? importFile : null);
  if (files !== null) return <BatchDialog files={files} onClose={onClose} />;
  return <SingleImport first={importFile !== null && !isMany(importFile) ? importFile : null} onMany={setMany} onClose={onClose} />;
}

/** Imports a report: a file, what was found in it, what is to be said of it. */
function SingleImport({ first, onMany, onClose }: { readonly first: ImportFile | null; readonly onMany: (files: ImportFiles) => void; readonly onClose: () => void }) {
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const compareVersions = useWorkspace((workspace) => workspace.compareVersions);
  const { stage, take, reread } = useInspection(first);
  const [isPlain, setPlain] = useState(false);
  const [choiceProblem, setChoiceProblem] = useState<string | null>(null);
  const sources = useVerb('source.list', {});
  const chooseMany = useFilesChoice();
  const plain = !isPlain && first?.is === 'dropped' ? first.plain : undefined;

  function choose(what: 'files' | 'folder'): void {
    setChoiceProblem(null);
    chooseMany(what).then(
      (chosen) => {
        const [file] = chosen.files;
        if (chosen.folder !== null) onMany({ is: 'folder', ...chosen.folder });
        else if (chosen.files.length > 1) onMany({ is: 'many-chosen', files: chosen.files });
        else if (file !== undefined) void take({ is: 'chosen', ...file });
      },
      (error: Error) => setChoiceProblem(error.message),
    );
  }

  if (stage.is === 'ready' && !sources.isPending) {
    return (
      <ImportForm
        key={stage.file} known={stage} sources={sources.data ?? []}
        sourcesProblem={sources.error?.message ?? null} onClose={onClose} onChooseAnother={() => choose('files')}
        onCompare={compareVersions} onReread={(choices) => void reread(stage.file, choices)}
        onTakeParts={() => onMany({ is: 'many-chosen', files: [{ file: stage.file, name: stage.inspection.fileName }], withParts: true })}
        onTakePlain={plain === undefined ? null : () => {
          setPlain(true);
          void take({ is: 'dropped', bytes: plain });
        }}
        onOpenReport={(id) => {
          openReport(id);
          onClose();
          // What opened the dialog may be gone with the empty case; whoever imported a report goes on in it.
          requestAnimationFrame(() => focusPane('evidence'));
        }}
      />
    );
  }
  if (stage.is === 'known') {
    return (
      <KnownDialog
        fileName={stage.name} ids={stage.ids} onClose={onClose} onAgain={() => void reread(stage.file, {})}
        onOpen={(id) => {
          openReport(id);
          onClose();
        }}
      />
    );
  }
  if (stage.is === 'locked') {
    return <PasswordDialog message={stage.message} wasWrong={stage.wasWrong} onClose={onClose} onOpen={(password) => void reread(stage.file, { password })} />;
  }
  return (
    <Dialog title={words.title} onClose={onClose} footer={<Button onClick={onClose}>{words.cancel}</Button>}>
      {choiceProblem !== null && <Banner tone="error" title={words.chooseFailed}>{choiceProblem}</Banner>}
      <Waiting stage={stage.is === 'ready' ? { is: 'inspecting', name: stage.inspection.fileName } : stage} onChoose={choose} />
    </Dialog>
  );
}

function Waiting({ stage, onChoose }: { readonly stage: Exclude<InspectionStage, { is: 'ready' | 'locked' | 'known' }>; readonly onChoose: (what: 'files' | 'folder') => void }) {
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
        <div className="import-choose-buttons">
          <Button tone="primary" data-first="" onClick={() => onChoose('files')}>{words.choose}</Button>
          <Button onClick={() => onChoose('folder')}>{words.chooseFolder}</Button>
        </div>
        <p className="import-choose-hint">{words.pasteHint}</p>
      </div>
    </>
  );
}
