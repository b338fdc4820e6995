import type { PlannedQuote, VersionPlan } from '../../../shared/contract/versions.ts';
import type { Decisions } from '../../../shared/version-changes.ts';

/** What the analyst said of a quote: it stands at a place, or it is left behind. */
export type Decision = { readonly is: 'placed'; readonly place: PlannedQuote['places'][number] } | { readonly is: 'left' };
export type DecisionMap = ReadonlyMap<string, Decision>;

/** What was decided when quotes were carried over before: those that were left need not be asked again. */
export function rememberedDecisions({ quotes }: Pick<VersionPlan, 'quotes'>): DecisionMap {
  return new Map(quotes.flatMap(({ quoteId, wasLeft }) => (wasLeft ? [[quoteId, { is: 'left' as const }]] : [])));
}

/** How a quote stands, decisions included. */
export type QuoteState = PlannedQuote['verdict'] | 'placed' | 'left' | 'carried';

export function stateOf({ quoteId, verdict, carriedTo }: PlannedQuote, decisions: DecisionMap): QuoteState {
  if (carriedTo !== null) return 'carried';
  const decision = decisions.get(quoteId);
  return decision === undefined ? verdict : decision.is;
}

/** Whether the analyst has a choice to make: several places fit, or other words are near. */
export function isOpen(quote: PlannedQuote, decisions: DecisionMap): boolean {
  const state = stateOf(quote, decisions);
  return state === 'ambiguous' || (state === 'orphan' && quote.places.length > 0);
}

const rank = ({ verdict, places, carriedTo }: PlannedQuote): number => {
  if (carriedTo !== null) return 5;
  if (verdict === 'ambiguous') return 0;
  if (verdict === 'orphan') return places.length > 0 ? 1 : 2;
  return verdict === 'moved' ? 3 : 4;
};

/** Quotes in the order of what is left to do, each group in the order of the text. It does not change as one decides. */
export function inOrder(quotes: readonly PlannedQuote[]): readonly PlannedQuote[] {
  return quotes.toSorted((left, right) => rank(left) - rank(right) || left.number - right.number);
}

/** The next quote to decide after one, from the start again at the end; -1 when none is left. */
export function nextOpen(quotes: readonly PlannedQuote[], decisions: DecisionMap, after: number): number {
  const later = quotes.findIndex((quote, index) => index > after && isOpen(quote, decisions));
  return later >= 0 ? later : quotes.findIndex((quote) => isOpen(quote, decisions));
}

/** Quotes that stand at one place alone, in other type: line ends, quotation marks, hyphens. */
export function alikeInType(quotes: readonly PlannedQuote[], decisions: DecisionMap): readonly PlannedQuote[] {
  return quotes.filter((quote) => quote.verdict === 'orphan' && isOpen(quote, decisions) && quote.placeCount === 1 && quote.places[0]?.likeness === 'typography');
}

/** The words that decisions come to, for `changesOf`. */
export function wordsDecided(decisions: DecisionMap): Decisions {
  return new Map([...decisions].map(([id, decision]) => [id, decision.is === 'placed' ? decision.place.exact : null]));
}

/** What is sent to carry quotes over. */
export function applyInput(decisions: DecisionMap) {
  const placed = [...decisions].flatMap(([quoteId, decision]) => {
    if (decision.is !== 'placed') return [];
    const { start, end, exact } = decision.place;
    return [{ quoteId, start, end, exact }];
  });
  return { placed, left: [...decisions].filter(([, { is }]) => is === 'left').map(([id]) => id) };
}

/** How many quotes are carried over as things stand. */
export function carriedCount({ quotes }: Pick<VersionPlan, 'quotes'>, decisions: DecisionMap): number {
  return quotes.filter((quote) => ['exact', 'moved', 'placed'].includes(stateOf(quote, decisions))).length;
}
