import { useCallback, useMemo, type ReactNode } from 'react';
import { useWorkspace } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, PinIcon, UnpinIcon } from '../ui/icons.tsx';
import { PaneFrameActions } from '../ui/pane-frame.ts';
import { Inspector } from './pane-modules.tsx';
import { PaneGuard } from './PaneFrame.tsx';
import { PaneSplitter } from './PaneSplitter.tsx';
import './InspectorFrame.css';

/**
 * The inspector as a card over the panes: there while something is selected and it isn't docked.
 *
 * @param props.onCover is told how many CSS pixels at the right of the pane below are covered, 0 when none are
 */
export function InspectorCard({ onCover }: { readonly onCover: (pixels: number) => void }) {
  const isDocked = useWorkspace((workspace) => workspace.inspectorDocked);
  const hasSelection = useWorkspace((workspace) => workspace.selection.ids.length > 0);
  const evidence = useWorkspace((workspace) => workspace.maximised === null ? workspace.arrangement.evidence : 0);
  const measure = useCallback((card: HTMLElement | null) => {
    const below = document.getElementById('pane-network');
    if (card === null || below === null) return undefined;
    const observer = new ResizeObserver(() => onCover(coveredPx(card.offsetWidth + 2 * marginPx(card), below.clientWidth)));
    observer.observe(card);
    observer.observe(below);
    return () => {
      observer.disconnect();
      onCover(0);
    };
  }, [onCover]);
  if (isDocked || !hasSelection) return null;
  return (
    <div ref={measure} className="inspector-frame-card" data-pane="inspector" tabIndex={-1} style={{ right: `calc(${evidence * 100}% + var(--space-3))` }}>
      <InspectorContent />
    </div>
  );
}

/** In less room than this a network is no use. */
const leastPx = 200;

/** What the pane below should keep free of the width that the card covers; nothing where too little would be left. */
export function coveredPx(cardPx: number, panePx: number): number {
  return panePx - cardPx < leastPx ? 0 : cardPx;
}

/** How far it stands off the edge. */
function marginPx(card: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(card).bottom) || 0;
}

/** The inspector as a column at the side, with the line that sets its width. */
export function InspectorColumn() {
  const isDocked = useWorkspace((workspace) => workspace.inspectorDocked);
  const fraction = useWorkspace((workspace) => workspace.arrangement.inspector);
  if (!isDocked) return null;
  return (
    <>
      <PaneSplitter part="inspector" label={strings.shell.splitInspector} orientation="vertical" />
      <div className="inspector-frame-column" data-pane="inspector" tabIndex={-1} style={{ flex: `0 0 ${fraction * 100}%` }}>
        <InspectorContent />
      </div>
    </>
  );
}

function InspectorContent(): ReactNode {
  const isDocked = useWorkspace((workspace) => workspace.inspectorDocked);
  const dockInspector = useWorkspace((workspace) => workspace.dockInspector);
  const select = useWorkspace((workspace) => workspace.select);
  const actions = useMemo(() => (
    <>
      <IconButton label={isDocked ? strings.shell.undock : strings.shell.dock} onClick={() => dockInspector(!isDocked)}>
        {isDocked ? <UnpinIcon aria-hidden /> : <PinIcon aria-hidden />}
      </IconButton>
      {!isDocked && (
        <IconButton label={strings.shell.closeInspector} shortcut="Esc" onClick={() => select([], 'shell')}><CloseIcon aria-hidden /></IconButton>
      )}
    </>
  ), [isDocked, dockInspector, select]);
  return (
    <PaneFrameActions.Provider value={actions}>
      <PaneGuard title={strings.inspector.title}><Inspector /></PaneGuard>
    </PaneFrameActions.Provider>
  );
}
