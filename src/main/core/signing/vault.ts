/** A key store of the system, such as the keychain: what it sealed it opens for the same user on the same computer alone. */
export interface Vault {
  /** Whether it can be asked now, and keeps what it is given from others. */
  isAvailable(): boolean;
  seal(bytes: Uint8Array): Uint8Array;
  /** @throws Error when it did not seal this, or is told not to open it */
  open(sealed: Uint8Array): Uint8Array;
}
