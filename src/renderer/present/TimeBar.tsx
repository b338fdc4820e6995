import { useEffect, useEffectEvent } from 'react';
import { presentStrings as words } from '../strings/present.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PauseIcon, PlayIcon } from '../ui/icons.tsx';
import { nextDay, type Unfolding } from '../../drawing/scene/unfold.ts';

export interface TimeBarProps {
  readonly unfolding: Unfolding;
  /** The last day that is shown; null for all of them. */
  readonly day: number | null;
  readonly isPlaying: boolean;
  readonly onDay: (day: number | null) => void;
  readonly onPlay: (isPlaying: boolean) => void;
}

/** Time between two things that happen, while it plays. */
const stepMs = 1_200;
const msPerDay = 86_400_000;
const dayText = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A slider through the days of a scene, which can be played from one thing that happens to the next. */
export function TimeBar({ unfolding, day, isPlaying, onDay, onPlay }: TimeBarProps) {
  const { fromDay, toDay, days } = unfolding;
  const step = useEffectEvent(() => {
    const next = nextDay(unfolding, day ?? fromDay);
    if (next === null || next === toDay) onPlay(false);
    onDay(next === null || next === toDay ? null : next);
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(() => step(), stepMs);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const shown = day ?? toDay;
  return (
    <div className="present-time">
      <IconButton label={isPlaying ? words.pause : words.play} shortcut="T" onClick={() => onPlay(!isPlaying)}>{isPlaying ? <PauseIcon aria-hidden /> : <PlayIcon aria-hidden />}</IconButton>
      <div className="present-time-track">
        <svg className="present-time-marks" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden>
          {days.map((each) => <line key={each} x1={(each - fromDay) / (toDay - fromDay) * 1000} x2={(each - fromDay) / (toDay - fromDay) * 1000} y1={0} y2={10} className={each > shown ? 'present-time-later' : ''} />)}
        </svg>
        <input
          type="range" aria-label={words.time} min={fromDay} max={toDay} step={1} value={shown} aria-valuetext={dayText.format(shown * msPerDay)}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            onDay(value >= toDay ? null : value);
          }}
        />
      </div>
      <output className="present-time-day">{day === null ? words.timeAll : dayText.format(day * msPerDay)}</output>
    </div>
  );
}
