import { useMemo } from 'react';
import type { Passage } from '../../../../shared/model/report.ts';
import type { Span } from '../../../../shared/spans.ts';
import { useVerb } from '../../../state/queries.ts';
import type { Layers } from '../model/marks.ts';
import { guessSpeech } from '../model/speech.ts';
import { wordsWithin } from '../model/text.ts';
import type { Draft } from './form.ts';

interface DraftOptions {
  readonly reportId: string;
  readonly span: Span | null;
  readonly passages: readonly Passage[];
  readonly layers: Layers;
  /** Names of actors by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
}

/** What a selected span would be as a quote: its exact words, how they are said, who and when is named in it. */
export function useDraft({ reportId, span: selected, passages, layers, names, locale }: DraftOptions): Draft | null {
  const speech = useMemo(() => {
    const stretch = selected && passages.find(({ start, end }) => start <= selected.start && selected.end <= end);
    return stretch ? guessSpeech(stretch, selected, locale) : null;
  }, [selected, passages, locale]);
  const span = speech?.span ?? selected;
  const near = span && wordsWithin(passages, span);
  // What stands between two passages is in none of them, so words across them are asked for.
  const isAsked = span !== null && near === null;
  const { data, isPlaceholderData } = useVerb('report.words', { reportId, start: span?.start ?? 0, end: span?.end ?? 0 }, { enabled: isAsked });
  const words = near ?? (isPlaceholderData ? null : data?.words ?? null);
  return useMemo(() => {
    if (!span) return null;
    const isInside = (mark: Span) => span.start <= mark.start && mark.end <= span.end;
    const actorIds = layers.mentions.filter(isInside).toSorted((left, right) => left.start - right.start).map(({ actorId }) => actorId);
    return {
      reportId, span, words, kind: speech?.kind ?? 'passage', outer: speech?.outer ?? null,
      named: [...new Set(actorIds)].flatMap((id) => ({ id, name: names.get(id) ?? '…' })),
      date: layers.datings.find(isInside)?.date ?? null,
    };
  }, [reportId, span, words, speech, layers, names]);
}
