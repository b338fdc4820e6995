import { useState } from 'react';
import type { Inspection } from '../../../shared/contract/reports.ts';
import { readingKindsOf, type ReadingChoices } from '../../state/reading-choices.ts';
import { useVerb } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes, formatCount } from '../../ui/format.ts';
import { ReportIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { draftFrom, missingFields, readAnew, replacing, type ReportDraft } from './draft.ts';
import { ExtentField } from './ExtentField.tsx';
import { ReplacesField, ReplacesSuggestion } from './ReplacesField.tsx';
import { EncodingField, ReportFields } from './ReportFields.tsx';
import { canRecognise, ScanLanguages } from './ScanLanguages.tsx';
import type { KnownSource } from './SourceFields.tsx';
import { useImport, type ImportProgress } from './use-import.ts';
import type { KnownFile } from './use-inspection.ts';
import { useIsUnmarked } from './use-unmarked.ts';
import { DocumentWords } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

export interface ImportFormProps {
  readonly known: KnownFile;
  readonly sources: readonly KnownSource[];
  readonly sourcesProblem: string | null;
  readonly onClose: () => void;
  readonly onChooseAnother: () => void;
  /** Reads the same bytes in another way. */
  readonly onReread: (choices: ReadingChoices) => void;
  /** Imports the documents inside of the file, too. */
  readonly onTakeParts: () => void;
  /** Takes the plain words of what was pasted with its form. */
  readonly onTakePlain: (() => void) | null;
  readonly onOpenReport: (id: string) => void;
  /** Compares what was imported with the report that it replaces. */
  readonly onCompare: (newerId: string, olderId: string) => void;
}

const words = strings.import;

/** What was found in the file, and the form for what is to be said of it. */
export function ImportForm({
  known, sources, sourcesProblem, onClose, onChooseAnother, onReread, onTakeParts, onTakePlain, onOpenReport, onCompare,
}: ImportFormProps) {
  const { file, inspection, choices, isReading } = known;
  const [draft, setDraft] = useState(() => draftFrom(inspection, sources));
  const [readAs, setReadAs] = useState(inspection);
  if (readAs !== inspection) {
    setReadAs(inspection);
    setDraft(readAnew(draft, draftFrom(readAs, sources), draftFrom(inspection, sources)));
  }
  // Once an encoding was asked for, the reading is no guess any more; the choice stays open all the same.
  const [isEncodingOpen] = useState(inspection.encodingIsGuess);
  const [isAsked, setAsked] = useState(false);
  const isUnmarked = useIsUnmarked();
  const { start, cancel, isBusy, isCancelling, progress, problem } = useImport((id) => {
    onOpenReport(id);
    if (draft.replaces !== null) onCompare(id, draft.replaces.id);
  });
  const dateProblem = problem?.code === 'DATE_INVALID' ? problem.message : undefined;
  const isDuplicate = inspection.duplicateIds.length > 0;
  const [unresolved, setUnresolved] = useState<string | null>(null);

  const { data: reports } = useVerb('report.list', {});
  const replace = (replaces: ReportDraft['replaces']): void => setDraft(replacing(draft, replaces, reports?.find(({ id }) => id === replaces?.id)));

  function submit(): void {
    setAsked(true);
    if (missingFields(draft).length > 0 || draft.source === null || isBusy || isReading || unresolved !== null) return;
    void start(file, isEncodingOpen ? { ...choices, encoding: inspection.encoding } : choices, draft, draft.source, isDuplicate);
  }

  return (
    <Dialog
      title={words.title} onClose={isBusy ? cancel : onClose} onSubmit={submit} footerAside={isBusy ? <Working progress={progress} /> : isReading ? <Progress label={words.inspecting} done={0} total={0} /> : undefined}
      footer={(
        <>
          <Button onClick={isBusy ? cancel : onClose} disabled={isCancelling && isBusy}>{isBusy && isCancelling ? words.cancelling : words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={isBusy || isReading}>{words.import}</Button>
        </>
      )}
    >
      <FileFacts inspection={inspection} onChooseAnother={onChooseAnother} isBusy={isBusy} />
      {problem !== null && dateProblem === undefined && <Banner tone="error" title={words.importFailed}>{problem.message}</Banner>}
      {sourcesProblem !== null && <Banner tone="error" title={words.sourcesFailed}>{sourcesProblem}</Banner>}
      {isDuplicate && <Banner tone="info">{words.duplicateAgain}</Banner>}
      {draft.replaces === null && (
        <ReplacesSuggestion
          draft={draft} opening={inspection.opening} duplicateIds={inspection.duplicateIds} onTake={replace}
        />
      )}
      {inspection.warnings.length > 0 && <Banner tone="warning" title={words.warnings(inspection.warnings.length)}>{inspection.warnings.join(' ')}</Banner>}
      {inspection.partCount > 0 && <div><Button tone="quiet" disabled={isBusy} onClick={onTakeParts}>{words.takeParts(inspection.partCount)}</Button></div>}
      {onTakePlain !== null && <div><Button tone="quiet" disabled={isBusy} onClick={onTakePlain}>{words.pastePlain}</Button></div>}
      {known.problem !== null && <Banner tone="error" title={words.inspectFailed}>{known.problem}</Banner>}
      {readingKindsOf(inspection.mediaType).hasExtent && (
        <ExtentField isWhole={choices.wholePage === true} disabled={isBusy || isReading} onChange={(wholePage) => onReread({ ...choices, wholePage })} />
      )}
      {canRecognise(inspection) && <ScanLanguages inspection={inspection} choices={choices} isBusy={isBusy || isReading} onReread={onReread} />}
      {isEncodingOpen && <EncodingField inspection={inspection} onChange={(encoding) => onReread({ ...choices, encoding })} />}
      <ReportFields
        draft={draft} sources={sources} missing={isAsked ? missingFields(draft) : []} dateProblem={dateProblem} markingHint={isUnmarked ? words.caseMarkingHint : undefined} onChange={setDraft}
      />
      <ReplacesField value={draft.replaces} unresolved={unresolved} onChange={replace} onUnresolved={setUnresolved} />
    </Dialog>
  );
}

function Working({ progress: { done, total, seconds } }: { readonly progress: ImportProgress }) {
  return <Progress label={words.working} done={done} total={total} {...(seconds === null ? {} : { count: words.timeLeft(seconds) })} />;
}

function FileFacts({ inspection, isBusy, onChooseAnother }: {
  readonly inspection: Inspection;
  readonly isBusy: boolean;
  readonly onChooseAnother: () => void;
}) {
  const { fileName, sizeBytes, textLength, encoding, opening } = inspection;
  return (
    <>
      <div className="import-file">
        <ReportIcon aria-hidden />
        <div className="import-file-text">
          <p className="import-file-name" dir="auto" title={plainlyShown(fileName)}><DocumentWords text={fileName} /></p>
          <p className="import-file-facts">{words.facts(formatBytes(sizeBytes), words.characters(formatCount(textLength)), inspection.pageCount > 0 ? words.pages(inspection.pageCount) : encoding)}</p>
        </div>
        <Button tone="quiet" disabled={isBusy} onClick={onChooseAnother}>{words.chooseAnother}</Button>
      </div>
      <p className="import-opening" aria-label={words.opening}>{opening}</p>
    </>
  );
}
