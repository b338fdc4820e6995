import type { CaseView, ViewClaim, ViewQuote, ViewReport, ViewThing } from '../../shared/case-view.ts';
import type { NetworkNode } from '../../shared/contract/panes.ts';
import { codePointLength } from '../../shared/spans.ts';
import type { Tone } from '../panes/evidence/model/marks.ts';

/** A case view with its things by identifier. */
export interface Indexed {
  readonly view: CaseView;
  readonly nodes: ReadonlyMap<string, NetworkNode>;
  readonly things: ReadonlyMap<string, ViewThing>;
  readonly claims: ReadonlyMap<string, ViewClaim>;
  readonly quotes: ReadonlyMap<string, ViewQuote>;
  readonly reports: ReadonlyMap<string, ViewReport>;
  /** Claims that an actor, operation or event is in. */
  readonly claimsOf: ReadonlyMap<string, readonly ViewClaim[]>;
  /** Quotes that something rests on. */
  readonly quotesOf: ReadonlyMap<string, readonly ViewQuote[]>;
  readonly quotesIn: ReadonlyMap<string, readonly ViewQuote[]>;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map((row) => [row.id, row]));

function grouped<T>(rows: readonly T[], keysOf: (row: T) => readonly (string | null)[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

export function indexView(view: CaseView): Indexed {
  return {
    view,
    nodes: byId<NetworkNode>(view.network.nodes), things: byId(view.things), claims: byId(view.claims), quotes: byId(view.quotes), reports: byId(view.reports),
    claimsOf: grouped(view.claims, ({ subjectId, objectId }) => [subjectId, objectId]),
    quotesOf: grouped(view.quotes, ({ supports }) => supports),
    quotesIn: grouped(view.quotes, ({ reportId }) => [reportId]),
  };
}

/** What is tied to something: for a claim its ends, for a quote what rests on it and the ends of that. Itself is in it. */
export function tiedTo({ claims, quotes }: Indexed, id: string | null): readonly string[] {
  if (id === null) return [];
  const endsOf = (claimId: string): string[] => {
    const claim = claims.get(claimId);
    return claim ? [claim.subjectId, ...(claim.objectId === null ? [] : [claim.objectId])] : [];
  };
  const supports = quotes.get(id)?.supports ?? [];
  return [...new Set([id, ...supports, ...supports.flatMap(endsOf), ...endsOf(id)])];
}

/** Claims say most about why words matter, then operations, events and actors. */
export function toneOf({ supports }: ViewQuote, nodes: Indexed['nodes']): Tone {
  const kinds = supports.map((id) => id.slice(0, id.indexOf('--')));
  for (const kind of ['claim', 'operation', 'event'] as const) if (kinds.includes(kind)) return kind;
  const type = supports.map((id) => nodes.get(id)?.type).find((found) => found !== undefined);
  return (type as Tone | undefined) ?? 'unattached';
}

/** A line of a text, in code points of the report. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of the page that begins here; null where none does. */
  readonly page: number | null;
}

/**
 * A text as blocks for reading, without its empty lines.
 *
 * @param pages where its pages begin
 */
export function blocksOf(text: string, pages: readonly number[]): readonly Block[] {
  const blocks: Block[] = [];
  let [start, page] = [0, 0];
  for (const [line] of text.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/g)) {
    const end = start + codePointLength(line);
    if (line.trim() !== '') {
      let next = page;
      while (next < pages.length && (pages[next] ?? Infinity) < end) next++;
      blocks.push({ start, end, text: line, page: next > page ? next : null });
      page = next;
    }
    start = end;
  }
  return blocks;
}

/** Index of the block that holds a place, else of the next one. */
export function blockAt(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** Whether words stand in any of some texts, whatever their case. */
export function holds(words: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const wanted = words.trim().toLocaleLowerCase();
  return wanted === '' || texts.some((text) => text?.toLocaleLowerCase().includes(wanted) === true);
}
