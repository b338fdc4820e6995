import { useMemo, useState } from 'react';
import { useAskAhead } from '../state/queries.ts';
import { firstTimelinePage } from '../../shared/timeline-view.ts';
import { useWorkspace, useWorkspaceStore, type MainPaneName } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { EvidencePane, NetworkPane, TimelinePane } from './pane-modules.tsx';
import { InspectorCard } from './InspectorFrame.tsx';
import { PaneFrame } from './PaneFrame.tsx';
import { PaneSplitter } from './PaneSplitter.tsx';
import { WindowNote } from './WindowNote.tsx';
import './Panes.css';

const everything = {};

/** The three panes with the lines between them. A maximised one hides the others, which keep their state. */
export function Panes() {
  const maximised = useWorkspace((workspace) => workspace.maximised);
  const arrangement = useWorkspace((workspace) => workspace.arrangement);
  const isHidden = (pane: MainPaneName): boolean => maximised !== null && maximised !== pane;
  const toggle = useToggle();
  const [coveredPx, setCoveredPx] = useState(0);
  useAskAhead('timeline.read', firstTimelinePage);
  useAskAhead('timeline.span', everything);

  return (
    <div className="panes">
      <div className={maximised === null ? 'panes-top' : 'panes-top panes-top-covered'} style={{ flex: `0 1 ${(1 - arrangement.timeline) * 100}%` }}>
        <PaneFrame
          name="network" title={strings.network.title} isMaximised={maximised === 'network'} isHidden={isHidden('network')}
          fraction={1 - arrangement.evidence} onToggle={toggle.network} note={<WindowNote does="shows" />}
        >
          <NetworkPane rightInset={maximised === 'evidence' ? 0 : coveredPx} />
        </PaneFrame>
        <PaneSplitter part="evidence" label={strings.shell.splitEvidence} orientation="vertical" isHidden={maximised !== null} />
        <PaneFrame
          name="evidence" title={strings.evidence.title} isMaximised={maximised === 'evidence'} isHidden={isHidden('evidence')}
          fraction={arrangement.evidence} onToggle={toggle.evidence} note={<WindowNote does="dims" />}
        >
          <EvidencePane />
        </PaneFrame>
        <InspectorCard onCover={setCoveredPx} />
      </div>
      <PaneSplitter part="timeline" label={strings.shell.splitTimeline} orientation="horizontal" isHidden={maximised !== null} />
      <PaneFrame
        name="timeline" title={strings.timeline.title} isMaximised={maximised === 'timeline'} isHidden={isHidden('timeline')}
        fraction={arrangement.timeline} onToggle={toggle.timeline}
      >
        <TimelinePane />
      </PaneFrame>
    </div>
  );
}

/** Stable callbacks, so that a pane's header isn't drawn again for nothing. */
function useToggle(): Readonly<Record<MainPaneName, () => void>> {
  const store = useWorkspaceStore();
  return useMemo(() => {
    const toggle = (pane: MainPaneName) => (): void => {
      const { maximised, maximise } = store.getState();
      maximise(maximised === pane ? null : pane);
    };
    return { network: toggle('network'), evidence: toggle('evidence'), timeline: toggle('timeline') };
  }, [store]);
}
