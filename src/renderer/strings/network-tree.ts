/** What the tree of the network says. */
export const treeStrings = {
  label: 'Things and the claims that lead on from them',
  keys: 'Right opens the claims of a thing, and the claims of what a claim leads to; Left closes them or goes back. Up and Down move, Enter selects, Shift Enter adds, letters find a thing by its name.',
  twin: 'The network in words',
  twins: { tables: 'Tables', tree: 'Tree' },
  outgoing: (relation: string, whom: string): string => `${relation} ${whom}`,
  incoming: (who: string, relation: string): string => `${who} ${relation} it`,
  itself: (relation: string): string => `${relation} itself`,
  more: (count: number): string => `Show all ${new Intl.NumberFormat('en').format(count)} rows`,
} as const;
