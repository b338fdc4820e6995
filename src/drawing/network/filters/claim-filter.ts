import type { NetworkEdge } from '../../../shared/contract/panes.ts';
import { facetNames, isPlain, noValue, plainValueOf, valuesOf, type ClaimDetails, type Details, type FacetName } from './facets.ts';

/** Which values of a facet pass: these alone, or all but these. */
export interface FacetChoice {
  readonly passes: 'only' | 'all-but';
  readonly values: readonly string[];
}

/** Days since 1970-01-01, both included; null for an end that is open. */
export interface DayWindow {
  readonly fromDay: number | null;
  readonly toDay: number | null;
}

/** Which claims are looked at, and what becomes of the others. */
export interface ClaimFilter {
  readonly facets: Partial<Readonly<Record<FacetName, FacetChoice>>>;
  readonly leastQuotes: number;
  /** Sources whose words support it. */
  readonly leastSources: number;
  readonly window: DayWindow;
  /** With a window: claims that no day is known of pass as well. */
  readonly withUndated: boolean;
  readonly others: 'hidden' | 'dimmed';
}

export const noFilter: ClaimFilter = {
  facets: {}, leastQuotes: 0, leastSources: 0, window: { fromDay: null, toDay: null }, withUndated: false, others: 'hidden',
};

const hasWindow = ({ window }: ClaimFilter): boolean => window.fromDay !== null || window.toDay !== null;

/** What of a filter is set; empty when every claim passes. */
export function conditionsOf(filter: ClaimFilter): readonly (FacetName | 'quotes' | 'sources' | 'window')[] {
  return [
    ...facetNames.filter((facet) => filter.facets[facet] !== undefined), ...(filter.leastQuotes > 0 ? ['quotes' as const] : []),
    ...(filter.leastSources > 0 ? ['sources' as const] : []), ...(hasWindow(filter) ? ['window' as const] : []),
  ];
}

/** Whether a filter asks for more than is drawn of a claim. */
export function needsDetails(filter: ClaimFilter): boolean {
  return filter.leastSources > 0 || hasWindow(filter) || facetNames.some((facet) => !isPlain(facet) && filter.facets[facet] !== undefined);
}

/**
 * Tells which claims pass. A claim that rests on several sources, or has several tags, passes by any of them.
 *
 * @param details null while they are read: every claim passes what needs them
 */
export function passing(filter: ClaimFilter, details: Details | null): (edge: NetworkEdge) => boolean {
  const tests = facetNames.flatMap((facet) => {
    const choice = filter.facets[facet];
    return choice === undefined || (details === null && !isPlain(facet)) ? [] : [facetTest(facet, choice, details)];
  });
  const { leastQuotes, leastSources } = filter;
  if (details === null || !needsDetails(filter)) return (edge) => edge.quoteCount >= leastQuotes && tests.every((test) => test(edge, undefined));
  const isTimed = hasWindow(filter);
  return (edge) => {
    if (edge.quoteCount < leastQuotes) return false;
    const claim = details.claims.get(edge.id);
    return (leastSources === 0 || (claim?.sources.length ?? 0) >= leastSources) && (!isTimed || isWithin(claim, filter)) && tests.every((test) => test(edge, claim));
  };
}

type FacetTest = (edge: NetworkEdge, claim: ClaimDetails | undefined) => boolean;

/** Whether any value of a claim passes. What is one of a list is judged once for each of the list, not for each claim. */
function facetTest(facet: FacetName, { passes, values: chosen }: FacetChoice, details: Details | null): FacetTest {
  const isOnly = passes === 'only';
  const values = new Set(chosen);
  const passesValue = (value: string): boolean => values.has(value) === isOnly;
  const passesNone = passesValue(noValue);
  if (details !== null && (facet === 'source' || facet === 'reliability')) {
    const judged = details.sources.map(({ id, reliability }) => passesValue((facet === 'source' ? id : reliability) ?? noValue));
    return (_, claim) => (claim === undefined || claim.sources.length === 0 ? passesNone : claim.sources.some((at) => judged[at] === true));
  }
  if (isPlain(facet)) return (edge) => passesValue(plainValueOf(edge, facet));
  return (edge) => valuesOf(edge, facet, details).some(passesValue);
}

/** A claim is in the window when any day on which it may have been is. */
function isWithin(claim: ClaimDetails | undefined, { window, withUndated }: ClaimFilter): boolean {
  if (claim === undefined || !claim.isDated) return withUndated;
  return (claim.earliestDay ?? -Infinity) <= (window.toDay ?? Infinity) && (claim.latestDay ?? Infinity) >= (window.fromDay ?? -Infinity);
}

/** Switches one value of a facet; a choice that lets all pass is none. */
export function withToggled(filter: ClaimFilter, facet: FacetName, value: string): ClaimFilter {
  const choice = filter.facets[facet] ?? { passes: 'all-but', values: [] };
  const values = choice.values.includes(value) ? choice.values.filter((other) => other !== value) : [...choice.values, value];
  return withChoice(filter, facet, choice.passes === 'all-but' && values.length === 0 ? null : { ...choice, values });
}

/** Lets one value pass alone; all again where it did already. */
export function withOnly(filter: ClaimFilter, facet: FacetName, value: string): ClaimFilter {
  const choice = filter.facets[facet];
  const isOnly = choice?.passes === 'only' && choice.values.length === 1 && choice.values[0] === value;
  return withChoice(filter, facet, isOnly ? null : { passes: 'only', values: [value] });
}

/** @param choice null lets all values pass */
export function withChoice(filter: ClaimFilter, facet: FacetName, choice: FacetChoice | null): ClaimFilter {
  const { [facet]: _, ...facets } = filter.facets;
  return { ...filter, facets: choice === null ? facets : { ...facets, [facet]: choice } };
}

/** Whether claims with a value pass as far as their facet goes. */
export function isPassing(filter: ClaimFilter, facet: FacetName, value: string): boolean {
  const choice = filter.facets[facet];
  return choice === undefined || choice.values.includes(value) === (choice.passes === 'only');
}
