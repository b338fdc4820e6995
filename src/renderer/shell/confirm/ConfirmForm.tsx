import { useState, type ReactNode } from 'react';
import type { SourceId } from '../../../shared/ids.ts';
import { readUnconfirmed } from '../../../shared/unconfirmed.ts';
import { CallError } from '../../client/client.ts';
import { useClient, useCommand } from '../../state/queries.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { missingFields, reportInput, type ReportDraft, type SourceDraft } from '../import/draft.ts';
import { ReportFields } from '../import/ReportFields.tsx';
import type { KnownSource } from '../import/SourceFields.tsx';
import '../import/import.css';
import type { ListedReport } from './ConfirmDialog.tsx';
import { DocumentWords } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';

export interface ConfirmFormProps {
  readonly report: ListedReport;
  readonly sources: readonly KnownSource[];
  /** The list that the report is taken from. */
  readonly list: ReactNode;
  readonly children: ReactNode;
  /** What can be done with all of them. */
  readonly others: ReactNode;
  readonly onOpen: () => void;
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

const words = strings.imports;

function draftOf({ title, sourceId, sourceName, author, date, dateBasis, url, language, marking, note, unconfirmed }: ListedReport): ReportDraft {
  return {
    title, source: { is: 'there', id: sourceId, name: sourceName }, author: author ?? '', published: date ?? '', dateBasis, url: url ?? '', language: language ?? '', marking, note,
    replaces: null, proposed: readUnconfirmed(unconfirmed),
  };
}

/** What is said of one report, to be confirmed or put right. */
export function ConfirmForm({ report, sources, list, children, others, onOpen, onConfirmed, onClose }: ConfirmFormProps) {
  const client = useClient();
  const edit = useCommand('report.edit');
  const [draft, setDraft] = useState(() => draftOf(report));
  const [isAsked, setAsked] = useState(false);
  const dateProblem = edit.error?.code === 'DATE_INVALID' ? edit.error.message : undefined;

  async function sourceIdOf(source: SourceDraft): Promise<SourceId> {
    if (source.is === 'there') return source.id as SourceId;
    const { name, kind, reliability } = source;
    return (await client.call('source.create', { name, kind, reliability, url: null, language: null, note: null })).id;
  }

  async function submit(): Promise<void> {
    setAsked(true);
    if (draft.source === null || missingFields(draft).length > 0 || edit.isPending) return;
    const { id, revision, dateInferred, dateBasis, date } = report;
    const said = reportInput(draft);
    // A date that stays as it is keeps what it was worked out from.
    const dated = said.date === date ? { date, dateInferred, dateBasis } : {};
    try {
      await edit.mutateAsync({ id, ...said, ...dated, sourceId: await sourceIdOf(draft.source), confirms: true, revision });
      onConfirmed();
    } catch (error) {
      // The mutation holds it for the form to show.
      if (!(error instanceof CallError)) throw error;
    }
  }

  return (
    <Dialog
      title={words.confirmTitle} width="large" onClose={onClose} onSubmit={() => void submit()} footerAside={words.confirmHint}
      footer={<>{others}<Button tone="primary" type="submit" disabled={edit.isPending}>{words.confirmOne}</Button></>}
    >
      <div className="confirm">
        <div className="confirm-list">{list}</div>
        <div className="confirm-form">
          {children}
          {edit.error !== null && dateProblem === undefined && <Banner tone="error" title={words.confirmFailed}>{edit.error.message}</Banner>}
          <div className="import-file">
            <p className="import-file-text import-file-name" dir="auto" title={plainlyShown(report.fileName)}><DocumentWords text={report.fileName} /></p>
            <Button tone="quiet" onClick={onOpen}>{words.openNow}</Button>
          </div>
          <ReportFields draft={draft} sources={sources} missing={isAsked ? missingFields(draft) : []} dateProblem={dateProblem} onChange={setDraft} />
        </div>
      </div>
    </Dialog>
  );
}
