import { useState } from 'react';
import type { Actor } from '../../../../shared/model/thing.ts';
import type { ThingSummary } from '../../../../shared/contract/things.ts';
import { inspectorStrings } from '../../../strings/inspector.ts';
import { Button } from '../../../ui/Button.tsx';
import { Combobox } from '../../../ui/Combobox.tsx';
import { KindIcon } from '../../../ui/KindIcon.tsx';
import { messageOf, useInspectorActions } from '../actions.ts';

/** Makes an actor the same as another one. Undo splits them again, so nothing is asked twice. */
export function MergeBox({ actor, onDone }: { readonly actor: Actor; readonly onDone: () => void }) {
  const { run, ask, select, notify } = useInspectorActions();
  const [chosen, setChosen] = useState<ThingSummary | null>(null);
  const [error, setError] = useState<string>();

  async function merge(into: ThingSummary): Promise<void> {
    try {
      await run('actor.merge', { fromId: actor.id, intoId: into.id, revision: actor.revision });
      notify(inspectorStrings.merged(actor.name));
      onDone();
      select([into.id]);
    } catch (failure) {
      setError(messageOf(failure));
    }
  }

  return (
    <div className="inspector-merge" role="group" aria-label={inspectorStrings.sameAs}>
      <Combobox<ThingSummary>
        label={inspectorStrings.sameAsLabel} value={chosen} onChange={setChosen} isFirst error={error} hint={inspectorStrings.sameAsText(actor.name)}
        search={async (text) => (await ask('thing.find', { text, kinds: ['actor'], limit: 20 })).filter(({ id }) => id !== actor.id)}
        itemKey={({ id }) => id} itemText={({ name }) => name} itemAside={({ type }) => type} itemIcon={({ type }) => <KindIcon kind={type ?? 'person'} />}
      />
      <div className="inspector-merge-buttons">
        <Button tone="quiet" onClick={onDone}>{inspectorStrings.cancel}</Button>
        <Button disabled={chosen === null} onClick={() => { if (chosen !== null) void merge(chosen); }}>{inspectorStrings.merge}</Button>
      </div>
    </div>
  );
}
