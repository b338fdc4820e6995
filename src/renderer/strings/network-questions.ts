import type { Measure } from '../../shared/contract/questions.ts';

const number = new Intl.NumberFormat('en');
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });

const counted = (count: number, one: string, many = `${one}s`): string => `${number.format(count)} ${count === 1 ? one : many}`;

/** What the network pane asks and how it answers. */
export const questionStrings = {
  menu: 'Ask',
  ways: 'What connects the two selected things',
  common: 'What the selected things have in common',
  around: 'What is within two claims of the selected thing',
  ranks: {
    degree: 'Who has the most neighbours', betweenness: 'Who stands between others', closeness: 'Who is near to all', pagerank: 'Who is pointed at most',
  } satisfies Readonly<Record<Measure, string>>,
  communities: 'Which groups there are',
  isolated: 'What nothing is tied to',
  withoutThing: 'What would come apart without the selected thing',
  withoutUnsourced: 'What would come apart without unsourced claims',

  panel: 'Answer',
  close: 'Close the answer',
  working: 'Looking for an answer',
  cancel: 'Cancel',
  failed: 'The question could not be answered',
  questions: {
    paths: (from: string, to: string): string => `What connects ${from} and ${to}`,
    common: (names: string): string => `What ${names} have in common`,
    around: (name: string): string => `Within two claims of ${name}`,
    without: (name: string): string => `Without ${name}`,
  },
  length: (ways: number, claims: number, isMore: boolean): string => `${isMore ? 'At least ' : ''}${counted(ways, 'way')}; the shortest over ${counted(claims, 'claim')}.`,
  noWay: 'Nothing connects them.',
  noStandingWay: (claims: number): string => `Nothing that is asserted connects them. Over claims that are not taken for connections there is a way of ${number.format(claims)}.`,
  way: (at: number): string => `Way ${number.format(at)}`,
  longer: 'Also longer ways',
  inCommon: (count: number): string => (count === 0 ? 'Nothing is tied to all of them.' : `${counted(count, 'thing')} tied to all of them.`),
  ring: (step: number, count: number): string => `${counted(step, 'claim')} away: ${number.format(count)}`,
  rankMeans: {
    degree: 'Things by the number of others that a claim ties them to.',
    betweenness: 'Things by the share of pairs whose shortest ways lead over them: brokers.',
    closeness: 'Things by how few claims they are away from all that they reach.',
    pagerank: 'Things by what points at them, counting more what is pointed at itself. Follows the direction of claims.',
  } satisfies Readonly<Record<Measure, string>>,
  value: (by: Measure, value: number): string => (by === 'degree' ? number.format(value) : by === 'betweenness' ? `${small.format(value * 100)} %` : small.format(value)),
  estimated: (sampled: number, total: number): string => `Estimated from the ways of ${number.format(sampled)} of ${counted(total, 'thing')}.`,
  groupCount: (count: number): string => (count === 0 ? 'There are no groups: nothing is tied to anything.' : `${counted(count, 'group')} tied among themselves more than to others.`),
  group: (size: number, within: number, outward: number): string => `${counted(size, 'thing')}, ${counted(within, 'claim')} within, ${number.format(outward)} outward`,
  isolatedCount: (count: number): string => (count === 0 ? 'Everything is tied to something.' : `${counted(count, 'thing')} without a connection.`),
  lost: (claims: number, pairs: number): string => `${counted(claims, 'connection')} would go; ${counted(pairs, 'pair')} of things would be connected no more.`,
  parts: (before: number, after: number): string => `Parts that hang together: ${number.format(before)} now, ${number.format(after)} then.`,
  leftAlone: (count: number): string => `Left alone: ${number.format(count)}`,
  basis: (things: number, claims: number): string => `Asked of all ${counted(things, 'thing')} and ${counted(claims, 'connecting claim')}, in sight or not.`,
  withDenied: (count: number): string => `Take denied claims for connections${count > 0 ? ` (${number.format(count)})` : ''}`,
  withConsidered: (count: number): string => `Take what was considered, planned or not conducted for connections${count > 0 ? ` (${number.format(count)})` : ''}`,
  sourcedOnly: 'Only claims with quotes',
  marks: { denies: 'denied', mixed: 'partly denied', contradicted: 'voices contradict', unsourced: 'unsourced' },
  support: (quotes: number, sources: number): string => `${counted(quotes, 'quote')}, ${counted(sources, 'source')}`,
  place: (title: string, page: number): string => `${title}, p. ${number.format(page)}`,
  notInSight: (count: number): string => `${counted(count, 'thing')} of the answer ${count === 1 ? 'is' : 'are'} not in sight.`,
  more: (count: number): string => `and ${number.format(count)} more`,
} as const;
