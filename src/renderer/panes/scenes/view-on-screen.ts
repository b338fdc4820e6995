import type { Input } from '../../../shared/contract.ts';
import { quoteIdOf, thingIdsOf } from './ids.ts';
import type { NetworkOnScreen } from '../../state/on-screen.ts';
import type { Workspace } from '../../state/workspace.ts';

const mostSelected = 1_000;

/** All that a scene keeps: what the network shows, what is selected in it, the brushed window and the open quote. */
export function viewOnScreen(
  { settings, ...network }: NetworkOnScreen, { selection, timeline }: Pick<Workspace, 'selection' | 'timeline'>,
): Input<'scene.create'>['view'] {
  return {
    ...network, selectedIds: thingIdsOf(selection.ids).slice(0, mostSelected), window: timeline.window, quoteId: quoteIdOf(selection.ids),
    panes: { network: settings, timeline: JSON.parse(JSON.stringify(timeline)) },
  };
}
