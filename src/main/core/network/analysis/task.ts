import type { NetworkAnswer, NetworkBasis, NetworkQuestion, NetworkValues } from '../../../../shared/contract/questions.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { answerQuestion, communitiesAlone, measureAll, sightOf, type Sight } from './answer.ts';
import { readClaimGraph, type ClaimGraph } from './claim-graph.ts';
import type { Tell } from './measures.ts';

/** What is asked of a network. Without a question, measures are: all of them unless it says which. */
export interface AnalysisTask {
  readonly question: NetworkQuestion | null;
  readonly measures?: 'all' | 'communities';
  readonly basis: NetworkBasis;
}

export type Analysis = NetworkAnswer | NetworkValues;

/** The last change of a case, as text: what is worked out holds as long as it is the same. */
export function revisionOf(db: ReadableDb): string {
  return String(db.get('SELECT hash FROM journal ORDER BY seq DESC LIMIT 1')?.['hash'] ?? '');
}

/** Keeps the graph of the case that was asked about last, until the case changes. */
export class Analyst {
  #held: { readonly key: string; readonly graph: ClaimGraph; readonly sights: Map<string, Sight> } | null = null;

  /** @param caseKey tells one case from another */
  answer(db: ReadableDb, caseKey: string, { question, measures, basis }: AnalysisTask, tell: Tell): Analysis {
    return db.snapshot(() => {
      const sight = this.#sight(db, caseKey, basis);
      if (question !== null) return answerQuestion(db, sight, question, tell);
      return measures === 'communities' ? communitiesAlone(sight) : measureAll(sight, tell);
    });
  }

  #sight(db: ReadableDb, caseKey: string, basis: NetworkBasis): Sight {
    const key = `${caseKey} ${revisionOf(db)}`;
    if (this.#held?.key !== key) this.#held = { key, graph: readClaimGraph(db), sights: new Map() };
    const { graph, sights } = this.#held;
    const sight = sights.get(JSON.stringify(basis)) ?? sightOf(graph, basis);
    sights.set(JSON.stringify(basis), sight);
    return sight;
  }
}
