const number = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many: string) => `${number.format(count)} ${count === 1 ? one : many}`;

/** Everything that filtering and the looks of the network say. */
export const filterStrings = {
  open: 'Filter',
  panel: 'Filter and looks',
  close: 'Close the filter',
  passing: (passing: number, all: number): string => `${number.format(passing)} of ${counted(all, 'claim', 'claims')} pass`,
  reading: 'Reading what can be filtered by',
  failed: 'What claims can be filtered by could not be read',
  chip: (count: number, isDimmed: boolean): string => `Filter: ${counted(count, 'claim', 'claims')} ${isDimmed ? 'dimmed' : 'hidden'}`,
  reset: 'Let everything pass',
  others: 'What does not pass',
  othersHidden: 'Hide it',
  othersDimmed: 'Dim it',

  looks: 'Looks',
  sizeBy: 'Size by',
  colourBy: 'Colour by',
  measures: {
    type: 'kind', claims: 'claims', quotes: 'quotes', degree: 'neighbours', betweenness: 'ways over it (betweenness)', closeness: 'nearness to all (closeness)',
    pagerank: 'what points at it (PageRank)', community: 'community',
  },
  measuring: 'Measuring the network',
  cancelMeasuring: 'Cancel',
  measureFailed: 'The network could not be measured',
  sizeKey: (measure: string): string => `size: ${measure}`,
  colourKey: (measure: string): string => `colour: ${measure}`,
  low: 'low', high: 'high',
  moreGroups: 'others',

  support: 'Support',
  leastQuotes: 'Quotes, at least',
  leastSources: 'Independent sources, at least',
  any: 'any number',
  window: 'Time',
  from: 'From', to: 'To',
  dayHint: 'A year, a month or a day: 2020, 2020-05 or 2020-05-17',
  dayProblem: 'Write a year, a month or a day, such as 2020-05',
  windowEmpty: 'The end is before the beginning, so nothing passes',
  withUndated: 'Undated claims as well',

  kind: 'Kind of thing',
  facets: {
    relation: 'Relation', status: 'Status', polarity: 'Polarity', voice: 'Voice', likelihood: 'Likelihood', confidence: 'Confidence',
    reliability: 'Reliability of a source', credibility: 'Credibility', marking: 'Marking', source: 'Source', tag: 'Tag',
  },
  polarities: { asserts: 'asserts', denies: 'denies', mixed: 'partly denies' },
  voices: { source: 'a source’s', analyst: 'the analyst’s', dissent: 'a minority’s' },
  credibilities: ['confirmed', 'probably true', 'possibly true', 'doubtfully true', 'improbable', 'cannot be judged'],
  none: { source: 'no source', tag: 'no tag', reliability: 'no source', other: 'not given' },
  only: 'Only',
  onlyThis: (facet: string, value: string): string => `Only ${facet}: ${value}`,
  setOf: (hidden: number): string => (hidden === 0 ? '' : `${number.format(hidden)} left out`),
  moreValues: (count: number): string => `Show all ${number.format(count)}`,

  saved: 'Saved filters',
  nothingSaved: 'None yet. They are kept with this case.',
  saveFailed: 'The filters could not be kept',
  saveAs: 'Save this filter as',
  save: 'Save',
  remove: (name: string): string => `Remove the filter ${name}`,
} as const;
