import { z } from 'zod';
import { confidences, credibilities, likelihoods, polarities, voices } from '../../../../../shared/vocabulary.ts';
import type { GivenEntity } from './lines.ts';

/** Place and grades of a quote and what rests on it, as `writeFtm` puts them into the notes of an entity. */
const placed = z.object({
  selectors: z.array(z.looseObject({ type: z.string(), start: z.int().optional(), end: z.int().optional() })),
  voice: z.enum(voices), polarity: z.enum(polarities), likelihood: z.enum(likelihoods).nullable(), confidence: z.enum(confidences).nullable(), credibility: z.literal(credibilities).nullable(),
  /** What rests on it; files from before this was written say no more than what the quote is about. */
  supports: z.array(z.string()).optional(),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a quote of ours says beside its words; undefined for a note of others. */
export function ownQuote({ id, properties }: GivenEntity) {
  if (!id.startsWith('quote--')) return undefined;
  for (const note of properties['notes'] ?? []) {
    const found = placed.safeParse(parsed(note));
    const place = found.data?.selectors.find(({ type }) => type === 'TextPositionSelector');
    if (!found.success || !place) continue;
    const { selectors: _selectors, supports, ...grades } = found.data;
    const speaker = /^Quote of ([\s\S]+)$/.exec(properties['name']?.[0] ?? '')?.[1] ?? null;
    return { supports, row: { start: place.start, end: place.end, ...grades, speakerText: speaker, note: (properties['notes'] ?? []).find((other) => other !== note) ?? null } };
  }
  return undefined;
}
