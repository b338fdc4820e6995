import { useIsOutside } from '../../../state/window.ts';
import { formatDate } from '../../../../shared/edtf-text.ts';
import { evidenceStrings } from '../../../strings/evidence.ts';
import type { QuoteMark, Segment } from '../model/marks.ts';

const { text: words } = evidenceStrings;

interface SegmentViewProps {
  readonly segment: Segment;
  /** Whether the passage begins here: quotes that go on from the one before are tied to their cards here. */
  readonly isStretchStart: boolean;
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
  readonly names: ReadonlyMap<string, string>;
}

/** The quote that is drawn on top: the current one, else a selected one, else the shortest. */
function topQuote(quotes: readonly QuoteMark[], selectedIds: ReadonlySet<string>, currentId: string | null): QuoteMark | undefined {
  return quotes.find(({ id }) => id === currentId) ?? quotes.findLast(({ id }) => selectedIds.has(id)) ?? quotes.at(-1);
}

function classesOf(segment: Segment, top: QuoteMark | undefined, isSelected: boolean, isCurrent: boolean, isOutside: boolean): string {
  return [
    'evidence-words',
    top && 'is-quoted', top?.isDenied && 'is-denied', isSelected && 'is-selected', isCurrent && 'is-current', isOutside && 'is-outside',
    segment.actorId !== null && 'is-mention', segment.date !== null && 'is-dated', segment.estimative && 'is-estimative',
    segment.glyph !== null && 'is-glyph', segment.broken !== null && `is-broken-${segment.broken}`,
  ].filter(Boolean).join(' ');
}

/** What a pointer that rests on the words is told. */
function titleOf({ estimative, actorId, date, glyph, broken }: Segment, names: ReadonlyMap<string, string>): string | undefined {
  if (glyph !== null) return words.hidden(glyph);
  if (estimative) return undefined;
  if (broken === 'hyphen') return words.brokenWord;
  const parts = [actorId === null ? undefined : names.get(actorId), date === null ? undefined : formatDate(date)];
  const known = parts.filter((part) => part !== undefined);
  return known.length > 0 ? known.join(' · ') : undefined;
}

/** A piece of text with its marks, then the numbers of the quotes that end with it. */
export function SegmentView({ segment, isStretchStart, selectedIds, currentId, names }: SegmentViewProps) {
  const { start, end, text, quotes, closing, estimative, glyph, actorId } = segment;
  const isOutside = useIsOutside();
  const top = topQuote(quotes, selectedIds, currentId);
  const under = quotes.findLast(({ id }) => id !== top?.id);
  const opens = quotes.filter((quote) => quote.start === start || isStretchStart).map(({ id }) => id);
  const hint = estimative && (estimative.likelihood === null ? words.estimativeClass(estimative.class) : words.band(estimative.likelihood));
  return (
    <>
      <span
        className={classesOf(segment, top, top !== undefined && selectedIds.has(top.id), top !== undefined && top.id === currentId, top !== undefined && isOutside(top.id))}
        data-start={start} data-end={end} data-tone={top?.tone} data-under={under?.tone} data-quote={top?.id}
        data-opens={opens.length > 0 ? opens.join(' ') : undefined} data-actor={actorId ?? undefined} title={titleOf(segment, names)}
        {...(hint === null ? {} : { tabIndex: 0, role: 'note', 'data-hint': hint, 'aria-description': hint })}
        {...(glyph === null ? {} : { 'data-label': glyph, role: 'img', 'aria-label': words.hidden(glyph) })}
      >
        {glyph === null ? text : null}
      </span>
      {closing.map((quote) => (
        // Not a <button>: those are boxes, and a line could break between the words and the full stop after the number.
        <span
          key={quote.id} role="button" tabIndex={-1} className="evidence-number" data-quote={quote.id}
          data-label={words.quoteNumber(quote.number)} aria-label={words.quoteNumberLabel(quote.number)}
          aria-pressed={selectedIds.has(quote.id)}
        />
      ))}
    </>
  );
}
