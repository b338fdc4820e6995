import { useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { pagesOf, usePages } from '../../state/pages.ts';
import { useVerb } from '../../state/queries.ts';
import { againItems, versionItems } from '../../state/report-items.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { strings } from '../../strings/en.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ImportIcon, MoreIcon, ThingsIcon } from '../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { distinctions } from '../../ui/report-names.ts';
import { TextField } from '../../ui/TextField.tsx';
import { fetchPage, pageSize, type ListKind } from './fetch.ts';
import { RowList } from './RowList.tsx';
import { reportRow, type ListPage, type ListRow } from './rows.ts';
import { Tabs } from './Tabs.tsx';

const words = strings.lists;

/** The reports of the case. Selecting one opens it. */
export function ReportsPane() {
  const [text, setText] = useState('');
  const { data, error } = useVerb('report.list', {});
  const reportId = useWorkspace((workspace) => workspace.reportId);
  const showImport = useWorkspace((workspace) => workspace.showImport);
  const isReadOnly = useVerb('case.state', {}).data?.isReadOnly ?? true;
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const unconfirmed = (data ?? []).filter((report) => report.unconfirmed !== null).length;
  const selecting = useSelecting();
  const items = useReportItems(data ?? [], reportId, isReadOnly);
  const onRange = useCallback(() => undefined, []);
  const told = useMemo(() => distinctions(data ?? []), [data]);
  const rows = (data ?? []).map((report) => reportRow(report, told.get(report.id))).filter((row) => matches(row, text));
  const actions = isReadOnly ? undefined : (
    <Button tone="primary" icon={<ImportIcon aria-hidden />} shortcut={shortcutText('import')} onClick={() => showImport(null)}>{words.importReport}</Button>
  );
  return (
    <section aria-label={words.reports}>
      <PaneHeader title={words.reports} counts={data === undefined ? null : words.counts(rows.length, data.length)}>
        {items.length > 0 && <Menu label={words.reportActions} items={items} isIconOnly><MoreIcon aria-hidden /></Menu>}
      </PaneHeader>
      {(data?.length ?? 0) > 0 && (
        <div className="lists-bar">
          <TextField label={words.filter(words.reports)} placeholder={words.filter(words.reports)} isLabelHidden value={text} onChange={setText} />
          {unconfirmed > 0 && !isReadOnly && <div><Chip title={strings.imports.toConfirmHint} onClick={() => showDialog('confirm')}>{strings.imports.toConfirm(unconfirmed)}</Chip></div>}
        </div>
      )}
      <RowList
        label={words.reports} count={data === undefined ? null : rows.length} rowAt={(index) => rows[index]} selected={rows.findIndex(({ id }) => id === reportId)}
        follows={selecting.follows} isFiltered={text.trim() !== ''} problem={error?.message ?? null} onSelect={selecting.select}
        onRange={onRange} onClearFilter={() => setText('')}
        emptyState={<EmptyState title={words.emptyReports} icon={<ImportIcon aria-hidden />} actions={actions}>{words.emptyReportsText}</EmptyState>}
      />
    </section>
  );
}

/** What can be done with the report that is open. */
function useReportItems(reports: Output<'report.list'>, reportId: string | null, isReadOnly: boolean): readonly MenuItem[] {
  const compareVersions = useWorkspace((workspace) => workspace.compareVersions);
  const readAgain = useWorkspace((workspace) => workspace.readAgain);
  const report = reports.find(({ id }) => id === reportId);
  if (!report) return [];
  const newer = reports.find(({ replacesId }) => replacesId === report.id);
  return [...versionItems(strings.versions, report, newer?.id ?? null, compareVersions), ...(isReadOnly ? [] : againItems(strings.versions, report, readAgain))];
}

