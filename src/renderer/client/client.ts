import type { Input, Output, VerbName } from '../../shared/contract.ts';
import type { ErrorCode, ReplyError } from '../../shared/errors.ts';
import type { HostEvent } from '../../shared/events.ts';
import type { Transport } from './transport.ts';

/** A call that the host could not do. The message is for the person at the screen. */
export class CallError extends Error {
  readonly code: ErrorCode;
  constructor({ code, message }: ReplyError) {
    super(message);
    this.name = 'CallError';
    this.code = code;
  }
}

/** The host's verbs with their types. */
export interface Client {
  /** @throws CallError when the host replies with an error or can't be reached */
  call<N extends VerbName>(name: N, input: Input<N>): Promise<Output<N>>;
  subscribe(listener: (event: HostEvent) => void): () => void;
}

export function createClient(transport: Transport): Client {
  return {
    call: async <N extends VerbName>(name: N, input: Input<N>) => {
      const reply = await transport.call(name, input);
      if (!reply.ok) throw new CallError(reply.error);
      // Both sides are built together; checking outputs again would bring zod into the page.
      return reply.value as Output<N>;
    },
    subscribe: (listener) => transport.subscribe(listener),
  };
}
