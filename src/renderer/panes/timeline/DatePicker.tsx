import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DateInWords, TimelineItem } from '../../../shared/contract/panes.ts';
import { timelineStrings } from '../../strings/timeline.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { DocumentText } from '../../ui/DocumentText.tsx';
import { formatDate } from '../../../shared/edtf-text.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';

export interface DatePickerProps {
  readonly item: Pick<TimelineItem, 'id' | 'name'>;
  /** Dates that stand in or near its quotes; null while they are looked for. */
  readonly dates: readonly DateInWords[] | null;
  readonly quoteCount: number;
  readonly problem: string | null;
  readonly onPick: (date: DateInWords) => void;
  /** Opens the place where a date is typed. */
  readonly onType: () => void;
  readonly onClose: () => void;
}

const words = timelineStrings.picker;

/** Gives something a date by the words that tell it. */
export function DatePicker({ item, dates, quoteCount, problem, onPick, onType, onClose }: DatePickerProps) {
  const box = useRef<HTMLElement>(null);
  const isReady = dates !== null;
  useEffect(() => {
    (box.current?.querySelector<HTMLElement>('.timeline-pick') ?? box.current?.querySelector('button'))?.focus();
  }, [isReady]);
  const known = (dates ?? []).filter(({ edtf }) => edtf !== null);

  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from any of its buttons
    <aside ref={box} className="timeline-tray timeline-picker" aria-label={words.title(item.name)} onKeyDown={leave}>
      <h3 className="timeline-tray-title timeline-picker-title"><DocumentText text={words.title(item.name)} /><IconButton label={words.close} onClick={onClose}><CloseIcon aria-hidden /></IconButton></h3>
      <div className="timeline-tray-list">
        {problem !== null && <Banner tone="error">{problem}</Banner>}
        {dates === null && problem === null && <p className="timeline-tray-more" role="status">{words.looking}</p>}
        {isReady && known.length === 0 && <p className="timeline-tray-more">{quoteCount === 0 ? words.noQuotes : words.noDates}</p>}
        <ul>
          {known.map((date) => (
            <li key={`${date.reportId} ${String(date.start)}`}>
              <button type="button" className="timeline-pick" onClick={() => onPick(date)}>
                <strong>{formatDate(date.edtf ?? '')}</strong>
                <span className="timeline-pick-words">…<DocumentText text={date.before} /><mark><DocumentText text={date.words} /></mark><DocumentText text={date.after} />…</span>
                <span className="timeline-pick-words">{date.isInQuote ? '' : `${words.near} · `}<DocumentText text={date.reportTitle} /></span>
                {date.basis !== null && <span className="timeline-pick-words">{timelineStrings.basis(date.basis)}</span>}
              </button>
            </li>
          ))}
        </ul>
        <Button tone="quiet" isWide onClick={onType}>{words.type}</Button>
      </div>
    </aside>
  );
}
