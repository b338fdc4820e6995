import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createClient } from '../client/client.ts';
import { ClientProvider, createQueryClient } from '../state/queries.ts';
import { briefingStrings } from '../strings/briefing.ts';
import { answersFrom } from './answers.ts';
import { Briefing } from './Briefing.tsx';
import { readBriefingView } from './read.ts';
import '../ui/theme.css';
import '../ui/base.css';
import '../panes/network/network.css';
import './briefing.css';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root');
const view = readBriefingView(document);
// From here on the slides are for print alone. Where the data can't be read they are all that there is.
document.documentElement.classList.add('is-live');
document.documentElement.dataset['theme'] = view.theme;
document.title = briefingStrings.pageTitle(view.title);
createRoot(root).render(
  <StrictMode>
    <ClientProvider client={createClient(answersFrom(view))} queryClient={createQueryClient()}>
      <Briefing view={view} />
    </ClientProvider>
  </StrictMode>,
);
