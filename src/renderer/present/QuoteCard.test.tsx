import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Marking } from '../../shared/vocabulary.ts';
import { ClientProvider, createQueryClient } from '../state/queries.ts';
import { QuoteCard } from './QuoteCard.tsx';

const quoteId = 'quote--1';

/** The markings on the card of one quote. */
function shown(own: Marking | null, ofReport: Marking | null, ofCase: Marking | null): readonly (string | undefined)[] {
  const queryClient = createQueryClient();
  const quote = { id: quoteId, reportId: 'report--1', exact: 'closed', page: null, marking: own, credibility: null };
  queryClient.setQueryData(['quote.list', { thingId: quoteId, offset: 0, limit: 20 }], { total: 1, quotes: [quote] });
  queryClient.setQueryData(['report.read', { id: 'report--1' }], { report: { id: 'report--1', title: 'Cable', date: null, marking: ofReport, sourceId: 'source--1' } });
  queryClient.setQueryData(['source.list', {}], []);
  const client = { call: () => new Promise<never>(() => undefined), subscribe: () => () => undefined };
  const card = <QuoteCard claim={null} thingId={quoteId as never} caseMarking={ofCase} onClose={() => undefined} />;
  return [...renderToStaticMarkup(<ClientProvider client={client} queryClient={queryClient}>{card}</ClientProvider>).matchAll(/TLP:[A-Z+]+(?=<)/g)].map(([marking]) => marking);
}

it.each<[Marking | null, Marking | null, Marking | null, Marking | null]>([
  ['TLP:CLEAR', 'TLP:AMBER', null, 'TLP:AMBER'], ['TLP:RED', 'TLP:AMBER', 'TLP:GREEN', 'TLP:RED'], [null, null, 'TLP:GREEN', 'TLP:GREEN'],
  ['TLP:CLEAR', null, 'TLP:GREEN', 'TLP:GREEN'], [null, 'TLP:CLEAR', 'TLP:RED', 'TLP:CLEAR'], [null, null, null, null],
])('marks a quote of %s in a report of %s in a case of %s as %s', (own, ofReport, ofCase, counted) => {
  expect(shown(own, ofReport, ofCase)).toEqual(counted === null ? [] : [counted]);
});
