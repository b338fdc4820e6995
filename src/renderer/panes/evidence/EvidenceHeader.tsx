import { useMemo } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { originalStrings } from '../../strings/original.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ExpandIcon, ListIcon, ReportIcon, SearchIcon } from '../../ui/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { distinctions, type Distinction } from '../../ui/report-names.ts';
import { evidenceStrings } from '../../strings/evidence.ts';
import { Notices } from './Notices.tsx';
import type { Shown } from './model/remembered.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

const { header: words } = evidenceStrings;
type ListedReport = Output<'report.list'>[number];

export interface EvidenceHeaderProps {
  readonly report: ListedReport | null;
  readonly reports: readonly ListedReport[];
  readonly page: number;
  readonly pageCount: number;
  readonly isListing: boolean;
  /** How the report is shown; null where its text is all there is. */
  readonly shown: Shown | null;
  readonly onShow: (shown: Shown) => void;
  readonly onOpen: (id: string) => void;
  readonly onFind: () => void;
  readonly onList: (isListing: boolean) => void;
  /** Null in a case that can't be written. */
  readonly onReadAgain: ((reportId: string) => void) | null;
}

/** What is read, how reliable its source is, and where in it the reader is. */
export function EvidenceHeader({ report, reports, page, pageCount, isListing, shown, onShow, onOpen, onFind, onList, onReadAgain }: EvidenceHeaderProps) {
  const told = useMemo(() => distinctions(reports), [reports]);
  if (!report) return <PaneHeader title={evidenceStrings.title} />;
  const count = report.quoteCount === 0 ? evidenceStrings.noQuotes : evidenceStrings.quotes(report.quoteCount);
  const title = <DocumentText className="evidence-header-title" text={report.title} />;
  const counts = (
    <span className="evidence-header-report">
      {reports.length < 2 ? title : (
        <Menu
          label={words.chooseReport(report.title)} align="start"
          items={reports.map(({ id, title: name }) => ({ key: id, label: nameOf(name, told.get(id)), isChecked: id === report.id, onSelect: () => onOpen(id) }))}
        >
          {title}
          <ExpandIcon aria-hidden />
        </Menu>
      )}
      <span className="evidence-header-count">{count}</span>
    </span>
  );
  return (
    <PaneHeader title={evidenceStrings.title} counts={counts}>
      <Chip title={words.reliability(report.reliability, report.sourceName)}>{report.reliability}</Chip>
      <Notices key={report.id} reportId={report.id} onReadAgain={onReadAgain} />
      {shown !== null && <ShownSwitch shown={shown} isDisabled={isListing} onShow={onShow} />}
      {pageCount > 1 && shown !== 'original' && <span className="evidence-header-page">{words.page(page, pageCount)}</span>}
      <IconButton label={words.find} shortcut="Ctrl F" onClick={onFind} disabled={isListing}><SearchIcon aria-hidden /></IconButton>
      <IconButton label={isListing ? words.text : words.list} onClick={() => onList(!isListing)}>
        {isListing ? <ReportIcon aria-hidden /> : <ListIcon aria-hidden />}
      </IconButton>
    </PaneHeader>
  );
}

/** A report in a list of names: with what tells it from others of the same title, and from the one that replaces it. */
function nameOf(title: string, told: Distinction | undefined): string {
  if (told?.isSameTitled === true) return [title, ...told.facts].join(' · ');
  return told?.replacedBy ? `${title} · ${told.replacedBy}` : title;
}

/** Between the text and the original page. */
function ShownSwitch({ shown, isDisabled, onShow }: { readonly shown: Shown; readonly isDisabled: boolean; readonly onShow: (shown: Shown) => void }) {
  return (
    <span className="evidence-shown" role="group" aria-label={originalStrings.shown}>
      {(['text', 'original'] as const).map((choice) => (
        <button
          key={choice} type="button" className="evidence-shown-choice" aria-pressed={shown === choice} aria-keyshortcuts="V" disabled={isDisabled}
          title={`${originalStrings.switchTo[choice]}  V`} onClick={() => onShow(choice)}
        >
          {originalStrings[choice]}
        </button>
      ))}
    </span>
  );
}
