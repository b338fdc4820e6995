/** What a verb's input says of things that a test has nothing to say of. Spread these and set what matters. */

export const undated = { date: null, dateInferred: false, dateBasis: null } as const;

export const blankSource = { kind: 'outlet', reliability: 'B', url: null, language: null, note: null } as const;

export const blankReport = {
  author: null, ...undated, url: null, language: null, marking: null, note: null, replacesId: null, allowDuplicate: false,
} as const;

export const blankActor = { role: null, affiliation: null, marking: null, note: null, quoteIds: [] };

export const blankOperation = {
  aim: null, statusBasis: null, scale: null, ...undated, parentId: null, marking: null, note: null, quoteIds: [],
};

export const blankEvent = { status: null, ...undated, marking: null, note: null, quoteIds: [] };

export const blankRemarks = {
  kind: 'passage', voice: 'source', polarity: 'asserts', speakerId: null, speakerText: null, speakerStart: null, speakerEnd: null,
  viaId: null, viaText: null, likelihood: null, confidence: null, credibility: null, language: null, marking: null, note: null,
} as const;

export const blankQuote = { outerStart: null, outerEnd: null, partOfId: null, ...blankRemarks } as const;

export const blankClaimRemarks = {
  voice: 'source', attributionId: null, attributionText: null, polarity: 'asserts', status: null, likelihood: null, confidence: null,
  estimativeWords: null, credibility: null, marking: null, note: null,
} as const;

export const blankClaim = {
  relation: null, objectId: null, property: null, value: null, ...blankClaimRemarks, ...undated,
} as const;

/** A view of a scene that shows nothing. */
export const blankView = {
  nodes: [], claimIds: [], fadedIds: [], selectedIds: [], viewport: null, sizeBy: 'claims', colourBy: 'type', marks: [], window: null, quoteId: null, panes: {},
};
