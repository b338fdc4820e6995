import type { SearchGroup } from '../../shared/contract/search.ts';

const groups: Readonly<Record<SearchGroup, string>> = {
  actor: 'Actors', operation: 'Operations', event: 'Events', claim: 'Claims', quote: 'Quotes', note: 'Notes', report: 'Reports', source: 'Sources', passage: 'Text of reports',
};

/** How to search, in few words: what is typed and what it finds. */
const syntax: readonly (readonly [typed: string, finds: string])[] = [
  ['"phone calls"', 'words in a row'],
  ['der*  *form*', 'beginnings, parts of words'],
  ['NEAR(tapes calls, 5)', 'near each other'],
  ['tapes OR calls  -leaked', 'either; without'],
  ['type:quote source:"the daily"', 'kind, source'],
  ['before:2021-03  grade:A..C', 'dates, reliability'],
  ['unsourced:yes', 'rests on no quote'],
  ['>', 'commands'],
];

export const searchStrings = {
  groups,
  syntax,
  all: 'All',
  narrow: 'Narrow to a kind',
  howTo: 'How to search',
  recent: 'Recent',
  recentSearches: 'Recent searches',
  saved: 'Saved searches',
  filters: 'Filters',
  meant: 'Nothing found. Did you mean',
  showAll: (count: string): string => `Show all ${count}`,
  showMore: 'Show more',
  page: (page: number): string => `p. ${page}`,
  found: (count: number): string => (count === 1 ? '1 found' : `${count.toLocaleString('en')} found`),
  nothing: (text: string): string => `Nothing in this case fits ${text}`,
  nothingOfKind: 'Nothing of this kind fits. Other kinds have some, see above.',
  rankedPart: (ranked: string): string => `The best of the first ${ranked} come first. Another word or a filter narrows it.`,
  mostShown: (shown: string): string => `The first ${shown} are shown. Another word or a filter narrows it.`,
  save: 'Save this search',
  saveName: 'Name of the search',
  saveDo: 'Save',
  saveCancel: 'Cancel',
  savedAs: (name: string): string => `Saved as ${name}`,
  removeSaved: 'Remove this search',
  groupMoves: 'kinds',
} as const;
