import type { Bridge } from '../../shared/bridge.ts';
import { failedReply } from './reply.ts';
import type { Transport } from './transport.ts';

/** The transport of the desktop application, over the bridge of its preload script. */
export function createIpcTransport(bridge: Bridge): Transport {
  return {
    call: async (name, input) => {
      try {
        return await bridge.call(name, input);
      } catch {
        return failedReply('NOT_AVAILABLE', "Casewright's main process does not answer. Close this window and start Casewright again; what was saved is safe.");
      }
    },
    subscribe: (listener) => bridge.subscribe(listener),
  };
}
