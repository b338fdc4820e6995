/**
 * Where in an input stands a text that SQLite would not give back as it was: one with a NUL, at which its functions stop,
 * or with a lone surrogate, which has no UTF-8 form. The journal would then not hold what the row holds.
 *
 * @returns the path to the text, such as `claim.value`; empty for the input itself, undefined when there is none
 */
export function unstorablePath(input: unknown): string | undefined {
  if (typeof input === 'string') return input.isWellFormed() && !input.includes('\0') ? undefined : '';
  if (typeof input !== 'object' || input === null) return undefined;
  for (const [key, value] of Object.entries(input)) {
    const path = unstorablePath(value);
    if (path !== undefined) return path === '' ? key : `${key}.${path}`;
  }
  return undefined;
}

/** The same with U+FFFD in place of each NUL and lone surrogate: what others wrote is kept in a form that SQLite gives back. */
export function storableForm<T>(value: T): T {
  if (unstorablePath(value) === undefined) return value;
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed() as T;
  if (Array.isArray(value)) return value.map(storableForm) as T;
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, storableForm<unknown>(inner)])) as T;
}
