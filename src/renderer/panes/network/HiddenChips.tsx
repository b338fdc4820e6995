import { filterStrings } from '../../strings/network-filter.ts';
import { groupStrings } from '../../../drawing/words/network-groups.ts';
import { networkStrings } from '../../strings/network.ts';
import { Chip } from '../../ui/Chip.tsx';
import { noFilter } from '../../../drawing/network/filters/claim-filter.ts';
import { thingCount } from '../../../drawing/network/groups/collapse.ts';
import type { FilterActions } from './use-filter.ts';
import type { FilterState } from './view-state.ts';
import { nextNodeLimit, type VisibleNetwork } from '../../../drawing/network/visible.ts';

export interface HiddenChipsProps {
  readonly filter: FilterState;
  readonly actions: FilterActions;
  readonly visible: VisibleNetwork;
  /** Events of the case that are left out. */
  readonly hiddenEvents: number;
  /** Things that could be drawn if there were no limit. */
  readonly drawable: number;
  /** Name of the node whose surroundings are shown. */
  readonly aroundName: string | null;
}

/** One chip for everything that hides something; a click undoes it. */
export function HiddenChips({ filter, actions, visible, hiddenEvents, drawable, aroundName }: HiddenChipsProps) {
  const next = Math.min(nextNodeLimit(visible.nodes.length), drawable);
  const hiddenLines = [...filter.hiddenStandings].filter((standing) => visible.presentStandings.has(standing));
  const groups = visible.nodes.filter(({ gathered }) => gathered !== undefined);
  const isCrowd = visible.beyondLimit > 0 || (groups.length === 0 && visible.filteredOut === 0 && visible.nodes.length < drawable);
  const hiddenTypes = [...filter.hiddenTypes].filter((type) => visible.presentTypes.has(type));
  return (
    <>
      {aroundName !== null && (
        <Chip onRemove={() => actions.showAround(null)} removeLabel={networkStrings.leaveAround}>{networkStrings.around(aroundName)}</Chip>
      )}
      {groups.length > 0 && (
        <Chip onClick={() => actions.group((grouping) => ({ ...grouping, by: 'none', opened: grouping.own.map(({ id }) => id) }))} title={groupStrings.openAll(thingCount(groups))}>
          {groupStrings.chip(groups.length)}
        </Chip>
      )}
      {aroundName === null && isCrowd && hiddenTypes.length === 0 && (
        <Chip onClick={() => actions.setNodeLimit(nextNodeLimit(visible.nodes.length))} title={networkStrings.showMore(next)}>
          {`${networkStrings.mostConnected(visible.nodes.length, drawable)} · ${networkStrings.showMore(next)}`}
        </Chip>
      )}
      {visible.filteredOut > 0 && (
        <Chip onClick={() => actions.setClaims({ ...noFilter, others: filter.claims.others })} title={filterStrings.reset}>
          {filterStrings.chip(visible.filteredOut, filter.claims.others === 'dimmed')}
        </Chip>
      )}
      {hiddenEvents > 0 && <Chip onClick={actions.toggleEvents} title={networkStrings.showAgain}>{networkStrings.eventsHidden(hiddenEvents)}</Chip>}
      {hiddenTypes.length + hiddenLines.length > 2
        ? <Chip onClick={actions.showEverything} title={networkStrings.showAgain}>{networkStrings.severalHidden(hiddenTypes.length + hiddenLines.length)}</Chip>
        : (
          <>
            {hiddenTypes.map((type) => (
              <Chip key={type} onClick={() => actions.toggleType(type)} title={networkStrings.showAgain}>
                {networkStrings.typeHidden(visible.presentTypes.get(type) ?? 0, type)}
              </Chip>
            ))}
            {hiddenLines.map((standing) => (
              <Chip key={standing} onClick={() => actions.toggleStanding(standing)} title={networkStrings.showAgain}>
                {networkStrings.standingHidden(visible.presentStandings.get(standing) ?? 0, networkStrings.standings[standing])}
              </Chip>
            ))}
          </>
        )}
    </>
  );
}
