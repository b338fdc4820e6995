import { useCallback, useMemo, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import type { Span } from '../../../shared/spans.ts';
import { useClient, useVerb } from '../../state/queries.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ImportIcon, ReportIcon } from '../../ui/icons.tsx';
import { evidenceStrings } from '../../strings/evidence.ts';
import type { Ground } from './capture/form.ts';
import { QuoteList } from './cards/QuoteList.tsx';
import type { CardActions } from './cards/QuoteCard.tsx';
import { EvidenceHeader } from './EvidenceHeader.tsx';
import type { Candidate } from './model/claim-guess.ts';
import { OpenReport } from './OpenReport.tsx';
import { NothingToFind } from './reader/NothingToFind.tsx';
import type { ReaderState } from './reader/Reader.tsx';
import type { RevealWish } from './reader/useReveal.ts';
import { SelectionNote } from './SelectionNote.tsx';
import { isSameSpan, spanOfGround, useCapturing, type Capturing } from './useCapturing.ts';
import { originalKindOf } from './model/original-kind.ts';
import type { Shown } from './model/remembered.ts';
import { usePaneKeys } from './usePaneKeys.ts';
import { useReading, type Reading } from './useReading.ts';
import { useReadingMemory } from './useReadingMemory.ts';
import './evidence.css';
import './marks.css';
import './cards.css';
import './original/pages.css';

type Reports = Output<'report.list'>;
const mostRecent = 8;

/** The open report beside everything else: read, mark, and see what rests on what. */
export function EvidencePane() {
  const { data: reports, error } = useVerb('report.list', {});
  const wantedId = useWorkspace(({ reportId }) => reportId);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const canImport = useVerb('case.state', {}).data?.isReadOnly === false;
  const report = reports?.find(({ id }) => id === wantedId) ?? reports?.[0] ?? null;
  const isFindWanted = useWorkspace((workspace) => workspace.isFindWanted);
  const takeFind = useWorkspace((workspace) => workspace.takeFind);
  return (
    <section className="evidence" aria-label={evidenceStrings.title}>
      {report && reports ? <ReadingPane report={report} reports={reports} /> : (
        <>
          <EvidenceHeader
            report={null} reports={[]} page={1} pageCount={1} isListing={false} shown={null} onShow={ignore} onOpen={ignore} onFind={ignore} onList={ignore} onReadAgain={null}
          />
          {(error ?? reports) && <NothingToFind isWanted={isFindWanted} onTaken={takeFind} />}
          {error && <Banner tone="error">{error.message}</Banner>}
          {reports && (
            <EmptyState
              title={evidenceStrings.empty.noReport} icon={<ReportIcon aria-hidden />}
              actions={canImport && <Button tone="primary" icon={<ImportIcon aria-hidden />} onClick={() => showDialog('import')}>{evidenceStrings.empty.importReport}</Button>}
            >
              {canImport && evidenceStrings.empty.noReportText}
            </EmptyState>
          )}
        </>
      )}
    </section>
  );
}

const ignore = (): void => undefined;
/** Where the text and the original are at the same words: what was in sight goes on being so, until something else is to be shown. */
interface Switched {
  readonly reportId: string;
  /** Null where it is remembered. */
  readonly wish: RevealWish | null;
  /** What was selected, and stays so. */
  readonly chosen: Span | null;
  readonly over: RevealWish | null;
}

const none: readonly Span[] = [];

function ReadingPane({ report, reports }: { readonly report: Reports[number]; readonly reports: Reports }) {
  const selection = useWorkspace((workspace) => workspace.selection);
  const select = useWorkspace((workspace) => workspace.select);
  const openReport = useWorkspace((workspace) => workspace.openReport);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const stepRequest = useWorkspace((workspace) => workspace.stepRequest);
  const request = useWorkspace((workspace) => workspace.captureRequest);
  const isFindWanted = useWorkspace((workspace) => workspace.isFindWanted);
  const readAgain = useWorkspace((workspace) => workspace.readAgain);
  const requestFind = useWorkspace((workspace) => workspace.requestFind);
  const takeFind = useWorkspace((workspace) => workspace.takeFind);
  const requestReading = useWorkspace((workspace) => workspace.requestReading);
  const proposed = useWorkspace((workspace) => workspace.proposed);
  const found = useWorkspace((workspace) => workspace.found);
  const { data: openCase } = useVerb('case.state', {});
  const isReadOnly = openCase?.isReadOnly ?? false;
  const [isListing, setListing] = useState(false);
  const [shownFound, setShownFound] = useState(found);
  if (found !== shownFound) {
    setShownFound(found);
    // What was found stands in the text.
    if (found) setListing(false);
  }
  // Words are looked for in the text.
  if (isFindWanted && isListing) setListing(false);
  const find = useMemo(() => ({ isWanted: isFindWanted, onTaken: takeFind }), [isFindWanted, takeFind]);
  const [page, setPage] = useState({ at: 1, of: 1 });
  const [recent, setRecent] = useState<readonly Candidate[]>([]);
  const reader = useRef<ReaderState | null>(null);
  const body = useRef<HTMLDivElement>(null);

  const [passwords] = useState(() => new Map<string, string>());
  const kind = originalKindOf(report);
  const { memory, remember, hold } = useReadingMemory(report.id);
  const shown: Shown = kind === null || !memory ? 'text' : memory.shown;
  const [lastSwitched, setSwitched] = useState<Switched | null>(null);
  // Who comes back to a report finds it where it was left, not where its view was switched before.
  if (lastSwitched && lastSwitched.reportId !== report.id) setSwitched(null);
  const switched = lastSwitched?.reportId === report.id ? lastSwitched : null;
  const show = (wanted: Shown): void => {
    if (kind === null || wanted === shown) return;
    const { current } = reading;
    const chosen = reader.current?.draft?.span ?? null;
    const wished = chosen?.start ?? (capturing.capture && spanOfGround(capturing.capture.ground).start) ?? (current?.reportId === report.id ? current.start : null);
    setSwitched({ reportId: report.id, wish: { place: reader.current?.keptPlace(wished) ?? 0, how: 'place' }, chosen, over: reading.wish });
    remember({ shown: wanted });
    // The keys stay with the words, which are others now.
    if (!capturing.capture) requestAnimationFrame(() => reader.current?.focus());
  };

  const list = (isWanted: boolean): void => {
    hold();
    if (isWanted) setSwitched({ reportId: report.id, wish: null, chosen: null, over: reading.wish });
    setListing(isWanted);
  };
  const topPlace = useCallback(() => reader.current?.topPlace ?? 0, []);
  const reading = useReading({ reportId: report.id, selection, select, openReport, stepRequest, proposed, found, topPlace });
  const quote = !reading.followed.isOfThings && reading.followed.quotes.length === 1 ? reading.current : null;
  const capturing = useCapturing({ request, quote, isReadOnly, showDialog });
  const { actions, failure, fail, dismiss } = useCardActions(reading, capturing, select);
  const listActions = useMemo((): CardActions => {
    const show = (shown: QuoteWithSupport): void => {
      setListing(false);
      actions.select(shown);
    };
    return {
      ...actions, show,
      // The form stands beside the words.
      attach: (chosen) => {
        show(chosen);
        actions.attach(chosen);
      },
    };
  }, [actions]);
  const titles = useMemo(() => new Map(reports.map(({ id, title }) => [id, title])), [reports]);

  // What a search found is selected, so that it can be quoted at once; what was selected when the view was switched stays so.
  const foundHere = found?.reportId === report.id ? found.spans[0] ?? null : null;
  const [chosen, setChosen] = useState<Span | null>(foundHere);
  const [lastFound, setLastFound] = useState(foundHere);
  const [lastChosen, setLastChosen] = useState(switched);
  if (lastFound !== foundHere) {
    setLastFound(foundHere);
    setChosen(foundHere);
  }
  if (lastChosen !== switched) {
    setLastChosen(switched);
    setChosen(switched?.chosen ?? null);
  }
  const { closeOn } = capturing;
  const onSaved = useCallback((ground: Ground, ids: readonly string[], name: string): void => {
    // Whoever went on to other words in the meantime keeps them, and the form over them.
    if (closeOn(ground)) {
      const draft = reader.current?.draft ?? null;
      if (draft && isSameSpan(draft.span, spanOfGround(ground))) reader.current?.collapse();
      reader.current?.focus();
    }
    const [first] = ids;
    if (first === undefined) return;
    select([first], 'evidence');
    if (/^(?:actor|operation|event)--/.test(first)) {
      setRecent((before) => [{ id: first, name }, ...before.filter(({ id }) => id !== first)].slice(0, mostRecent));
    }
  }, [closeOn, select]);
  usePaneKeys(body, {
    attach: () => capturing.start('thing'),
    toggle: () => show(shown === 'text' ? 'original' : 'text'),
    leave: () => {
      if (!capturing.capture) return false;
      capturing.close();
      reader.current?.focus();
      return true;
    },
  });
  const onPick = useCallback((id: string) => select([id], 'evidence'), [select]);
  const onPage = useCallback((at: number, of: number) => setPage({ at, of }), []);

  return (
    <div ref={body} className="evidence-body">
      <EvidenceHeader
        report={report} reports={reports} page={page.at} pageCount={page.of} isListing={isListing} onList={list}
        shown={kind === null || !memory ? null : shown} onShow={show}
        onOpen={(id) => select([id], 'evidence')} onFind={requestFind} onReadAgain={isReadOnly ? null : readAgain}
      />
      {capturing.isAskedInVain && <div className="evidence-notice"><Banner tone="info" onDismiss={capturing.close}>{evidenceStrings.capture.nothingSelected}</Banner></div>}
      {failure !== null && <div className="evidence-notice"><Banner tone="error" onDismiss={dismiss}>{failure}</Banner></div>}
      {isListing ? (
        <QuoteList reportId={report.id} titles={titles} selectedIds={reading.selectedIds} isReadOnly={isReadOnly} actions={listActions} />
      ) : memory && (
        <OpenReport
          key={report.id} reportId={report.id} kind={shown === 'original' ? kind : null} takesFocus={switched !== null} memory={memory} remember={remember}
          wish={switched && switched.over === reading.wish ? switched.wish : reading.wish} quoteCount={report.quoteCount} reading={reading} capturing={capturing} recent={recent}
          isReadOnly={isReadOnly} actions={actions} onPick={onPick} onSaved={onSaved} onLost={fail} onPage={onPage} state={reader} find={find}
          onRead={requestReading} proposed={proposed?.reportId === report.id ? proposed.spans : none} found={found?.reportId === report.id ? found.spans : none} chosen={chosen} passwords={passwords}
        />
      )}
      {/* Below the text, so that no line of it moves when something is selected. */}
      {(reading.followed.isOfThings && reading.followed.isReady) && (
        <SelectionNote quotes={reading.followed.quotes} current={reading.current} onGo={reading.goTo} />
      )}
    </div>
  );
}

/** What cards do. Each change is a step that can be undone, so nothing asks whether it is meant. */
function useCardActions(reading: Reading, capturing: Capturing, select: (ids: readonly string[], origin: 'evidence') => void) {
  const client = useClient();
  const [failure, setFailure] = useState<string | null>(null);
  const { goTo } = reading;
  const { startOn } = capturing;
  const actions = useMemo((): CardActions => {
    const attempt = (change: Promise<unknown>): void => {
      setFailure(null);
      change.catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    };
    return {
      select: (quote) => {
        select([quote.id], 'evidence');
        goTo(quote);
      },
      pickThing: (id) => select([id], 'evidence'),
      attach: (quote) => startOn(quote, 'thing'),
      detach: (id) => attempt(client.call('quote.detach', { id })),
      remove: (quote) => attempt(client.call('thing.remove', { id: quote.id })),
    };
  }, [client, goTo, select, startOn]);
  return { actions, failure, fail: setFailure, dismiss: () => setFailure(null) };
}
