/** The three panes that are always there. */
export const mainPanes = ['network', 'evidence', 'timeline'] as const;
export type MainPane = (typeof mainPanes)[number];
