import type { NetworkAnswer, NetworkQuestion, NetworkValues } from '../../../../shared/contract/questions.ts';
import type { ThingId } from '../../../../shared/ids.ts';
import { CaseError } from '../../../../shared/errors.ts';
import type { ReadableDb } from '../../db/connection.ts';
import type { HandlersOf } from '../../handler.ts';
import { asJob } from '../../jobs.ts';

/** Things and the source that a question names. */
function namedBy(question: NetworkQuestion): readonly ThingId[] {
  switch (question.ask) {
    case 'paths': return [question.fromId, question.toId];
    case 'common': return question.ids;
    case 'around': return [question.id];
    case 'without': return question.leave.what === 'unsourced' ? [] : [question.leave.id];
    default: return [];
  }
}

/** @throws CaseError `THING_MISSING`; `RULE_BROKEN` when a question about several things names one twice */
function requireNamed(db: ReadableDb, question: NetworkQuestion): void {
  const ids = namedBy(question);
  for (const id of ids) {
    if (!db.get('SELECT 1 AS there FROM thing WHERE id = :id', { id })) {
      throw new CaseError('THING_MISSING', 'What the question is about is not in the case any more. It may have been removed or undone; choose something else.');
    }
  }
  if (new Set(ids).size < ids.length) throw new CaseError('RULE_BROKEN', 'The question names the same thing twice. Choose two different ones.');
}

export const analysisHandlers: HandlersOf<'network.ask' | 'network.measure'> = {
  'network.ask': async (session, { question, basis, jobId }) => {
    const { file } = session.requireOpen();
    requireNamed(file.db, question);
    return asJob(session, jobId, file.name, (watch) => session.services.analyses.answer(file, { question, basis }, watch)) as Promise<NetworkAnswer>;
  },
  'network.measure': async (session, { basis, measures, jobId }) => {
    const { file } = session.requireOpen();
    return asJob(session, jobId, file.name, (watch) => session.services.analyses.answer(file, { question: null, measures, basis }, watch)) as Promise<NetworkValues>;
  },
};
