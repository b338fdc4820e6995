import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { CallChannel } from '../../../shared/bridge.ts';
import type { Reply } from '../../../shared/errors.ts';
import { dispatch } from '../../core/dispatch.ts';
import type { Session } from '../../core/session.ts';
import { isOfApp } from './origin.ts';

const callChannel: CallChannel = 'casewright:call';

/** Answers the calls of the windows that `sessionOf` knows, by the number of their web contents. */
export function answerCalls(sessionOf: (contentsId: number) => Promise<Session> | undefined): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    const session = isFromPage(event) ? await sessionOf(event.sender.id) : undefined;
    if (!session || typeof name !== 'string') {
      return { ok: false, error: { code: 'NOT_AVAILABLE', message: 'Only the page of Casewright itself may call its host.' } };
    }
    return dispatch(session, name, input);
  });
}

/** Whether a call comes from the main frame of a window, and that frame shows the application's own page. */
function isFromPage({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOfApp(senderFrame.url);
}
