import { memo } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import { shortcutText } from '../../../state/shortcuts.ts';
import { evidenceStrings } from '../../../strings/evidence.ts';
import { reviewStrings } from '../../../strings/review.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Segment } from '../model/marks.ts';
import { SegmentView } from './SegmentView.tsx';
import { DocumentText } from '../../../ui/DocumentText.tsx';

const { text: words } = evidenceStrings;

/** What is known of a report besides its text. */
export interface ReportHead {
  readonly title: string;
  /** Source, author, date, in one line. */
  readonly about: string;
  /** What to do with a report that has no quotes yet. */
  readonly hint: string | null;
  /** Has a report read for proposals that nobody has read yet. */
  readonly onRead: (() => void) | null;
}

export interface PassageViewProps {
  readonly passage: Passage;
  readonly segments: readonly Segment[];
  readonly selectedIds: ReadonlySet<string>;
  readonly currentId: string | null;
  /** Names of actors by id, for those who point at a mention. */
  readonly names: ReadonlyMap<string, string>;
  /** Stands with the report's first passage alone. */
  readonly head: ReportHead | null;
  /** Number of the page that begins here, null when none does. */
  readonly newPage: number | null;
}

/** One passage as real text. Its marks are pieces of it, so that it can be selected and read aloud as a whole. */
export const PassageView = memo(function PassageView({ passage, segments, selectedIds, currentId, names, head, newPage }: PassageViewProps) {
  const pieces = segments.map((segment) => (
    <SegmentView
      key={segment.start} segment={segment} isStretchStart={segment.start === passage.start}
      selectedIds={selectedIds} currentId={currentId} names={names}
    />
  ));
  // What a page or a scan begins with may be anything; what the report is called is the analyst's.
  const isTitle = passage.kind === 'title' && (head === null || isSameName(passage.text, head.title));
  return (
    <div className={`evidence-row evidence-${passage.kind}`} data-row={passage.ordinal}>
      {newPage !== null && <span className="evidence-page" data-label={words.page(newPage)} role="img" aria-label={words.page(newPage)} />}
      {head && !isTitle && <Head head={head} hasTitle={false} />}
      {isTitle && <h3 dir="auto">{pieces}</h3>}
      {/* The same level as the title, which may be out of the page when this is in it. */}
      {(passage.kind === 'heading' || (passage.kind === 'title' && !isTitle)) && <h3 dir="auto">{pieces}</h3>}
      {(passage.kind === 'paragraph' || passage.kind === 'continuation') && <p dir="auto">{pieces}</p>}
      {head && isTitle && <Head head={head} hasTitle />}
    </div>
  );
});

const isSameName = (text: string, title: string): boolean => {
  const [one, other] = [text, title].map((name) => name.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ''));
  return one === other;
};

/** The line under the title; with the title itself where the text has none. */
function Head({ head, hasTitle }: { readonly head: ReportHead; readonly hasTitle: boolean }) {
  return (
    <div className="evidence-head">
      {!hasTitle && <h3><DocumentText text={head.title} /></h3>}
      <p className="evidence-about"><DocumentText text={head.about} /></p>
      {head.hint !== null && (
        <div className="evidence-hint">
          <p>{head.hint}</p>
          {head.onRead !== null && <Button onClick={head.onRead}>{reviewStrings.offer}<kbd aria-hidden>{shortcutText('read-report')}</kbd></Button>}
        </div>
      )}
    </div>
  );
}
