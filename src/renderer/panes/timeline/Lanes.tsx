import { timelineStrings } from '../../strings/timeline.ts';
import { densityLanePx } from './density.ts';
import type { Drawing } from './model.ts';
import type { LaneMode } from './lanes.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../ui/glyphs.ts';

export interface LanesProps {
  readonly drawing: Drawing;
  readonly laneMode: LaneMode;
  readonly rowPx: number;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
}

/** What a lane is called where it has no name of its own. */
export function laneName(key: string, name: string, laneMode: LaneMode, otherLanes = 0): string {
  if (key === 'all') return timelineStrings.allItems;
  if (key === 'others') return timelineStrings.otherLanes(otherLanes);
  return name === '' ? timelineStrings.noLane[laneMode] : name;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly heightPx: number;
}

function rowsOf(drawing: Drawing, laneMode: LaneMode, rowPx: number): readonly Row[] {
  if (drawing.form === 'marks') return drawing.lanes.map((lane) => ({ ...lane, name: laneName(lane.key, lane.name, laneMode) }));
  const { lanes, otherLanes } = drawing.density;
  const heightPx = densityLanePx(drawing.density, rowPx);
  return lanes.map(({ key, name }) => ({ key, name: laneName(key, name, laneMode, otherLanes), heightPx }));
}

/** Names of the lanes; the name of an actor or operation selects it. */
export function Lanes({ drawing, laneMode, rowPx, selectedIds, onSelect }: LanesProps) {
  return (
    <ul className="timeline-lanes" aria-label={timelineStrings.lanes}>
      {rowsOf(drawing, laneMode, rowPx).map(({ key, name, heightPx }) => (
        <li key={key} className="timeline-lane" style={{ height: heightPx }}>
          {key === '' || key === 'others' || key === 'all'
            ? <span className="timeline-lane-name timeline-lane-none">{name}</span>
            : (
              <button type="button" className="timeline-lane-name" title={plainlyShown(name)} aria-pressed={selectedIds.has(key)} onClick={() => onSelect(key)}>
                <DocumentText text={name} />
              </button>
            )}
        </li>
      ))}
    </ul>
  );
}
