import type { Client } from '../../client/client.ts';

/** How a bundle leaves the case: passphrases are kept as long as the window that asks for them. */
export interface BundleChoice {
  /** What it is encrypted with; null where it is not. */
  readonly encryptWith: string | null;
  /** The same, typed a second time: nobody opens a bundle whose passphrase was mistyped. */
  readonly encryptAgain: string;
  /**
   * How it is signed: with the passphrase of the key, which is null where the system's key store opens it; typed a second time for a key that is made now, and null
   * for one that is there. Null where it is not signed.
   */
  readonly sign: { readonly passphrase: string | null; readonly again: string | null } | null;
  /** Whether somebody said that a bundle of a protected case may be readable by anybody. */
  readonly isUnprotected: boolean;
}

export const plainBundle: BundleChoice = { encryptWith: null, encryptAgain: '', sign: null, isUnprotected: false };

const shortest = 8;
export const isLongEnough = (passphrase: string | null): boolean => passphrase === null || passphrase.length >= shortest;

/**
 * Whether all is said that has to be. A bundle of a protected case is encrypted, or somebody says that it need not be.
 *
 * @param hasKey whether there is a key to sign with: its passphrase is typed once
 */
export function isComplete({ encryptWith, encryptAgain, sign, isUnprotected }: BundleChoice, isProtected: boolean, hasKey: boolean): boolean {
  const isMeant = (encryptWith === null || encryptAgain === encryptWith) && (sign === null || hasKey || sign.again === null || sign.again === sign.passphrase);
  return isMeant && isLongEnough(encryptWith) && isLongEnough(sign?.passphrase ?? null) && (!isProtected || encryptWith !== null || isUnprotected);
}

/** Makes the key that a bundle is signed with, where there is none yet. */
export async function makeMissingKey(client: Client, sign: NonNullable<BundleChoice['sign']>): Promise<void> {
  if ((await client.call('key.show', {})).key === null) await client.call('key.make', { passphrase: sign.passphrase });
}
