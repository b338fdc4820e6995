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

type Inks = Readonly<Record<NodeType, readonly [stroke: string, fill: string]>>;

const inks: Inks = {
  state: ['#0072b2', '#d6e8f4'], person: ['#c75300', '#fbe5d6'], organisation: ['#00805d', '#d5efe6'], group: ['#a9568a', '#f5e2ee'], persona: ['#9c6a00', '#f8ebcf'],
  office: ['#2479a8', '#dceef8'], publication: ['#76701a', '#f1efd2'], operation: ['#c4302b', '#fadcda'], event: ['#55606f', '#e4e7eb'],
};
const darkInks: Inks = {
  state: ['#56b4e9', '#1c3a4d'], person: ['#f28e4b', '#45301f'], organisation: ['#2fc79b', '#173d33'], group: ['#dd93be', '#422d3b'], persona: ['#e6a935', '#42351a'],
  office: ['#7cc4ec', '#20394a'], publication: ['#c9c25a', '#3a381d'], operation: ['#ff6a5f', '#472625'], event: ['#a7b0be', '#2f353f'],
};
const each = (of: Inks, at: 0 | 1): Readonly<Record<NodeType, string>> => ({
  state: of.state[at], person: of.person[at], organisation: of.organisation[at], group: of.group[at], persona: of.persona[at],
  office: of.office[at], publication: of.publication[at], operation: of.operation[at], event: of.event[at],
});

/** The light theme on white: what is printed and handed out, where no window has a theme. */
export const printPalette: Palette = {
  paper: '#ffffff', hairline: '#dcd7cf', ink: '#1a1d24', softInk: '#4a505c', faintInk: '#626874', thread: '#c4302b', focus: '#0b62c4', denied: '#55606f',
  fontFamily: "Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif", strokes: each(inks, 0), fills: each(inks, 1),
  steps: ['#e6eff8', '#b9d5ef', '#78b0e0', '#2f7fc4', '#0b4a86'],
};

/** The dark theme: for pictures and slides that are shown in a dark room. */
const darkPalette: Palette = {
  paper: '#1a1d23', hairline: '#31363f', ink: '#eceef1', softInk: '#b3b9c4', faintInk: '#8e95a3', thread: '#ff6a5f', focus: '#6cb2ff', denied: '#a7b0be',
  fontFamily: printPalette.fontFamily, strokes: each(darkInks, 0), fills: each(darkInks, 1),
  steps: ['#1f3040', '#2a4d72', '#3c79b4', '#6fb0ea', '#c4e1fd'],
};

/** The colours that a room asks for. */
export const paletteOf = (theme: 'light' | 'dark'): Palette => (theme === 'dark' ? darkPalette : printPalette);
