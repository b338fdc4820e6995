import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeTypes } from '../../drawing/network/node-types.ts';
import { printPalette } from '../../drawing/network/palette.ts';
import { lightTimelineTheme } from '../../drawing/timeline/svg-theme.ts';

type Colour = readonly [red: number, green: number, blue: number];

const sheet = fs.readFileSync(path.join(import.meta.dirname, 'theme.css'), 'utf8');
const colourOf = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;
const tokensOf = (selector: string): Readonly<Record<string, Colour>> => {
  const [block = ''] = sheet.slice(sheet.indexOf(selector)).split('}');
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, colourOf(hex)]));
};
const light = tokensOf(':root, .light-paper');
const themes = { light, dark: { ...light, ...tokensOf("[data-theme='dark']") } };
const black: Colour = [0, 0, 0];

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: Colour, other: Colour): number => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const mixed = (one: Colour, share: number, other: Colour): Colour => one.map((value, at) => value * share + (other[at] ?? 0) * (1 - share)) as unknown as Colour;

it.each(Object.entries(themes))('has marks of network and timeline stand out from the ground at 3 : 1, in the %s theme', (_name, tokens) => {
  const token = (name: string): Colour => tokens[name] ?? black;
  const paper = token('paper');
  const marks: [string, Colour, Colour][] = [
    ...nodeTypes.flatMap((type): [string, Colour, Colour][] => [[`outline of ${type}`, token(type), paper], [`outline of ${type} on its fill`, token(type), token(`${type}-fill`)]]),
    ...['ink-2', 'ink-3', 'denied', 'thread', 'focus', 'publication', 'outline'].map((name): [string, Colour, Colour] => [`lines in ${name}`, token(name), paper]),
    // What the drawing of a crowd and bars of counts make paler.
    ...['ink-2', 'ink-3', 'denied', 'operation', 'event'].map((name): [string, Colour, Colour] => [`three quarters of ${name}`, mixed(token(name), 0.75, paper), paper]),
  ];
  expect(marks.map(([what, mark, ground]) => [what, contrast(mark, ground)] as const).filter(([, ratio]) => ratio < 3)).toEqual([]);
});

it('prints with the colours of the light theme', () => {
  expect(nodeTypes.map((type) => [colourOf(printPalette.strokes[type]), colourOf(printPalette.fills[type])])).toEqual(nodeTypes.map((type) => [light[type], light[`${type}-fill`]]));
  expect([lightTimelineTheme.operation, lightTimelineTheme.event, lightTimelineTheme.outline].map(colourOf)).toEqual([light['operation'], light['event'], light['outline']]);
});

it('makes nothing paler than was measured', () => {
  const read = (file: string): string => fs.readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
  expect(read('panes/network/canvas-view/paint-ground.ts')).toContain('isPlain(sample.emphasis) ? 0.75 : 1');
  const edges = [...read('panes/timeline/timeline.css').matchAll(/--mark-edge: ([^;]+);/g)].map(([, value]) => value);
  expect(edges).toEqual(['color-mix(in srgb, var(--mark) 75%, var(--paper))', 'color-mix(in srgb, var(--mark) 75%, var(--paper))', 'var(--mark)']);
});
