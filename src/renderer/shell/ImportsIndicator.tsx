import { doneIn, useBatches } from '../state/batches.ts';
import { useWorkspace } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { formatCount } from '../ui/format.ts';

const words = strings.imports;

/** How far the newest running import is, wherever one works; leads to the panel of imports. */
export function ImportsIndicator() {
  const running = useBatches().find(({ isRunning }) => isRunning);
  const showSidePanel = useWorkspace((workspace) => workspace.showSidePanel);
  if (running === undefined) return null;
  const { total, secondsLeft } = running;
  const done = doneIn(running);
  return (
    <button type="button" className="top-bar-imports" onClick={() => showSidePanel('imports')}>
      <span className="top-bar-imports-line" aria-hidden><span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} /></span>
      <span className="top-bar-imports-text">{words.indicator(formatCount(done), formatCount(total), secondsLeft)}</span>
    </button>
  );
}
