import { contract, type Input, type Output, type VerbName } from '../../shared/contract.ts';
import { CaseError, type Reply } from '../../shared/errors.ts';
import { makeId } from '../../shared/ids.ts';
import type { ReadableDb } from './db/connection.ts';
import { inWords } from './db/errors.ts';
import type { ActionHandler, CommandContext, CommandHandler, QueryHandler } from './handler.ts';
import { handlers } from './handlers.ts';
import { unstorablePath } from './input.ts';
import type { Session } from './session.ts';

const isVerb = (name: string): name is VerbName => Object.hasOwn(contract, name);

/**
 * Answers one call. The only place where input is parsed; always answers, never throws.
 *
 * @param name a verb of the contract, such as `quote.attach`
 * @param input whatever came over the wire
 */
export async function dispatch(session: Session, name: string, input: unknown): Promise<Reply<unknown>> {
  if (!isVerb(name)) return failure(new CaseError('VERB_UNKNOWN', `There is no verb "${name.slice(0, 100)}". Both sides must be of the same version.`), session);
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
    return failure(new CaseError('INPUT_INVALID', `${name} can't be done with this input${where}: ${issue?.message ?? 'it is malformed'}.`), session);
  }
  const unstorable = unstorablePath(parsed.data);
  if (unstorable !== undefined) {
    return failure(new CaseError('INPUT_INVALID', `${name} can't be done with this input${unstorable === '' ? '' : ` (${unstorable})`}: the text holds a NUL or half a character, which can't be kept. Type it anew.`), session);
  }
  try {
    return { ok: true, value: await answer(session, name, parsed.data) };
  } catch (error) {
    return failure(error, session);
  }
}

/** `dispatch` with types, for hosts that call in process. */
export function call<N extends VerbName>(session: Session, name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  return dispatch(session, name, input) as Promise<Reply<Output<N>>>;
}

function answer(session: Session, name: VerbName, input: unknown): unknown {
  const handler: unknown = handlers[name];
  switch (contract[name].kind) {
    case 'query':
      return query(session.requireOpen().file.db, handler as QueryHandler<VerbName>, input);
    case 'command':
      return commit(session, name, handler as CommandHandler<VerbName>, input);
    case 'action':
      return (handler as ActionHandler<VerbName>)(session, input as never);
  }
}

/** A query reads several times; other processes may write in between. */
function query(db: ReadableDb, handler: QueryHandler<VerbName>, input: unknown): unknown {
  return db.snapshot(() => handler(db, input as never));
}

function commit(session: Session, name: VerbName, handler: CommandHandler<VerbName>, input: unknown): unknown {
  const { now, newUuid } = session.services;
  const context: CommandContext = { now, newId: (kind) => makeId(kind, newUuid()) };
  const { result, seq, ids } = session.requireOpen().journal.commit(name, (db) => handler(db, input as never, context));
  session.emit({ type: 'case/changed', seq, ids });
  return result;
}

function failure(error: unknown, session: Session): Reply<never> {
  const known = inWords(error, session.current?.file.name ?? 'The case');
  if (known instanceof CaseError) return { ok: false, error: { code: known.code, message: known.message } };
  session.services.log(error);
  return { ok: false, error: { code: 'INTERNAL', message: 'Something went wrong inside Casewright. Nothing was changed; the details are in the log.' } };
}
