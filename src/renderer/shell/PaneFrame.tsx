import { useMemo, type ReactNode } from 'react';
import { shortcutText } from '../state/shortcuts.ts';
import type { MainPaneName } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MaximiseIcon, RestoreIcon } from '../ui/icons.tsx';
import { PaneFrameActions } from '../ui/pane-frame.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import './PaneFrame.css';

export interface PaneFrameProps {
  readonly name: MainPaneName;
  readonly title: string;
  readonly isMaximised: boolean;
  readonly isHidden: boolean;
  /** Part of the width or height that it has beside its neighbour, 0 to 1. */
  readonly fraction: number;
  readonly onToggle: () => void;
  /** Stands above the pane, such as what of the case it leaves out. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/**
 * The place of one pane: its size, its maximise button, and what shows after it failed.
 * A maximised one lies over the others, which keep their sizes, and so where they were scrolled to.
 */
export function PaneFrame({ name, title, isMaximised, isHidden, fraction, onToggle, note, children }: PaneFrameProps) {
  const actions = useMemo(() => (
    <IconButton
      label={isMaximised ? strings.shell.restore : strings.shell.maximise(title)} shortcut={shortcutText('maximise')} onClick={onToggle}
    >
      {isMaximised ? <RestoreIcon aria-hidden /> : <MaximiseIcon aria-hidden />}
    </IconButton>
  ), [isMaximised, onToggle, title]);
  return (
    <div
      id={`pane-${name}`} data-pane={name} tabIndex={-1} style={{ flex: `0 1 ${fraction * 100}%` }}
      className={isMaximised ? 'pane-frame pane-frame-maximised' : isHidden ? 'pane-frame pane-frame-hidden' : 'pane-frame'}
    >
      {note}
      <PaneFrameActions.Provider value={actions}>
        <PaneGuard title={title}>{children}</PaneGuard>
      </PaneFrameActions.Provider>
    </div>
  );
}

/** Says what to do when a part failed. */
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
      {children}
    </ErrorBoundary>
  );
}
