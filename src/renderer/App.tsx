import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Client } from './client/client.ts';
import { FileChoiceProvider } from './shell/FileChoice.tsx';
import { CaseWindow } from './shell/CaseWindow.tsx';
import { Welcome } from './shell/dialog-modules.ts';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { usePreferences } from './shell/use-preferences.ts';
import { ClientProvider, useVerb } from './state/queries.ts';
import { WorkspaceProvider, type WorkspaceStore } from './state/workspace.ts';
import { strings } from './strings/en.ts';
import { Banner } from './ui/Banner.tsx';
import { Button } from './ui/Button.tsx';
import './App.css';

/** The whole window: what all parts share, then the open case or the welcome screen. */
export function App({ client, queryClient, store }: { readonly client: Client; readonly queryClient: QueryClient; readonly store: WorkspaceStore }) {
  return (
    <ClientProvider client={client} queryClient={queryClient}>
      <WorkspaceProvider store={store}>
        <FileChoiceProvider>
          <ErrorBoundary fallback={(error, restart) => <Stopped error={error} onRestart={restart} />}>
            <Content />
          </ErrorBoundary>
        </FileChoiceProvider>
      </WorkspaceProvider>
    </ClientProvider>
  );
}

/** Stands in the whole window when something failed that no pane could hold back. */
function Stopped({ error, onRestart }: { readonly error: Error; readonly onRestart: () => void }) {
  return (
    <main className="app-start">
      <Banner tone="error" title={strings.shell.stopped} actions={<Button onClick={onRestart}>{strings.shell.tryAgain}</Button>}>
        {strings.shell.stoppedText(error.message)}
      </Banner>
    </main>
  );
}

function Content() {
  usePreferences();
  const { data: openCase, error, refetch } = useVerb('case.state', {});
  const title = openCase?.title ?? null;
  const isReadOnly = openCase?.isReadOnly ?? false;
  useEffect(() => {
    document.title = title === null ? strings.shell.application : strings.shell.windowTitle(title, isReadOnly);
  }, [title, isReadOnly]);

  if (openCase !== undefined && openCase !== null) return <CaseWindow openCase={openCase} />;
  if (openCase === null) return <Welcome />;
  return (
    <main className="app-start">
      {error === null
        ? <p className="app-start-note" role="status">{strings.shell.starting}</p>
        : (
          <Banner
            tone="error" title={strings.shell.startFailed}
            actions={<Button onClick={() => void refetch()}>{strings.shell.tryAgain}</Button>}
          >
            {error.message}
          </Banner>
        )}
    </main>
  );
}
