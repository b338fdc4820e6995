import type { TimelineItem } from '../../../shared/contract/panes.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { lineStyleOf, type Emphasis } from './appearance.ts';
import { spokenLabel } from './spoken.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../ui/glyphs.ts';

export interface UndatedTrayProps {
  readonly items: readonly TimelineItem[];
  /** All undated things of the case, listed here or not. */
  readonly total: number;
  readonly emphasisOf: (item: TimelineItem) => Emphasis;
  readonly onSelect: (id: string) => void;
}

const mostShown = 200;

/** What has no date has a place of its own. */
export function UndatedTray({ items, total, emphasisOf, onSelect }: UndatedTrayProps) {
  const shown = items.slice(0, mostShown);
  return (
    <aside className="timeline-tray" aria-label={timelineStrings.undatedLabel(total)}>
      <h3 className="timeline-tray-title" title={timelineStrings.undatedHint}>{timelineStrings.undatedTitle} <span>{total}</span></h3>
      <ul className="timeline-tray-list">
        {shown.map((item) => {
          const emphasis = emphasisOf(item);
          return (
            <li key={item.id}>
              <button
                type="button" className={`timeline-undated timeline-${item.kind} timeline-line-${lineStyleOf(item)} timeline-${emphasis}`}
                aria-pressed={emphasis === 'selected'} aria-label={spokenLabel(item)} title={plainlyShown(item.name)} data-id={item.id} onClick={() => onSelect(item.id)}
              >
                <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
                  <path className="timeline-diamond" d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" />
                  <path className="timeline-strike" d="M-6.5 6.5L6.5 -6.5" />
                </svg>
                <DocumentText text={item.name} />
              </button>
            </li>
          );
        })}
      </ul>
      {total > shown.length && <p className="timeline-tray-more">{timelineStrings.undatedMore(total - shown.length)}</p>}
    </aside>
  );
}
