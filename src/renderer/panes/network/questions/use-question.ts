import { useState } from 'react';
import type { AskedQuestion, NetworkAnswer } from '../../../../shared/contract/questions.ts';
import { useClient, useVerb } from '../../../state/queries.ts';

/** What counts as a connection besides claims that assert. */
export interface AskedBasis {
  readonly withDenied: boolean;
  readonly withConsidered: boolean;
  readonly withUnsourced: boolean;
}

/** A question that was asked, and its answer as soon as there is one. */
export interface Inquiry {
  readonly question: AskedQuestion;
  readonly basis: AskedBasis;
  /** Null while it is looked for. */
  readonly answer: NetworkAnswer | null;
  readonly error: string | null;
  setBasis(basis: AskedBasis): void;
  ask(question: AskedQuestion): void;
  /** Gives up the question, and the search for an answer if it is not there yet. */
  close(): void;
}

const usual: AskedBasis = { withDenied: false, withConsidered: false, withUnsourced: true };
const nothing: AskedQuestion = { ask: 'isolated' };

/** The question that is open in the pane. It is answered anew whenever the case changes. */
export function useQuestion(): { readonly inquiry: Inquiry | null; readonly ask: (question: AskedQuestion) => void } {
  const client = useClient();
  const [asked, setAsked] = useState<{ readonly question: AskedQuestion; readonly basis: AskedBasis; readonly jobId: string } | null>(null);
  const input = { question: asked?.question ?? nothing, basis: asked?.basis ?? usual, jobId: asked?.jobId ?? 'none' };
  const { data, error, isPlaceholderData, isFetching } = useVerb('network.ask', input, { enabled: asked !== null });
  const ask = (question: AskedQuestion): void => setAsked({ question, basis: asked?.basis ?? usual, jobId: crypto.randomUUID() });
  if (asked === null) return { inquiry: null, ask };
  return {
    ask,
    inquiry: {
      ...asked, ask,
      answer: isPlaceholderData || data === undefined ? null : data,
      error: error?.message ?? null,
      setBasis: (basis) => setAsked({ ...asked, basis, jobId: crypto.randomUUID() }),
      close: () => {
        if (isFetching) void client.call('job.cancel', { jobId: asked.jobId });
        setAsked(null);
      },
    },
  };
}
