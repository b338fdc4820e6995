import type { ReactNode } from 'react';

/** What an open editor is given. */
export interface EditorProps {
  /** Closes the editor; with the focus back on the value when it was closed by key or button. */
  readonly onDone: (returnsFocus: boolean) => void;
}

/** One line of a card: a label and a value that can be read, and edited in place. */
export interface Property {
  readonly key: string;
  readonly label: string;
  /** Empty ones are offered below the others instead of taking a line. */
  readonly isEmpty: boolean;
  readonly show: ReactNode;
  /** The value in words, for the name of the button that edits it. */
  readonly text: string;
  /** Whether only the document says so, and nobody has confirmed it. */
  readonly isUnconfirmed?: boolean;
  /** Absent where the value can't be edited. */
  readonly editor?: (props: EditorProps) => ReactNode;
}
