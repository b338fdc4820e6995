import type { ReactNode } from 'react';

/** A part of a card under a small heading. */
export function Section({ title, count, actions, children }: {
  readonly title: string;
  readonly count?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="inspector-section" aria-label={title}>
      <div className="inspector-section-head">
        <h3 className="inspector-section-title">{title}</h3>
        {count !== undefined && <span className="inspector-section-count">{count}</span>}
        {actions !== undefined && <div className="inspector-section-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
