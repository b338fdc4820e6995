import { useCallback, useMemo, useState, type RefObject } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { Span } from '../../../shared/spans.ts';
import { readUnconfirmed } from '../../../shared/unconfirmed.ts';
import { formatDate } from '../../../shared/edtf-text.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { reportStrings } from '../../strings/reports.ts';
import { evidenceStrings } from '../../strings/evidence.ts';
import { useVerb } from '../../state/queries.ts';
import { CapturePanel, focusFirst, type CapturePanelProps } from './capture/CapturePanel.tsx';
import { CaptureToolbar } from './capture/CaptureToolbar.tsx';
import type { CardActions } from './cards/QuoteCard.tsx';
import type { Candidate } from './model/claim-guess.ts';
import type { ReportHead } from './reader/PassageView.tsx';
import type { OriginalKind } from './model/original-kind.ts';
import type { ReadingMemory } from './model/remembered.ts';
import { MarkupReader } from './original/MarkupReader.tsx';
import { PageReader } from './original/PageReader.tsx';
import { NothingToFind } from './reader/NothingToFind.tsx';
import type { Passwords } from './original/useSource.ts';
import { Reader, type ReaderState } from './reader/Reader.tsx';
import type { AskedFind } from './reader/useFind.ts';
import type { RevealWish } from './reader/useReveal.ts';
import { spanOfGround, type Capturing } from './useCapturing.ts';
import type { Reading } from './useReading.ts';

const { empty: words, text: textWords } = evidenceStrings;
type ReadReport = Output<'report.read'>;

export interface OpenReportProps {
  readonly reportId: string;
  /** How the original is shown, null while its text is. */
  readonly kind: OriginalKind | null;
  readonly memory: ReadingMemory;
  /** Whether it was just switched to, so that keys that have nowhere to go are meant for it. */
  readonly takesFocus: boolean;
  readonly remember: (change: Partial<ReadingMemory>) => void;
  /** Where it shall be scrolled to. */
  readonly wish: RevealWish | null;
  readonly quoteCount: number;
  readonly reading: Reading;
  readonly capturing: Capturing;
  readonly recent: readonly Candidate[];
  readonly isReadOnly: boolean;
  readonly actions: CardActions;
  readonly onPick: (id: string) => void;
  readonly onSaved: CapturePanelProps['onSaved'];
  readonly onLost: CapturePanelProps['onLost'];
  readonly onPage: (page: number, pageCount: number) => void;
  readonly state: RefObject<ReaderState | null>;
  readonly find: AskedFind;
  /** Words that are being reviewed. */
  readonly proposed: readonly Span[];
  /** Words that a search of the case found. */
  readonly found: readonly Span[];
  /** Words to select when they are shown; a new object selects them anew. */
  readonly chosen: Span | null;
  readonly passwords: Passwords;
  /** Has a report read for proposals. */
  readonly onRead: (reportId: string) => void;
}

/** One report, once it is known: its text with marks, cards and forms. */
export function OpenReport(props: OpenReportProps) {
  const { data, error, refetch, isPlaceholderData } = useVerb('report.read', { id: props.reportId });
  if (error) {
    return (
      <div className="evidence-notice">
        <NothingToFind {...props.find} />
        <Banner tone="error" title={words.unread} actions={<Button onClick={() => void refetch()}>{words.tryAgain}</Button>}>{error.message}</Banner>
      </div>
    );
  }
  if (!data || isPlaceholderData) return <p className="evidence-loading" role="status">{words.loading}</p>;
  if (data.passageCount === 0 && props.kind === null) return <><NothingToFind {...props.find} /><EmptyState title={words.noText}>{words.noTextText}</EmptyState></>;
  return <ReadableReport {...props} read={data} />;
}

function ReadableReport({
  read, kind, memory, takesFocus, remember, wish, reading, capturing, recent, isReadOnly, quoteCount, actions, onPick, onSaved, onLost, onPage, state, find, proposed, found, chosen, passwords, onRead,
}: OpenReportProps & { readonly read: ReadReport }) {
  const { report, passageCount, pageCount } = read;
  // As it was when the report was opened: the first quote moves no line of the text.
  const [needsHint] = useState(quoteCount === 0 && !isReadOnly);
  const { data: counted } = useVerb('proposal.count', {});
  const isUnread = counted !== undefined && !counted.some((count) => count.reportId === report.id);
  const head = useMemo(() => headOf(read, needsHint, isUnread && !isReadOnly ? () => onRead(report.id) : null), [read, needsHint, isUnread, isReadOnly, onRead, report.id]);
  const onTopPage = useCallback((page: number) => onPage(page, pageCount), [onPage, pageCount]);
  const { capture, draft, start, close } = capturing;
  const form = capture && (
    <CapturePanel
      key={keyOf(spanOfGround(capture.ground))} ground={capture.ground} target={capture.target} recent={recent} locale={report.language ?? 'en'}
      serial={capture.serial} typed={capturing.typed} onSaved={onSaved} onLost={onLost}
      onCancel={() => {
        close();
        state.current?.focus();
      }}
    />
  );
  const tools = draft && !isReadOnly && <CaptureToolbar chosen={null} onChoose={start} />;
  const overlay = capture ? { span: spanOfGround(capture.ground), isWide: true, content: form, onPlaced: takeFocus }
    : draft && { span: draft.span, isWide: false, content: tools };
  const shared = {
    report, passageCount, hasQuotes: quoteCount > 0, wish, selectedIds: reading.selectedIds, currentId: reading.current?.id ?? null, isReadOnly, memory, remember,
    actions, onPick, state, find, onDraft: capturing.onDraft, onTopPage, overlay, proposed, found, chosen,
  };
  if (kind === 'markup') return <MarkupReader {...shared} takesFocus={takesFocus} />;
  if (kind !== null) return <PageReader {...shared} kind={kind} takesFocus={takesFocus} passwords={passwords} />;
  return <Reader {...shared} head={head} />;
}

/** A form that comes to stand at its words takes the keys, unless they are in use elsewhere. */
function takeFocus(element: HTMLElement): void {
  const { activeElement } = document;
  const form = element.querySelector('form');
  if (form && (activeElement === document.body || activeElement?.matches('[data-pane-focus]'))) focusFirst(form);
  form?.scrollIntoView({ block: 'nearest' });
}

const keyOf = ({ start, end }: Span): string => `${String(start)} ${String(end)}`;

/** What the head of a text says of its report. */
const headFields = ['title', 'author', 'source', 'date'] as const;

function headOf({ report, source }: ReadReport, needsHint: boolean, onRead: (() => void) | null): ReportHead {
  const published = textWords.published(source.name, report.date === null ? null : formatDate(report.date));
  const about = report.author === null ? published : textWords.by(report.author, published);
  const open = headFields.filter((field) => field in readUnconfirmed(report.unconfirmed));
  return {
    title: report.title, about: open.length === 0 ? about : `${about} · ${reportStrings.unconfirmedFields(open)}`,
    hint: needsHint ? words.howToMark : null, onRead,
  };
}
