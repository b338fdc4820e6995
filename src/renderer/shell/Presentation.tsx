import type { Marking } from '../../shared/vocabulary.ts';
import { useWorkspace } from '../state/workspace.ts';
import { PresentView } from './pane-modules.tsx';

/** The presentation over the window, while there is one. */
export function Presentation({ caseMarking }: { readonly caseMarking: Marking | null }) {
  const presentation = useWorkspace((workspace) => workspace.presentation);
  const present = useWorkspace((workspace) => workspace.present);
  return presentation === null ? null : <PresentView fromId={presentation.fromId} caseMarking={caseMarking} onLeave={() => present(null)} />;
}
