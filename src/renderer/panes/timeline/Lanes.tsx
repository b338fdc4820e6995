import { memo } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';
import type { LaneMode } from '../../../shared/timeline-view.ts';
import { isSameLane, type LaneRow } from '../../../drawing/timeline/picture.ts';

export interface LanesProps {
  readonly lanes: readonly LaneRow[];
  readonly laneMode: LaneMode;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
}

/** Lanes that stand for no thing of the case. */
const nameless = new Set(['', 'others', 'all']);

/** Names of the lanes; the name of an actor, operation or source selects it. */
export const Lanes = memo(function Lanes({ lanes, laneMode, selectedIds, onSelect }: LanesProps) {
  return (
    <ul className="timeline-lanes" aria-label={timelineStrings.lanes}>
      {lanes.map(({ key, name, heightPx }) => (
        <li key={key} className="timeline-lane" style={{ height: heightPx }}>
          {nameless.has(key) || laneMode === 'type'
            ? <span className="timeline-lane-name timeline-lane-none" title={plainlyShown(name)}>{name}</span>
            : (
              <button type="button" className="timeline-lane-name" title={plainlyShown(name)} aria-pressed={selectedIds.has(key)} onClick={() => onSelect(key)}>
                <DocumentText text={name} />
              </button>
            )}
        </li>
      ))}
    </ul>
  );
}, (before, after) => before.laneMode === after.laneMode && before.selectedIds === after.selectedIds && before.onSelect === after.onSelect
  && before.lanes.length === after.lanes.length && before.lanes.every((lane, index) => isSameLane(lane, after.lanes[index])));
