import { expect, it } from 'vitest';
import { withoutSecrets } from './environment.ts';

it('keeps passphrases and passwords from other programs, and nothing else', () => {
  expect(withoutSecrets({ PATH: '/bin', CASEWRIGHT_DATA: '/data', CASEWRIGHT_CASE_PASSPHRASE: 'a', CASEWRIGHT_NEW_PASSPHRASE: 'b', CASEWRIGHT_PASSWORD: 'c', CASEWRIGHT_BUNDLE_PASSPHRASE: 'd' }))
    .toEqual({ PATH: '/bin', CASEWRIGHT_DATA: '/data' });
});
