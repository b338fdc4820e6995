import { z } from 'zod';
import { foreignObjectId } from '../ids.ts';
import { revision } from './fields.ts';

/** An object of another system as it came, whether or not the case has a place for it. */
export const foreignObject = z.object({
  id: foreignObjectId,
  /** Whose it is, such as `stix`; the same word as in a `reference`. */
  system: z.string().min(1).max(100),
  identifier: z.string().min(1).max(1000),
  /** JSON object. */
  body: z.string(),
  revision,
});
