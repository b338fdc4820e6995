import type { Claim } from '../../../../shared/model/thing.ts';
import type { Likelihood, Status } from '../../../../shared/vocabulary.ts';
import type { ReadableDb } from '../../db/connection.ts';
import { tables } from '../../db/tables.ts';
import type { Release } from '../release/release.ts';

/**
 * How a claim stands: `asserted`, or why it must not go out as if it were.
 *
 * `hypothetical`: it is about an operation or event that was not carried out, or of which that is only said.
 */
export type Standing = 'asserted' | 'denied' | 'disputed' | 'considered' | 'planned' | 'not_conducted' | 'alleged' | 'unlikely' | 'dissent' | 'hypothetical';

/** What is said before the words of a claim that is not asserted. */
export const standingWords: Readonly<Record<Exclude<Standing, 'asserted'>, string>> = {
  denied: 'Denied', disputed: 'Asserted and denied', considered: 'Considered', planned: 'Planned', not_conducted: 'Not carried out', alleged: 'Alleged',
  unlikely: 'Not judged likely', dissent: 'Minority view', hypothetical: 'Of something not known to have happened',
};

/** An operation or event with one of these did not happen, or is only said to have. */
const unrealised = ['considered', 'not_conducted', 'planned', 'alleged'] as const satisfies readonly Status[];
type Unrealised = (typeof unrealised)[number];
/** Even odds are no assertion. */
const doubtful: readonly Likelihood[] = ['almost_no_chance', 'very_unlikely', 'unlikely', 'roughly_even_chance'];

/** Whether something of this status happened; what has no status did. */
export function isRealised(status: Status | null): status is Exclude<Status, Unrealised> | null {
  return status === null || !unrealised.some((word) => word === status);
}

/** The status of an operation or event; null for an actor, and for an event that has none. */
export function statusOf(db: ReadableDb, nodeId: string): Status | null {
  const kind = nodeId.slice(0, nodeId.indexOf('--'));
  if (kind !== 'operation' && kind !== 'event') return null;
  return (db.get(`SELECT status FROM ${kind} WHERE id = :id`, { id: nodeId })?.['status'] ?? null) as Status | null;
}

/** How a claim stands, by all that the case says of it and of its ends. */
export function standingOf(db: ReadableDb, claim: Claim): Standing {
  return claim.voice === 'dissent' ? 'dissent' : standingWithin(db, claim);
}

/** What is said before the words of a claim, such as `Denied: ` or, of a minority's, `Minority view, denied: `; nothing before what is asserted. */
export function limitBefore(db: ReadableDb, claim: Claim): string {
  const within = standingWithin(db, claim);
  const words = within === 'asserted' ? '' : standingWords[within];
  if (claim.voice !== 'dissent') return words === '' ? '' : `${words}: `;
  return `${standingWords.dissent}${words === '' ? '' : `, ${words.charAt(0).toLowerCase()}${words.slice(1)}`}: `;
}

/** The same, whoever says it. */
function standingWithin(db: ReadableDb, claim: Claim): Exclude<Standing, 'dissent'> {
  const { polarity, status, likelihood, subjectId, objectId } = claim;
  if (polarity !== 'asserts') return polarity === 'denies' ? 'denied' : 'disputed';
  if (!isRealised(status)) return status as Unrealised;
  if (likelihood !== null && doubtful.includes(likelihood)) return 'unlikely';
  const areEndsRealised = [subjectId, objectId].every((id) => id === null || isRealised(statusOf(db, id)));
  return areEndsRealised ? 'asserted' : 'hypothetical';
}

/** Whether a claim rests on a quote. */
export function isSourced(release: Release, claimId: string): boolean {
  return release.hanging(tables.evidence, 'thingId', claimId).length > 0;
}
