import { arrangementLimits, type ArrangementPart } from '../state/layout.ts';
import { useWorkspace } from '../state/workspace.ts';
import { Splitter } from '../ui/Splitter.tsx';

/** A line that changes one part of the arrangement. */
export function PaneSplitter({ part, label, orientation, pane = 'after', isHidden = false }: {
  readonly part: ArrangementPart;
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  readonly pane?: 'before' | 'after';
  /** Keeps its place, but can't be reached. */
  readonly isHidden?: boolean;
}) {
  const fraction = useWorkspace((workspace) => workspace.arrangement[part]);
  const resize = useWorkspace((workspace) => workspace.resize);
  const { min, max, start } = arrangementLimits[part];
  return (
    <Splitter
      label={label} orientation={orientation} fraction={fraction} min={min} max={max} pane={pane} isHidden={isHidden}
      onChange={(wanted) => resize(part, wanted)} onReset={() => resize(part, start)}
    />
  );
}
