import { stepCount } from '../../../../drawing/network/looks/node-look.ts';
import { nodeTypes, type NodeType } from '../../../../drawing/network/node-types.ts';
import type { Palette } from '../../../../drawing/network/palette.ts';

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
    hairline: token('--hairline'),
    ink: token('--ink'),
    softInk: token('--ink-2'),
    faintInk: token('--ink-3'),
    thread: token('--thread'),
    focus: token('--focus'),
    denied: token('--denied'),
    fontFamily: style.fontFamily,
    strokes,
    fills,
    steps: Array.from({ length: stepCount }, (_, step) => token(`--network-step-${step + 1}`)),
  };
}

const emptyTokens: Readonly<Record<NodeType, string>> = {
  person: '', organisation: '', state: '', group: '', persona: '', office: '', publication: '', operation: '', event: '',
};
