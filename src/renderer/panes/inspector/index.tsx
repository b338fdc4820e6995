import { useCallback, useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import type { QuoteWithSupport } from '../../../shared/contract/reports.ts';
import { useClient, useVerb } from '../../state/queries.ts';
import { useRun } from '../../state/run.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { inspectorStrings } from '../../strings/inspector.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { InspectorActionsContext, messageOf, type InspectorActions } from './actions.ts';
import { HeadActions } from './Card.tsx';
import { ActorCard } from './cards/ActorCard.tsx';
import { ClaimCard } from './cards/ClaimCard.tsx';
import { EventCard } from './cards/EventCard.tsx';
import { OperationCard } from './cards/OperationCard.tsx';
import { QuoteCard } from './cards/QuoteCard.tsx';
import { ReportCard } from './cards/ReportCard.tsx';
import { SeveralCard } from './cards/SeveralCard.tsx';
import { SourceCard } from './cards/SourceCard.tsx';
import './inspector.css';

const mostQuotes = 100;
const mostSelected = 200;

/** What to tell above the card: a failure, or something done that can be taken back. */
interface Notice {
  readonly tone: 'error' | 'info';
  readonly text: string;
}

/** The card of what is selected. */
export function Inspector() {
  // The panes show at once what is selected; the card, which asks for all there is about it, may come a frame later.
  const ids = useDeferredValue(useWorkspace((workspace) => workspace.selection.ids));
  const [notice, setNotice] = useState<Notice | null>(null);
  const actions = useActions(setNotice);
  const { run, attempt } = actions;
  const undo = () => attempt(async () => {
    await run('journal.undo', {});
    setNotice(null);
  });
  return (
    <InspectorActionsContext.Provider value={actions}>
      <section className="inspector" aria-label={inspectorStrings.title}>
        {notice !== null && (
          <div className="inspector-notice">
            <Banner
              tone={notice.tone} onDismiss={() => setNotice(null)}
              {...(notice.tone === 'info' ? { actions: <Button tone="quiet" onClick={undo}>{inspectorStrings.undo}</Button> } : {})}
            >
              {notice.text}
            </Banner>
          </div>
        )}
        <Subject ids={ids} />
      </section>
    </InspectorActionsContext.Provider>
  );
}

function useActions(setNotice: (notice: Notice | null) => void): InspectorActions {
  const client = useClient();
  const run = useRun();
  const selectFrom = useWorkspace((workspace) => workspace.select);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const compareVersions = useWorkspace((workspace) => workspace.compareVersions);
  const readAgain = useWorkspace((workspace) => workspace.readAgain);
  const { data: openCase } = useVerb('case.state', {});
  const isReadOnly = openCase?.isReadOnly ?? false;
  const ask = useCallback<InspectorActions['ask']>((name, input) => client.call(name, input), [client]);
  return useMemo(() => ({
    run, ask, isReadOnly,
    attempt: (what) => {
      setNotice(null);
      what().catch((error: unknown) => setNotice({ tone: 'error', text: messageOf(error) }));
    },
    select: (ids) => selectFrom(ids, 'inspector'),
    newClaim: () => showDialog('new-claim'),
    compareVersions, readAgain,
    notify: (text) => setNotice({ tone: 'info', text }),
  }), [run, ask, isReadOnly, selectFrom, showDialog, compareVersions, readAgain, setNotice]);
}

function Subject({ ids }: { readonly ids: readonly string[] }): ReactNode {
  const [id, ...others] = ids;
  if (id === undefined) return <Blank><EmptyState title={inspectorStrings.emptyTitle}>{inspectorStrings.emptyText}</EmptyState></Blank>;
  if (others.length > 0) return <Several ids={ids} />;
  // Each thing has a card of its own, so that nothing half-edited passes from one to the next.
  switch (id.slice(0, id.indexOf('--'))) {
    case 'actor': return <ActorSubject key={id} id={id} />;
    case 'operation': return <OperationSubject key={id} id={id} />;
    case 'event': return <EventSubject key={id} id={id} />;
    case 'claim': return <ClaimSubject key={id} id={id} />;
    case 'quote': return <QuoteSubject key={id} id={id} />;
    case 'report': return <ReportSubject key={id} id={id} />;
    case 'source': return <SourceSubject key={id} id={id} />;
    default: return <Blank><p className="inspector-nothing">{inspectorStrings.missing}</p></Blank>;
  }
}

/** A card without a thing: the frame's buttons stay in reach. */
function Blank({ children }: { readonly children: ReactNode }) {
  return (
    <div className="inspector-card-body">
      <header className="inspector-head"><div className="inspector-head-text" /><HeadActions /></header>
      {children}
    </div>
  );
}

/** Stands in until the answer is there, and in its place when it failed. */
function Waiting({ error }: { readonly error: Error | null }) {
  return (
    <Blank>
      {error === null
        ? <p className="inspector-nothing" role="status">{inspectorStrings.reading}</p>
        : <Banner tone="error" title={inspectorStrings.failed}>{error.message}</Banner>}
    </Blank>
  );
}

function ActorSubject({ id }: { readonly id: string }) {
  const { data, error } = useVerb('actor.read', { id });
  const quotes = useQuotes(id);
  return error === null && data?.actor.id === id ? <ActorCard data={data} quotes={quotes} /> : <Waiting error={error} />;
}

function OperationSubject({ id }: { readonly id: string }) {
  const { data, error } = useVerb('operation.read', { id });
  const quotes = useQuotes(id);
  const { data: relations } = useVerb('relation.list', {});
  const roleNames = useMemo(() => new Set((relations ?? []).filter(({ isRole }) => isRole).map(({ name }) => name)), [relations]);
  return error === null && data?.operation.id === id ? <OperationCard data={data} quotes={quotes} roleNames={roleNames} /> : <Waiting error={error} />;
}

function EventSubject({ id }: { readonly id: string }) {
  const { data, error } = useVerb('event.read', { id });
  const quotes = useQuotes(id);
  return error === null && data?.event.id === id ? <EventCard data={data} quotes={quotes} /> : <Waiting error={error} />;
}

function ClaimSubject({ id }: { readonly id: string }) {
  const { data, error } = useVerb('claim.read', { id });
  const quotes = useQuotes(id);
  const { data: relations } = useVerb('relation.list', {});
  return error === null && data?.id === id ? <ClaimCard claim={data} relations={relations ?? []} quotes={quotes} /> : <Waiting error={error} />;
}

function QuoteSubject({ id }: { readonly id: string }) {
  const { data, error } = useVerb('quote.read', { id });
  const names = useNames(data === undefined ? [] : [data.reportId, data.speakerId, data.viaId]);
  return error === null && data?.id === id ? <QuoteCard quote={data} names={names} /> : <Waiting error={error} />;
}

function ReportSubject({ id }: { readonly id: string }) {
  const { data, error } = useVerb('report.read', { id });
  const { data: quotes } = useVerb('quote.list', { reportId: id, offset: 0, limit: 1 });
  const { data: reports } = useVerb('report.list', {});
  const newerId = reports?.find(({ replacesId }) => replacesId === id)?.id ?? null;
  return error === null && data?.report.id === id ? <ReportCard data={data} quoteCount={quotes?.total ?? 0} newerId={newerId} /> : <Waiting error={error} />;
}

function SourceSubject({ id }: { readonly id: string }) {
  const { data: sources, error } = useVerb('source.list', {});
  const { data: reports } = useVerb('report.list', {});
  const source = sources?.find((candidate) => candidate.id === id);
  if (sources !== undefined && source === undefined) return <Blank><p className="inspector-nothing">{inspectorStrings.missing}</p></Blank>;
  return source ? <SourceCard source={source} reports={(reports ?? []).filter(({ sourceId }) => sourceId === id)} /> : <Waiting error={error} />;
}

function Several({ ids }: { readonly ids: readonly string[] }) {
  const { data, error } = useVerb('thing.summaries', { ids: ids.slice(0, mostSelected) });
  return data ? <SeveralCard things={data} total={ids.length} /> : <Waiting error={error} />;
}

/** The first quotes that a thing rests on, with the names that their lines need. */
function useQuotes(thingId: string) {
  const { data } = useVerb('quote.list', { thingId, offset: 0, limit: mostQuotes });
  const quotes: readonly QuoteWithSupport[] = data?.quotes ?? [];
  const names = useNames(quotes.flatMap(({ reportId, speakerId }) => [reportId, speakerId]));
  return { quotes, total: data?.total ?? 0, names };
}

function useNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))].slice(0, mostSelected);
  const { data } = useVerb('thing.summaries', { ids: wanted }, { enabled: wanted.length > 0 });
  return useMemo(() => new Map((data ?? []).map(({ id, name }) => [id, name])), [data]);
}
