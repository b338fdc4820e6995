import type { TimelineItem } from '../../../shared/contract/panes.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import type { Comparison } from '../../../drawing/timeline/compare.ts';
import { spokenLabel } from '../../../drawing/timeline/spoken.ts';

export interface ComparisonPanelProps {
  readonly comparison: Comparison;
  /** The two windows in words. */
  readonly names: readonly [first: string, second: string];
  /** Whether a window holds more items than are compared. */
  readonly isPartial: boolean;
  readonly onSelect: (id: string) => void;
}

const mostActors = 30;
const mostItems = 100;

/** What happened in one window and not in the other, and who took part. */
export function ComparisonPanel({ comparison, names: [first, second], isPartial, onSelect }: ComparisonPanelProps) {
  const { onlyFirst, onlySecond, both, actors } = comparison;
  return (
    <aside className="timeline-tray timeline-comparison" aria-label={timelineStrings.comparison}>
      <div className="timeline-tray-list">
        {isPartial && <p className="timeline-tray-more">{timelineStrings.comparisonPartial}</p>}
        <table className="timeline-compare-table">
          <thead><tr><th scope="col">{timelineStrings.comparisonWho}</th><th scope="col" title={first}>A</th><th scope="col" title={second}>B</th></tr></thead>
          <tbody>
            <tr><th scope="row">{timelineStrings.allItems}</th><td>{onlyFirst.length + both.length}</td><td>{onlySecond.length + both.length}</td></tr>
            {actors.slice(0, mostActors).map((actor) => (
              <tr key={actor.id}>
                <th scope="row"><button type="button" className="timeline-compare-name" onClick={() => onSelect(actor.id)}><DocumentText text={actor.name} /></button></th>
                <td>{actor.first}</td><td>{actor.second}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group title={timelineStrings.onlyIn('A', first)} items={onlyFirst} onSelect={onSelect} />
        <Group title={timelineStrings.onlyIn('B', second)} items={onlySecond} onSelect={onSelect} />
        <Group title={timelineStrings.inBoth} items={both} onSelect={onSelect} />
      </div>
    </aside>
  );
}

function Group({ title, items, onSelect }: { readonly title: string; readonly items: readonly TimelineItem[]; readonly onSelect: (id: string) => void }) {
  return (
    <section>
      <h3 className="timeline-compare-title">{title} <span>{items.length}</span></h3>
      <ul>
        {items.slice(0, mostItems).map((item) => (
          <li key={item.id}>
            <button type="button" className="timeline-undated" aria-label={spokenLabel(item)} onClick={() => onSelect(item.id)}><DocumentText text={item.name} /></button>
          </li>
        ))}
      </ul>
      {items.length > mostItems && <p className="timeline-tray-more">{timelineStrings.undatedMore(items.length - mostItems)}</p>}
    </section>
  );
}
