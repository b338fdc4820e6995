// oxlint-disable-next-line import/default -- the bundler makes the address
import workerUrl from './layout-worker.ts?worker&url';
import { scriptAddress } from '../../../../ui/trusted.ts';

/** The worker by the address that the build gave it, which both hosts serve with the other files of the window. */
export function startLayoutWorker(): Worker {
  return new Worker(scriptAddress(new URL(workerUrl, document.baseURI).href), { type: 'module' });
}
