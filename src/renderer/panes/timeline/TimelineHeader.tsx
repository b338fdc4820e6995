import { memo } from 'react';
import { laneModes, type LaneMode, type TimelineView } from '../../../shared/timeline-view.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { AddIcon, ExpandIcon, MinusIcon, MoreIcon } from '../../ui/icons.tsx';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import { PaneHeader } from '../../ui/PaneHeader.tsx';
import { TimelineLegend } from './legend/TimelineLegend.tsx';
import type { PictureForm } from '../../ui/save-picture.ts';
import type { ViewState } from './use-view.ts';
import { zoomAt } from '../../../drawing/timeline/view.ts';

export interface TimelineHeaderProps {
  readonly counts: string;
  readonly hasUndated: boolean;
  readonly isTrayShown: boolean;
  readonly isTable: boolean;
  readonly laneMode: LaneMode;
  readonly onView: (change: (view: TimelineView) => TimelineView) => void;
  readonly onMove: ViewState['change'];
  readonly onFit: () => void;
  readonly keyDate: { readonly isOn: boolean; readonly toggle: () => void } | null;
  readonly onBrushView: () => void;
  readonly onPicture: ((form: PictureForm) => void) | null;
}

const zoomStep = 0.7;

/** Counts on the left, how it is looked at on the right. It stays as it is while the window moves. */
export const TimelineHeader = memo(function TimelineHeader(props: TimelineHeaderProps) {
  const { counts, hasUndated, isTrayShown, isTable, laneMode, onView, onMove, onFit } = props;
  return (
    <PaneHeader title={timelineStrings.title} counts={counts}>
      {hasUndated && (
        <Button tone="quiet" aria-pressed={isTrayShown} title={isTrayShown ? timelineStrings.hideUndated : timelineStrings.showUndated} onClick={() => onView((view) => ({ ...view, isTrayShown: !isTrayShown }))}>
          {timelineStrings.undatedTitle}
        </Button>
      )}
      <Button tone="quiet" aria-pressed={isTable} onClick={() => onView((view) => ({ ...view, isTable: !isTable }))}>{timelineStrings.tableButton}</Button>
      <LaneMenu laneMode={laneMode} onChange={(mode) => onView((view) => ({ ...view, laneMode: mode }))} />
      <TimelineLegend />
      <ZoomButtons onMove={onMove} onFit={onFit} />
      <Menu label={timelineStrings.more} isIconOnly items={moreItems(props)}><MoreIcon aria-hidden /></Menu>
    </PaneHeader>
  );
});

function moreItems({ keyDate, onBrushView, onPicture }: TimelineHeaderProps): readonly MenuItem[] {
  return [
    { key: 'brush', label: timelineStrings.brushView, shortcut: 'W', onSelect: onBrushView },
    ...(keyDate === null ? [] : [{ key: 'key-date', label: timelineStrings.keyDate, isChecked: keyDate.isOn, onSelect: keyDate.toggle }]),
    ...(onPicture === null ? [] : [
      { key: 'line', isSeparator: true } as const,
      { key: 'svg', label: timelineStrings.saveSvg, onSelect: () => onPicture('svg') },
      { key: 'png', label: timelineStrings.savePng, onSelect: () => onPicture('png') },
      { key: 'clipboard', label: timelineStrings.copyImage, onSelect: () => onPicture('clipboard') },
    ]),
  ];
}

function LaneMenu({ laneMode, onChange }: { readonly laneMode: LaneMode; readonly onChange: (mode: LaneMode) => void }) {
  return (
    <Menu
      label={`${timelineStrings.lanes}: ${timelineStrings.laneModes[laneMode]}`}
      items={laneModes.map((mode) => ({ key: mode, label: timelineStrings.laneModes[mode], isChecked: mode === laneMode, onSelect: () => onChange(mode) }))}
    >
      {timelineStrings.laneModes[laneMode]}<ExpandIcon aria-hidden />
    </Menu>
  );
}

function ZoomButtons({ onMove, onFit }: Pick<TimelineHeaderProps, 'onMove' | 'onFit'>) {
  const zoom = (factor: number) => onMove((view) => zoomAt(view, factor, (view.fromDay + view.toDay) / 2));
  return (
    <>
      <IconButton label={timelineStrings.zoomOut} shortcut="-" onClick={() => zoom(1 / zoomStep)}><MinusIcon aria-hidden /></IconButton>
      <IconButton label={timelineStrings.zoomIn} shortcut="+" onClick={() => zoom(zoomStep)}><AddIcon aria-hidden /></IconButton>
      <Button tone="quiet" title={timelineStrings.fitTitle} shortcut="0" onClick={onFit}>{timelineStrings.fit}</Button>
    </>
  );
}
