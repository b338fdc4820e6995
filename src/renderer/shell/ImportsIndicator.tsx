import { useBatches } from '../state/batches.ts';
import { useWorkspace } from '../state/workspace.ts';
import { strings } from '../strings/en.ts';
import { formatCount } from '../ui/format.ts';

const words = strings.imports;

/** How far the newest running import is, wherever one works; leads to the panel of imports. */
export function ImportsIndicator() {
  const running = useBatches().find(({ isRunning }) => isRunning);
  const showSidePanel = useWorkspace((workspace) => workspace.showSidePanel);
  if (running === undefined) return null;
  const { counts, total, secondsLeft } = running;
  const done = total - (counts.waiting ?? 0) - (counts.reading ?? 0) - (counts.storing ?? 0);
  return (
    <button type="button" className="top-bar-imports" onClick={() => showSidePanel('imports')}>
      <span className="top-bar-imports-line" aria-hidden><span style={{ width: `${total === 0 ? 0 : (done / total) * 100}%` }} /></span>
      <span className="top-bar-imports-text">{words.indicator(formatCount(done), formatCount(total), secondsLeft)}</span>
    </button>
  );
}
