import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { viewerStrings as words } from '../strings/viewer.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { TextField } from '../ui/TextField.tsx';
import { VirtualList } from '../ui/VirtualList.tsx';
import { Limits } from './Limits.tsx';
import { holds, type Indexed } from './model.ts';

const kinds = ['things', 'claims', 'quotes', 'reports'] as const;
type Kind = (typeof kinds)[number];

interface Row {
  readonly id: string;
  readonly icon: string;
  readonly title: string;
  readonly note: string;
  readonly limits: readonly string[];
}

export interface ListsProps {
  readonly indexed: Indexed;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
}

const thingRows = ({ view }: Indexed): Row[] => view.network.nodes.map(({ id, type, name, status, claimCount }) => (
  { id, icon: type, title: name, note: `${type}, ${words.claimCount(claimCount)}`, limits: status === null || status === 'conducted' ? [] : [status.replaceAll('_', ' ')] }
));
const claimRows = ({ view, quotesOf }: Indexed): Row[] => view.claims.map(({ id, words: title, limits, date }) => (
  { id, icon: 'claim', title, note: [date, words.quoteCount(quotesOf.get(id)?.length ?? 0)].filter((part) => part !== null).join(', '), limits }
));
const quoteRows = ({ view, reports }: Indexed): Row[] => view.quotes.map(({ id, exact, speaker, reportId, number, polarity }) => (
  { id, icon: 'quote', title: `“${exact}”`, note: [speaker, `${reports.get(reportId)?.title ?? ''} (${number})`].filter((part) => part !== null).join(', '), limits: polarity === 'asserts' ? [] : [polarity === 'denies' ? 'denied' : 'partly denied'] }
));
const reportRows = ({ view, quotesIn }: Indexed): Row[] => view.reports.map(({ id, title, source, date }) => (
  { id, icon: 'report', title, note: [source, date, words.quoteCount(quotesIn.get(id)?.length ?? 0)].filter((part) => part !== null).join(', '), limits: [] }
));
const rowsOf: Readonly<Record<Kind, (indexed: Indexed) => Row[]>> = { things: thingRows, claims: claimRows, quotes: quoteRows, reports: reportRows };

const kindOf = (id: string): Kind => (id.startsWith('quote--') ? 'quotes' : id.startsWith('claim--') ? 'claims' : id.startsWith('report--') ? 'reports' : 'things');

/** Everything that the page holds, as lists that can be filtered. What is not in sight is not drawn. */
export function Lists({ indexed, selectedId, onSelect }: ListsProps) {
  const [kind, setKind] = useState<Kind>('things');
  const [filter, setFilter] = useState('');
  const [followed, setFollowed] = useState<string | null>(null);
  if (selectedId !== followed) {
    setFollowed(selectedId);
    if (selectedId !== null) setKind(kindOf(selectedId));
  }
  const wanted = useDeferredValue(filter);
  const all = useMemo(() => rowsOf[kind](indexed), [kind, indexed]);
  const rows = useMemo(() => all.filter(({ title, note, limits }) => holds(wanted, title, note, ...limits)), [all, wanted]);
  return (
    <div className="viewer-lists">
      <div className="viewer-tabs" role="group" aria-label={words.contents}>
        {kinds.map((each) => <Tab key={each} isOn={each === kind} onClick={() => setKind(each)}>{words.kinds[each]}</Tab>)}
      </div>
      <div className="viewer-filter"><TextField label={words.filter} isLabelHidden placeholder={words.filterHint} value={filter} onChange={setFilter} /></div>
      {rows.length === 0 ? <p className="viewer-empty">{words.nothing}</p> : (
        <VirtualList
          key={kind} label={words.kinds[kind]} count={rows.length} estimatePx={52} rowKey={(index) => rows[index]?.id ?? String(index)}
          renderRow={(index) => <RowView row={rows[index]} />} selected={rows.findIndex(({ id }) => id === selectedId)}
          onSelect={(index) => onSelect(rows[index]?.id ?? '')} onRange={nothing} follows
        />
      )}
    </div>
  );
}

const nothing = () => undefined;

function Tab({ isOn, onClick, children }: { readonly isOn: boolean; readonly onClick: () => void; readonly children: ReactNode }) {
  return <button type="button" className="viewer-tab" aria-pressed={isOn} onClick={onClick}>{children}</button>;
}

function RowView({ row }: { readonly row: Row | undefined }) {
  if (!row) return null;
  return (
    <div className="viewer-row">
      <KindIcon kind={row.icon} />
      <div>
        <div className="viewer-row-title"><bdi>{row.title}</bdi></div>
        <div className="viewer-row-note"><Limits limits={row.limits} /><bdi>{row.note}</bdi></div>
      </div>
    </div>
  );
}
