import type { Palette } from '../../../drawing/network/palette.ts';
import { stepCount } from '../../../drawing/network/looks/node-look.ts';
import { nodeTypes, type NodeType } from '../../../drawing/network/node-types.ts';

const ofTypes = (suffix: string): Readonly<Record<NodeType, string>> =>
  Object.fromEntries(nodeTypes.map((type) => [type, `var(--${type}${suffix})`])) as Record<NodeType, string>;

/** The theme's colours by name: a picture follows the room without being drawn anew. */
export const roomPalette: Palette = {
  paper: 'var(--paper)', hairline: 'var(--hairline)', ink: 'var(--ink)', softInk: 'var(--ink-2)', faintInk: 'var(--ink-3)', thread: 'var(--thread)', focus: 'var(--focus)',
  denied: 'var(--denied)', fontFamily: 'var(--font-ui)', strokes: ofTypes(''), fills: ofTypes('-fill'),
  steps: Array.from({ length: stepCount }, (_, step) => `var(--network-step-${step + 1})`),
};
