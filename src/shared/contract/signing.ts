import { z } from 'zod';
import { action } from './verb.ts';

/** What opens the user's signing key. Never stored. */
export const passphrase = z.string().min(8, 'must have at least 8 characters').max(1000);

const publicKey = z.object({ line: z.string(), fingerprint: z.string() });
/** What opens a key: its passphrase, or the key store of the system, which asks for nothing once somebody has logged in. */
const guard = z.enum(['passphrase', 'system']);

export const signingVerbs = {
  /** Makes the key that bundles are signed with, kept by the system's key store where no passphrase is given. One that is there is never replaced. */
  'key.make': action(z.strictObject({ passphrase: passphrase.nullable() }), publicKey),
  /** The public half of it, null where none was made yet; and what guards it, or would guard one that is made here. */
  'key.show': action(z.strictObject({}), z.object({ key: publicKey.nullable(), guard })),
} as const;
