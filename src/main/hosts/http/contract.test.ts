import { randomUUID } from 'node:crypto';
import { createHttpTransport } from '../../../renderer/client/http-transport.ts';
import { describeContract } from '../../core/testing/contract-suite.ts';
import { runOver } from '../../core/testing/channel.ts';
import { startTestHost } from './testing/host.ts';

describeContract('over HTTP', async () => {
  const test = await startTestHost();
  const { call } = createHttpTransport({ token: test.token, windowId: randomUUID() }, {
    fetch: (target, options) => fetch(test.host.origin + target, options),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const run = runOver({ call, fileHandle: () => Promise.reject(new Error('not needed')) });
  const fileHandle = async (name: string) => {
    const { entries } = await run('folder.list', { folder: null });
    const [folder] = entries;
    if (!folder) throw new Error('The host names no folder');
    return (await run('folder.file', { folder: folder.handle, name })).file;
  };
  // A browser has no dialogs of the system's; the chooser is inside the page.
  return { call, fileHandle, unavailable: ['file.choose', 'batch.choose'], close: () => test.close() };
});
