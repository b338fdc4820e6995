/** What placing things in the network is called. */
export const layoutStrings = {
  arrangements: {
    automatic: 'Automatic', directed: 'Who directs whom', around: 'In rings around the selection', types: 'By kind', communities: 'By community', time: 'By time',
  },
  undated: 'No date',
  keep: 'Keep these places',
  snap: 'Snap to a grid',
  pin: (count: number): string => (count === 1 ? 'Pin the selected thing here' : `Pin ${count} things here`),
  alignments: { row: 'Align in a row', column: 'Align in a column', across: 'Space evenly across', down: 'Space evenly down' },
} as const;
