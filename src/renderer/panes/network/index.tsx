import { useMemo, useState } from 'react';
import { useMeasures } from '../../state/measures.ts';
import { useClient, useVerb, useCommand } from '../../state/queries.ts';
import { useInWindow } from '../../state/window.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { networkStrings } from '../../strings/network.ts';
import { filterStrings } from '../../strings/network-filter.ts';
import { pictureStrings } from '../../strings/network-picture.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import type { Positions } from '../../../drawing/network/geometry.ts';
import type { Network } from '../../../shared/contract/panes.ts';
import { communitiesFrom, groupingBy } from '../../../drawing/network/groups/groups.ts';
import { useIsWide } from './minimap/use-is-wide.ts';
import { NetworkView, type Problem } from './NetworkView.tsx';
import { needsDetails } from '../../../drawing/network/filters/claim-filter.ts';
import { detailsOf } from '../../../drawing/network/filters/facets.ts';
import { useLayoutOffice } from './layout/desk/use-office.ts';
import { useSavedFilters } from './filters/use-saved-filters.ts';
import { needsMeasures } from '../../../drawing/network/looks/node-look.ts';
import { useQuestion } from './questions/use-question.ts';
import { useFilter } from './use-filter.ts';
import type { FilterState } from './view-state.ts';
import { useHand } from './use-hand.ts';
import { useHighlight } from './use-highlight.ts';
import { crowdedFrom } from '../../../drawing/network/visible.ts';

export interface NetworkPaneProps {
  /** Pixels on the right of the pane that something else covers, such as the inspector's card. */
  readonly rightInset?: number;
}

/** Actors and operations as nodes, claims as lines between them. */
export function NetworkPane({ rightInset = 0 }: NetworkPaneProps) {
  const [filter, actions] = useFilter();
  const selection = useWorkspace((workspace) => workspace.selection);
  const select = useWorkspace((workspace) => workspace.select);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const showImport = useWorkspace((workspace) => workspace.showImport);
  const { network: read, aroundId, error, refetch, isPartial, isComing } = useNetwork(filter);
  const network = useInWindow(read);
  const caseState = useVerb('case.state', {});
  const relations = useVerb('relation.list', {});
  const symmetricRelations = useMemo(
    () => new Set((relations.data ?? []).filter((relation) => relation.isSymmetric).map((relation) => relation.name)), [relations.data],
  );
  const release = useCommand('network.release');
  const [problem, setProblem] = useState<Problem | null>(null);
  const reportAs = (title: string) => (cause: unknown): void => setProblem({ title, message: cause instanceof Error ? cause.message : String(cause) });
  const report = reportAs(networkStrings.placeFailed);
  const room = useIsWide();
  const office = useLayoutOffice();
  const hand = useHand(network, usePlaceCommand(report));
  const { inquiry, ask } = useQuestion();
  const facets = useVerb('network.facets', {}, { enabled: filter.isPanelOpen || filter.arrangement.by === 'time' || needsDetails(filter.claims) });
  const details = useMemo(() => detailsOf(facets.data), [facets.data]);
  const measured = useMeasures('all', needsMeasures(filter.sizeBy, filter.colourBy));
  const groupBy = network === undefined || aroundId !== null ? 'none' : groupingBy(filter.grouping, network.totals, crowdedFrom);
  const communities = useMeasures('communities', groupBy === 'communities' || filter.arrangement.by === 'communities');
  const communityOf = useMemo(() => communitiesFrom(communities.answer), [communities.answer]);
  const saved = useSavedFilters(reportAs(filterStrings.saveFailed));
  const highlight = useHighlight(selection.ids, network);
  const recalled = useWorkspace((workspace) => workspace.recalled);
  const forgetPlaces = useWorkspace((workspace) => workspace.forgetPlaces);

  return (
    <section ref={room.ref} className={room.isWide ? 'network-pane' : 'network-pane network-pane-narrow'} aria-label={networkStrings.title} aria-busy={network === undefined && error === null}>
      {network === undefined
        ? <Waiting message={error?.message ?? null} onRetry={() => void refetch()} />
        : (
          <NetworkView
            network={network} isComing={isComing} aroundId={aroundId} filter={filter} actions={actions} hand={hand} eventCount={caseState.data?.counts.events ?? 0}
            office={office} details={details} isWide={room.isWide} groupBy={groupBy} communities={communityOf} isGathering={groupBy !== 'none' && (isPartial || (groupBy === 'communities' && communityOf === null && communities.problem === null))} measured={measured.answer} measureProblem={measured.problem ?? communities.problem} measuring={measured.isWorking ? measured.progress : communities.isWorking ? communities.progress : null} onCancelMeasuring={() => actions.leaveMeasures({ all: measured.isWorking, communities: communities.isWorking, groupBy })} saved={saved}
            symmetricRelations={symmetricRelations} highlightedIds={highlight.ids} missing={highlight.missing}
            isSelectedHere={selection.origin === 'network'} rightInset={selection.ids.length > 0 ? rightInset : 0}
            caseLabel={{ title: caseState.data?.title ?? '', marking: caseState.data?.marking ?? null }} onPictureProblem={reportAs(pictureStrings.failed)}
            problem={problem} onDismissProblem={() => setProblem(null)}
            inquiry={inquiry} onAsk={ask} onPick={(ids) => select(ids, 'list')}
            onSelect={(ids) => select(ids, 'network')}
            onRelease={(ids) => release.mutate({ ids: [...ids] }, { onError: report })}
            recalled={recalled} onForgetPlaces={forgetPlaces}
            isReadOnly={caseState.data?.isReadOnly ?? false} onNewActor={() => showDialog('new-actor')} onImport={() => showImport(null)}
          />
        )}
    </section>
  );
}

