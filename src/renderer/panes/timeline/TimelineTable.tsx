import { timelineStrings } from '../../strings/timeline.ts';
import { vocabularyStrings } from '../../../shared/words/vocabulary.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { formatDate, formatDay } from '../../../shared/edtf-text.ts';
import type { Bin } from '../../../drawing/timeline/density.ts';
import type { Entry } from '../../../drawing/timeline/mark.ts';
import type { Picture } from '../../../drawing/timeline/picture.ts';

export interface TimelineTableProps {
  readonly picture: Picture;
  readonly selectedIds: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[]) => void;
}

const words = timelineStrings.table;

/** What the drawing shows, as tables: items or counts, key dates, and reports. */
export function TimelineTable({ picture, selectedIds, onSelect }: TimelineTableProps) {
  const { drawing, keyDates, publications } = picture;
  return (
    <div className="timeline-tables" tabIndex={-1}>
      {drawing.form === 'marks' ? <Items picture={picture} selectedIds={selectedIds} onSelect={onSelect} /> : <Counts picture={picture} />}
      {keyDates.length > 0 && (
        <table className="timeline-table">
          <caption>{words.keyDates}</caption>
          <thead><tr><th scope="col">{words.when}</th><th scope="col">{words.what}</th></tr></thead>
          <tbody>{keyDates.map(({ entry }) => <tr key={entry.item.id}><td>{dateWords(entry)}</td><td><Pick id={entry.item.id} name={entry.item.name} selectedIds={selectedIds} onSelect={onSelect} /></td></tr>)}</tbody>
        </table>
      )}
      {publications.length > 0 && (
        <table className="timeline-table">
          <caption>{words.reports}</caption>
          <thead><tr><th scope="col">{words.published}</th><th scope="col">{words.report}</th></tr></thead>
          <tbody>
            {publications.flatMap(({ reports }) => reports).map(({ id, title, day }) => (
              <tr key={id}><td>{formatDay(day)}</td><td><Pick id={id} name={title} selectedIds={selectedIds} onSelect={onSelect} /></td></tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const dateWords = ({ item: { date } }: Entry): string => (date === null ? '' : formatDate(date));

function Pick({ id, name, selectedIds, onSelect }: { readonly id: string; readonly name: string; readonly selectedIds: ReadonlySet<string>; readonly onSelect: TimelineTableProps['onSelect'] }) {
  return <button type="button" className="timeline-table-name" aria-pressed={selectedIds.has(id)} onClick={() => onSelect([id])}><DocumentText text={name} /></button>;
}

/** The marks, lane by lane and by time. */
function Items({ picture: { drawing, lanes, laneMode }, selectedIds, onSelect }: TimelineTableProps) {
  if (drawing.form !== 'marks') return null;
  const laneOf = (y: number): number => lanes.findIndex(({ top, heightPx }) => y >= top && y < top + heightPx);
  const { columns } = words;
  const order = [...drawing.marks].map((mark) => ({ mark, lane: laneOf(mark.y) }))
    .toSorted((left, right) => left.lane - right.lane);
  return (
    <table className="timeline-table">
      <caption>{words.items(order.length)}</caption>
      <thead>
        <tr>
          {laneMode !== 'none' && <th scope="col">{timelineStrings.lanes}</th>}
          <th scope="col">{words.when}</th><th scope="col">{words.what}</th><th scope="col">{columns.kind}</th><th scope="col">{columns.status}</th><th scope="col">{columns.quotes}</th><th scope="col">{columns.basis}</th>
        </tr>
      </thead>
      <tbody>
        {order.map(({ mark: { entry, entry: { item } }, lane }) => (
          <tr key={item.id}>
            {laneMode !== 'none' && <td>{lanes[lane]?.name}</td>}
            <td>{dateWords(entry)}</td>
            <td><Pick id={item.id} name={item.name} selectedIds={selectedIds} onSelect={onSelect} /></td>
            <td>{vocabularyStrings.kinds[item.kind]}</td>
            <td>{item.polarity === 'denies' ? timelineStrings.denied : item.status === null ? '' : vocabularyStrings.statuses[item.status]}</td>
            <td>{item.quoteCount}</td>
            <td>{item.dateInferred || item.dateBasis !== null ? <DocumentText text={item.dateBasis ?? timelineStrings.inferred} /> : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of hundreds of bins, a table says no more than of the fullest ones. */
const mostBins = 500;

function Counts({ picture: { drawing, lanes } }: { readonly picture: Picture }) {
  if (drawing.form !== 'density') return null;
  const rows = drawing.density.lanes.flatMap((lane, index) => lane.bins.map((bin) => ({ bin, lane: lanes[index]?.name ?? '' }))).slice(0, mostBins);
  return (
    <table className="timeline-table">
      <caption>{words.counts(drawing.inWindow)}</caption>
      <thead><tr><th scope="col">{timelineStrings.lanes}</th><th scope="col">{words.when}</th><th scope="col">{words.operations}</th><th scope="col">{words.events}</th><th scope="col">{words.claims}</th></tr></thead>
      <tbody>
        {rows.map(({ bin, lane }) => (
          <tr key={`${lane} ${String(bin.fromDay)}`}><td>{lane}</td><td>{binDaysText(bin)}</td><td>{bin.operations}</td><td>{bin.events}</td><td>{bin.count - bin.operations - bin.events}</td></tr>
        ))}
      </tbody>
    </table>
  );
}

const binDaysText = ({ fromDay, toDay }: Bin): string => (toDay - fromDay === 1 ? formatDay(fromDay, 'short') : timelineStrings.windowDays(formatDay(fromDay, 'short'), formatDay(toDay - 1, 'short')));
