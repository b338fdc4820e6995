import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { wholeTimeline } from '../../shared/timeline-view.ts';
import { viewerStrings as words } from '../strings/viewer.ts';
import { Button } from '../ui/Button.tsx';
import { Marking } from '../ui/Marking.tsx';
import { touchesDays } from '../../drawing/timeline/mark.ts';
import { publicationOf } from '../../drawing/timeline/publications.ts';
import { spanOf } from '../../drawing/timeline/span.ts';
import { Timeline } from '../panes/timeline/Timeline.tsx';
import { dayOf } from './days.ts';
import { Details } from './Details.tsx';
import { Lists } from './Lists.tsx';
import { tiedTo, type Indexed } from './model.ts';
import { NetworkPane } from './network/NetworkPane.tsx';
import { Reader } from './Reader.tsx';
import { useSelection } from './selection.ts';

/** A case to look at and not to change: network, lists, what is selected, the reports, and the timeline. */
export function Viewer({ indexed }: { readonly indexed: Indexed }) {
  const { view } = indexed;
  const { id, reportId, select } = useSelection(indexed);
  const tied = useMemo(() => tiedTo(indexed, id), [indexed, id]);
  const main = useRef<HTMLDivElement>(null);
  useViewerKeys(main, select);
  return (
    <div className="viewer" ref={main}>
      <Top indexed={indexed} />
      <main className="viewer-main">
        <section className="viewer-network" aria-label={words.network}>
          <NetworkPane indexed={indexed} selectedIds={tied} onSelect={select} />
        </section>
        <section className="viewer-side" aria-label={words.contents}>
          <Lists indexed={indexed} selectedId={id} onSelect={select} />
          <Details indexed={indexed} id={id} onSelect={select} />
        </section>
        <section className="viewer-reader" aria-label={words.reports}>
          <Reader indexed={indexed} reportId={reportId} selectedId={id} tiedIds={tied} onSelect={select} />
        </section>
        <section className="viewer-timeline" aria-label={words.timeline}>
          <TimelineOf indexed={indexed} id={id} tied={tied} onSelect={select} />
        </section>
      </main>
      <footer className="viewer-foot">{words.foot(view.scope)} <span className="viewer-printed">{words.printed}</span></footer>
    </div>
  );
}

const theme = () => document.documentElement.dataset['theme'];

/** The theme is the system's until the reader chooses one, and again when the system's changes. */
function useTheme(): { readonly isDark: boolean; readonly toggle: () => void } {
  const isDark = useSyncExternalStore((tell) => {
    const observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, () => theme() === 'dark');
  return { isDark, toggle: () => { document.documentElement.dataset['theme'] = isDark ? 'light' : 'dark'; } };
}

function Top({ indexed: { view } }: { readonly indexed: Indexed }) {
  const { isDark, toggle } = useTheme();
  return (
    <header className="viewer-top">
      <h1><bdi>{view.title}</bdi></h1>
      {view.marking !== null && <Marking marking={view.marking} />}
      <span className="viewer-about">{words.about(view.changedAt.slice(0, 10), view.reports.length, view.quotes.length, view.claims.length)}</span>
      <Button tone="quiet" aria-pressed={isDark} onClick={toggle}>{words.dark}</Button>
    </header>
  );
}

interface TimelineOfProps {
  readonly indexed: Indexed;
  readonly id: string | null;
  readonly tied: readonly string[];
  readonly onSelect: (id: string | null) => void;
}

const nothing = () => undefined;

function TimelineOf({ indexed: { view }, id, tied, onSelect }: TimelineOfProps) {
  const { items, undated } = view.timeline;
  const data = useMemo(() => ({ items: [...items], undated: [...undated], keyDates: items.filter(({ isKeyDate }) => isKeyDate), totals: { dated: items.length, undated: undated.length }, counts: null, span: null }), [items, undated]);
  const publications = useMemo(() => view.reports.flatMap(({ id: reportId, title, date }) => {
    const day = dayOf(date);
    return day === null ? [] : [publicationOf({ id: reportId, title, day, lastDay: day })];
  }), [view.reports]);
  // A page that is sealed has no today: the case ends when it was last changed.
  const today = dayOf(view.changedAt.slice(0, 10)) ?? 0;
  const selectedIds = useMemo(() => (id === null ? [] : [id]), [id]);
  const [timeline, setTimeline] = useState(wholeTimeline);
  const windowCount = timeline.window === null ? null : items.filter((item) => touchesDays({ span: spanOf(item) }, timeline.window ?? { fromDay: 0, toDay: 0 })).length;
  return (
    <Timeline
      data={data} publications={publications} today={today} density="compact" timeline={timeline} onView={setTimeline} windowCount={windowCount}
      comparison={null} isPlaying={false} onPlay={null} datePicker={null} keyDate={null} onPicture={null} problem={null} onDismissProblem={nothing} selectedIds={selectedIds} relatedIds={tied} isSelectedElsewhere
      onSelect={([first]) => onSelect(first ?? null)} isReadOnly onNewEvent={nothing} onRest={nothing}
    />
  );
}

/** `/` goes to the filter of the lists, Escape takes the selection away. */
function useViewerKeys(main: { readonly current: HTMLElement | null }, select: (id: string | null) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') select(null);
      else if (event.key === '/' && !isTyping) {
        event.preventDefault();
        main.current?.querySelector<HTMLInputElement>('.viewer-filter input')?.focus();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [main, select]);
}
