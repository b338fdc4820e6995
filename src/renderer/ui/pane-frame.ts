import { createContext, type ReactNode } from 'react';

/** What the frame around a pane adds to the right end of its header, such as the button that maximises it. */
export const PaneFrameActions = createContext<ReactNode>(null);
