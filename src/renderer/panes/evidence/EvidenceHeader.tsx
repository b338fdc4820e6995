import type { Output } from '../../../shared/contract.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ExpandIcon, ListIcon, ReportIcon, SearchIcon } from '../../ui/icons.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { evidenceStrings } from '../../strings/evidence.ts';

const { header: words } = evidenceStrings;
type ListedReport = Output<'report.list'>[number];

export interface EvidenceHeaderProps {
  readonly report: ListedReport | null;
  readonly reports: readonly ListedReport[];
  readonly page: number;
  readonly pageCount: number;
  readonly isListing: boolean;
  readonly onOpen: (id: string) => void;
  readonly onFind: () => void;
  readonly onList: (isListing: boolean) => void;
}

/** What is read, how reliable its source is, and where in it the reader is. */
export function EvidenceHeader({ report, reports, page, pageCount, isListing, onOpen, onFind, onList }: EvidenceHeaderProps) {
  if (!report) return <PaneHeader title={evidenceStrings.title} />;
  const count = report.quoteCount === 0 ? evidenceStrings.noQuotes : evidenceStrings.quotes(report.quoteCount);
  const title = <bdi className="evidence-header-title">{report.title}</bdi>;
  const counts = (
    <span className="evidence-header-report">
      {reports.length < 2 ? title : (
        <Menu
          label={words.chooseReport} align="start"
          items={reports.map(({ id, title: name }) => ({ key: id, label: name, isChecked: id === report.id, onSelect: () => onOpen(id) }))}
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
      {pageCount > 1 && <span className="evidence-header-page">{words.page(page, pageCount)}</span>}
      <IconButton label={words.find} shortcut="Ctrl F" onClick={onFind} disabled={isListing}><SearchIcon aria-hidden /></IconButton>
      <IconButton label={isListing ? words.text : words.list} onClick={() => onList(!isListing)}>
        {isListing ? <ReportIcon aria-hidden /> : <ListIcon aria-hidden />}
      </IconButton>
    </PaneHeader>
  );
}
