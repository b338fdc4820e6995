import type { Input } from '../../../shared/contract.ts';
import { quoteIdOf, thingIdsOf } from './ids.ts';
import type { SceneView } from '../../../shared/model/scene.ts';
import { noGrouping, type Grouping } from '../../../drawing/network/groups/groups.ts';
import { readTimelineView } from '../../../shared/timeline-view.ts';
import { readNetworkView, type NetworkView } from '../../state/network-view.ts';
import type { NetworkOnScreen } from '../../state/on-screen.ts';
import type { RecalledScene, Workspace } from '../../state/workspace.ts';

const mostSelected = 1_000;
/** A scene that says nothing of groups was of single things. */
const ungrouped: Grouping = { ...noGrouping, by: 'none' };

/** All that a scene keeps: what the network shows, what is selected in it, the brushed window and the open quote. */
export function viewOnScreen(
  { settings, ...network }: NetworkOnScreen, { selection, timeline }: Pick<Workspace, 'selection' | 'timeline'>,
): Input<'scene.create'>['view'] {
  return {
    ...network, selectedIds: thingIdsOf(selection.ids).slice(0, mostSelected), window: timeline.window, quoteId: quoteIdOf(selection.ids),
    panes: { network: settings, timeline: JSON.parse(JSON.stringify(timeline)) },
  };
}

/**
 * A scene as the panes take it back: its filters, measures and places, its selection and quote, its window of time.
 *
 * @param before how the network is looked at now: what a scene does not keep stays
 */
export function sceneInPanes(view: SceneView, before: NetworkView): RecalledScene {
  const { nodes, viewport, sizeBy, colourBy, panes, quoteId, selectedIds, window } = view;
  return {
    nodes, viewport, selectedIds: [...(quoteId === null ? [] : [quoteId]), ...selectedIds],
    network: { ...before, grouping: ungrouped, ...readNetworkView(panes['network']), sizeBy, colourBy, isTable: false }, timeline: { ...readTimelineView(panes['timeline']), window },
  };
}
