import { useState } from 'react';
import type { DateInWords, TimelineItem } from '../../../shared/contract/panes.ts';
import { useCommand, useVerb } from '../../state/queries.ts';

/** Dates that words of the case offer for an item, and the way to give it one. */
export function useDates(id: TimelineItem['id'], onDated: () => void): {
  readonly dates: readonly DateInWords[] | null;
  readonly quoteCount: number;
  readonly problem: string | null;
  readonly pick: (date: DateInWords) => void;
} {
  const { data, error, isPlaceholderData } = useVerb('timeline.dates', { id });
  const command = useCommand('timeline.date');
  const [problem, setProblem] = useState<string | null>(null);
  const pick = ({ reportId, start, end, edtf, inferred, basis, words }: DateInWords): void => {
    if (edtf === null || data === undefined) return;
    command.mutate(
      { id, revision: data.revision, reportId, start, end, date: edtf, dateInferred: inferred, dateBasis: inferred ? `“${words}”${basis === null ? '' : `, ${basis}`}` : basis },
      { onSuccess: onDated, onError: (cause) => setProblem(cause.message) },
    );
  };
  const isThere = data !== undefined && !isPlaceholderData;
  return { dates: isThere ? data.dates : null, quoteCount: data?.quoteCount ?? 0, problem: problem ?? error?.message ?? null, pick };
}
