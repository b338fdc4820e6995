import { presentStrings as words } from '../strings/present.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { DarkIcon, GridIcon, KeyboardIcon, NextIcon, PreviousIcon, TimelineIcon, WordsIcon } from '../ui/icons.tsx';
import type { PresentAction } from './keys.ts';

export interface ToolsProps {
  readonly act: Readonly<Record<PresentAction, () => void>>;
  readonly isDark: boolean;
  readonly isTimelineShown: boolean;
  readonly hasQuotes: boolean;
}

/** The keys that matter most, as buttons: for whoever was handed a page and knows no keys yet. */
export function Tools({ act, isDark, isTimelineShown, hasQuotes }: ToolsProps) {
  return (
    <div className="present-tools" role="group" aria-label={words.tools}>
      <IconButton label={words.before} shortcut="←" onClick={act.previous}><PreviousIcon aria-hidden /></IconButton>
      <IconButton label={words.nextScene} shortcut="→" onClick={act.next}><NextIcon aria-hidden /></IconButton>
      <IconButton label={words.overview} shortcut="G" onClick={act.overview}><GridIcon aria-hidden /></IconButton>
      {hasQuotes && <IconButton label={words.nextQuote} shortcut="Q" onClick={act.quote}><WordsIcon aria-hidden /></IconButton>}
      <IconButton label={words.timeline} shortcut="Y" aria-pressed={isTimelineShown} onClick={act.timeline}><TimelineIcon aria-hidden /></IconButton>
      <IconButton label={words.darkRoom} shortcut="D" aria-pressed={isDark} onClick={act.room}><DarkIcon aria-hidden /></IconButton>
      <IconButton label={words.help} shortcut="?" onClick={act.help}><KeyboardIcon aria-hidden /></IconButton>
    </div>
  );
}
