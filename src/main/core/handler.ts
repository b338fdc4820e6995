import type { Contract, Output, ParsedInput, VerbName } from '../../shared/contract.ts';
import type { IdOf, PartKind, ThingKind } from '../../shared/ids.ts';
import type { ReadableDb } from './db/connection.ts';
import type { Plan } from './journal/change.ts';
import type { Session } from './session.ts';

/** What a command may use besides the case: the clock and new identifiers. */
export interface CommandContext {
  readonly now: () => Date;
  /** A new identifier of a kind, such as `actor--0190...`. */
  readonly newId: <K extends ThingKind | PartKind>(kind: K) => IdOf<K>;
}

export type QueryHandler<N extends VerbName> = (db: ReadableDb, input: ParsedInput<N>) => Output<N>;
export type CommandHandler<N extends VerbName> = (db: ReadableDb, input: ParsedInput<N>, context: CommandContext) => Plan<Output<N>>;
export type ActionHandler<N extends VerbName> = (session: Session, input: ParsedInput<N>) => Promise<Output<N>> | Output<N>;

/** The handler that a verb needs. */
export type HandlerOf<N extends VerbName> =
  Contract[N]['kind'] extends 'query' ? QueryHandler<N>
    : Contract[N]['kind'] extends 'command' ? CommandHandler<N>
      : ActionHandler<N>;

/** Handlers of some verbs. A verb without a handler does not compile. */
export type HandlersOf<N extends VerbName> = { readonly [K in N]: HandlerOf<K> };
