import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AskedQuestion, NetworkAnswer } from '../../../../shared/contract/questions.ts';
import { forgetProblem, useLongQuestion, type LongQuestion } from '../../../state/long-question.ts';

/** What counts as a connection besides claims that assert. */
export interface AskedBasis {
  readonly withDenied: boolean;
  readonly withConsidered: boolean;
  readonly withUnsourced: boolean;
}

/** A question that was asked, and its answer as soon as there is one. */
export interface Inquiry extends LongQuestion<NetworkAnswer> {
  readonly question: AskedQuestion;
  readonly basis: AskedBasis;
  setBasis(basis: AskedBasis): void;
  ask(question: AskedQuestion): void;
  /** Gives up the question, and the search for an answer if it is not there yet. */
  close(): void;
}

const usual: AskedBasis = { withDenied: false, withConsidered: false, withUnsourced: true };
const nothing: AskedQuestion = { ask: 'isolated' };

interface Asked {
  readonly question: AskedQuestion;
  readonly basis: AskedBasis;
}

const keyOf = (asked: Asked): readonly unknown[] => ['network.ask', asked];

/** The question that is open in the pane. It is answered anew whenever the case changes. */
export function useQuestion(): { readonly inquiry: Inquiry | null; readonly ask: (question: AskedQuestion) => void } {
  const [asked, setAsked] = useState<Asked | null>(null);
  const queryClient = useQueryClient();
  const input = asked ?? { question: nothing, basis: usual };
  const found = useLongQuestion(keyOf(input), (client, jobId) => client.call('network.ask', { ...input, jobId }), asked !== null);
  const ask = (question: AskedQuestion): void => {
    const next = { question, basis: asked?.basis ?? usual };
    forgetProblem(queryClient, keyOf(next));
    setAsked(next);
  };
  return {
    ask,
    inquiry: asked === null ? null : { ...asked, ...found, ask, setBasis: (basis) => setAsked({ ...asked, basis }), close: () => setAsked(null) },
  };
}
