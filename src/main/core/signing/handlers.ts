import type { HandlersOf } from '../handler.ts';

export const signingHandlers: HandlersOf<'key.make' | 'key.show'> = {
  'key.make': ({ services }, { passphrase }) => services.signing.make(passphrase),
  'key.show': ({ services }) => services.signing.show(),
};
