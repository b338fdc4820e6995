import { groupCount, type Tint } from './looks/node-look.ts';
import type { NodeType } from './node-types.ts';

/** Colours and font of the drawing, as the canvas takes them. */
export interface Palette {
  readonly paper: string;
  readonly hairline: string;
  readonly ink: string;
  readonly softInk: string;
  readonly faintInk: string;
  readonly thread: string;
  readonly focus: string;
  readonly denied: string;
  readonly fontFamily: string;
  readonly strokes: Readonly<Record<NodeType, string>>;
  readonly fills: Readonly<Record<NodeType, string>>;
  /** Fills from low to high. */
  readonly steps: readonly string[];
}

/** Types whose colours groups take, which were measured in both themes; the last one is for all further groups. */
const groupColours: readonly NodeType[] = ['state', 'person', 'organisation', 'group', 'publication', 'operation', 'office', 'event'];

/** Outline and fill of a node. */
export function coloursOf(palette: Palette, { type, tint }: { readonly type: NodeType; readonly tint: Tint | null }): { readonly stroke: string; readonly fill: string } {
  if (tint?.is === 'step') return { stroke: palette.softInk, fill: palette.steps[tint.step] ?? palette.paper };
  const coloured = tint === null ? type : groupColours[Math.min(tint.group, groupCount)] ?? 'event';
  return { stroke: palette.strokes[coloured], fill: palette.fills[coloured] };
}
