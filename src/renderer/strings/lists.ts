const number = new Intl.NumberFormat('en');

/** Words of the lists of reports and things. */
export const listStrings = {
  reports: 'Reports',
  reportActions: 'Actions for the open report',
  things: 'Things',
  kinds: { actor: 'Actors', operation: 'Operations', event: 'Events', claim: 'Claims' },
  kindsLabel: 'Kind of thing',
  filter: (what: string): string => `Filter ${what.toLowerCase()}`,
  counts: (shown: number, total: number): string =>
    shown === total ? number.format(total) : `${number.format(shown)} of ${number.format(total)}`,
  atMost: (limit: number): string => `first ${number.format(limit)}`,
  unsourcedOnly: (count: number): string => `${number.format(count)} unsourced`,
  unsourcedHint: 'Show only the claims that rest on no quote',
  quotes: (count: number): string => `${number.format(count)} ${count === 1 ? 'quote' : 'quotes'}`,
  claims: (count: number): string => `${number.format(count)} ${count === 1 ? 'claim' : 'claims'}`,
  unsourced: 'unsourced',
  outsideWindow: 'outside the window',
  denied: 'denied',
  grade: (grade: string): string => `reliability ${grade}`,
  loading: 'Reading',
  failed: 'The list could not be read',
  tryAgain: 'Try again',
  noMatch: 'Nothing matches the filter',
  clearFilter: 'Clear the filter',
  emptyReports: 'No reports yet',
  emptyReportsText: 'Everything in a case starts with a report.',
  importReport: 'Import a report',
  empty: { actor: 'No actors yet', operation: 'No operations yet', event: 'No events yet', claim: 'No claims yet' },
  emptyText: 'Select words in a report and press the key, or make one here.',
  make: { actor: 'New actor', operation: 'New operation', event: 'New event', claim: 'New claim' },
} as const;
