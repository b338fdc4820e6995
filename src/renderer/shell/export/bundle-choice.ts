/** How a bundle leaves the case: passphrases are kept as long as the window that asks for them. */
export interface BundleChoice {
  /** What it is encrypted with; null where it is not. */
  readonly encryptWith: string | null;
  /** What opens the key that signs it; null where it is not signed. */
  readonly signWith: string | null;
  /** Whether somebody said that a bundle of a protected case may be readable by anybody. */
  readonly isUnprotected: boolean;
}

export const plainBundle: BundleChoice = { encryptWith: null, signWith: null, isUnprotected: false };

const shortest = 8;
export const isLongEnough = (passphrase: string | null): boolean => passphrase === null || passphrase.length >= shortest;

/** Whether all is said that has to be. A bundle of a protected case is encrypted, or somebody says that it need not be. */
export function isComplete({ encryptWith, signWith, isUnprotected }: BundleChoice, isProtected: boolean): boolean {
  return isLongEnough(encryptWith) && isLongEnough(signWith) && (!isProtected || encryptWith !== null || isUnprotected);
}
