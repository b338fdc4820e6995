import type { HttpIdentity } from './http-transport.ts';

const tokenKey = 'casewright.token';
const windowKey = 'casewright.window';

/** The parts of a browser that keep who a tab is. */
export interface TabSurroundings {
  readonly hash: string;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Takes the fragment out of the address and out of the history. */
  readonly eraseHash: () => void;
  readonly newUuid: () => string;
}

/**
 * Who this tab is to the local host. A token in the fragment is moved to the tab's own storage, so that it
 * stands neither in the address bar nor in the history, and outlives a reload.
 */
export function readIdentity({ hash, storage, eraseHash, newUuid }: TabSurroundings): HttpIdentity {
  const given = /^#token=([\w-]+)$/.exec(hash)?.[1];
  if (given !== undefined) {
    storage.setItem(tokenKey, given);
    eraseHash();
  }
  const windowId = storage.getItem(windowKey) ?? newUuid();
  storage.setItem(windowKey, windowId);
  return { token: storage.getItem(tokenKey) ?? '', windowId };
}
