import type { Input, Output, VerbName } from '../../../shared/contract.ts';
import type { ThingSummary } from '../../../shared/contract/things.ts';
import { CaseError, type ErrorCode } from '../../../shared/errors.ts';
import type { ThingId, ThingKind } from '../../../shared/ids.ts';
import { call } from '../../core/dispatch.ts';
import { Session } from '../../core/session.ts';
import type { Services } from '../../core/services.ts';
import { shortId } from './short-id.ts';

/** What was typed on a command line, before the dispatcher has parsed it. */
export type Typed = Readonly<Record<string, unknown>>;

const shownMatches = 5;

/** Where a message of the core leads people to a window's controls, the option that does the same here. */
const remedies: Partial<Record<ErrorCode, string>> = { REPORT_DUPLICATE: 'On the command line that is --allow-duplicate.', PASSWORD_NEEDED: 'On the command line that is --ask-password.' };

/** What is wrong with a document that is imported, with the option that helps; cases and bundles have passphrases of their own. */
export const inCommands = (code: ErrorCode, message: string): string => (remedies[code] === undefined ? message : `${message} ${remedies[code]}`);

/** A case that one command works on. Has a lifetime: `close` it. */
export class CaseAtHand {
  readonly #session: Session;

  constructor(services: Services) {
    this.#session = new Session(services);
  }

  /** @throws CaseError whatever the verb answers */
  async call<N extends VerbName>(name: N, input: Input<N>): Promise<Output<N>> {
    const reply = await call(this.#session, name, input);
    if (!reply.ok) throw new CaseError(reply.error.code, name.startsWith('report.') ? inCommands(reply.error.code, reply.error.message) : reply.error.message);
    return reply.value;
  }

  /** As `call`, for input put together from options: only the dispatcher can tell whether it is of the right form. */
  send<N extends VerbName>(name: N, input: Typed): Promise<Output<N>> {
    return this.call(name, input as Input<N>);
  }

  /**
   * The thing that a person means by an identifier, a unique beginning or end of one, or an exact name.
   *
   * @param kinds what it may be; anything when left out
   * @throws CaseError `THING_MISSING`; `INPUT_INVALID` when it may be several
   */
  async thing(text: string, kinds?: readonly ThingKind[]): Promise<ThingSummary> {
    const found = text === '' ? [] : await this.call('thing.match', { text, ...(kinds ? { kinds: [...kinds] } : {}), limit: shownMatches + 1 });
    const [only] = found;
    const what = kinds ? kinds.join(', ').replace(/, ([^,]*)$/, ' or $1') : 'thing';
    if (!only) throw new CaseError('THING_MISSING', `There is no ${what} "${text}" in this case. Give its exact name, or an identifier as "list" shows it.`);
    if (found.length === 1) return only;
    const shown = found.slice(0, shownMatches).map(({ kind, id, name }) => `${kind} ${shortId(id)} ${name.slice(0, 60)}`);
    throw new CaseError('INPUT_INVALID', `"${text}" may be several: ${shown.join('; ')}${found.length > shownMatches ? '; ...' : ''}. Give more of the identifier.`);
  }

  /** The identifier of what `thing` finds. */
  async id(text: string, kinds?: readonly ThingKind[]): Promise<ThingId> {
    return (await this.thing(text, kinds)).id;
  }

  /** Identifiers of several things, one lookup after another. */
  async ids(texts: readonly string[], kinds?: readonly ThingKind[]): Promise<ThingId[]> {
    const found: ThingId[] = [];
    for (const text of texts) found.push(await this.id(text, kinds));
    return found;
  }

  close(): void {
    this.#session.leave();
  }
}
