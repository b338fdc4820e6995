/** Words of the controls themselves. */
export const uiStrings = {
  close: 'Close',
  dismiss: 'Dismiss',
  optional: 'optional',
  searching: 'Searching',
  nothingFound: 'Nothing found',
  clear: 'Clear',
  choices: 'Choices',
} as const;
