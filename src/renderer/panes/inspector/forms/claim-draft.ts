import type { ThingSummary } from '../../../../shared/contract/things.ts';

/** What is typed into the form of a claim. */
export interface ClaimDraft {
  readonly subject: ThingSummary | null;
  readonly form: 'link' | 'property';
  /** Name of the relation; empty while none is chosen. */
  readonly relation: string;
  readonly object: ThingSummary | null;
  readonly property: string;
  readonly value: string;
}

/** The content of a claim: a link or a property, never both. */
export interface ClaimContent {
  readonly subjectId: string;
  readonly relation: string | null;
  readonly objectId: string | null;
  readonly property: string | null;
  readonly value: string | null;
}

export type ClaimPart = 'subject' | 'relation' | 'object' | 'property' | 'value';

/** What the draft says, or which parts it lacks. */
export function claimContent(draft: ClaimDraft): { readonly content: ClaimContent | null; readonly missing: readonly ClaimPart[] } {
  const { subject, form, relation, object, property, value } = draft;
  const isLink = form === 'link';
  const lacks: readonly (readonly [ClaimPart, boolean])[] = [
    ['subject', subject === null], ['relation', isLink && relation === ''], ['object', isLink && object === null],
    ['property', !isLink && property.trim() === ''], ['value', !isLink && value.trim() === ''],
  ];
  const missing = lacks.filter(([, isMissing]) => isMissing).map(([part]) => part);
  if (subject === null || missing.length > 0) return { content: null, missing };
  const content = isLink
    ? { subjectId: subject.id, relation, objectId: object?.id ?? null, property: null, value: null }
    : { subjectId: subject.id, relation: null, objectId: null, property: property.trim(), value: value.trim() };
  return { content, missing };
}
