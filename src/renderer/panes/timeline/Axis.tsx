import { timelineStrings } from '../../strings/timeline.ts';
import { plainlyShown } from '../../../shared/glyphs.ts';
import { spokenLabel } from '../../../drawing/timeline/spoken.ts';
import type { KeyDateMark } from '../../../drawing/timeline/key-dates.ts';
import type { Picture } from '../../../drawing/timeline/picture.ts';
import type { PublicationMark } from '../../../drawing/timeline/publications.ts';

/** Heights of the rows of the head; 0 for a row that is not there. */
export interface HeadRows {
  readonly axisPx: number;
  readonly keyDatesPx: number;
  readonly publicationsPx: number;
}

export const headPx = ({ axisPx, keyDatesPx, publicationsPx }: HeadRows): number => axisPx + keyDatesPx + publicationsPx;

export interface AxisProps {
  readonly picture: Picture;
  readonly rows: HeadRows;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[]) => void;
}

/** Width of a letter of the labels as a part of the axis's height: both grow with the type. */
const letterShare = 0.25;

/** The dates above the lanes, the names of key dates, and signs where reports were published. The table says the same in words. */
export function Axis({ picture, rows, selectedIds, onSelect }: AxisProps) {
  const { plot: { widthPx }, ticks, todayX, keyDates, publications, brush, comparedBrush } = picture;
  const { axisPx, keyDatesPx } = rows;
  return (
    <svg className="timeline-axis" width={widthPx} height={headPx(rows)} aria-hidden>
      {comparedBrush !== null && <rect className="timeline-brush-band timeline-brush-compared" x={comparedBrush.x1} width={comparedBrush.x2 - comparedBrush.x1} height="100%" />}
      {brush !== null && <rect className="timeline-brush-band" x={brush.x1} width={brush.x2 - brush.x1} height="100%" />}
      {/* Half a label says less than none. */}
      {ticks.filter(({ x, label }) => x + 4 + label.length * letterShare * axisPx <= widthPx).map(({ day, x, label, isMajor }) => (
        <text key={day} className={isMajor ? 'timeline-tick timeline-tick-major' : 'timeline-tick'} x={x + 4} y={axisPx / 2} dominantBaseline="central">{label}</text>
      ))}
      {todayX !== null && (
        <text className="timeline-today-label" x={todayX} y={axisPx - 3} textAnchor={todayX > widthPx - 40 ? 'end' : 'middle'}>{timelineStrings.today}</text>
      )}
      {keyDates.map((mark) => (
        <KeyDateLabel key={mark.entry.item.id} mark={mark} top={axisPx} heightPx={keyDatesPx} isSelected={selectedIds.has(mark.entry.item.id)} onSelect={onSelect} />
      ))}
      {publications.map((mark) => (
        <PublicationSign key={mark.reports[0]?.id} mark={mark} y={axisPx + keyDatesPx + rows.publicationsPx / 2} isSelected={mark.reports.some(({ id }) => selectedIds.has(id))} onSelect={onSelect} />
      ))}
    </svg>
  );
}

function KeyDateLabel({ mark: { entry, x1, x2, label, labelX }, top, heightPx, isSelected, onSelect }: {
  readonly mark: KeyDateMark;
  readonly top: number;
  readonly heightPx: number;
  readonly isSelected: boolean;
  readonly onSelect: AxisProps['onSelect'];
}) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its mark in the lanes is in the path of the keys
    <g className={isSelected ? 'timeline-key-label timeline-selected' : 'timeline-key-label'} onPointerDown={(event) => event.stopPropagation()} onClick={() => onSelect([entry.item.id])}>
      <title>{plainlyShown(spokenLabel(entry.item))}</title>
      <rect className="timeline-hit" x={x1 - 4} y={top} width={Math.max(8, x2 - x1, label === '' ? 0 : labelX - x1 + label.length * 6)} height={heightPx} />
      <path className="timeline-key-line" d={`M${x1} ${top}V${top + heightPx}`} />
      {label !== '' && <text x={labelX} y={top + heightPx / 2} dominantBaseline="central">{label}</text>}
    </g>
  );
}

function publicationText({ reports, isAhead }: PublicationMark): string {
  const lines = reports.slice(0, 8).map(({ words }) => words);
  const more = reports.length > lines.length ? [timelineStrings.undatedMore(reports.length - lines.length)] : [];
  return [...lines, ...more, ...(isAhead ? [timelineStrings.publishedAhead] : [])].join('\n');
}

/** A page for a report; the number of them where several stand at one place, and a frame alone where one is dated after today. */
function PublicationSign({ mark, y, isSelected, onSelect }: {
  readonly mark: PublicationMark;
  readonly y: number;
  readonly isSelected: boolean;
  readonly onSelect: AxisProps['onSelect'];
}) {
  const { x, reports, isAhead } = mark;
  const name = ['timeline-publication', isAhead && 'timeline-publication-ahead', isSelected && 'timeline-selected'].filter(Boolean).join(' ');
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list of reports and the table are in the path of the keys
    <g className={name} onPointerDown={(event) => event.stopPropagation()} onClick={() => onSelect(reports.slice(0, 1).map(({ id }) => id))}>
      <title>{publicationText(mark)}</title>
      <rect className="timeline-hit" x={x - 8} y={y - 9} width={16} height={18} />
      <path className="timeline-page" d={`M${x - 4} ${y - 5.5}h5l3 3v8h-8z`} />
      {reports.length > 1 && <text className="timeline-publication-count" x={x + 6} y={y} dominantBaseline="central">{reports.length}</text>}
    </g>
  );
}

/** Lines through all lanes: the dates of the axis, key dates, what is brushed, and today. */
export function GridLines({ picture: { ticks, todayX, keyDates, brush, comparedBrush } }: { readonly picture: Picture }) {
  return (
    <g aria-hidden>
      {comparedBrush !== null && <rect className="timeline-brush-area timeline-brush-compared" x={comparedBrush.x1} width={comparedBrush.x2 - comparedBrush.x1} height="100%" />}
      {brush !== null && <rect className="timeline-brush-area" x={brush.x1} width={brush.x2 - brush.x1} height="100%" />}
      {ticks.map(({ day, x, isMajor }) => (
        <line key={day} className={isMajor ? 'timeline-grid timeline-grid-major' : 'timeline-grid'} x1={x} x2={x} y2="100%" />
      ))}
      {keyDates.map(({ entry, x1, x2 }) => (x2 - x1 > 1
        ? <rect key={entry.item.id} className="timeline-key-band" x={x1} width={x2 - x1} height="100%" />
        : <line key={entry.item.id} className="timeline-key-line" x1={x1} x2={x1} y2="100%" />))}
      {todayX !== null && <line className="timeline-today" x1={todayX} x2={todayX} y2="100%" />}
    </g>
  );
}
