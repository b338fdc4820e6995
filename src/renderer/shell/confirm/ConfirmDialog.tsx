import { useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useCommand, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CheckIcon } from '../../ui/icons.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { ConfirmForm } from './ConfirmForm.tsx';
import './confirm.css';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

export type ListedReport = Output<'report.list'>[number];

const words = strings.imports;
const nothing = (): void => undefined;

/** Goes through the reports of which something is only what their documents say. */
export function ConfirmDialog({ onClose }: { readonly onClose: () => void }) {
  const reports = useVerb('report.list', {});
  const sources = useVerb('source.list', {});
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const confirmAll = useCommand('report.confirm');
  const [chosen, setChosen] = useState<string | null>(null);
  const open = (reports.data ?? []).filter(({ unconfirmed }) => unconfirmed !== null);
  const at = Math.max(0, open.findIndex(({ id }) => id === chosen));
  const report = open[at];

  function choose(index: number): void {
    const next = open[index];
    if (next !== undefined) setChosen(next.id);
  }

  if (report === undefined) {
    return (
      <Dialog title={words.confirmTitle} onClose={onClose} footer={<Button tone="primary" data-first="" onClick={onClose}>{words.confirmLater}</Button>}>
        {reports.isPending ? <p role="status">{strings.lists.loading}</p> : <EmptyState title={words.confirmDone} icon={<CheckIcon aria-hidden />}>{words.confirmDoneText}</EmptyState>}
      </Dialog>
    );
  }
  const problem = confirmAll.error ?? reports.error ?? sources.error;
  const list = (
    <VirtualList
      label={words.confirmList} count={open.length} estimatePx={52} rowKey={(index) => open[index]?.id ?? String(index)} renderRow={(index) => <Row report={open[index]} />}
      selected={at} onSelect={choose} onRange={nothing} follows
    />
  );
  return (
    <ConfirmForm
      key={report.id} report={report} sources={sources.data ?? []} list={list} onClose={onClose}
      onOpen={() => openReport(report.id)}
      // The next one takes the place of the one that leaves the list.
      onConfirmed={() => setChosen(open[at + 1]?.id ?? open[at - 1]?.id ?? null)}
      others={<Button disabled={confirmAll.isPending} onClick={() => confirmAll.mutate({ ids: open.map(({ id }) => id) })}>{words.confirmAll(open.length)}</Button>}
    >
      {problem !== null && <Banner tone="error" title={words.confirmFailed}>{problem.message}</Banner>}
    </ConfirmForm>
  );
}

function Row({ report }: { readonly report: ListedReport | undefined }) {
  if (report === undefined) return null;
  return (
    <div className="confirm-row">
      <p className="confirm-name" title={plainlyShown(report.title)}><DocumentText text={report.title} /></p>
      <p className="confirm-file" title={plainlyShown(report.fileName)}><DocumentText text={report.fileName} /></p>
    </div>
  );
}
