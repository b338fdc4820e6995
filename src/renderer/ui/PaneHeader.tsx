import { useContext, type ReactNode } from 'react';
import { PaneFrameActions } from './pane-frame.ts';
import './PaneHeader.css';

export interface PaneHeaderProps {
  readonly title: string;
  /** How much of how much is in sight, such as "17 of 52 things". */
  readonly counts?: ReactNode;
  /** Actions, on the right. */
  readonly children?: ReactNode;
}

/** The one line at the head of a pane. The frame around the pane adds its own button at the right end. */
export function PaneHeader({ title, counts, children }: PaneHeaderProps) {
  const frameActions = useContext(PaneFrameActions);
  return (
    <header className="pane-header">
      <h2 className="pane-header-title">{title}</h2>
      <div className="pane-header-counts" title={typeof counts === 'string' ? counts : undefined}>{counts}</div>
      <div className="pane-header-actions">{children}{frameActions}</div>
    </header>
  );
}
