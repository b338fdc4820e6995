import { nodeTypes, type NodeType } from '../node-types.ts';

/** Colours and font of the drawing, as the canvas takes them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly softInk: string;
  readonly faintInk: string;
  readonly thread: string;
  readonly focus: string;
  readonly denied: string;
  readonly fontFamily: string;
  readonly strokes: Readonly<Record<NodeType, string>>;
  readonly fills: Readonly<Record<NodeType, string>>;
}

/** Reads the theme's custom properties as they hold for an element. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  const strokes = { ...emptyTokens };
  const fills = { ...emptyTokens };
  for (const type of nodeTypes) {
    strokes[type] = token(`--${type}`);
    fills[type] = token(`--${type}-fill`);
  }
  return {
    paper: token('--paper'),
    ink: token('--ink'),
    softInk: token('--ink-2'),
    faintInk: token('--ink-3'),
    thread: token('--thread'),
    focus: token('--focus'),
    denied: token('--denied'),
    fontFamily: style.fontFamily,
    strokes,
    fills,
  };
}

const emptyTokens: Readonly<Record<NodeType, string>> = {
  person: '', organisation: '', state: '', group: '', persona: '', office: '', publication: '', operation: '', event: '',
};
