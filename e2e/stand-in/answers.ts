import type { Asked, Question, Questions, Told } from './messages.ts';
import { state } from './state.ts';
import type { StandInWindow } from './window.ts';

type Answerer<Q extends Question> = (ask: Questions[Q]['ask']) => Promise<Questions[Q]['answer']> | Questions[Q]['answer'];

/** Tells the driver something, unless it is gone. */
export function tell(told: Told): void {
  if (process.connected) process.send?.(told);
}

function windowOf(id: number): StandInWindow {
  const window = state.windows.get(id);
  if (!window) throw new Error(`There is no window ${id}`);
  return window;
}

/** An event that can be prevented, and whether it was. */
function preventable(url: string) {
  const event = { url, isPrevented: false, preventDefault: () => { event.isPrevented = true; } };
  return event;
}

const answerers: { readonly [Q in Question]: Answerer<Q> } = {
  fetch: async ({ url, method }) => {
    let isCancelled = false;
    state.session.cancel({ url }, ({ cancel }) => { isCancelled = cancel; });
    const serve = state.session.schemes.get(new URL(url).protocol.slice(0, -1));
    if (isCancelled || !serve) return null;
    const response = await serve(new Request(url, { method }));
    return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) };
  },
  invoke: ({ window, frame, channel, values }) => {
    const handler = state.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const sender = windowOf(window).webContents;
    if (frame?.isMain) sender.mainFrame.url = frame.url;
    return handler({ sender, senderFrame: frame?.isMain ? sender.mainFrame : frame }, ...values);
  },
  contentsEvent: ({ window, name, url }) => {
    const event = preventable(url);
    windowOf(window).webContents.emit(name, event);
    return event.isPrevented;
  },
  sessionEvent: ({ name, url }) => {
    const event = preventable('');
    state.session.emit(name, event, { getURL: () => url });
    return event.isPrevented;
  },
  windowOpen: ({ window, url }) => windowOf(window).webContents.windowOpen({ url }),
  permission: ({ name }) => {
    let request = true;
    state.session.requestPermission(null, name, (isGranted) => { request = isGranted; }, { requestingUrl: 'app://casewright/index.html' });
    return { request, check: state.session.checkPermission(null, name, 'app://casewright/') };
  },
  secondInstance: ({ argv, folder }) => {
    state.app.emit('second-instance', {}, argv, folder);
    return null;
  },
  openFile: ({ file }) => {
    const event = preventable('');
    state.app.emit('open-file', event, file);
    return event.isPrevented;
  },
  dialog: ({ path }) => {
    state.dialogAnswers.push(path);
    return null;
  },
  windowClosed: ({ window }) => {
    windowOf(window).destroy();
    return null;
  },
  record: () => ({
    switches: state.switches, isSandboxed: state.isSandboxed, schemes: state.schemes, menu: state.menu,
    messages: state.messages, spellChecks: state.session.spellChecks,
    windows: [...state.windows].map(([id, { options, isShown }]) => ({ id, options, isShown })),
  }),
};

/** Answers one question of the driver. */
export async function answerQuestions(message: unknown): Promise<void> {
  const { serial, question, ask } = message as Asked;
  try {
    const answer = answerers[question] as Answerer<Question>;
    tell({ type: 'answer', serial, value: await answer(ask), error: null });
  } catch (error) {
    tell({ type: 'answer', serial, value: null, error: error instanceof Error ? error.message : String(error) });
  }
}
