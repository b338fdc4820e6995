import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { viewerStrings } from '../strings/viewer.ts';
import { indexView } from './model.ts';
import { readCaseView } from './read.ts';
import { Viewer } from './Viewer.tsx';
import '../ui/theme.css';
import '../ui/base.css';
import '../panes/evidence/marks.css';
import '../panes/network/network.css';
import './viewer.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const dark = matchMedia('(prefers-color-scheme: dark)');
const applyTheme = () => {
  document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
};
applyTheme();
dark.addEventListener('change', applyTheme);
// Paper is white: light letters would not be seen on it.
let before: string | undefined;
addEventListener('beforeprint', () => {
  before ??= document.documentElement.dataset['theme'];
  document.documentElement.dataset['theme'] = 'light';
});
addEventListener('afterprint', () => {
  if (before !== undefined) document.documentElement.dataset['theme'] = before;
  before = undefined;
});
const view = readCaseView(document);
document.title = viewerStrings.pageTitle(view.title);
createRoot(root).render(
  <StrictMode>
    <Viewer indexed={indexView(view)} />
  </StrictMode>,
);
