import { evidenceStrings } from '../../../strings/evidence.ts';
import { captureTargets, type CaptureTarget } from './form.ts';

const { capture: words } = evidenceStrings;

/** The key of each target, alone, while words are selected. */
export const captureKeys: Readonly<Record<CaptureTarget, string>> = {
  quote: 'Q', actor: 'A', operation: 'O', event: 'E', claim: 'C', thing: 'T',
};

export interface CaptureToolbarProps {
  /** The target that is pressed, null before one is chosen. */
  readonly chosen: CaptureTarget | null;
  readonly targets?: readonly CaptureTarget[];
  readonly onChoose: (target: CaptureTarget) => void;
}

/** What can be made from the selected words, each with its key. */
export function CaptureToolbar({ chosen, targets = captureTargets, onChoose }: CaptureToolbarProps) {
  return (
    <div className="evidence-toolbar" role="group" aria-label={words.toolbar}>
      {targets.map((target) => (
        <button
          key={target} type="button" className="evidence-tool" aria-pressed={chosen === null ? undefined : chosen === target}
          aria-keyshortcuts={captureKeys[target]}
          // Keeps the words selected and the caret in the text.
          onPointerDown={(event) => event.preventDefault()} onClick={() => onChoose(target)}
        >
          {words[target]}
          {chosen === null && <kbd aria-hidden="true">{captureKeys[target]}</kbd>}
        </button>
      ))}
    </div>
  );
}
