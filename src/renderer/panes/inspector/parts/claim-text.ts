import type { ClaimSummary } from '../../../../shared/contract/things.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { vocabularyStrings } from '../../../../shared/words/vocabulary.ts';

type NamedClaim = Pick<ClaimSummary, 'subjectId' | 'subjectName' | 'relation' | 'relationLabel' | 'objectName' | 'property' | 'value'>;

/** What a claim says, in a line; seen from one of its ends, that end is left out. */
export function claimText(claim: NamedClaim, seenFromId: string | null): string {
  const { subjectId, subjectName, relation, relationLabel, objectName, property, value } = claim;
  const isSubject = subjectId === seenFromId;
  if (property !== null) return isSubject ? `${property}: ${value ?? ''}` : `${subjectName}, ${property}: ${value ?? ''}`;
  const verb = relationLabel ?? relation ?? '';
  if (isSubject) return `${verb} ${objectName ?? ''}`;
  return seenFromId === null ? `${subjectName} ${verb} ${objectName ?? ''}` : `${subjectName} ${verb}`;
}

/** What sets a claim apart from one that is plainly asserted: denial, status, voice. */
export function standingText({ polarity, status, voice }: Pick<ClaimSummary, 'polarity' | 'status' | 'voice'>): string | null {
  const parts = [
    polarity === 'asserts' ? null : inspectorStrings.polarities[polarity],
    status === null || status === 'conducted' ? null : vocabularyStrings.statuses[status],
    voice === 'source' ? null : inspectorStrings.voices[voice],
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

/** How the line of a claim is drawn: the same signs as in the network. */
export type ClaimLine = 'solid' | 'dashed' | 'dotted' | 'denied' | 'analyst';

export function claimLine({ polarity, status, voice }: Pick<ClaimSummary, 'polarity' | 'status' | 'voice'>): ClaimLine {
  if (polarity === 'denies' || status === 'not_conducted') return 'denied';
  if (status === 'considered' || status === 'planned') return 'dashed';
  if (status === 'alleged') return 'dotted';
  return voice === 'analyst' ? 'analyst' : 'solid';
}
