import type { QuoteWithSupport } from '../../../../shared/contract/reports.ts';
import type { Dating, Mention } from '../../../../shared/model/quote.ts';
import type { Span } from '../../../../shared/spans.ts';
import type { ActorType, EstimativeClass, Likelihood } from '../../../../shared/vocabulary.ts';
import { glyphsOf } from '../../../../shared/glyphs.ts';
import { cutAt, placeOf, spanIn, type Stretch } from './text.ts';

/** What a quote's colour says: the kind of thing that rests on it. */
export type Tone = 'claim' | 'operation' | 'event' | ActorType | 'unattached';

/** A quote as the text shows it. */
export interface QuoteMark extends Span {
  readonly id: string;
  readonly number: number;
  readonly tone: Tone;
  readonly isDenied: boolean;
}

/** An estimative wording as the text shows it. */
export interface EstimativeMark extends Span {
  readonly id: string;
  readonly class: EstimativeClass;
  readonly likelihood: Likelihood | null;
}

/** Everything that lies over a text. */
export interface Layers {
  readonly quotes: readonly QuoteMark[];
  readonly estimatives: readonly EstimativeMark[];
  readonly mentions: readonly Pick<Mention, 'id' | 'actorId' | 'start' | 'end'>[];
  readonly datings: readonly Pick<Dating, 'id' | 'date' | 'start' | 'end'>[];
}

/** A piece of text with the same marks from end to end. Spans are in code points of the report. */
export interface Segment extends Span {
  readonly text: string;
  /** Quotes that cover it, the longest first: the last one is drawn on top. */
  readonly quotes: readonly QuoteMark[];
  /** Quotes whose last words of the report are these: their numbers follow. */
  readonly closing: readonly QuoteMark[];
  readonly estimative: EstimativeMark | null;
  /** The actor named here. */
  readonly actorId: string | null;
  /** The date that was read here, EDTF. */
  readonly date: string | null;
  /** Which part it is of the hyphen and line end that break a word as it was printed; null for all else. */
  readonly broken: 'hyphen' | 'line-end' | null;
  /** Name of the one character that it is, when that has no shape of its own. */
  readonly glyph: string | null;
}

const actorTypes: readonly string[] = ['person', 'organisation', 'state', 'group', 'persona', 'office', 'publication'] satisfies readonly ActorType[];
const isActorType = (type: string): type is ActorType => actorTypes.includes(type);

/** Claims say most about why words matter, then operations, events and actors. */
function toneOf(supports: QuoteWithSupport['supports']): Tone {
  const kinds = supports.map(({ thingId }) => thingId.slice(0, thingId.indexOf('--')));
  for (const kind of ['claim', 'operation', 'event'] as const) if (kinds.includes(kind)) return kind;
  return supports.map(({ type }) => type).find(isActorType) ?? 'unattached';
}

/** What the text shows of quotes: their marks and the estimative words in them. */
export function layersOf(
  quotes: readonly QuoteWithSupport[], mentions: Layers['mentions'], datings: Layers['datings'],
): Layers {
  return {
    quotes: quotes.map(({ id, number, start, end, polarity, supports }) => (
      { id, number, start, end, tone: toneOf(supports), isDenied: polarity === 'denies' }
    )),
    estimatives: quotes.flatMap(({ estimatives }) => estimatives),
    mentions,
    datings,
  };
}

const touches = (span: Span) => (mark: Span) => mark.start < span.end && span.start < mark.end;
const covers = (span: Span) => (mark: Span) => mark.start <= span.start && span.end <= mark.end;
const longestFirst = (left: QuoteMark, right: QuoteMark) =>
  (right.end - right.start) - (left.end - left.start) || left.start - right.start || left.number - right.number;

/** Of marks that cover the same words, the shortest: it is the most telling. */
function tightest<M extends Span>(marks: readonly M[], span: Span): M | null {
  return marks.filter(covers(span)).toSorted((left, right) => (left.end - left.start) - (right.end - right.start))[0] ?? null;
}

/** A hyphen and the line end behind it that break a word. */
const brokenWord = /(?<=[\p{L}\p{N}]\p{M}*)([-\u2010\u2011])(\r\n?|\n)(?=[\p{L}\p{N}])/gu;

/** Where words of a stretch are broken at the ends of printed lines: each hyphen, and each line end. */
function breaksOf(stretch: Stretch): (Span & { readonly part: 'hyphen' | 'line-end' })[] {
  if (!/[\r\n]/.test(stretch.text)) return [];
  return [...stretch.text.matchAll(brokenWord)].flatMap(({ 0: written, index }) => [
    { ...spanIn(stretch, index, index + 1), part: 'hyphen' as const }, { ...spanIn(stretch, index + 1, index + written.length), part: 'line-end' as const },
  ]);
}

/** Where a stretch must be cut so that every piece has the same marks from end to end. */
function cutsOf(stretch: Stretch, layers: Layers, glyphs: readonly Span[]): number[] {
  const marks: readonly (readonly Span[])[] = [layers.quotes, layers.estimatives, layers.mentions, layers.datings, glyphs];
  const borders = marks.flat().flatMap(({ start, end }) => [start, end]).filter((at) => at > stretch.start && at < stretch.end);
  return [...new Set(borders)].toSorted((left, right) => left - right);
}

/**
 * A stretch of text as pieces with their marks.
 *
 * @param stretch a passage; its text is the slice of the report at its span
 * @returns pieces in order that join to the stretch's text; empty for an empty stretch
 */
export function segmentsOf(stretch: Stretch, layers: Layers): Segment[] {
  if (stretch.text === '') return [];
  const isHere = touches(stretch);
  const here: Layers = {
    quotes: layers.quotes.filter(isHere).toSorted(longestFirst), estimatives: layers.estimatives.filter(isHere),
    mentions: layers.mentions.filter(isHere), datings: layers.datings.filter(isHere),
  };
  const glyphs = glyphsOf(stretch.text).map(({ index, length, label }) => (
    { start: placeOf(stretch, index), end: placeOf(stretch, index + length), label }
  ));
  const breaks = breaksOf(stretch);
  return cutAt(stretch, cutsOf(stretch, here, [...glyphs, ...breaks])).map((piece) => {
    const quotes = here.quotes.filter(covers(piece));
    return {
      ...piece,
      quotes,
      closing: quotes.filter(({ end }) => end === piece.end).toSorted((left, right) => left.number - right.number),
      estimative: tightest(here.estimatives, piece),
      actorId: tightest(here.mentions, piece)?.actorId ?? null,
      date: tightest(here.datings, piece)?.date ?? null,
      broken: breaks.find(({ start }) => start === piece.start)?.part ?? null,
      glyph: glyphs.find(({ start }) => start === piece.start)?.label ?? null,
    };
  });
}
