import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { createClient } from './client/client.ts';
import { connect } from './client/connect.ts';
import { applyPreferences, readPreferences } from './state/preferences.ts';
import { createWorkspaceStore } from './state/workspace.ts';
import './ui/theme.css';
import './ui/base.css';

const client = createClient(connect(window));
const preferences = await readPreferences(client);
// Before the first paint, so that a dark window never flashes white.
applyPreferences(document.documentElement, preferences, matchMedia('(prefers-color-scheme: dark)').matches);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App client={client} store={createWorkspaceStore(preferences)} />
  </StrictMode>,
);