/** The network of a case is read up to so many things. */
const mostRead = 20_000;

/** The whole network, or the surroundings of one node. */
function useNetwork(filter: FilterState) {
  // How much there is is known from what was read first: a group says how many it stands for, so that all of them are read.
  const [total, setTotal] = useState<Network['totals'] | null>(null);
  const isWhole = total !== null && total.nodes > crowdedFrom && groupingBy(filter.grouping, total, crowdedFrom) !== 'none';
  const limit = isWhole ? mostRead : Math.max(crowdedFrom, filter.nodeLimit ?? 0);
  const whole = useVerb('network.read', { limit, withEvents: filter.withEvents });
  if (whole.data !== undefined && whole.data.totals.nodes !== total?.nodes) setTotal(whole.data.totals);
  const around = useVerb(
    'network.neighbourhood', { id: filter.aroundId ?? '', depth: 1, limit: crowdedFrom }, { enabled: filter.aroundId !== null },
  );
  const read = filter.aroundId === null ? whole : around;
  // Until the surroundings come, the whole network stays: an old answer for another node would be wrong.
  const isOther = filter.aroundId !== null && !(around.data?.nodes.some((node) => node.id === filter.aroundId) ?? false);
  return {
    network: isOther ? whole.data : read.data, aroundId: isOther ? null : filter.aroundId, error: read.error, refetch: read.refetch,
    isPartial: isWhole && whole.isPlaceholderData, isComing: isOther || read.isFetching,
  };
}

function usePlaceCommand(report: (cause: unknown) => void): (places: Positions) => Promise<unknown> {
  const client = useClient();
  return async (places) => {
    try {
      await client.call('network.place', { placements: [...places].map(([thingId, { x, y }]) => ({ thingId, x, y })) });
    } catch (cause) {
      report(cause);
      throw cause;
    }
  };
}

function Waiting({ message, onRetry }: { message: string | null; onRetry: () => void }) {
  return (
    <>
      <PaneHeader title={networkStrings.title} />
      {message === null
        ? <p className="network-working" role="status">{networkStrings.loading}</p>
        : <Banner tone="error" title={networkStrings.readFailed} actions={<Button onClick={onRetry}>{networkStrings.tryAgain}</Button>}>{message}</Banner>}
    </>
  );
}
