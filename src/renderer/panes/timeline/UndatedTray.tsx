import { memo } from 'react';
import type { TimelineItem } from '../../../shared/contract/panes.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { plainlyShown } from '../../../shared/glyphs.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DateIcon, WarningIcon } from '../../ui/icons.tsx';
import { emphasisOf, lineStyleOf, type Emphasis } from '../../../drawing/timeline/appearance.ts';
import { spokenLabel } from '../../../drawing/timeline/spoken.ts';

export interface UndatedTrayProps {
  readonly items: readonly TimelineItem[];
  /** All undated things of the case, listed here or not. */
  readonly total: number;
  readonly selectedIds: ReadonlySet<string>;
  readonly relatedIds: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  /** Asks for the words that date an item; null where nothing can be changed. */
  readonly onDate: ((item: TimelineItem) => void) | null;
}

const mostShown = 200;

/** What has no date has a place of its own. It is drawn again when it changes, not when the window of time moves. */
export const UndatedTray = memo(function UndatedTray({ items, total, selectedIds, relatedIds, onSelect, onDate }: UndatedTrayProps) {
  const shown = items.slice(0, mostShown);
  return (
    <aside className="timeline-tray" aria-label={timelineStrings.undatedLabel(total)}>
      <h3 className="timeline-tray-title" title={timelineStrings.undatedHint}>{timelineStrings.undatedTitle} <span>{total}</span></h3>
      <ul className="timeline-tray-list">
        {shown.map((item) => (
          <UndatedRow key={item.id} item={item} emphasis={emphasisOf(item, selectedIds, relatedIds)} onSelect={onSelect} onDate={onDate} />
        ))}
      </ul>
      {total > shown.length && <p className="timeline-tray-more">{timelineStrings.undatedMore(total - shown.length)}</p>}
    </aside>
  );
});

function UndatedRow({ item, emphasis, onSelect, onDate }: {
  readonly item: TimelineItem;
  readonly emphasis: Emphasis;
  readonly onSelect: UndatedTrayProps['onSelect'];
  readonly onDate: UndatedTrayProps['onDate'];
}) {
  const why = item.dateBasis === null ? '' : `, ${item.dateBasis}`;
  return (
    <li className="timeline-undated-row">
      <button
        type="button" className={`timeline-undated timeline-${item.kind} timeline-line-${lineStyleOf(item)} timeline-${emphasis}`}
        aria-pressed={emphasis === 'selected'} aria-label={`${spokenLabel(item)}${why}`} title={plainlyShown(`${item.name}${why}`)} data-id={item.id} onClick={() => onSelect(item.id)}
      >
        <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden>
          <path className="timeline-diamond" d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" />
          <path className="timeline-strike" d="M-6.5 6.5L6.5 -6.5" />
        </svg>
        <DocumentText text={item.name} />
        {item.dateBasis !== null && <WarningIcon aria-hidden />}
      </button>
      {onDate !== null && <IconButton label={timelineStrings.giveDate(item.name)} onClick={() => onDate(item)}><DateIcon aria-hidden /></IconButton>}
    </li>
  );
}
