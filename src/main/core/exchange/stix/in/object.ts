/** An object as others wrote it: each property may be missing or of another kind. */
export interface GivenObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that is not blank. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The texts of a list; empty where it is none. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '') : [];
}

/** The type that an identifier begins with. */
export const typeOfRef = (ref: string): string => ref.slice(0, Math.max(0, ref.indexOf('--')));

/** The day of a moment. */
export function dayOf(value: unknown): string | null {
  return typeof value === 'string' ? /^\d{4}-\d\d-\d\d(?=T|$)/.exec(value)?.[0] ?? null : null;
}

/** Two moments as an EDTF date: a day, or from one to another, open where it is not said. */
export function periodOf(from: unknown, to: unknown): string | null {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (first === null) return last === null ? null : `../${last}`;
  if (first === last) return first;
  return `${first}/${last ?? '..'}`;
}

/** References to other systems, those that have an identifier there. */
export function referencesOf({ external_references: given }: GivenObject): { system: string; identifier: string }[] {
  return (Array.isArray(given) ? given : []).flatMap((reference: unknown) => {
    if (!isRecord(reference)) return [];
    const system = textOf(reference['source_name']);
    const isBare = reference['url'] === undefined && reference['hashes'] === undefined;
    const identifier = textOf(reference['external_id']) ?? (isBare ? textOf(reference['description']) : null);
    return system === null || identifier === null ? [] : [{ system, identifier }];
  });
}
