import type { TimelineItem } from '../../shared/contract/panes.ts';
import { formatDate } from '../../shared/edtf-text.ts';
import { timelineWords } from '../words/timeline.ts';
import { vocabularyStrings } from '../../shared/words/vocabulary.ts';

/** All that a mark shows, in words: "Spoofed e-mails, operation, conducted, October 2020 (2020-10), 3 quotes". */
export function spokenLabel(item: TimelineItem): string {
  const { name, kind, status, polarity, date, dateInferred, quoteCount } = item;
  const words = date === null ? null : formatDate(date);
  const parts = [
    name,
    vocabularyStrings.kinds[kind],
    polarity === 'denies' ? timelineWords.denied : null,
    status === null ? null : vocabularyStrings.statuses[status],
    words === null || words === date ? date : `${words} (${String(date)})`,
    dateInferred ? timelineWords.inferred : null,
    timelineWords.quotes(quoteCount),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
