import type { QuoteId, ThingId } from '../../../shared/ids.ts';

const isQuote = (id: string): id is QuoteId => id.startsWith('quote--');
const isThing = (id: string): id is ThingId => /^(?:source|report|quote|actor|operation|event|claim)--/.test(id);

/** The things among selected identifiers. */
export const thingIdsOf = (ids: readonly string[]): ThingId[] => ids.filter(isThing);

/** The quote that is open: the first selected one. */
export const quoteIdOf = (ids: readonly string[]): QuoteId | null => ids.find(isQuote) ?? null;
