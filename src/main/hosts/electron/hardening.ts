import { app, type App, type Session, type WebContents } from 'electron';
import { appOrigin, appPage, isOfApp } from './origin.ts';

/** Switches of the browser inside: no names are resolved, nothing is fetched in the background. */
export function setSwitches({ commandLine }: Pick<App, 'commandLine'>): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('dns-prefetch-disable');
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/** What the page may do when somebody asks it to: copy an image, and present on the whole screen. It never reads the clipboard. */
const grantedPermissions: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** Lets a session reach the application's own files and nothing else, and grants it no permission but to copy and to fill the screen. */
export function hardenSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(grantedPermissions.includes(permission) && isOfApp(requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin) => grantedPermissions.includes(permission) && isOfApp(origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // What the page made itself, such as a picture, is saved where the person says; Electron asks.
  session.on('will-download', (event, item) => {
    if (!isMadeByApp(item.getURL())) event.preventDefault();
  });
  session.setSpellCheckerEnabled(false);
}

/** The one window that the page may open: an empty one, which it fills with the speaker's view of a presentation. */
const speakerWindow = 'casewright-speaker';

/** Keeps whatever shows a page on the application's page: no navigation, no new windows but the speaker's, no embedded views. */
export function hardenContents(contents: WebContents): void {
  const stay = (event: { readonly url: string; preventDefault(): void }) => {
    if (event.url !== appPage) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url, frameName }) => (url === 'about:blank' && frameName === speakerWindow ? { action: 'allow' } : { action: 'deny' }));
}

/** The application's files, images that its page made, and the developer tools where they are available at all. */
function isOwn(url: string): boolean {
  return isOfApp(url) || isMadeByApp(url) || (!app.isPackaged && url.startsWith('devtools://'));
}

function isMadeByApp(url: string): boolean {
  return url.startsWith(`blob:${appOrigin}/`);
}
