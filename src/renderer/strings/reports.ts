import type { ProposableField } from '../../shared/unconfirmed.ts';

/** Words of what a document says of itself. */
export const reportStrings = {
  unconfirmed: 'unconfirmed',
  unconfirmedHint: 'Taken from the document. Editing it says it yourself; the Reports list confirms all of it.',
  unconfirmedFields: (fields: readonly ProposableField[]): string => `unconfirmed: ${fields.join(', ')}`,
} as const;
