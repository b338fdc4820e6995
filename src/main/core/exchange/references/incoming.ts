import { makeId } from '../../../../shared/ids.ts';
import type { SourceKind } from '../../../../shared/vocabulary.ts';
import type { ForeignBody, Incoming, ImportProblem } from '../incoming/incoming.ts';
import { derivedUuid } from '../release/ids.ts';

/** A work that was read, as far as a case can have a place for it. */
export interface ReadWork {
  /** What the file calls it. */
  readonly key: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly kind: SourceKind;
  readonly language: string | null;
  /** All that the file says of it. */
  readonly body: object;
}

const ownReport = /^report--[0-9a-f-]{36}$/;

/** Who published the works, each once, and which works. Nothing says how reliable they are. */
function sourcesOf(system: string, works: readonly ReadWork[]) {
  return [...Map.groupBy(works.filter(({ publisher }) => publisher !== null), ({ publisher, kind }) => `${publisher} ${kind}`)].map(([key, [first, ...others]]) => ({
    works: [first, ...others].flatMap((work) => work?.key ?? []),
    row: { id: makeId('source', derivedUuid(`${system} source ${key}`)), name: first?.publisher ?? '', kind: first?.kind ?? 'other', language: first?.language ?? null, reliability: 'F' as const, url: null, note: null, revision: 0 },
  }));
}

/**
 * Works as sources. A reference has no text, and a report without one could bear no quote: so a work itself is kept as it came,
 * unless it is a report of the case, by our identifier; then its source is there too.
 */
export function incomingWorks(system: string, works: readonly ReadWork[], problems: readonly ImportProblem[]): Incoming {
  const foreign: ForeignBody[] = works.filter(({ key }) => !ownReport.test(key)).map(({ key, title, body }) => ({ identifier: key === '' ? derivedUuid(JSON.stringify(body)) : key, body: { title, ...body } }));
  const known = works.filter(({ key }) => ownReport.test(key));
  const sources = sourcesOf(system, works);
  return {
    system, documents: [], identifiers: [], problems, foreign,
    rows: { sources: sources.map(({ row }) => row), reports: known.map(({ key, title }) => ({ id: key, title })) as never },
    originals: new Map(known.map(({ key, body }) => [key, body])), onlyFor: new Map(sources.map(({ row, works: of }) => [row.id, of])),
  };
}
