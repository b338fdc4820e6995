/** A row's fields as they were read, with the revision that an edit must name. */
export interface Snapshot<F extends object> {
  readonly fields: F;
  readonly revision: number;
}

/** A field that somebody else changed meanwhile. */
export interface Conflict<F extends object> {
  /** What was to be written. */
  readonly patch: Partial<F>;
  /** What stands there now. */
  readonly fresh: Snapshot<F>;
}

/** Whether nobody else changed the fields that the patch changes. */
export function isUntouched<F extends object>(base: F, fresh: F, patch: Partial<F>): boolean {
  const before = new Map(Object.entries(base));
  const now = new Map(Object.entries(fresh));
  return Object.keys(patch).every((key) => before.get(key) === now.get(key));
}

/** The first field that differs between what is there and what was to be written. */
export function firstDifference<F extends object>({ patch, fresh }: Conflict<F>): { key: string; theirs: unknown; mine: unknown } | null {
  const now = new Map(Object.entries(fresh.fields));
  const [found] = Object.entries(patch).filter(([key, mine]) => now.get(key) !== mine);
  return found === undefined ? null : { key: found[0], theirs: now.get(found[0]), mine: found[1] };
}

/** Whether a failed call means that somebody else changed the row first. */
export function isStale(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'STALE_REVISION';
}

/** How a row is written and read anew. */
export interface RowAccess<F extends object> {
  readonly write: (fields: F, revision: number) => Promise<unknown>;
  readonly read: () => Promise<Snapshot<F>>;
}

/**
 * Saves some fields of a row. When somebody else changed other fields of it meanwhile, both changes stand.
 *
 * @returns null when it is saved, else what stands in the way
 * @throws what `write` and `read` throw, save for `STALE_REVISION` of the first attempt
 */
export async function savePatch<F extends object>(
  base: Snapshot<F>, patch: Partial<F>, { write, read }: RowAccess<F>,
): Promise<Conflict<F> | null> {
  try {
    await write({ ...base.fields, ...patch }, base.revision);
    return null;
  } catch (error) {
    if (!isStale(error)) throw error;
    const fresh = await read();
    if (!isUntouched(base.fields, fresh.fields, patch)) return { patch, fresh };
    await write({ ...fresh.fields, ...patch }, fresh.revision);
    return null;
  }
}
