import { useState, type PointerEvent } from 'react';
import { timelineStrings } from '../../strings/timeline.ts';
import { formatDay } from '../../ui/edtf-text.ts';
import type { Bin, Density, DensityLane } from './density.ts';
import { xOf, type Plot } from './view.ts';

export interface DensityShapeProps {
  readonly density: Density;
  readonly plot: Plot;
  readonly rowPx: number;
  readonly nameOf: (key: string, name: string) => string;
  /** Makes the window show a bin. */
  readonly onOpen: (bin: Bin) => void;
}

const baseGapPx = 3;
const headGapPx = 8;
const leastPx = 2;

const binText = ({ count, fromDay, toDay }: Bin) => timelineStrings.bin(count, formatDay(fromDay), formatDay(toDay - 1));

/** Counts over time, a row for each lane, in place of marks. */
export function DensityShape({ density, plot, rowPx, nameOf, onOpen }: DensityShapeProps) {
  return density.lanes.map((lane, index) => (
    <LaneShape
      key={lane.key} lane={lane} name={nameOf(lane.key, lane.name)} highest={density.highest} plot={plot} top={index * rowPx} rowPx={rowPx} onOpen={onOpen}
    />
  ));
}

/** All bars of a lane in one path: hundreds of elements would make the window slow to move. */
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
  const bar = ({ fromDay, toDay, count }: Bin): string => {
    // The square root keeps a lone item in sight beside a hundred.
    const height = Math.max(leastPx, Math.sqrt(count / Math.max(1, highest)) * (rowPx - headGapPx));
    const x = xOf(plot, fromDay);
    return `M${x + 0.5} ${top + rowPx - baseGapPx}v${-height}h${Math.max(1, xOf(plot, toDay) - x - 1)}v${height}Z`;
  };

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
      <path className="timeline-bin-bar" d={lane.bins.map(bar).join('')} />
      {bin && <path className="timeline-bin-bar timeline-bin-pointed" d={bar(bin)} />}
      {bin && <title>{binText(bin)}</title>}
    </g>
  );
}
