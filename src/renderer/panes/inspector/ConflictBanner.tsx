import { inspectorStrings } from '../../strings/inspector.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useInspectorActions } from './actions.ts';
import { firstDifference } from './edits.ts';
import type { Edits } from './use-edits.ts';

const labels: Readonly<Record<string, string>> = inspectorStrings.fields;

function wordsOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? inspectorStrings.yes : inspectorStrings.no;
  return value === null || value === undefined || value === '' ? inspectorStrings.nothing : String(value);
}

/** Tells that somebody else changed the same field first, and asks which of the two stands. */
export function ConflictBanner<F extends object>({ edits: { conflict, saveMine, keepTheirs } }: { readonly edits: Edits<F> }) {
  const { attempt } = useInspectorActions();
  const difference = conflict === null ? null : firstDifference(conflict);
  if (difference === null) return null;
  const { key, theirs, mine } = difference;
  const actions = (
    <>
      <Button onClick={() => attempt(saveMine)}>{inspectorStrings.conflictMine}</Button>
      <Button tone="quiet" onClick={keepTheirs}>{inspectorStrings.conflictTheirs}</Button>
    </>
  );
  return (
    <div className="inspector-conflict">
      <Banner tone="warning" title={inspectorStrings.conflictTitle}>
        {inspectorStrings.conflictText(labels[key] ?? key, wordsOf(theirs), wordsOf(mine))}
        <div className="inspector-conflict-actions">{actions}</div>
      </Banner>
    </div>
  );
}
