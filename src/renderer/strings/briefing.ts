/** Words of the page of scenes that is handed out. */
export const briefingStrings = {
  pageTitle: (title: string): string => `${title} – briefing`,
  timeline: 'Timeline of this scene',
  unanswered: (verb: string): string => `This page holds no answer to ${verb}.`,
} as const;
