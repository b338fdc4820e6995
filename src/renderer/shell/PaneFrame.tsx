import { Suspense, useMemo, type ReactNode } from 'react';
import { shortcutText } from '../state/shortcuts.ts';
import { strings } from '../strings/en.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MaximiseIcon, RestoreIcon } from '../ui/icons.tsx';
import { PaneFrameActions } from '../ui/pane-frame.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import type { MainPane } from './pane-names.ts';
import './PaneFrame.css';

export interface PaneFrameProps {
  readonly name: MainPane;
  readonly title: string;
  readonly isMaximised: boolean;
  readonly isHidden: boolean;
  /** Part of the width or height that it has beside its neighbour, 0 to 1; the rest when left out. */
  readonly fraction?: number;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** The place of one pane: its size, its maximise button, and what shows while it loads or after it failed. */
export function PaneFrame({ name, title, isMaximised, isHidden, fraction, onToggle, children }: PaneFrameProps) {
  const actions = useMemo(() => (
    <IconButton
      label={isMaximised ? strings.shell.restore : strings.shell.maximise(title)} shortcut={shortcutText('maximise')} onClick={onToggle}
    >
      {isMaximised ? <RestoreIcon aria-hidden /> : <MaximiseIcon aria-hidden />}
    </IconButton>
  ), [isMaximised, onToggle, title]);
  const size = fraction === undefined || isMaximised ? '1 1 0%' : `0 0 ${fraction * 100}%`;
  return (
    <div
      id={`pane-${name}`} className="pane-frame" data-pane={name} tabIndex={-1} hidden={isHidden} style={{ flex: size }}
    >
      <PaneFrameActions.Provider value={actions}>
        <PaneGuard title={title}>{children}</PaneGuard>
      </PaneFrameActions.Provider>
    </div>
  );
}

/** Shows that a part is loading, and what to do when it failed. */
export function PaneGuard({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <ErrorBoundary
      fallback={(_error, restart) => (
        <div className="pane-frame-note">
          <Banner tone="error" title={strings.shell.paneFailed(title)} actions={<Button onClick={restart}>{strings.shell.paneReload}</Button>}>
            {strings.shell.paneFailedText}
          </Banner>
        </div>
      )}
    >
      <Suspense fallback={<p className="pane-frame-loading" role="status">{strings.shell.paneLoading(title)}</p>}>
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}
