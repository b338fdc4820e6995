import type { z } from 'zod';

/**
 * What a verb does: `query` reads the open case, `command` changes it through the journal,
 * `action` works on the host or runs long and is asynchronous.
 */
export type VerbKind = 'query' | 'command' | 'action';

/** One verb of the contract: its kind and the schemas of what goes in and what comes out. */
export interface Verb<K extends VerbKind = VerbKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
}

export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<'query', I, O> {
  return { kind: 'query', input, output };
}

export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<'command', I, O> {
  return { kind: 'command', input, output };
}

export function action<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Verb<'action', I, O> {
  return { kind: 'action', input, output };
}
