import type { Bridge } from '../../shared/bridge.ts';
import { newUuid } from '../state/new-uuid.ts';
import { createHttpTransport } from './http-transport.ts';
import { readIdentity } from './identity.ts';
import { createIpcTransport } from './ipc-transport.ts';
import type { Transport } from './transport.ts';

declare global {
  interface Window {
    /** Only in the desktop application. */
    readonly casewright?: Bridge;
  }
}

/** The transport of the host that this page runs in. Call it once, before anything reads the address. */
export function connect(page: Window): Transport {
  if (page.casewright) return createIpcTransport(page.casewright);
  const { location, history, sessionStorage } = page;
  const identity = readIdentity({
    hash: location.hash,
    storage: sessionStorage,
    eraseHash: () => history.replaceState(null, '', location.pathname),
    newUuid,
  });
  return createHttpTransport(identity, {
    fetch: (path, options) => page.fetch(path, options),
    pause: (ms) => new Promise((resolve) => {
      page.setTimeout(resolve, ms);
    }),
  });
}
