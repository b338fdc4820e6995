/** Words of the timeline's legend. */
export const timelineLegendStrings = {
  legend: 'Legend',
  dates: 'When',
  forms: {
    day: 'A day', range: 'From a day to a day', within: 'Some time in it', approximate: 'About then: round brackets',
    uncertain: 'Perhaps then: broken brackets', digits: 'A day of it, not known which', open: 'Goes on: an arrow', unknown: 'End not known',
  },
  statuses: 'How far it went',
  status: { conducted: 'conducted', attempted: 'attempted', considered: 'considered or planned', alleged: 'alleged', not_conducted: 'not conducted, or denied' },
  kinds: 'What',
  kind: { operation: 'operation', event: 'event', claim: 'claim' },
} as const;
