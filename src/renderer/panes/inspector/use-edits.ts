import { useState } from 'react';
import { savePatch, type Conflict, type RowAccess, type Snapshot } from './edits.ts';

/** Saving single fields of one row. */
export interface Edits<F extends object> {
  readonly fields: F;
  /** Saves against the row as it was when this function was handed out; rejects with `CallError`. */
  readonly save: (patch: Partial<F>) => Promise<void>;
  readonly conflict: Conflict<F> | null;
  readonly saveMine: () => Promise<void>;
  readonly keepTheirs: () => void;
}

/** Field-wise edits of a row; what somebody else changed meanwhile comes back as a conflict to decide. */
export function useEdits<F extends object>(snapshot: Snapshot<F>, access: RowAccess<F>): Edits<F> {
  const [conflict, setConflict] = useState<Conflict<F> | null>(null);
  return {
    fields: snapshot.fields,
    save: async (patch) => setConflict(await savePatch(snapshot, patch, access)),
    conflict,
    saveMine: async () => {
      if (conflict !== null) setConflict(await savePatch(conflict.fresh, conflict.patch, access));
    },
    keepTheirs: () => setConflict(null),
  };
}
