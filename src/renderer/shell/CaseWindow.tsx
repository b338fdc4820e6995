import { useIsMutating } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { OpenCase } from '../../shared/contract/cases.ts';
import { doneIn, useBatches } from '../state/batches.ts';
import { useVerb } from '../state/queries.ts';
import { useRememberedLayout } from '../state/remembered-layout.ts';
import { OnScreenProvider } from '../state/on-screen.ts';
import { useSteps, type StepOutcome } from '../state/steps.ts';
import { WindowedProvider } from '../state/window.ts';
import { useWorkspace, type SidePanelName } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { PaneFrameActions } from '../ui/pane-frame.ts';
import { CaseNotices } from './backup/CaseNotices.tsx';
import { CaseDialogs } from './CaseDialogs.tsx';
import { DropZone } from './import/DropZone.tsx';
import { HoldKeys } from './HoldKeys.tsx';
import { InspectorColumn } from './InspectorFrame.tsx';
import { OpeningNotice } from './OpeningNotice.tsx';
import { PaneGuard } from './PaneFrame.tsx';
import { HistoryPane, ImportsPane, ReportsPane, ReviewPane, ScenesPane, ThingsPane } from './pane-modules.tsx';
import { Panes } from './Panes.tsx';
import { Presentation } from './Presentation.tsx';
import { PaneSplitter } from './PaneSplitter.tsx';
import { Rail } from './Rail.tsx';
import { TopBar } from './TopBar.tsx';
import { useCaseKeys } from './use-case-keys.ts';
import { useIdleLock } from './protect/use-idle-lock.ts';
import { useOpening } from './use-opening.ts';
import './CaseWindow.css';

/** The window of an open case. */
export function CaseWindow({ openCase }: { readonly openCase: OpenCase }) {
  const steps = useSteps();
  const opening = useOpening();
  const isSaving = useIsMutating() > 0;
  const pendingCount = (useVerb('proposal.count', {}).data ?? []).reduce((sum, { pending }) => sum + pending, 0);
  const sidePanel = useWorkspace((workspace) => workspace.sidePanel);
  const showSidePanel = useWorkspace((workspace) => workspace.showSidePanel);
  const showDialog = useWorkspace((workspace) => workspace.showDialog);
  const isFindWanted = useWorkspace((workspace) => workspace.isFindWanted);
  useRememberedLayout(!openCase.isReadOnly);
  useLocking(openCase.isProtected, opening.lock);
  useCaseKeys(steps, openCase.isReadOnly);

  return (
    <div className="case-window">
      <TopBar
        openCase={openCase} isSaving={isSaving} isStepping={steps.isBusy} onUndo={steps.undo} onRedo={steps.redo}
        onSearch={() => showDialog('palette')} onShowDetails={() => showDialog('case-details')}
      />
      <CaseNotices openCase={openCase} />
      <StepNotice outcome={steps.outcome} onDismiss={steps.forgetOutcome} />
      {opening.problem !== null && (
        <div className="case-window-notice">
          <OpeningNotice opening={opening} problem={opening.problem} />
        </div>
      )}
      <div className="case-window-body">
        <Rail sidePanel={sidePanel} isReadOnly={openCase.isReadOnly} pendingCount={pendingCount} importingCount={useImportingCount()} onShowPanel={showSidePanel} onShowDialog={showDialog} />
        <main className="case-window-main" aria-label={openCase.title}>
          <OnScreenProvider>
          <WindowedProvider>
            {sidePanel !== null && <SidePanel name={sidePanel} />}
            <Panes />
            <InspectorColumn />
          </WindowedProvider>
          </OnScreenProvider>
        </main>
      </div>
      <CaseDialogs openCase={openCase} onUndo={steps.undo} onRedo={steps.redo} opening={opening} />
      <Presentation caseMarking={openCase.marking} />
      <DropZone isReadOnly={openCase.isReadOnly} />
      {isFindWanted && <HoldKeys awaited=".evidence-find input:focus" />}
    </div>
  );
}

/** Locks a protected case that nobody touches for as long as the settings say; not while files are imported. */
function useLocking(isProtected: boolean, lock: () => void): void {
  const lockAfter = useWorkspace((workspace) => workspace.lockAfter);
  const isImporting = useImportingCount() > 0;
  const latest = useRef(lock);
  useEffect(() => { latest.current = lock; });
  const onIdle = useCallback(() => latest.current(), []);
  useIdleLock(isProtected && !isImporting && lockAfter > 0 ? lockAfter : null, onIdle);
}

/** Files that are still to be imported, in all imports of this window. */
function useImportingCount(): number {
  return useBatches().reduce((sum, batch) => sum + (batch.isRunning ? batch.total - doneIn(batch) : 0), 0);
}

/** Tells a screen reader what undo did; tells everybody why it could not. */
function StepNotice({ outcome, onDismiss }: { readonly outcome: StepOutcome | null; readonly onDismiss: () => void }) {
  const words = strings.shell;
  const said = outcome?.is === 'undone' ? words.undone(outcome.label) : outcome?.is === 'redone' ? words.redone(outcome.label) : '';
  return (
    <>
      <p className="visually-hidden" role="status">{said}</p>
      {outcome !== null && 'message' in outcome && (
        <div className="case-window-notice">
          <Banner tone="error" title={outcome.is === 'undo-failed' ? words.undoFailed : words.redoFailed} onDismiss={onDismiss}>
            {outcome.message}
          </Banner>
        </div>
      )}
    </>
  );
}

const sidePanes: Readonly<Record<SidePanelName, { title: string; Pane: React.ComponentType }>> = {
  reports: { title: strings.lists.reports, Pane: ReportsPane },
  things: { title: strings.lists.things, Pane: ThingsPane },
  review: { title: strings.review.title, Pane: ReviewPane },
  history: { title: strings.history.title, Pane: HistoryPane },
  imports: { title: strings.imports.title, Pane: ImportsPane },
  scenes: { title: strings.scenes.title, Pane: ScenesPane },
};

function SidePanel({ name }: { readonly name: SidePanelName }) {
  const fraction = useWorkspace((workspace) => workspace.arrangement.side);
  const showSidePanel = useWorkspace((workspace) => workspace.showSidePanel);
  const { title, Pane } = sidePanes[name];
  const close = useMemo(() => (
    <IconButton label={strings.shell.closePanel} onClick={() => showSidePanel(null)}><CloseIcon aria-hidden /></IconButton>
  ), [showSidePanel]);
  return (
    <>
      <div className="side-panel" style={{ flex: `0 0 ${fraction * 100}%` }}>
        <PaneFrameActions.Provider value={close}>
          <PaneGuard key={name} title={title}><Pane /></PaneGuard>
        </PaneFrameActions.Provider>
      </div>
      <PaneSplitter part="side" label={strings.shell.splitSide} orientation="vertical" pane="before" />
    </>
  );
}
