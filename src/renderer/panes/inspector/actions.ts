import { createContext, useContext } from 'react';
import type { Run } from '../../state/run.ts';

/** What the parts of the inspector can do. */
export interface InspectorActions {
  /** Calls a command; the window counts as saving. Rejects with an error whose message is for the reader. */
  readonly run: Run;
  /** Calls a query. Rejects like `run`. */
  readonly ask: Run;
  /** Does something on a click, and tells of a failure above the card. */
  readonly attempt: (what: () => Promise<unknown>) => void;
  readonly select: (ids: readonly string[]) => void;
  readonly newClaim: () => void;
  /** Opens the comparison of a report with the version before it, which is asked for where nobody has said it. */
  readonly compareVersions: (newerId: string, olderId: string | null) => void;
  /** Asks how a report's file shall be read again. */
  readonly readAgain: (reportId: string) => void;
  /** Says what was done, with a way to take it back; it survives a change of the selection. */
  readonly notify: (text: string) => void;
  readonly isReadOnly: boolean;
}

export const InspectorActionsContext = createContext<InspectorActions | null>(null);

export function useInspectorActions(): InspectorActions {
  const actions = useContext(InspectorActionsContext);
  if (actions === null) throw new Error('useInspectorActions needs the Inspector above it');
  return actions;
}

/** The words of a failed call. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
