import { evidenceStrings } from '../../../strings/evidence.ts';
import type { Span } from '../../../../shared/spans.ts';
import type { PageMark } from '../model/page-marks.ts';
import type { Box } from '../model/page-words.ts';

/** Spans that are painted over the words of pages, besides the quotes. */
export interface PaintedSpans {
  readonly selected: readonly Span[];
  readonly found: readonly Span[];
  readonly foundHere: readonly Span[];
  readonly proposed: readonly Span[];
  readonly proposedToo: readonly Span[];
}

const placed = ({ left, top, width, height }: Box, scale: number) => ({
  left: left * scale, top: top * scale, width: width * scale, height: height * scale,
});

/** Painted boxes of one kind. */
export function Boxes({ kind, boxes, scale }: { readonly kind: string; readonly boxes: readonly Box[]; readonly scale: number }) {
  return boxes.map((box, index) => <div key={index} className={`page-box page-${kind}`} style={placed(box, scale)} />);
}

interface MarkProps {
  readonly mark: PageMark;
  readonly scale: number;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
}

/** A quote on a page, a box for each line, and its number behind its last word. */
export function Mark({ mark: { quote, boxes, isClosing }, scale, isSelected, isCurrent }: MarkProps) {
  const state = `${quote.isDenied ? ' is-denied' : ''}${isSelected ? ' is-selected' : ''}${isCurrent ? ' is-current' : ''}`;
  const last = boxes.at(-1);
  return (
    <>
      {boxes.map((box, index) => (
        <div
          key={index} className={`page-box page-mark is-quoted${state}`} style={placed(box, scale)} data-tone={quote.tone} data-quote={quote.id}
          data-opens={index === 0 ? quote.id : undefined}
        />
      ))}
      {isClosing && last && (
        <span
          role="button" tabIndex={-1} className="evidence-number page-number" data-quote={quote.id} aria-pressed={isSelected}
          data-label={evidenceStrings.text.quoteNumber(quote.number)} aria-label={evidenceStrings.text.quoteNumberLabel(quote.number)}
          style={{ left: (last.left + last.width) * scale, top: last.top * scale }}
        />
      )}
    </>
  );
}
