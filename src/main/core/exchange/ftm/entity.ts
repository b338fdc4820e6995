/** One entity of FollowTheMoney: all values are lists of strings. */
export interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

type Given = string | null | undefined | readonly (string | null)[];

/** An entity without what is empty; values are in the order given, each once. */
export function entity(id: string, schema: string, given: Readonly<Record<string, Given>>): Entity {
  const properties: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    const values = [...new Set(typeof value === 'string' ? [value] : value ?? [])].filter((one): one is string => one !== null && one !== '');
    if (values.length > 0) properties[name] = values;
  }
  return { id, schema, properties };
}
