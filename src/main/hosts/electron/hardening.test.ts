import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import { appPage } from './origin.ts';

const app = vi.hoisted(() => ({ isPackaged: true }));
vi.mock('electron', () => ({ app }));
const { hardenContents, hardenSession, setSwitches } = await import('./hardening.ts');

/** A session that remembers what it was given. */
function hardenedSession() {
  const given = {
    request: vi.fn<Session['setPermissionRequestHandler']>(), check: vi.fn<Session['setPermissionCheckHandler']>(),
    device: vi.fn<Session['setDevicePermissionHandler']>(), display: vi.fn<Session['setDisplayMediaRequestHandler']>(),
    before: vi.fn<Session['webRequest']['onBeforeRequest']>(), spelling: vi.fn<Session['setSpellCheckerEnabled']>(),
  };
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: given.request, setPermissionCheckHandler: given.check, setDevicePermissionHandler: given.device,
    setDisplayMediaRequestHandler: given.display, setSpellCheckerEnabled: given.spelling, webRequest: { onBeforeRequest: given.before },
  });
  hardenSession(session as unknown as Session);
  return { ...given, session };
}

/** The function that a setter was given, called with whatever. */
const handlerOf = (setter: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) => {
  const handler = setter.mock.calls[0]?.[0];
  if (typeof handler !== 'function') throw new Error('No handler was set');
  return (...values: unknown[]): unknown => Reflect.apply(handler, undefined, values);
};

it('grants no permission but those of the own page to copy and to fill the screen, no device and no capture', () => {
  const { request, check, device, display } = hardenedSession();
  const answered = vi.fn();
  handlerOf(request)(null, 'media', answered, { requestingUrl: appPage });
  handlerOf(display)({}, answered);
  expect(answered.mock.calls).toEqual([[false], [{}]]);
  expect([handlerOf(check)(null, 'media', appPage), handlerOf(device)({ deviceType: 'usb' })]).toEqual([false, false]);
  const origins = [appPage, 'null', 'https://elsewhere.example/'];
  for (const permission of ['clipboard-sanitized-write', 'fullscreen']) {
    const granting = vi.fn();
    for (const requestingUrl of origins) handlerOf(request)(null, permission, granting, { requestingUrl });
    expect(granting.mock.calls).toEqual([[true], [false], [false]]);
    expect(origins.map((origin) => handlerOf(check)(null, permission, origin))).toEqual([true, false, false]);
  }
  expect(handlerOf(check)(null, 'clipboard-read', appPage)).toBe(false);
});

it.each([
  { url: appPage, cancel: false }, { url: 'app://casewright/assets/a.js', cancel: false }, { url: 'blob:app://casewright/1', cancel: false },
  { url: 'https://elsewhere.example/', cancel: true }, { url: 'http://127.0.0.1/', cancel: true }, { url: 'file:///etc/passwd', cancel: true },
  { url: 'ws://elsewhere.example/', cancel: true }, { url: 'data:text/html,x', cancel: true }, { url: 'blob:https://elsewhere.example/1', cancel: true },
  { url: 'app://elsewhere/index.html', cancel: true }, { url: 'devtools://devtools/bundled/x.html', cancel: true },
])('lets a packaged application ask for $url: not so is $cancel', ({ url, cancel }) => {
  const answered = vi.fn();
  handlerOf(hardenedSession().before)({ url }, answered);
  expect(answered).toHaveBeenCalledExactlyOnceWith({ cancel });
});

it('downloads nothing, dictionaries included, but what the page made itself', () => {
  const { session, spelling } = hardenedSession();
  const isPrevented = (url: string) => {
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault }, { getURL: () => url });
    return preventDefault.mock.calls.length > 0;
  };
  expect(['https://elsewhere.example/a', 'blob:null/1', 'data:text/html,x', 'blob:app://casewright/1'].map(isPrevented)).toEqual([true, true, true, false]);
  expect(spelling).toHaveBeenCalledExactlyOnceWith(false);
});

it('keeps contents on the page of the application', () => {
  const setWindowOpenHandler = vi.fn();
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler });
  hardenContents(contents as unknown as WebContents);
  const isPrevented = (name: string, url: string) => {
    const preventDefault = vi.fn();
    contents.emit(name, { url, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };
  for (const name of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect([appPage, `${appPage}?x`, 'https://elsewhere.example/', 'file:///etc/passwd'].map((url) => isPrevented(name, url))).toEqual([false, true, true, true]);
  }
  expect(isPrevented('will-attach-webview', appPage)).toBe(true);
  const opened = (url: string, frameName: string) => handlerOf(setWindowOpenHandler)({ url, frameName });
  expect(opened('about:blank', 'casewright-speaker')).toEqual({ action: 'allow' });
  for (const [url, frameName] of [[appPage, ''], ['about:blank', ''], ['https://elsewhere.example/', 'casewright-speaker']] as const) expect(opened(url, frameName)).toEqual({ action: 'deny' });
});

it('resolves no name and fetches nothing by itself', () => {
  const appendSwitch = vi.fn();
  setSwitches({ commandLine: { appendSwitch } } as unknown as Parameters<typeof setSwitches>[0]);
  expect(appendSwitch.mock.calls).toEqual(expect.arrayContaining([
    ['host-resolver-rules', 'MAP * ~NOTFOUND'], ['disable-background-networking'], ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ]));
  expect(appendSwitch.mock.calls.flat()).not.toContain('no-sandbox');
});
