import type { Marked } from '../common/marks.ts';
import type { Context } from './context.ts';
import { extensionId, type Extension } from './extension.ts';
import { markingId } from './markings.ts';
import type { Labelled } from './parts.ts';

/** One object of a bundle. */
export interface StixObject {
  readonly type: string;
  readonly id: string;
  readonly [property: string]: unknown;
}

/** A type whose optional properties may also be null: what is null is left out of the object. */
type Loose<T> = T extends readonly (infer Item)[] ? readonly Loose<Item>[]
  : T extends object ? { readonly [K in keyof T]: Loose<T[K]> | (undefined extends T[K] ? null : never) }
  : T;

type DistributedLoose<T> = T extends unknown ? Loose<Omit<T, 'extension_type' | 'marking_inherited'>> : never;

/** What is said in the extension, but for what every extension has. */
export type Extra = DistributedLoose<Extension>;

/** Without what is null, undefined or an empty list, which STIX does not allow. */
export function present(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(present);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([, field]) => field !== null && field !== undefined && !(Array.isArray(field) && field.length === 0));
  return Object.fromEntries(fields.map(([name, field]) => [name, present(field)]));
}

const extended = (extra: Extra, isInherited: boolean) => ({
  [extensionId]: { extension_type: 'property-extension', ...extra, marking_inherited: isInherited ? true : null },
});

interface Parts {
  readonly id: string;
  readonly marked: Marked;
  /** The things of the case that it speaks for: it changes with them. With the whole case where there are none. */
  readonly of: readonly string[];
  /** What the type of object has of its own. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly labelled?: Labelled | undefined;
  readonly confidence?: number | null;
  readonly language?: string | null;
  readonly extra?: Extra;
}

/** When things last changed, and not before the case was made. */
function modifiedOf({ moments, created, release }: Context, things: readonly string[]): string {
  const all = things.length === 0 ? [release.head.changedAt] : things.map((thing) => moments.of(thing));
  return all.reduce((newest, moment) => (moment > newest ? moment : newest), created);
}

/** A domain or relationship object. */
export function domainObject(context: Context, { id, marked: { marking, isInherited }, of, fields, labelled, confidence = null, language = null, extra }: Parts): StixObject {
  return present({
    type: id.slice(0, id.indexOf('--')), spec_version: '2.1', id, created_by_ref: context.creatorId, created: context.created, modified: modifiedOf(context, of),
    ...fields,
    labels: labelled?.labels, confidence, lang: language, external_references: labelled?.references,
    object_marking_refs: marking === null ? null : [markingId(marking)],
    extensions: extra === undefined ? null : extended(extra, isInherited && marking !== null),
  }) as StixObject;
}

/** An observable, which has no moments. */
export function observable(id: string, { marking }: Marked, fields: Readonly<Record<string, unknown>>): StixObject {
  return present({
    type: id.slice(0, id.indexOf('--')), spec_version: '2.1', id, ...fields, object_marking_refs: marking === null ? null : [markingId(marking)],
  }) as StixObject;
}
