import type { Anchor, Zoom } from './page-layout.ts';

/** How a report is read: its text, or its original as it looks. */
export type Shown = 'text' | 'original';
export type StripPart = 'pages' | 'outline';

/** What is remembered of the reading of one report, kept in the case under a view key of its own. */
export interface ReadingMemory {
  readonly shown: Shown;
  /** Where the original was left. */
  readonly anchor: Anchor;
  readonly zoom: Zoom;
  /** What the strip beside the pages shows, null while it is closed. */
  readonly strip: StripPart | null;
}

export const startMemory: ReadingMemory = { shown: 'text', anchor: { page: 0, fraction: 0 }, zoom: 'width', strip: null };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isPart = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

/** Reads what was remembered, by this version of the program or another: what does not fit gives way to the start. */
export function parseMemory(json: string | null): ReadingMemory {
  const stored = parseRecord(json);
  const anchor = isRecord(stored['anchor']) ? stored['anchor'] : {};
  const { page, fraction } = anchor;
  const zoom = stored['zoom'];
  const strip = stored['strip'];
  return {
    shown: stored['shown'] === 'original' ? 'original' : 'text',
    anchor: typeof page === 'number' && Number.isInteger(page) && page >= 0 && isPart(fraction) ? { page, fraction } : startMemory.anchor,
    zoom: zoom === 'page' || (typeof zoom === 'number' && zoom >= 0.1 && zoom <= 10) ? zoom : 'width',
    strip: strip === 'pages' || strip === 'outline' ? strip : null,
  };
}

function parseRecord(json: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json ?? '{}');
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
