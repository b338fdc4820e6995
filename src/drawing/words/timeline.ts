const count = (number: number) => number.toLocaleString('en-GB');

/** Words in a drawing of the timeline. */
export const timelineWords = {
  title: 'Timeline',
  noLane: { actor: 'No actor', operation: 'No operation', source: 'No source', type: '', none: '' },
  typeLane: (kind: string, type: string) => `${kind}: ${type}`,
  allItems: 'All items',
  otherLanes: (lanes: number) => `${count(lanes)} other lanes`,
  published: (title: string, date: string) => `${title}, published ${date}`,
  inferred: 'date inferred',
  denied: 'denied',
  unsourced: 'unsourced',
  quotes: (quotes: number) => (quotes === 0 ? 'no quotes' : quotes === 1 ? '1 quote' : `${count(quotes)} quotes`),
} as const;
