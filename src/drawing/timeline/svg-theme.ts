/** Colours that an exported timeline is drawn with, each as CSS writes it. */
export interface TimelineTheme {
  readonly paper: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly hairline: string;
  readonly thread: string;
  readonly publication: string;
  readonly operation: string;
  readonly operationFill: string;
  readonly event: string;
  readonly eventFill: string;
  readonly outline: string;
  /** Families, the first that is there being used. */
  readonly font: string;
}

/** The light theme, on white: what a briefing prints. */
export const lightTimelineTheme: TimelineTheme = {
  paper: '#ffffff', ink: '#1a1d24', ink2: '#4a505c', ink3: '#626874', hairline: '#dcd7cf', thread: '#c4302b', publication: '#76701a',
  operation: '#c4302b', operationFill: '#fadcda', event: '#55606f', eventFill: '#e4e7eb', outline: '#8d8a85',
  font: "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif",
};

/** The dark theme, for a dark room. */
export const darkTimelineTheme: TimelineTheme = {
  paper: '#1a1d23', ink: '#eceef1', ink2: '#b3b9c4', ink3: '#8e95a3', hairline: '#31363f', thread: '#ff6a5f', publication: '#c9c25a',
  operation: '#ff6a5f', operationFill: '#472625', event: '#a7b0be', eventFill: '#2f353f', outline: '#6c7482',
  font: lightTimelineTheme.font,
};

const properties: Readonly<Record<Exclude<keyof TimelineTheme, 'font'>, string>> = {
  paper: '--paper', ink: '--ink', ink2: '--ink-2', ink3: '--ink-3', hairline: '--hairline', thread: '--thread', publication: '--publication',
  operation: '--operation', operationFill: '--operation-fill', event: '--event', eventFill: '--event-fill', outline: '--outline',
};

/**
 * The theme that custom properties of a page give; a colour that is missing is the light one's.
 *
 * @param valueOf the value of a custom property, such as that of `getComputedStyle`
 */
export function themeFrom(valueOf: (property: string) => string): TimelineTheme {
  const colour = (key: keyof typeof properties): string => valueOf(properties[key]).trim() || lightTimelineTheme[key];
  return {
    paper: colour('paper'), ink: colour('ink'), ink2: colour('ink2'), ink3: colour('ink3'), hairline: colour('hairline'), thread: colour('thread'),
    publication: colour('publication'), operation: colour('operation'), operationFill: colour('operationFill'), event: colour('event'),
    eventFill: colour('eventFill'), outline: colour('outline'), font: lightTimelineTheme.font,
  };
}
