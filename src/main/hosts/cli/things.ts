import { contract, type VerbName } from '../../../shared/contract.ts';
import type { ThingKind } from '../../../shared/ids.ts';
import type { ThingSummary } from '../../../shared/contract/things.ts';
import { CaseError } from '../../../shared/errors.ts';
import type { CaseAtHand } from './case-at-hand.ts';

/** The verb that edits each kind of thing. */
export const editVerbs = {
  actor: 'actor.edit', operation: 'operation.edit', event: 'event.edit', claim: 'claim.edit', quote: 'quote.edit', source: 'source.edit', report: 'report.edit',
} as const satisfies Readonly<Record<ThingKind, VerbName>>;

/** A thing as its verb for reading gives it: the row itself, and what hangs on it. */
export interface ThingRead {
  readonly row: Readonly<Record<string, unknown>>;
  readonly parts: Readonly<Record<string, unknown>>;
}

const readers: Readonly<Record<ThingKind, (at: CaseAtHand, id: string) => Promise<ThingRead>>> = {
  actor: async (at, id) => {
    const { actor, ...parts } = await at.send('actor.read', { id });
    return { row: actor, parts };
  },
  operation: async (at, id) => {
    const { operation, ...parts } = await at.send('operation.read', { id });
    return { row: operation, parts };
  },
  event: async (at, id) => {
    const { event, ...parts } = await at.send('event.read', { id });
    return { row: event, parts };
  },
  claim: async (at, id) => {
    const { tags, references, evidence: _, ...row } = await at.send('claim.read', { id });
    return { row, parts: { tags, references } };
  },
  quote: async (at, id) => {
    const { supports, estimatives, ...row } = await at.send('quote.read', { id });
    return { row, parts: { supports, estimatives } };
  },
  report: async (at, id) => {
    const { report, source, ...parts } = await at.send('report.read', { id });
    return { row: report, parts: { sourceName: source.name, reliability: source.reliability, ...parts } };
  },
  source: async (at, id) => {
    const row = (await at.call('source.list', {})).find((source) => source.id === id);
    if (!row) throw new CaseError('THING_MISSING', 'This source is not in the case any more. It may have been removed or undone.');
    return { row, parts: {} };
  },
};

export function readThing(at: CaseAtHand, { kind, id }: ThingSummary): Promise<ThingRead> {
  return readers[kind](at, id);
}

/** What an edit sends besides the changes: every field of its input as the row has it, identifier and revision among them. */
export function unchanged(kind: ThingKind, row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(contract[editVerbs[kind]].input.shape).map((key) => [key, row[key]]));
}
