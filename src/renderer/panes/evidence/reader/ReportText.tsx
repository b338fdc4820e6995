import { useMemo, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import { plainlyShown } from '../../../../shared/glyphs.ts';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { segmentsOf, type Layers, type Segment } from '../model/marks.ts';
import { PassageView, type ReportHead } from './PassageView.tsx';
import type { Rows } from './useRows.ts';

const { text: words } = evidenceStrings;

export interface ReportTextProps {
  readonly text: RefObject<HTMLDivElement | null>;
  readonly title: string;
  readonly language: string | null;
  readonly rows: Rows;
  readonly passages: readonly Passage[];
  readonly layers: Layers;
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
  readonly names: ReadonlyMap<string, string>;
  /** Belongs to the report's first passage. */
  readonly head: ReportHead;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** A click on words that selected none: on a quote, or on an actor's name. */
  readonly onPick: (id: string) => void;
  readonly onCopy: () => string | null;
}

/** The rows of a report that are near the view. */
export function ReportText(props: ReportTextProps) {
  const { rows, passages, layers, selectedIds, currentId, names, head } = props;
  const segments = useMemo(
    () => new Map<number, Segment[]>(passages.map((passage) => [passage.ordinal, segmentsOf(passage, layers)])), [passages, layers],
  );
  const byOrdinal = useMemo(() => new Map(passages.map((passage) => [passage.ordinal, passage])), [passages]);
  const ordinals = Array.from({ length: rows.last - rows.first + 1 }, (_, index) => rows.first + index);
  return (
    <div
      ref={props.text} className="evidence-text" role="document" tabIndex={0} data-pane-focus="" lang={props.language ?? undefined}
      aria-label={plainlyShown(words.label(props.title))} aria-description={words.help}
      onKeyDown={props.onKeyDown} onClick={(event) => pick(event, props.onPick)}
      onCopy={(event) => {
        const copied = props.onCopy();
        if (copied === null) return;
        // The exact words, without numbers and with the characters that badges stand for.
        event.clipboardData.setData('text/plain', copied);
        event.preventDefault();
      }}
    >
      {ordinals.map((ordinal) => {
        const passage = byOrdinal.get(ordinal);
        if (!passage) return <Awaited key={ordinal} ordinal={ordinal} heightPx={rows.heightOf(ordinal)} />;
        const before = byOrdinal.get(ordinal - 1);
        return (
          <PassageView
            key={ordinal} passage={passage} segments={segments.get(ordinal) ?? []} selectedIds={selectedIds} currentId={currentId}
            names={names} head={ordinal === 0 ? head : null} newPage={before && before.page !== passage.page ? passage.page : null}
          />
        );
      })}
    </div>
  );
}

/** Holds the place of a passage that is still read. */
function Awaited({ ordinal, heightPx }: { ordinal: number; heightPx: number }) {
  return <div className="evidence-row evidence-awaited" data-row={ordinal} data-awaited="" style={{ height: heightPx }} />;
}

function pick(event: MouseEvent, onPick: (id: string) => void): void {
  if (!(event.target instanceof HTMLElement)) return;
  const isNumber = event.target.closest('.evidence-number') !== null;
  const own = document.getSelection();
  if (!isNumber && own && !own.isCollapsed) return;
  const { quote, actor } = event.target.closest<HTMLElement>('.evidence-words, .evidence-number')?.dataset ?? {};
  const id = quote ?? actor;
  if (id !== undefined) onPick(id);
}
