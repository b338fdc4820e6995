import type { DayWindow } from '../../../shared/timeline-view.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatDay } from '../../../shared/edtf-text.ts';
import { PauseIcon, PlayIcon } from '../../ui/icons.tsx';

export interface WindowBarProps {
  readonly window: DayWindow;
  readonly compared: DayWindow | null;
  /** Items that may fall into the window; null while that is not known. */
  readonly count: number | null;
  readonly isPlaying: boolean;
  /** Null where it can't be played. */
  readonly onPlay: (() => void) | null;
  readonly onCompare: (() => void) | null;
  readonly onEndComparison: () => void;
  readonly onShow: () => void;
  readonly onClear: () => void;
}

/** Words for a window: one day, or from and to. */
export const windowText = ({ fromDay, toDay }: DayWindow): string =>
  (fromDay === toDay ? formatDay(fromDay, 'short') : timelineStrings.windowDays(formatDay(fromDay, 'short'), formatDay(toDay, 'short')));

/** What is brushed, and what can be done with it. */
export function WindowBar({ window, compared, count, isPlaying, onPlay, onCompare, onEndComparison, onShow, onClear }: WindowBarProps) {
  return (
    <div className="timeline-window" role="group" aria-label={timelineStrings.windowLabel}>
      <Chip onRemove={onClear} removeLabel={timelineStrings.clearWindow}>{windowText(window)}</Chip>
      {count !== null && <span className="timeline-window-count" role="status">{timelineStrings.windowCount(count)}</span>}
      {onPlay !== null && (
        <Button tone="quiet" icon={isPlaying ? <PauseIcon aria-hidden /> : <PlayIcon aria-hidden />} aria-pressed={isPlaying} title={timelineStrings.playTitle} onClick={onPlay}>
          {isPlaying ? timelineStrings.pause : timelineStrings.play}
        </Button>
      )}
      <Button tone="quiet" title={timelineStrings.showWindowTitle} onClick={onShow}>{timelineStrings.showWindow}</Button>
      {compared === null
        ? onCompare !== null && <Button tone="quiet" title={timelineStrings.compareTitle} onClick={onCompare}>{timelineStrings.compare}</Button>
        : <Chip onRemove={onEndComparison} removeLabel={timelineStrings.endComparison}>{timelineStrings.comparedWith(windowText(compared))}</Chip>}
    </div>
  );
}
