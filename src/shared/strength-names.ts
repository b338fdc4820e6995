/** What the scores of a passphrase are called, from the lowest. */
export const strengthNames = ['very weak', 'weak', 'fair', 'good', 'strong'] as const;
