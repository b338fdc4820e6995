import type { JournalEntry } from '../../../shared/model/case.ts';
import { strings } from '../../strings/en.ts';
import { formatInstant, formatInstantFully } from '../../ui/format.ts';
import { DocumentText } from '../../ui/DocumentText.tsx';

export interface EntryProps {
  /** Undefined while it is being read. */
  readonly entry: JournalEntry | undefined;
  /** Whether it was taken back and not done again. */
  readonly isUndone: boolean;
}

const words = strings.history;

/** One step: what, when, who. */
export function Entry({ entry, isUndone }: EntryProps) {
  if (entry === undefined) return <div className="history-entry history-placeholder" aria-busy />;
  const { kind, label, at, author, tool, changeCount } = entry;
  const text = kind === 'undo' ? words.undid(label) : kind === 'redo' ? words.redid(label) : label;
  return (
    <div className={isUndone ? 'history-entry history-undone' : 'history-entry'}>
      <p className="history-label"><DocumentText text={text} /></p>
      <p className="history-facts">
        {isUndone && <span className="history-tag">{words.isUndone}</span>}
        <time dateTime={at} title={formatInstantFully(at)}>{formatInstant(at)}</time>
        <span>{words.by(author, tool)}</span>
        <span>{words.rows(changeCount)}</span>
      </p>
    </div>
  );
}
