import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createClient } from './client/client.ts';
import { connect } from './client/connect.ts';
import { preloadDialogs } from './shell/dialog-modules.ts';
import { preloadAsides, preloadPanes } from './shell/pane-modules.tsx';
import { applyPreferences, readPreferences, usualPreferences } from './state/preferences.ts';
import { askAhead, createQueryClient } from './state/queries.ts';
import { createWorkspaceStore } from './state/workspace.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource/ibm-plex-mono/400.css';
import './ui/theme.css';
import './ui/base.css';

/** The host answers at once, but for its first start, when it makes the sample: nobody should look at nothing so long. */
const patienceMs = 200;
const idleAtMostMs = 1_000;

const client = createClient(connect(window));
const queryClient = createQueryClient();
const asked = readPreferences(client);
// The type that reports are set in: a text that is set anew moves from under the pointer.
document.fonts.load(`16px ${getComputedStyle(document.documentElement).getPropertyValue('--font-text')}`).catch(() => undefined);
const opened = askAhead(queryClient, client, 'case.state', {}).then(() => asked);
const preferences = await Promise.race([opened, delay(patienceMs, usualPreferences)]);
// Before the first paint, so that a dark window never flashes white.
applyPreferences(document.documentElement, preferences, matchMedia('(prefers-color-scheme: dark)').matches);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const store = createWorkspaceStore(preferences);
createRoot(root).render(
  <StrictMode>
    <App client={client} queryClient={queryClient} store={store} />
  </StrictMode>,
);
store.setState(await asked);
// What nobody sees yet must not keep the panes waiting.
await preloadPanes();
requestIdleCallback(() => {
  preloadAsides();
  preloadDialogs();
}, { timeout: idleAtMostMs });

function delay<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds);
  });
}
