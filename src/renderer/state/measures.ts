import type { NetworkValues } from '../../shared/contract/questions.ts';
import { useLongQuestion, type LongQuestion } from './long-question.ts';

/** Measures of all things of the case, or communities alone, which are there much sooner. */
export function useMeasures(measures: 'all' | 'communities', isWanted: boolean): LongQuestion<NetworkValues> {
  return useLongQuestion(['network.measure', measures], (client, jobId) => client.call('network.measure', { measures, jobId }), isWanted);
}
