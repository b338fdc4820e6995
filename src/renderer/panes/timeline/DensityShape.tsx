import { timelineStrings } from '../../strings/timeline.ts';
import { formatDay } from '../../ui/edtf-text.ts';
import type { Bin, Density } from './density.ts';
import { xOf, type Plot } from './view.ts';

export interface DensityShapeProps {
  readonly density: Density;
  readonly plot: Plot;
  readonly rowPx: number;
  readonly nameOf: (key: string, name: string) => string;
  /** Makes the window show a bin. */
  readonly onOpen: (bin: Bin) => void;
}

const binText = ({ count, fromDay, toDay }: Bin) => timelineStrings.bin(count, formatDay(fromDay), formatDay(toDay - 1));

/** Counts over time, a row for each lane, in place of marks. */
export function DensityShape({ density, plot, rowPx, nameOf, onOpen }: DensityShapeProps) {
  return density.lanes.map((lane, index) => {
    const busiest = lane.bins.reduce<Bin | null>((most, bin) => (most === null || bin.count > most.count ? bin : most), null);
    const label = timelineStrings.densityLane(nameOf(lane.key, lane.name), lane.total, busiest === null ? '' : binText(busiest));
    const base = (index + 1) * rowPx - 3;
    return (
      <g key={lane.key} role="img" aria-label={label}>
        {lane.bins.map((bin) => {
          const x = xOf(plot, bin.fromDay);
          const height = Math.max(2, Math.sqrt(bin.count / density.highest) * (rowPx - 8));
          return (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the plus key zooms as well
            <g key={bin.fromDay} className="timeline-bin" onClick={() => onOpen(bin)}>
              <title>{binText(bin)}</title>
              <rect className="timeline-bin-hit" x={x} y={base - rowPx + 4} width={xOf(plot, bin.toDay) - x} height={rowPx} />
              <rect className="timeline-bin-bar" x={x + 0.5} y={base - height} width={Math.max(1, xOf(plot, bin.toDay) - x - 1)} height={height} />
            </g>
          );
        })}
      </g>
    );
  });
}
