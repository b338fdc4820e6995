/**
 * How the network is looked at, as plain data: filters, looks, arrangement, groups. A scene keeps it and gives it back; the network pane alone
 * knows what is in it, and reads it with care.
 */
export type NetworkView = Readonly<Record<string, unknown>>;

/** All there is, as it is seen at first. */
export const wholeNetwork: NetworkView = {};

/** What is of the moment: a case opens with the whole network. */
const passing: ReadonlySet<string> = new Set(['aroundId', 'isPanelOpen']);
/** The arrangement of a window is kept in so many characters; a view that alone takes more is not worth keeping. */
const mostCharacters = 50_000;

/** What of a view is a habit that a case remembers. */
export function lastingNetwork(view: NetworkView): NetworkView {
  const lasting = Object.fromEntries(Object.entries(view).filter(([key]) => !passing.has(key)));
  return JSON.stringify(lasting).length > mostCharacters ? wholeNetwork : lasting;
}

/** Reads a view that was kept, as far as that can be judged here. */
export function readNetworkView(stored: unknown): NetworkView {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? Object.fromEntries(Object.entries(stored)) : wholeNetwork;
}
