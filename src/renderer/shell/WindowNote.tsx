import { useWorkspace } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { Chip } from '../ui/Chip.tsx';
import { formatDay } from '../../shared/edtf-text.ts';
import './WindowNote.css';

/** Says that a pane follows the window of time that is brushed in the timeline, and ends it. */
export function WindowNote({ does }: { readonly does: 'shows' | 'dims' }) {
  const window = useWorkspace(({ timeline }) => timeline.window);
  const lookAtTimeline = useWorkspace((workspace) => workspace.lookAtTimeline);
  if (window === null) return null;
  const [from, to] = [formatDay(window.fromDay, 'short'), formatDay(window.toDay, 'short')];
  return (
    <div className="window-note">
      <span>{strings.shell.window[does]}</span>
      <Chip onRemove={() => lookAtTimeline((view) => ({ ...view, window: null, compared: null }))} removeLabel={strings.timeline.clearWindow}>
        {from === to ? from : strings.timeline.windowDays(from, to)}
      </Chip>
    </div>
  );
}
