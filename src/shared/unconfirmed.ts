/** Fields of a report that can be taken from the document. */
export const proposableFields = ['title', 'source', 'author', 'date', 'language', 'url', 'marking', 'note'] as const;
export type ProposableField = (typeof proposableFields)[number];

/** Where a field was taken from: what the document says of itself, its text, or the name of the file. */
export const origins = ['document', 'text', 'file-name'] as const;
export type Origin = (typeof origins)[number];

/** Fields that nobody has confirmed yet, each with where it was taken from. */
export type Unconfirmed = Readonly<Partial<Record<ProposableField, Origin>>>;

const isOneOf = <T extends string>(values: readonly T[], value: unknown): value is T => (values as readonly unknown[]).includes(value);

/** `Report.unconfirmed` read. What another version wrote in it that is not known here is left out. */
export function readUnconfirmed(json: string | null): Unconfirmed {
  if (json === null) return {};
  const entries = Object.entries(JSON.parse(json) as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([field, origin]) => isOneOf(proposableFields, field) && isOneOf(origins, origin)));
}

/** As it is stored; null when all is confirmed. */
export function writeUnconfirmed(unconfirmed: Unconfirmed): string | null {
  return Object.keys(unconfirmed).length === 0 ? null : JSON.stringify(unconfirmed);
}
