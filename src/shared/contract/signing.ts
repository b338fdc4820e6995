import { z } from 'zod';
import { action } from './verb.ts';

/** What opens the user's signing key. Never stored. */
export const passphrase = z.string().min(8, 'must have at least 8 characters').max(1000);

const publicKey = z.object({ line: z.string(), fingerprint: z.string() });

export const signingVerbs = {
  /** Makes the key that bundles are signed with. One that is there is never replaced. */
  'key.make': action(z.strictObject({ passphrase }), publicKey),
  /** The public half of it; null where none was made yet. */
  'key.show': action(z.strictObject({}), publicKey.nullable()),
} as const;
