import { useState, type PointerEvent } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { formatDay } from '../../../shared/edtf-text.ts';
import { stackPaths, type Bin, type Density, type DensityLane } from '../../../drawing/timeline/density.ts';
import { xOf, type Plot } from '../../../drawing/timeline/view.ts';

export interface DensityShapeProps {
  readonly density: Density;
  readonly plot: Plot;
  readonly rowPx: number;
  /** Names of the lanes, in their order. */
  readonly names: readonly string[];
  /** Makes the window show a bin. */
  readonly onOpen: (bin: Bin) => void;
}

/** A bin in words: how many, of what, and when. */
export function binText({ count, fromDay, toDay, operations, events }: Bin): string {
  const parts = timelineStrings.binParts(operations, events, count - operations - events);
  return `${timelineStrings.bin(count, formatDay(fromDay), formatDay(toDay - 1))}${parts === '' ? '' : ` (${parts})`}`;
}

/** Counts over time, a row for each lane, in place of marks. */
export function DensityShape({ density, plot, rowPx, names, onOpen }: DensityShapeProps) {
  return density.lanes.map((lane, index) => (
    <LaneShape
      key={lane.key} lane={lane} name={names[index] ?? ''} highest={density.highest} plot={plot} top={index * rowPx} rowPx={rowPx} onOpen={onOpen}
    />
  ));
}

/** All bars of a kind in one path: hundreds of elements would make the window slow to move. */
function LaneShape({ lane, name, highest, plot, top, rowPx, onOpen }: {
  readonly lane: DensityLane;
  readonly name: string;
  readonly highest: number;
  readonly plot: Plot;
  readonly top: number;
  readonly rowPx: number;
  readonly onOpen: (bin: Bin) => void;
}) {
  const [pointed, setPointed] = useState<number | null>(null);
  const bin = lane.bins.find(({ fromDay }) => fromDay === pointed);
  const busiest = lane.bins.reduce<Bin | null>((most, other) => (most === null || other.count > most.count ? other : most), null);

  function under(event: PointerEvent<SVGElement>): void {
    const left = event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0;
    const x = event.clientX - left;
    setPointed(lane.bins.find(({ fromDay, toDay }) => xOf(plot, fromDay) <= x && x < xOf(plot, toDay))?.fromDay ?? null);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the plus key zooms as well
    <g
      role="img" aria-label={timelineStrings.densityLane(name, lane.total, busiest === null ? '' : binText(busiest))} className="timeline-density"
      onPointerMove={under} onPointerLeave={() => setPointed(null)} onClick={() => { if (bin) onOpen(bin); }}
    >
      <rect className={bin ? 'timeline-bin-hit timeline-bin' : 'timeline-bin-hit'} y={top} width={plot.widthPx} height={rowPx} />
      {stackPaths(lane.bins, plot, highest, top, rowPx).map(({ kind, path }) => <path key={kind} className={`timeline-bin-bar timeline-${kind}`} d={path} />)}
      {bin && stackPaths([bin], plot, highest, top, rowPx).map(({ kind, path }) => <path key={kind} className={`timeline-bin-bar timeline-bin-pointed timeline-${kind}`} d={path} />)}
      {bin && <title>{binText(bin)}</title>}
    </g>
  );
}
