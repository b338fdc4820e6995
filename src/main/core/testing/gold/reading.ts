import type { Output } from '../../../../shared/contract.ts';
import type { ReportId, ThingId } from '../../../../shared/ids.ts';
import { toUtf16 } from '../../../../shared/spans.ts';
import type { Run } from '../channel.ts';
import { documentName, goldSystem } from './words.ts';
import type { Gold } from './format.ts';

const pageLength = 500;

/** All items of a verb that answers in pages. */
export async function allOf<T>(read: (page: { offset: number; limit: number }) => Promise<{ total: number; items: readonly T[] }>): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const { total, items } = await read({ offset: found.length, limit: pageLength });
    found.push(...items);
    if (items.length === 0 || found.length >= total) return found;
  }
}

/** One report of a case, read through the public verbs in the terms of the annotation that it came from. */
export interface Reading {
  readonly run: Run;
  readonly reportId: ReportId;
  readonly text: string;
  /** The annotation's identifier of a thing; undefined for what is of another document, or has none. */
  readonly idOf: (thingId: ThingId) => Promise<string | undefined>;
  readonly tagsOf: (thingId: ThingId) => Promise<string[]>;
  /** A span of the case as the annotation counts it, in UTF-16 units. */
  readonly spanOf: (span: { readonly start: number; readonly end: number }) => [number, number];
}

export async function openReading(run: Run, reportId: ReportId, gold: Gold): Promise<Reading> {
  const { words: text } = await run('report.words', { reportId, start: 0, end: 400_000 });
  const kept = new Map<ThingId, Promise<Output<'thing.labels'>>>();
  const labels = (id: ThingId) => {
    const known = kept.get(id) ?? run('thing.labels', { id });
    kept.set(id, known);
    return known;
  };
  const prefix = `${documentName(gold)}/`;
  return {
    run, reportId, text,
    idOf: async (id) => (await labels(id)).references.find(({ system, identifier }) => system === goldSystem && identifier.startsWith(prefix))?.identifier.slice(prefix.length),
    tagsOf: async (id) => (await labels(id)).tags.map(({ name }) => name),
    spanOf: ({ start, end }) => [toUtf16(text, start), toUtf16(text, end)],
  };
}

/** Identifiers of things, sorted, those of other documents left out. */
export async function idsOf({ idOf }: Reading, things: readonly ThingId[]): Promise<string[]> {
  return (await Promise.all(things.map(idOf))).filter((id) => id !== undefined).toSorted();
}

/** `true` where a thing has the tag "optional", else undefined. */
export const optionalOf = async ({ tagsOf }: Reading, id: ThingId): Promise<true | undefined> => (await tagsOf(id)).includes('optional') || undefined;
