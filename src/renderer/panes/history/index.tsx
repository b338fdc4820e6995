import { useCallback, useState } from 'react';
import type { JournalEntry } from '../../../shared/model/case.ts';
import { usePages } from '../../state/pages.ts';
import { useVerb } from '../../state/queries.ts';
import { shortcutText } from '../../state/shortcuts.ts';
import { useSteps } from '../../state/steps.ts';
import { strings } from '../../strings/en.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HistoryIcon, RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { Changes } from './Changes.tsx';
import { Entry } from './Entry.tsx';
import { blockSize, readChange, thingIdsIn, undoneSteps } from './model.ts';
import './history.css';

const words = strings.history;
const changesAtMost = 50;
const namedAtMost = 200;

/** Every step ever taken in the case, newest first, and the way back. */
export function HistoryPane() {
  const openCase = useVerb('case.state', {}).data;
  const seq = openCase?.seq ?? 0;
  const { entryAt, undone, problem, onRange } = useJournal(seq);
  const [selected, setSelected] = useState<number | null>(null);
  const entry = selected === null ? undefined : entryAt(seq - selected);
  if (problem !== null) {
    return <section aria-label={words.title}><PaneHeader title={words.title} /><div className="history-note"><Banner tone="error" title={words.failed}>{problem}</Banner></div></section>;
  }
  return (
    <section aria-label={words.title}>
      <PaneHeader title={words.title} counts={openCase === undefined ? null : words.counts(seq)} />
      {openCase?.isReadOnly === false && seq > 0 && <StepBar undoLabel={openCase.undoLabel} redoLabel={openCase.redoLabel} />}
      {seq === 0
        ? <EmptyState title={words.emptyTitle} icon={<HistoryIcon aria-hidden />}>{words.emptyText}</EmptyState>
        : (
          <VirtualList
            label={words.title} count={seq} estimatePx={48} rowKey={(index) => String(seq - index)} follows={false} onRange={onRange}
            selected={selected === null ? -1 : seq - selected} onSelect={(index) => setSelected(seq - index)}
            renderRow={(index) => <Entry entry={entryAt(index)} isUndone={undone.has(seq - index)} />}
          />
        )}
      {entry !== undefined && <EntryChanges entry={entry} />}
    </section>
  );
}

/** What undo and redo would do now, said before they do it. */
function StepBar({ undoLabel, redoLabel }: { readonly undoLabel: string | null; readonly redoLabel: string | null }) {
  const { undo, redo, isBusy, outcome, forgetOutcome } = useSteps();
  return (
    <div className="history-next">
      <p className="history-next-text">{undoLabel === null ? words.nothing : words.undoNext(undoLabel)}</p>
      {redoLabel !== null && <p className="history-next-text">{words.redoNext(redoLabel)}</p>}
      <div className="history-buttons">
        <Button icon={<UndoIcon aria-hidden />} shortcut={shortcutText('undo')} disabled={undoLabel === null || isBusy} onClick={undo}>{words.undo}</Button>
        <Button icon={<RedoIcon aria-hidden />} shortcut={shortcutText('redo')} disabled={redoLabel === null || isBusy} onClick={redo}>{words.redo}</Button>
      </div>
      {outcome !== null && 'message' in outcome && (
        <Banner tone="error" title={outcome.is === 'undo-failed' ? words.undoFailed : words.redoFailed} onDismiss={forgetOutcome}>{outcome.message}</Banner>
      )}
    </div>
  );
}

function EntryChanges({ entry }: { readonly entry: JournalEntry }) {
  const { data, error, isPlaceholderData } = useVerb('journal.changes', { seq: entry.seq, limit: changesAtMost });
  const changes = (data ?? []).map(readChange);
  const ids = thingIdsIn(changes, namedAtMost);
  const { data: things } = useVerb('thing.summaries', { ids: [...ids] }, { enabled: ids.length > 0 });
  const names = new Map((things ?? []).map(({ id, name }) => [id, name] as const));
  return (
    <div className="history-changes" role="region" aria-label={words.changes} tabIndex={0}>
      <h3>{words.changes}</h3>
      {error !== null && <Banner tone="error" title={words.changesFailed}>{error.message}</Banner>}
      {error === null && (data === undefined || isPlaceholderData)
        ? <p role="status">{words.changesLoading}</p>
        : <Changes changes={changes} names={names} moreCount={Math.max(0, entry.changeCount - (data?.length ?? 0))} />}
    </div>
  );
}

/** The journal by row from the newest. Sequence numbers have no gaps, so blocks of them stay what they are. */
function useJournal(seq: number) {
  const [range, setRange] = useState({ from: 0, to: 0 });
  const blockOf = (row: number): number => Math.floor(Math.max(0, seq - 1 - row) / blockSize);
  const blocks = new Set<number>();
  for (let block = blockOf(range.to); block <= blockOf(range.from); block += 1) blocks.add(block);
  blocks.add(blockOf(0));
  const { byNumber, problem } = usePages(['journal'], [...blocks], (client, block) =>
    client.call('journal.list', { beforeSeq: (block + 1) * blockSize + 1, limit: blockSize }));
  const entries = [...byNumber.values()].flat();
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const entryAt = (row: number): JournalEntry | undefined => bySeq.get(seq - row);
  const onRange = useCallback((from: number, to: number) => setRange((now) => now.from === from && now.to === to ? now : { from, to }), []);
  return { entryAt, undone: undoneSteps(entries), problem, onRange };
}
