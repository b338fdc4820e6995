import type { Anchor, Zoom } from './page-layout.ts';

/** How a report is read: its text, or its original as it looks. */
export type Shown = 'text' | 'original';
export type StripPart = 'pages' | 'outline';

/** Where a text stands: a line of it, and how far down in the view. */
export interface TextPlace {
  /** Ordinal of the passage, so that the right rows are there before anything is asked for. */
  readonly row: number;
  /** A code point of the line. */
  readonly place: number;
  /** Of the line's top, as a part of the view's height. */
  readonly fraction: number;
}

/** What is remembered of the reading of one report, kept in the case under a view key of its own. */
export interface ReadingMemory {
  readonly shown: Shown;
  /** Where the text was left, null at its beginning. */
  readonly text: TextPlace | null;
  /** Where the original was left. */
  readonly anchor: Anchor;
  readonly zoom: Zoom;
  /** What the strip beside the pages shows, null while it is closed. */
  readonly strip: StripPart | null;
}

export const startMemory: ReadingMemory = { shown: 'text', text: null, anchor: { page: 0, fraction: 0 }, zoom: 'width', strip: null };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Reads what was remembered, by this version of the program or another: what does not fit gives way to the start. */
export function parseMemory(json: string | null): ReadingMemory {
  const stored = parseRecord(json);
  const anchor = isRecord(stored['anchor']) ? stored['anchor'] : {};
  const { page, fraction } = anchor;
  const zoom = stored['zoom'];
  const strip = stored['strip'];
  return {
    shown: stored['shown'] === 'original' ? 'original' : 'text',
    text: textPlaceIn(stored['text']),
    anchor: isCount(page) && isPart(fraction) ? { page, fraction } : startMemory.anchor,
    zoom: zoom === 'page' || (typeof zoom === 'number' && zoom >= 0.1 && zoom <= 10) ? zoom : 'width',
    strip: strip === 'pages' || strip === 'outline' ? strip : null,
  };
}

function textPlaceIn(value: unknown): TextPlace | null {
  if (!isRecord(value)) return null;
  const { row, place, fraction } = value;
  return isCount(row) && isCount(place) && isPart(fraction) ? { row, place, fraction } : null;
}

function parseRecord(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
