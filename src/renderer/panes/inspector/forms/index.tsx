import { useCallback, useState } from 'react';
import { useClient, useVerb } from '../../../state/queries.ts';
import { useRun, type Run } from '../../../state/run.ts';
import { useWorkspace } from '../../../state/workspace.ts';
import { NewActor } from './NewActor.tsx';
import { NewClaim } from './NewClaim.tsx';
import { NewEvent } from './NewEvent.tsx';
import { NewOperation } from './NewOperation.tsx';
import type { NewKind } from './NewThingDialog.tsx';
import '../inspector.css';

/** The form for a new thing that does not come from words of a report; selects what it made. */
export function NewThingForm({ kind, onClose }: { readonly kind: NewKind; readonly onClose: () => void }) {
  const client = useClient();
  const run = useRun();
  const ask = useCallback<Run>((name, input) => client.call(name, input), [client]);
  const select = useWorkspace((workspace) => workspace.select);
  const form = { run, ask, onClose, onMade: (id: string) => select([id], 'inspector') };
  switch (kind) {
    case 'actor': return <NewActor {...form} />;
    case 'operation': return <NewOperation {...form} />;
    case 'event': return <NewEvent {...form} />;
    case 'claim': return <NewClaimForm {...form} />;
  }
}

/** Waits for the name of what is selected, so that the form starts with it. */
function NewClaimForm(form: Omit<Parameters<typeof NewClaim>[0], 'relations' | 'subject'>) {
  const selected = useWorkspace((workspace) => workspace.selection.ids);
  const [ids] = useState(() => selected.filter((id) => /^(actor|operation|event)--/.test(id)).slice(0, 1));
  const { data: relations } = useVerb('relation.list', {});
  const { data: subjects } = useVerb('thing.summaries', { ids }, { enabled: ids.length > 0 });
  if (relations === undefined || (ids.length > 0 && subjects === undefined)) return null;
  return <NewClaim {...form} relations={relations} subject={subjects?.find(({ id }) => id === ids[0]) ?? null} />;
}
