import { useCallback, useMemo, useState } from 'react';
import type { Input } from '../../../../shared/contract.ts';
import { useClient, useVerb } from '../../../state/queries.ts';
import type { Candidate } from '../model/claim-guess.ts';
import { claimOf, targetsOf, type CaptureForm, type Ground, type Remarks } from './form.ts';
import type { Found } from './TargetFields.tsx';

const mostFound = 20;

export interface CaptureData {
  readonly relations: readonly { readonly name: string; readonly label: string }[];
  readonly findActors: (text: string) => Promise<readonly Found[]>;
  readonly findNodes: (text: string) => Promise<readonly Found[]>;
  readonly findThings: (text: string) => Promise<readonly Found[]>;
  /** Stores what the form holds in one step. @returns what was made, first what the words were captured for */
  readonly save: (ground: Ground, form: CaptureForm) => Promise<readonly string[]>;
}

/** What forms over a quote read and write. */
export function useCaptureData(): CaptureData {
  const client = useClient();
  const { data: relations } = useVerb('relation.list', {});
  return useMemo(() => {
    const find = (kinds: NonNullable<Input<'thing.find'>['kinds']>) => (text: string) => client.call('thing.find', { text, kinds, limit: mostFound });
    return {
      relations: relations ?? [],
      findActors: find(['actor']), findNodes: find(['actor', 'operation', 'event']), findThings: find(['actor', 'operation', 'event', 'claim']),
      save: async (ground, form) => {
        if (ground.is === 'quote') return saveOnQuote(client, ground.quote.id, form);
        const { reportId, span, words, outer } = ground.draft;
        const { id, thingIds } = await client.call('quote.capture', {
          reportId, ...span, exact: words ?? '', outerStart: outer?.start ?? null, outerEnd: outer?.end ?? null, partOfId: null,
          ...form.remarks, targets: targetsOf(form, words),
        });
        return [...thingIds, id];
      },
    };
  }, [client, relations]);
}

/** Makes something that rests on a quote that is there already. */
async function saveOnQuote(client: ReturnType<typeof useClient>, quoteId: string, form: CaptureForm): Promise<readonly string[]> {
  const [target] = targetsOf(form, null);
  const bare = { marking: null, note: null, quoteIds: [quoteId] };
  switch (target?.to) {
    case 'actor': return [(await client.call('actor.create', { name: target.name, type: target.type, role: null, affiliation: null, ...bare })).id];
    case 'operation': {
      const { to: _to, ...fields } = target;
      return [(await client.call('operation.create', { ...fields, aim: null, statusBasis: null, scale: null, parentId: null, ...bare })).id];
    }
    case 'event': {
      const { to: _to, ...fields } = target;
      return [(await client.call('event.create', { ...fields, status: null, ...bare })).id];
    }
    case 'claim': return [(await client.call('claim.create', { claim: claimOf(form), quoteIds: [quoteId] })).id];
    case 'thing':
      await client.call('quote.attach', { quoteId, thingId: target.thingId, note: null });
      return [target.thingId];
    case undefined: return [quoteId];
  }
}

/** Names of the actors that remarks refer to, those chosen just now among them. */
export function useRemarkNames({ speakerId, viaId }: Pick<Remarks, 'speakerId' | 'viaId'>): {
  readonly names: ReadonlyMap<string, string>;
  readonly rememberName: (actor: Candidate) => void;
} {
  const [chosen, setChosen] = useState<readonly Candidate[]>([]);
  const ids = [speakerId, viaId].filter((id) => id !== null);
  const { data } = useVerb('thing.summaries', { ids }, { enabled: ids.length > 0 });
  const names = useMemo(() => new Map([...(data ?? []), ...chosen].map(({ id, name }) => [id, name])), [data, chosen]);
  return { names, rememberName: useCallback((actor) => setChosen((before) => [...before, actor]), []) };
}
