import { useEffect, useRef } from 'react';
import type { ShortcutId } from '../state/shortcuts.ts';
import type { Steps } from '../state/steps.ts';
import { useWorkspaceStore, type CaptureKind, type MainPaneName, type Workspace } from '../state/workspace.ts';
import { useGlobalKeys } from './global-keys.ts';
import { focusPane, focusSidePanel, isInSidePanel, paneOf } from './pane-focus.ts';

const captures: Partial<Record<ShortcutId, CaptureKind>> = {
  'capture-quote': 'quote', 'capture-actor': 'actor', 'capture-operation': 'operation', 'capture-event': 'event', 'capture-claim': 'claim',
};
const panes: Partial<Record<ShortcutId, MainPaneName>> = {
  'focus-network': 'network', 'focus-evidence': 'evidence', 'focus-timeline': 'timeline',
};

/** What every key does while a case is open. A case that cannot be written takes no keys that would write it. */
export function useCaseKeys(steps: Pick<Steps, 'undo' | 'redo'>, isReadOnly: boolean): void {
  const store = useWorkspaceStore();
  const active = useActivePane();
  useGlobalKeys((id) => {
    const workspace = store.getState();
    const capture = captures[id];
    const pane = panes[id];
    if (pane !== undefined) goTo(pane, workspace);
    else if (id === 'palette' || id === 'keys') workspace.showDialog(id);
    else if (id === 'step-next' || id === 'step-previous') workspace.requestStep(id === 'step-next' ? 1 : -1);
    else if (id === 'find-in-report') workspace.requestFind();
    else if (id === 'review') toReview(workspace);
    else if (id === 'maximise') workspace.maximise(workspace.maximised === null ? active.current : null);
    else if (id === 'escape') return stepOut(workspace);
    else if (id === 'present') workspace.present({ fromId: null });
    else if (isReadOnly) return false;
    else if (id === 'save-scene') workspace.requestScene();
    else if (id === 'read-report') workspace.requestReading(null);
    else if (capture !== undefined) workspace.requestCapture(capture);
    else if (id === 'undo') steps.undo();
    else if (id === 'redo') steps.redo();
    else if (id === 'import') workspace.showImport(null);
    else return false;
    return true;
  });
}

/** A hidden pane cannot take the focus: another one that is maximised gives way to it. */
function goTo(pane: MainPaneName, { maximised, maximise }: Workspace): void {
  if (maximised === null || maximised === pane) {
    focusPane(pane);
    return;
  }
  maximise(pane);
  requestAnimationFrame(() => focusPane(pane));
}

/** To the review and, from there, out of it again. */
function toReview({ sidePanel, showSidePanel }: Workspace): void {
  if (sidePanel === 'review' && isInSidePanel(document.activeElement)) {
    showSidePanel(null);
    focusPane('evidence');
    return;
  }
  showSidePanel('review');
  requestAnimationFrame(focusSidePanel);
}

/** One step back: panes as they were, out of the review to the text, then nothing selected. */
function stepOut({ maximised, maximise, sidePanel, selection, select }: Workspace): boolean {
  if (maximised !== null) maximise(null);
  else if (sidePanel === 'review' && isInSidePanel(document.activeElement)) focusPane('evidence');
  else if (selection.ids.length > 0) select([], 'shell');
  else return false;
  return true;
}

/** The pane in which the person was last, by focus or by pointer. */
function useActivePane(): { readonly current: MainPaneName } {
  const active = useRef<MainPaneName>('evidence');
  useEffect(() => {
    const note = (event: Event): void => {
      const pane = event.target instanceof Element ? paneOf(event.target) : null;
      if (pane !== null) active.current = pane;
    };
    addEventListener('focusin', note);
    addEventListener('pointerdown', note);
    return () => {
      removeEventListener('focusin', note);
      removeEventListener('pointerdown', note);
    };
  }, []);
  return active;
}
