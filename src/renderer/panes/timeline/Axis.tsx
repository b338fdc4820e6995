import { timelineStrings } from '../../strings/timeline.ts';
import { formatDay } from '../../ui/edtf-text.ts';
import type { Tick } from './axis.ts';
import { xOf, type Plot } from './view.ts';

/** A report's day of publication. */
export interface Publication {
  readonly id: string;
  readonly title: string;
  /** Days since 1970-01-01. */
  readonly day: number;
}

export interface AxisProps {
  readonly plot: Plot;
  readonly ticks: readonly Tick[];
  readonly publications: readonly Publication[];
  readonly today: number;
  readonly heightPx: number;
}

/** Width of a letter of the labels as a part of the axis's height: both grow with the type. */
const letterShare = 0.25;

/** The line of dates above the lanes, with quiet ticks where reports were published. */
export function Axis({ plot, ticks, publications, today, heightPx }: AxisProps) {
  const todayX = xOf(plot, today + 0.5);
  return (
    <svg className="timeline-axis" width={plot.widthPx} height={heightPx} aria-hidden>
      {publications.map(({ id, title, day }) => {
        const x = xOf(plot, day + 0.5);
        if (x < 0 || x > plot.widthPx) return null;
        return (
          <g key={id} className="timeline-publication">
            <title>{timelineStrings.published(title, formatDay(day))}</title>
            <rect className="timeline-hit" x={x - 5} y={heightPx - 12} width={10} height={12} />
            <path d={`M${x} ${heightPx - 7}V${heightPx}`} />
          </g>
        );
      })}
      {/* Half a label says less than none. */}
      {ticks.filter(({ x, label }) => x + 4 + label.length * letterShare * heightPx <= plot.widthPx).map(({ day, x, label, isMajor }) => (
        <text key={day} className={isMajor ? 'timeline-tick timeline-tick-major' : 'timeline-tick'} x={x + 4} y={heightPx / 2} dominantBaseline="central">{label}</text>
      ))}
      {todayX >= 0 && todayX <= plot.widthPx && (
        <text className="timeline-today-label" x={todayX} y={heightPx - 3} textAnchor={todayX > plot.widthPx - 40 ? 'end' : 'middle'}>{timelineStrings.today}</text>
      )}
    </svg>
  );
}

/** Lines through all lanes: the dates of the axis, and today. */
export function GridLines({ plot, ticks, today }: Omit<AxisProps, 'publications' | 'heightPx'>) {
  const todayX = xOf(plot, today + 0.5);
  return (
    <g aria-hidden>
      {ticks.map(({ day, x, isMajor }) => (
        <line key={day} className={isMajor ? 'timeline-grid timeline-grid-major' : 'timeline-grid'} x1={x} x2={x} y2="100%" />
      ))}
      {todayX >= 0 && todayX <= plot.widthPx && <line className="timeline-today" x1={todayX} x2={todayX} y2="100%" />}
    </g>
  );
}
