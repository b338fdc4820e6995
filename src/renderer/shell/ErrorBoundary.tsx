import { Component, type ReactNode } from 'react';

export interface ErrorBoundaryProps {
  /** What stands in place of the children after they failed; `restart` tries them again. */
  readonly fallback: (error: Error, restart: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps the failure of one part from taking the window with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return this.props.fallback(error, () => this.setState({ error: null }));
  }
}
