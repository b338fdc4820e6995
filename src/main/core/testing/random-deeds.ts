import { contract, type VerbName } from '../../../shared/contract.ts';
import { CaseError } from '../../../shared/errors.ts';
import { goodInputs, type Ground } from './good-inputs.ts';

/** What tests that work at random draw from, and how what they draw is put to a case. */

const isVerb = (name: string): name is VerbName => Object.hasOwn(contract, name);

/** Every command of the contract. */
export const commands: readonly VerbName[] = Object.keys(contract).filter(isVerb).filter((name) => contract[name].kind === 'command');

/** Things of the world that a test may remove, among them some that others rest on. */
export const removable = ['reportId', 'quoteId', 'partId', 'twinId', 'personId', 'parentId', 'operationId', 'eventId', 'claimId', 'propertyId'] as const;

/** A good input for a verb; undefined where what it needs was removed before. */
export async function inputOf(name: VerbName, ground: Ground): Promise<unknown> {
  try {
    return await goodInputs[name](ground);
  } catch (error) {
    if (error instanceof CaseError) return undefined;
    throw error;
  }
}