/** Actors, operations, events and claims. Selecting one selects it everywhere. */
export function ThingsPane() {
  const [kind, setKind] = useState<ListKind>('actor');
  const [text, setText] = useState('');
  const [isUnsourced, setUnsourced] = useState(false);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const selecting = useSelecting();
  const openCase = useVerb('case.state', {}).data;
  const list = useList({ kind, typed: text, isUnsourced, selectedId: selecting.id });
  const panelId = useId();
  const counts = openCase?.counts;
  const total = counts?.[`${kind}s`] ?? 0;
  const unsourced = counts?.unsourcedClaims ?? 0;
  const clear = (): void => {
    setText('');
    setUnsourced(false);
  };
  const actions = openCase?.isReadOnly === false
    ? <Button shortcut={shortcutText(`capture-${kind}`)} onClick={() => showDialog(`new-${kind}`)}>{words.make[kind]}</Button>
    : undefined;

  return (
    <section aria-label={words.things}>
      <PaneHeader title={words.things} counts={list.count === null ? null : words.counts(list.count, total)} />
      <div className="lists-bar">
        <Tabs
          kind={kind} panelId={panelId} onChange={setKind}
          counts={{ actor: counts?.actors ?? 0, operation: counts?.operations ?? 0, event: counts?.events ?? 0, claim: counts?.claims ?? 0 }}
        />
        <TextField label={words.filter(words.kinds[kind])} placeholder={words.filter(words.kinds[kind])} isLabelHidden value={text} onChange={setText} />
        {kind === 'claim' && unsourced > 0 && (
          <div><Chip title={words.unsourcedHint} isSelected={isUnsourced} onClick={() => setUnsourced(!isUnsourced)}>{words.unsourcedOnly(unsourced)}</Chip></div>
        )}
      </div>
      <div id={panelId} role="tabpanel" aria-label={words.kinds[kind]} className="lists-body">
        <RowList
          key={`${kind} ${text} ${String(isUnsourced)}`} label={words.kinds[kind]} {...list} follows={selecting.follows}
          isFiltered={text.trim() !== '' || isUnsourced} onSelect={selecting.select} onClearFilter={clear}
          emptyState={<EmptyState title={words.empty[kind]} icon={<ThingsIcon aria-hidden />} actions={actions}>{words.emptyText}</EmptyState>}
        />
      </div>
    </section>
  );
}

/** The rows of a list, read page by page as they come into sight. */
function useList({ kind, typed, isUnsourced, selectedId }: {
  readonly kind: ListKind;
  readonly typed: string;
  readonly isUnsourced: boolean;
  readonly selectedId: string | null;
}) {
  const text = useDeferredValue(typed.trim());
  const [range, setRange] = useState({ from: 0, to: 0 });
  const filter = { kind, text, isUnsourced: kind === 'claim' && isUnsourced };
  const { byNumber, problem } = usePages(
    [filter], pagesOf(range.from, range.to, pageSize), (client, page) => fetchPage(client, filter, page),
  );
  const rowAt = (index: number): ListRow | undefined => byNumber.get(Math.floor(index / pageSize))?.rows[index % pageSize];
  const onRange = useCallback((from: number, to: number) => setRange((now) => now.from === from && now.to === to ? now : { from, to }), []);
  return { count: byNumber.get(0)?.total ?? null, rowAt, selected: rowOf(byNumber, selectedId), problem, onRange };
}

/** Where a thing stands among the rows that have been read; -1 when it isn't among them. */
function rowOf(pages: ReadonlyMap<number, ListPage>, id: string | null): number {
  for (const [number, { rows }] of pages) {
    const at = rows.findIndex((row) => row.id === id);
    if (at >= 0) return number * pageSize + at;
  }
  return -1;
}

function useSelecting() {
  const selection = useWorkspace((workspace) => workspace.selection);
  const select = useWorkspace((workspace) => workspace.select);
  return {
    id: selection.ids[0] ?? null,
    follows: selection.origin !== 'list',
    select: useCallback((id: string) => select([id], 'list'), [select]),
  };
}

function matches({ name, facts, alsoFoundBy = '' }: ListRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return [name, ...facts, alsoFoundBy].some((part) => part.toLowerCase().includes(wanted));
}
