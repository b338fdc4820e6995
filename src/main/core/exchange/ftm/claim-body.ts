import { z } from 'zod';
import { claim, type Claim } from '../../../../shared/model/thing.ts';

/** What a claim says besides its identifier, its marking and the analyst's note, which have places of their own. */
const body = claim.omit({ id: true, revision: true, earliestDay: true, latestDay: true, marking: true, note: true });

/** The form in which a note holds the fields of a claim, so that what is no edge comes back as what it was. */
const held = z.object({ claim: body });

/** The fields of a claim as JSON; credibility 6 is left out, as everywhere. */
export function claimText(given: Claim): string {
  return JSON.stringify({ claim: body.parse({ ...given, credibility: given.credibility === 6 ? null : given.credibility }) });
}

/** The fields of a claim out of what `claimText` wrote; undefined for any other text. */
export function claimIn(text: string): z.infer<typeof body> | undefined {
  if (!text.startsWith('{"claim":')) return undefined;
  try {
    return held.safeParse(JSON.parse(text)).data?.claim;
  } catch {
    return undefined;
  }
}
