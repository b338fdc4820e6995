import { vi } from 'vitest';
import type { Reply } from '../../../shared/errors.ts';
import { Session } from '../../core/session.ts';
import { describeContract } from '../../core/testing/contract-suite.ts';
import { channelTo } from '../../core/testing/ground.ts';
import { createTestDesk } from '../../core/testing/services.ts';
import { appPage } from './origin.ts';

type Handler = (event: unknown, ...values: unknown[]) => Promise<unknown>;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) } }));
const { answerCalls } = await import('./calls.ts');

/** The main frame of a window that shows the application's page, as an event of Electron's has it. */
function pageEvent() {
  const frame = { url: appPage };
  return { senderFrame: frame, sender: { id: 7, mainFrame: frame } };
}

describeContract('over IPC', () => {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  answerCalls((contentsId) => (contentsId === 7 ? Promise.resolve(session) : undefined));
  const { fileHandle } = channelTo(session, desk.folder);
  return Promise.resolve({
    fileHandle,
    // Both ways are cloned, as between processes: what can't be cloned shows here.
    call: async (name: string, input: unknown) => {
      const answer = await handlers.get('casewright:call')?.(pageEvent(), ...structuredClone([name, input]));
      return structuredClone(answer) as Reply<unknown>;
    },
    close: () => {
      session.leave();
      desk.dispose();
    },
  });
});
