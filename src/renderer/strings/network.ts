import { networkWords } from '../../drawing/words/network.ts';

const number = new Intl.NumberFormat('en');

function counted(count: number, one: string, many: string): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

const typePlurals = {
  person: 'people', organisation: 'organisations', state: 'states', group: 'groups', persona: 'personas', office: 'offices',
  publication: 'publications', operation: 'operations', event: 'events',
} as const;

/** Everything the network pane says. */
export const networkStrings = {
  title: 'Network',
  counts: (shownThings: number, things: number, shownClaims: number, claims: number): string =>
    `${number.format(shownThings)} of ${counted(things, 'thing', 'things')} · ${number.format(shownClaims)} of ${counted(claims, 'claim', 'claims')}`,
  loading: 'Reading the network',
  layingOut: 'Finding places',
  cancelLayout: 'Cancel',
  readFailed: 'The network could not be read',
  placeFailed: 'The new place could not be stored',
  tryAgain: 'Try again',

  emptyTitle: 'Nothing here yet',
  emptyText: 'Open a report, select the words that matter and press A for an actor, O for an operation or C for a claim.',
  newActor: 'New actor',
  importReport: 'Import a report',
  allHiddenTitle: 'Everything is hidden',
  allHiddenText: 'The case holds things, but the legend hides all of them.',
  showAll: 'Show everything',

  unsourcedHidden: (count: number): string => `${number.format(count)} unsourced hidden`,
  eventsHidden: (count: number): string => `${counted(count, 'event', 'events')} hidden`,
  typeHidden: (count: number, type: keyof typeof typePlurals): string =>
    `${number.format(count)} ${count === 1 ? type : typePlurals[type]} hidden`,
  standingHidden: (count: number, standing: string): string => `${number.format(count)} ${standing} hidden`,
  severalHidden: (count: number): string => `${counted(count, 'kind', 'kinds')} hidden`,
  showAgain: 'Show again',
  mostConnected: (shown: number, all: number): string => `Most connected ${number.format(shown)} of ${number.format(all)}`,
  showMore: (next: number): string => `Show ${number.format(next)}`,
  around: (name: string): string => `Around ${name}`,
  leaveAround: 'Back to the whole network',
  notDrawn: (name: string): string => `${name} is not in sight`,
  showAround: 'Show its surroundings',

  layoutMenu: 'Layout',
  find: 'Find in the network',
  fit: 'Fit',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  centreSelection: 'Centre on the selection',
  layOutAgain: 'Lay out again what was not placed by hand',
  release: (count: number): string => (count === 1 ? 'Release the selected thing' : `Release ${counted(count, 'thing', 'things')}`),
  releaseAll: (count: number): string => `Release all ${number.format(count)} placed by hand`,
  surroundings: 'Only what surrounds the selection',
  showEvents: 'Events',
  hideUnsourced: 'Hide unsourced claims',
  table: 'Table',
  drawing: 'Drawing',

  legend: 'Legend',
  legendShow: (what: string): string => `Show ${what}`,
  legendHide: (what: string): string => `Hide ${what}`,
  types: networkWords.types,
  standings: networkWords.standings,

  canvasLabel: (things: number, claims: number): string =>
    `Drawing of ${counted(things, 'thing', 'things')} and ${counted(claims, 'claim', 'claims')}. Arrow keys walk along claims, Enter selects, Table shows the same as a list.`,
  canvasKeys: 'Arrow keys walk, Page Up and Page Down step through all, Enter selects, Shift Enter adds, Alt and arrows move, + and − zoom, 0 fits, Escape clears.',
  pickKeys: 'Shift and arrows add what they come to, Control A selects all, V all in view.',
  picked: (count: number): string => `${counted(count, 'thing', 'things')} selected`,
  pickTools: { box: 'Select with a box', lasso: 'Select with a lasso' },
  pickShortcuts: { box: 'Shift drag', lasso: 'Alt drag' },
  pickAll: 'Select all',
  minimap: 'Minimap',
  findKey: 'Slash finds a thing by its name.',
  nodeSays: (name: string, type: string, claims: number): string => `${name}, ${type}, ${counted(claims, 'claim', 'claims')}`,
  claimSays: (from: string, relation: string, to: string): string => `${from} ${relation} ${to}`,
  bundle: networkWords.bundle,
  moreClaims: (count: number): string => `and ${counted(count, 'more claim', 'more claims')}`,
  quotes: (count: number): string => counted(count, 'quote', 'quotes'),
  unsourced: 'unsourced',
  noWay: 'No claim leads that way',
  placedByHand: 'placed by hand',
  movedTo: (name: string): string => `${name} moved`,

  thingsCaption: (shown: number, all: number): string => `Things, ${number.format(shown)} of ${number.format(all)}`,
  claimsCaption: (shown: number, all: number): string => `Claims, ${number.format(shown)} of ${number.format(all)}`,
  columns: { name: 'Name', type: 'Kind', claims: 'Claims', quotes: 'Quotes', from: 'Who', relation: 'Relation', to: 'Whom', standing: 'Standing' },
  showAllRows: (count: number): string => `Show all ${number.format(count)} rows`,
} as const;
