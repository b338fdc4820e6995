import { useState } from 'react';
import type { FoundTable, ImportOutcome, TableMapping } from '../../../shared/contract/exchange.ts';
import { importFormatNames, importFormats, type ImportFormatName } from '../../../shared/exchange.ts';
import { isEnough } from '../../../shared/table-fields.ts';
import { useClient, useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { exchangeStrings as words } from '../../strings/exchange.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatBytes } from '../../ui/format.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { useFileChoice } from '../FileChoice.tsx';
import { isMany } from '../import/many.ts';
import { useJob } from '../use-job.ts';
import { MappingEditor } from './MappingEditor.tsx';
import { Outcome } from './Outcome.tsx';
import { mappingsView, savedFor, withMapping } from './saved-mappings.ts';
import { useExchangeFile, type ExchangeFile, type ExchangeStage } from './use-exchange-file.ts';
import '../import/import.css';
import './exchange.css';

export interface ExchangeDialogProps {
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Takes in what another case or system wrote: a file, what it is, what would come in, and what did. */
export function ExchangeDialog({ onUndo, onClose }: ExchangeDialogProps) {
  const importFile = useWorkspace((workspace) => workspace.importFile);
  const first = importFile !== null && !isMany(importFile) ? importFile : null;
  const { stage, take, takeAs } = useExchangeFile(first);
  const [problem, setProblem] = useState<string | null>(null);
  const chooseFile = useFileChoice();

  function choose(): void {
    setProblem(null);
    chooseFile('open-exchange').then((chosen) => { if (chosen !== null) take({ is: 'chosen', ...chosen }); }, (error: unknown) => setProblem(messageOf(error)));
  }

  if (stage.is === 'ready') {
    return <Known key={`${stage.file} ${stage.format ?? ''}`} known={stage} dropped={first?.is === 'dropped' ? first.bytes : null} onForm={(format) => takeAs(stage.file, format)} onChoose={choose} onUndo={onUndo} onClose={onClose} />;
  }
  return (
    <Dialog title={words.title} width="large" onClose={onClose} footer={<Button onClick={onClose}>{words.cancel}</Button>}>
      {problem !== null && <Banner tone="error" title={words.failed}>{problem}</Banner>}
      <Waiting stage={stage} onChoose={choose} />
    </Dialog>
  );
}

function Waiting({ stage, onChoose }: { readonly stage: Exclude<ExchangeStage, ExchangeFile>; readonly onChoose: () => void }) {
  if (stage.is === 'uploading') return <Progress label={words.uploading(stage.name)} done={stage.bytes} total={stage.totalBytes} />;
  if (stage.is === 'inspecting') return <Progress label={words.inspecting} count={stage.name} done={0} total={0} />;
  return (
    <>
      {stage.is === 'failed' && <Banner tone="error" title={words.failed}>{stage.message}</Banner>}
      <div className="import-choose">
        <ImportIcon aria-hidden />
        <p>{words.chooseText}</p>
        <div className="import-choose-buttons"><Button tone="primary" data-first="" onClick={onChoose}>{words.choose}</Button></div>
      </div>
    </>
  );
}

interface KnownProps extends ExchangeDialogProps {
  readonly known: ExchangeFile;
  /** The bytes of a dropped one, which may have been meant for a report. */
  readonly dropped: File | null;
  readonly onForm: (format: ImportFormatName) => void;
  readonly onChoose: () => void;
}

/** A file that is there: its form, the meaning of its columns, and what comes of it. */
function Known({ known, dropped, onForm, onChoose, onUndo, onClose }: KnownProps) {
  const { file, name, sizeBytes, format, isRecognised } = known;
  const { tables, table, mapping, isSaved, setTable, setMapping } = useMapping(known);
  const takeAsReport = useWorkspace((workspace) => workspace.takeAsReport);
  const client = useClient();
  const { jobId, progress, cancel } = useJob();
  const { mutateAsync, isPending } = useCommand('import.apply');
  const [done, setDone] = useState<ImportOutcome | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isReady = format !== null && (mapping === null || isEnough(mapping));
  const input = { format: format ?? 'json', file, mapping };
  const preview = useVerb('import.preview', input, { enabled: isReady && done === null && !isPending });
  const shown = done ?? (isReady && !preview.isPlaceholderData ? preview.data ?? null : null);
  const canImport = shown !== null && done === null && preview.error === null;

  async function run(): Promise<void> {
    setProblem(null);
    try {
      const outcome = await mutateAsync({ ...input, jobId });
      if (mapping !== null && table !== undefined) {
        // What columns mean is a convenience: that it could not be kept is no fault of the import.
        await client.call('view.write', { key: mappingsView, json: JSON.stringify(withMapping(known.saved, table, mapping)) }).catch(() => undefined);
      }
      setDone(outcome);
    } catch (error) {
      setProblem(messageOf(error));
    }
  }

  return (
    <Dialog
      title={words.title} width="large" onClose={() => { if (isPending) cancel(); onClose(); }} {...(canImport ? { onSubmit: () => void run() } : {})}
      footerAside={done === null ? (
        <>
          <Button tone="quiet" onClick={onChoose} disabled={isPending}>{words.another}</Button>
          {dropped !== null && <Button tone="quiet" onClick={() => takeAsReport(dropped)} disabled={isPending}>{words.asReport}</Button>}
        </>
      ) : words.undoHint}
      footer={done === null ? (
        <>
          <Button onClick={isPending ? cancel : onClose}>{words.cancel}</Button>
          <Button tone="primary" type="submit" disabled={!canImport || isPending}>{words.import}</Button>
        </>
      ) : (
        <>
          {words.hasAny(done.added) && <Button onClick={() => { onClose(); onUndo(); }}>{words.undo}</Button>}
          <Button tone="primary" data-first="" onClick={onClose}>{words.close}</Button>
        </>
      )}
    >
      {done !== null && <Banner tone="info" title={words.done(name)} />}
      {done === null && (
        <SelectField<ImportFormatName | ''>
          label={words.form} hint={isRecognised ? words.recognised(name, formatBytes(sizeBytes)) : words.unrecognised(name, formatBytes(sizeBytes))} value={format ?? ''} disabled={isPending}
          options={[...(format === null ? [{ value: '' as const, label: words.noForm }] : []), ...importFormatNames.map((value) => ({ value, label: importFormats[value].label }))]}
          onChange={(chosen) => { if (chosen !== '') onForm(chosen); }}
        />
      )}
      {done === null && tables.some(({ isOwn }) => isOwn) && <p className="exchange-own">{words.own}</p>}
      {done === null && table !== undefined && mapping !== null && (
        <MappingEditor tables={tables} table={table} mapping={mapping} isSaved={isSaved} isDisabled={isPending} onTable={setTable} onChange={setMapping} />
      )}
      {(isPending || (isReady && preview.isFetching && done === null)) && <Progress label={words.reading} {...progress} />}
      {(problem ?? (isReady ? preview.error?.message : undefined)) !== undefined && <Banner tone="error" title={words.failed}>{problem ?? preview.error?.message}</Banner>}
      {shown !== null && <Outcome outcome={shown} isDone={done !== null} />}
    </Dialog>
  );
}

/** What the columns of the chosen table mean: as it was set before, else as its headings say. Own tables need nothing of it. */
function useMapping({ tables: found, saved }: ExchangeFile) {
  const tables: readonly FoundTable[] = found ?? [];
  const [tableName, setTable] = useState<string | null>(null);
  const [set, setMapping] = useState<TableMapping | null>(null);
  const table = tables.find(({ name }) => name === tableName) ?? tables[0];
  if (table === undefined || tables.some(({ isOwn }) => isOwn)) return { tables, table: undefined, mapping: null, isSaved: false, setTable, setMapping };
  const before = savedFor(table, saved);
  const own = set !== null && set.table === table.name ? set : null;
  return { tables, table, mapping: own ?? before ?? table.mapping, isSaved: own === null && before !== null, setTable, setMapping };
}
