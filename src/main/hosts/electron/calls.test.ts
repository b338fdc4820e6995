import { describe, expect, it, vi } from 'vitest';
import { Session } from '../../core/session.ts';
import { createTestDesk } from '../../core/testing/services.ts';
import { appPage } from './origin.ts';

type Handler = (event: unknown, ...values: unknown[]) => Promise<unknown>;
const { handlers } = vi.hoisted(() => ({ handlers: new Map<string, Handler>() }));
vi.mock('electron', () => ({ ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) } }));
const { answerCalls } = await import('./calls.ts');

interface Frame {
  readonly url: string;
}

/** What the host answers to a call that comes from a frame of the window 7, the only one that there is. */
async function answerTo({ frame, mainFrame = { url: appPage }, window = 7, name = 'host.describe' }: {
  readonly frame: 'main' | Frame | null; readonly mainFrame?: Frame; readonly window?: number; readonly name?: unknown;
}): Promise<unknown> {
  const desk = createTestDesk();
  const session = new Session(desk.services);
  answerCalls((contentsId) => (contentsId === 7 ? Promise.resolve(session) : undefined));
  try {
    return await handlers.get('casewright:call')?.({ senderFrame: frame === 'main' ? mainFrame : frame, sender: { id: window, mainFrame } }, name, {});
  } finally {
    desk.dispose();
  }
}

describe('a call over IPC', () => {
  it('is answered when it comes from the page of a window', async () => {
    expect(await answerTo({ frame: 'main' })).toMatchObject({ ok: true });
  });

  it.each<{ what: string; from: Parameters<typeof answerTo>[0] }>([
    { what: 'a frame that is gone', from: { frame: null } },
    { what: 'a frame inside the page', from: { frame: { url: appPage } } },
    { what: 'a window that shows another site', from: { frame: 'main', mainFrame: { url: 'https://elsewhere.example/' } } },
    { what: 'a window that shows a file', from: { frame: 'main', mainFrame: { url: 'file:///etc/passwd' } } },
    { what: 'a window of a name that only begins right', from: { frame: 'main', mainFrame: { url: 'app://casewright.example/index.html' } } },
    { what: 'contents that are no window of ours', from: { frame: 'main', window: 8 } },
    { what: 'a page that names no verb', from: { frame: 'main', name: { toString: () => 'host.describe' } } },
  ])('is refused when it comes from $what', async ({ from }) => {
    expect(await answerTo(from)).toMatchObject({ ok: false, error: { code: 'NOT_AVAILABLE' } });
  });
});
