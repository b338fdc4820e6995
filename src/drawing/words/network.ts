const number = new Intl.NumberFormat('en');

/** Words in a drawing of the network and in the key that explains it. */
export const networkWords = {
  types: {
    person: 'person', organisation: 'organisation', state: 'state', group: 'group', persona: 'persona', office: 'office',
    publication: 'publication', operation: 'operation', event: 'event',
  },
  standings: {
    asserted: 'asserted', attempted: 'attempted', considered: 'considered, planned', alleged: 'alleged',
    not_conducted: 'not conducted', denied: 'denied', mixed: 'partly denied', dissent: 'minority view', contradicted: 'voices contradict',
    analyst: 'analyst’s view', unsourced: 'unsourced',
  },
  bundle: (count: number, relation: string | null): string => (relation === null ? `${number.format(count)} ${count === 1 ? 'claim' : 'claims'}` : `${relation} × ${number.format(count)}`),
} as const;
