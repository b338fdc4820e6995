import type { ReactNode } from 'react';
import './EmptyState.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: ReactNode;
  /** What to do next, in a sentence. */
  readonly children?: ReactNode;
  /** Buttons that do it. */
  readonly actions?: ReactNode;
}

/** Stands where there is nothing yet; says what to do next and offers it. */
export function EmptyState({ title, icon, children, actions }: EmptyStateProps) {
  return (
    <div className="empty-state">
      {icon}
      <p className="empty-state-title">{title}</p>
      {Boolean(children) && <div className="empty-state-text">{children}</div>}
      {Boolean(actions) && <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
