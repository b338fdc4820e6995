import { useMemo, useState } from 'react';
import type { BatchSummary } from '../../../shared/contract/batches.ts';
import { useBatches, useBatchFiles } from '../../state/batches.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatCount, formatInstant } from '../../ui/format.ts';
import { ImportIcon } from '../../ui/icons.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { FileDetails } from './FileDetails.tsx';
import { FileRow } from './FileRow.tsx';
import { countText, shownFiles, type Group } from './model.ts';
import { Groups } from './Groups.tsx';
import { Overall } from './Overall.tsx';
import { Versions } from './Versions.tsx';
import './imports.css';

const words = strings.imports;
const nothing = (): void => undefined;

/** The imports of many files: how far they are, and what became of each file. */
export function ImportsPane() {
  const batches = useBatches();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const showImport = useWorkspace((workspace) => workspace.showImport);
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? true;
  const batch = batches.find(({ id }) => id === chosenId) ?? batches[0];
  return (
    <section aria-label={words.title} className="imports">
      <PaneHeader title={words.title} counts={batch === undefined ? null : countText(batch)} />
      {batch === undefined ? (
        <EmptyState
          title={words.none} icon={<ImportIcon aria-hidden />}
          actions={isReadOnly ? undefined : <Button tone="primary" onClick={() => showImport(null)}>{words.choose}</Button>}
        >
          {isReadOnly ? words.noneReadOnly : words.noneText}
        </EmptyState>
      ) : (
        <>
          {batches.length > 1 && (
            <div className="imports-which">
              <SelectField
                label={words.which} isLabelHidden value={batch.id} onChange={setChosenId}
                options={batches.map(({ id, name, startedAt, total }) => ({ value: id, label: `${name} · ${formatCount(total)} · ${formatInstant(startedAt)}` }))}
              />
            </div>
          )}
          <OneImport key={batch.id} batch={batch} />
        </>
      )}
    </section>
  );
}

function OneImport({ batch }: { readonly batch: BatchSummary }) {
  const { id } = batch;
  const files = useBatchFiles(id);
  const [group, setGroup] = useState<Group>('all');
  const [number, setNumber] = useState<number | null>(null);
  const retry = useCommand('batch.retry');
  const shown = shownFiles(files, group);
  const importedIds = useMemo(() => files.flatMap(({ state, reportId }) => (state === 'imported' && reportId !== null ? [reportId] : [])), [files]);
  const file = number === null ? undefined : files[number];
  return (
    <>
      <Overall batch={batch} retryCount={files.filter(({ state, canRetry }) => canRetry && (state === 'refused' || state === 'cancelled')).length} onRetry={() => retry.mutate({ id })} />
      {retry.error !== null && <div className="imports-note"><Banner tone="error" title={words.actionFailed}>{retry.error.message}</Banner></div>}
      {!batch.isRunning && <Versions ids={importedIds} />}
      <Groups summary={batch} group={group} onChange={setGroup} />
      {shown.length === 0 ? <p className="imports-note" role="status">{files.length === 0 ? strings.lists.loading : words.noneOfGroup}</p> : (
        <VirtualList
          key={group} label={words.list} count={shown.length} estimatePx={48} rowKey={(index) => String(shown[index]?.number ?? index)}
          renderRow={(index) => <FileRow file={shown[index]} />} selected={shown.findIndex((each) => each.number === number)}
          onSelect={(index) => setNumber(shown[index]?.number ?? null)} onRange={nothing} follows
        />
      )}
      {file !== undefined && (
        <FileDetails key={file.number} file={file} isBusy={retry.isPending} onRetry={(wish) => retry.mutate({ id, numbers: [file.number], ...wish })} />
      )}
    </>
  );
}
