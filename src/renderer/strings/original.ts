const number = new Intl.NumberFormat('en-GB');
const percent = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** Words of the view of a report's original. */
export const originalStrings = {
  shown: 'How the report is shown',
  text: 'Text',
  original: 'Original',
  switchTo: { text: 'Show as text', original: 'Show the original page' },
  label: (title: string) => `Pages of ${title}`,
  help: 'Arrow keys and Page Up and Down scroll, left and right go by page, plus and minus change the size, G goes to a page. Select with the mouse; to select with keys, press V for the text.',
  page: (page: number) => `Page ${number.format(page)}`,
  pageWithoutWords: (page: number) => `Page ${number.format(page)}, without words`,
  bar: 'Pages and size',
  goTo: 'Page number',
  of: (count: number) => `of ${number.format(count)}`,
  zoomIn: 'Larger', zoomOut: 'Smaller', fitWidth: 'Fit the width', fitPage: 'Fit the page',
  zoom: (factor: number) => percent.format(factor),
  strip: 'Pages and outline',
  thumbnails: 'Pages',
  outline: 'Outline',
  noOutline: 'This document has no outline.',
  opening: 'Opening the original',
  failed: 'The original can’t be shown',
  failedText: (reason: string) => `${reason} Its text can still be read.`,
  showText: 'Show the text',
  tryAgain: 'Try again',
  notDrawn: (page: number) => `Page ${number.format(page)} can’t be drawn.`,
  locked: 'This document is encrypted',
  lockedText: 'Its text was read when it was imported. To see its pages, type the password again; it is not kept.',
  wrongPassword: 'This is not the password. Type it again.',
  password: 'Password',
  unlock: 'Show the pages',
} as const;
