/** Words of the controls themselves. */
export const uiStrings = {
  close: 'Close',
  dismiss: 'Dismiss',
  optional: 'optional',
  searching: 'Searching',
  nothingFound: 'Nothing found',
  clear: 'Clear',
  choices: 'Choices',
  replacedBy: (name: string): string => `replaced by ${name}`,
  quotes: (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'quote' : 'quotes'}`,
} as const;
