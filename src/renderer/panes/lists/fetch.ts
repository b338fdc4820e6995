import type { Client } from '../../client/client.ts';
import { actorRow, claimRow, eventRow, operationRow, summaryRow, type ListPage } from './rows.ts';

/** The kinds of thing that have a list. */
export const listKinds = ['actor', 'operation', 'event', 'claim'] as const;
export type ListKind = (typeof listKinds)[number];

/** Which things a list shows. */
export interface ListFilter {
  readonly kind: ListKind;
  readonly text: string;
  /** Claims that rest on no quote; means nothing for other kinds. */
  readonly isUnsourced: boolean;
}

export const pageSize = 100;

/**
 * One page of a list. Events and claims are not listed by text, so a filtered list of them is the
 * best matches, at most a page of them.
 */
export async function fetchPage(client: Client, { kind, text, isUnsourced }: ListFilter, page: number): Promise<ListPage> {
  const range = { offset: page * pageSize, limit: pageSize };
  const filter = text === '' ? {} : { text };
  switch (kind) {
    case 'actor': {
      const { total, actors } = await client.call('actor.list', { ...filter, ...range });
      return { total, rows: actors.map(actorRow) };
    }
    case 'operation': {
      const { total, operations } = await client.call('operation.list', { ...filter, ...range });
      return { total, rows: operations.map(operationRow) };
    }
    case 'event': {
      if (text !== '') return findMatching(client, kind, text);
      const { total, events } = await client.call('event.list', range);
      return { total, rows: events.map(eventRow) };
    }
    case 'claim': {
      if (text !== '') return findMatching(client, kind, text);
      const { total, claims } = await client.call('claim.list', { ...(isUnsourced ? { isUnsourced } : {}), ...range });
      return { total, rows: claims.map(claimRow) };
    }
  }
}

async function findMatching(client: Client, kind: 'event' | 'claim', text: string): Promise<ListPage> {
  const found = await client.call('thing.find', { text, kinds: [kind], limit: pageSize });
  return { total: found.length, rows: found.map(summaryRow) };
}
