import type { GainedQuote, PlannedQuote, VersionPlan } from './contract/versions.ts';

/** What a new version did to one quote that a thing rests on. `undecided` waits for the analyst. */
export type SupportChange = 'lost' | 'undecided' | 'reworded' | 'gained' | 'unchanged';

/** One quote's part in what changed for a thing. */
export interface SupportLine {
  readonly change: SupportChange;
  /** Number of the quote in its report; null for a gained one. */
  readonly number: number | null;
  readonly oldWords: string | null;
  readonly newWords: string | null;
  readonly oldQuoteId: string | null;
  readonly newQuoteId: string | null;
}

/** What a new version changed for a thing that rests on quotes of the report. */
export interface ThingChange {
  readonly thingId: string;
  readonly name: string;
  readonly type: string;
  /** The weightiest change of its lines. */
  readonly change: SupportChange;
  readonly lines: readonly SupportLine[];
}

/** What the analyst said of quotes: words of the new text, or null where a quote is left behind. */
export type Decisions = ReadonlyMap<string, string | null>;

const byWeight: readonly SupportChange[] = ['lost', 'undecided', 'reworded', 'gained', 'unchanged'];

/** What becomes of a quote, once it is carried over as planned and decided. */
export function outcomeOf({ quoteId, exact, verdict, place, places, carriedTo }: PlannedQuote, decisions: Decisions): { change: SupportChange; newWords: string | null } {
  const decided = decisions.get(quoteId);
  const words = carriedTo?.exact ?? (decided === undefined ? place?.exact : decided);
  if (typeof words === 'string') return { change: words === exact ? 'unchanged' : 'reworded', newWords: words };
  const isOpen = decided === undefined && (verdict === 'ambiguous' || places.length > 0);
  return { change: isOpen ? 'undecided' : 'lost', newWords: null };
}

function linesOf(quote: PlannedQuote, decisions: Decisions): { thing: PlannedQuote['supports'][number]; line: SupportLine }[] {
  const { quoteId, number, exact, supports, carriedTo } = quote;
  const outcome = outcomeOf(quote, decisions);
  return supports.map((thing) => {
    // Carried over, but taken off this thing since: what it says now does not support it.
    const isDetached = carriedTo !== null && !carriedTo.thingIds.includes(thing.thingId);
    const line = { ...outcome, ...(isDetached ? { change: 'lost' as const } : {}), number, oldWords: exact, oldQuoteId: quoteId, newQuoteId: carriedTo?.quoteId ?? null };
    return { thing, line };
  });
}

function gainedLines({ quoteId, exact, supports }: GainedQuote): { thing: PlannedQuote['supports'][number]; line: SupportLine }[] {
  return supports.map((thing) => ({ thing, line: { change: 'gained', number: null, oldWords: null, newWords: exact, oldQuoteId: null, newQuoteId: quoteId } }));
}

/** What a new version changes for everything that rests on the report: what lost support first, claims before the rest. */
export function changesOf({ quotes, gained }: Pick<VersionPlan, 'quotes' | 'gained'>, decisions: Decisions = new Map()): ThingChange[] {
  const all = [...quotes.flatMap((quote) => linesOf(quote, decisions)), ...gained.flatMap(gainedLines)];
  const things = [...Map.groupBy(all, ({ thing }) => thing.thingId)].flatMap(([thingId, entries]): ThingChange[] => {
    const [first] = entries;
    const lines = entries.map(({ line }) => line);
    const change = byWeight.find((weight) => lines.some((line) => line.change === weight));
    return first && change ? [{ thingId, name: first.thing.name, type: first.thing.type, change, lines }] : [];
  });
  const rank = ({ change, thingId }: ThingChange) => byWeight.indexOf(change) * 2 + Number(!thingId.startsWith('claim--'));
  return things.toSorted((left, right) => rank(left) - rank(right) || left.name.localeCompare(right.name, 'en'));
}
