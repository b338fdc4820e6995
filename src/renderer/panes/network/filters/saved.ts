import { nodeTypes, type NodeType } from '../../../../drawing/network/node-types.ts';
import { standings, type Standing } from '../../../../drawing/network/standing.ts';
import { noFilter, type ClaimFilter, type DayWindow, type FacetChoice } from '../../../../drawing/network/filters/claim-filter.ts';
import { facetNames } from '../../../../drawing/network/filters/facets.ts';

/** All that hides or dims something in the network, as it can be kept and chosen again. */
export interface Filter {
  readonly claims: ClaimFilter;
  readonly hiddenTypes: ReadonlySet<NodeType>;
  readonly hiddenStandings: ReadonlySet<Standing>;
}

/** A filter with the name that it was given. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: Filter;
}

/** Puts a filter under a name; one of the same name gives way. */
export function withSaved(saved: readonly SavedFilter[], added: SavedFilter): readonly SavedFilter[] {
  return [...saved.filter(({ name }) => name !== added.name), added].toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Saved filters as text. */
export function formatSaved(saved: readonly SavedFilter[]): string {
  return JSON.stringify(saved.map(({ name, filter: { claims, hiddenTypes, hiddenStandings } }) => ({ name, ...claims, hiddenTypes: [...hiddenTypes], hiddenStandings: [...hiddenStandings] })));
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
const least = (value: unknown): number => (Number.isInteger(value) && Number(value) > 0 ? Number(value) : 0);
const day = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) ? value : null);

/** Reads what `formatSaved` wrote. What another version wrote, or nobody, is left out and never fails. */
export function parseSaved(json: string | null): readonly SavedFilter[] {
  let read: unknown;
  try {
    read = json === null ? [] : JSON.parse(json);
  } catch {
    return [];
  }
  if (!Array.isArray(read)) return [];
  return read.flatMap((value: unknown) => (isFields(value) && typeof value['name'] === 'string' && value['name'] !== '' ? [{ name: value['name'], filter: filterFrom(value) }] : []));
}

function filterFrom(value: Fields): Filter {
  return { claims: claimFilterFrom(value), hiddenTypes: hiddenTypesFrom(value['hiddenTypes']), hiddenStandings: hiddenStandingsFrom(value['hiddenStandings']) };
}

/** Reads a filter of claims that was kept; what does not fit lets everything pass. */
export function claimFilterFrom(stored: unknown): ClaimFilter {
  const value = isFields(stored) ? stored : {};
  return {
    facets: facetsFrom(value['facets']), leastQuotes: least(value['leastQuotes']), leastSources: least(value['leastSources']),
    window: windowFrom(value['window']), withUndated: value['withUndated'] === true, others: value['others'] === 'dimmed' ? 'dimmed' : 'hidden',
  };
}

/** Reads kinds that were hidden; others are left out. */
export function hiddenTypesFrom(stored: unknown): ReadonlySet<NodeType> {
  const hidden = texts(stored);
  return new Set(nodeTypes.filter((type) => hidden.includes(type)));
}

/** Reads standings that were hidden; others are left out. */
export function hiddenStandingsFrom(stored: unknown): ReadonlySet<Standing> {
  const hidden = texts(stored);
  return new Set(standings.filter((standing) => hidden.includes(standing)));
}

function facetsFrom(value: unknown): ClaimFilter['facets'] {
  if (!isFields(value)) return noFilter.facets;
  return Object.fromEntries(facetNames.flatMap((facet): [string, FacetChoice][] => {
    const choice = value[facet];
    if (!isFields(choice)) return [];
    return [[facet, { passes: choice['passes'] === 'only' ? 'only' : 'all-but', values: texts(choice['values']) }]];
  }));
}

function windowFrom(value: unknown): DayWindow {
  return isFields(value) ? { fromDay: day(value['fromDay']), toDay: day(value['toDay']) } : noFilter.window;
}
