import type { Run } from '../model.ts';
import type { Face } from '../../pdf/paper.ts';

/** A4, in points. */
export const page = { width: 595.28, height: 841.89, left: 68, right: 68, top: 76, bottom: 72 } as const;

export const textWidth = page.width - page.left - page.right;

/** How a kind of text is set. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
}

const ink = '#16181d';
const soft = '#575d69';

export const styles = {
  title: { face: 'bold', size: 25, leading: 31, colour: ink },
  asOf: { face: 'regular', size: 10, leading: 15, colour: soft },
  heading2: { face: 'bold', size: 16, leading: 21, colour: ink },
  heading3: { face: 'bold', size: 12, leading: 16.5, colour: ink },
  heading4: { face: 'bold', size: 10.5, leading: 15, colour: ink },
  body: { face: 'regular', size: 9.75, leading: 14.75, colour: ink },
  note: { face: 'regular', size: 8.5, leading: 12.5, colour: soft },
  number: { face: 'bold', size: 8.5, leading: 14.75, colour: soft },
  header: { face: 'bold', size: 9, leading: 12, colour: ink },
} as const satisfies Readonly<Record<string, TextStyle>>;

export const hairline = '#d5d8de';
export const linkColour = '#1f4e9c';

/** What a run of a line looks like, next to the text around it. */
export function lookOf(look: Run['look'], { face, colour }: TextStyle): { readonly face: Face; readonly colour: string; readonly isDotted: boolean } {
  switch (look) {
    case 'strong': return { face: 'bold', colour, isDotted: false };
    // Seen without colours, too.
    case 'limit': return { face: 'bold', colour: '#8a3b00', isDotted: true };
    case 'aside': return { face, colour: soft, isDotted: false };
    case 'quote': return { face: 'italic', colour, isDotted: false };
    case undefined: return { face, colour, isDotted: false };
  }
}
