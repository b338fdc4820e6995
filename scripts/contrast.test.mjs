import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nodeTypes } from '../src/drawing/network/node-types.ts';
import { printPalette } from '../src/drawing/network/palette.ts';
import { lightTimelineTheme } from '../src/drawing/timeline/svg-theme.ts';
import { root } from './tools.mjs';

/** @typedef {readonly number[]} Colour red, green and blue */

const read = (/** @type {string} */ file) => readFileSync(path.join(root, 'src/renderer', file), 'utf8');
const sheet = read('ui/theme.css');

/** @returns {Colour} */
const colourOf = (/** @type {string} */ hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** @returns {Readonly<Record<string, Colour>>} */
const tokensOf = (/** @type {string} */ selector) => {
  const [block = ''] = sheet.slice(sheet.indexOf(selector)).split('}');
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', hex = '']) => [name, colourOf(hex)]));
};
const light = tokensOf(':root, .light-paper');
const themes = { light, dark: { ...light, ...tokensOf("[data-theme='dark']") } };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (/** @type {Colour} */ colour) => {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (/** @type {Colour} */ one, /** @type {Colour} */ other) => {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};
const mixed = (/** @type {Colour} */ one, /** @type {number} */ share, /** @type {Colour} */ other) => one.map((value, at) => value * share + (other[at] ?? 0) * (1 - share));

it.each(Object.entries(themes))('has marks of network and timeline stand out from the ground at 3 : 1, in the %s theme', (_name, tokens) => {
  const token = (/** @type {string} */ name) => tokens[name] ?? [];
  const paper = token('paper');
  /** @type {readonly (readonly [what: string, mark: Colour, ground: Colour])[]} */
  const marks = [
    ...nodeTypes.map((type) => /** @type {const} */ ([`outline of ${type}`, token(type), paper])),
    ...nodeTypes.map((type) => /** @type {const} */ ([`outline of ${type} on its fill`, token(type), token(`${type}-fill`)])),
    ...['ink-2', 'ink-3', 'denied', 'thread', 'focus', 'publication', 'outline'].map((name) => /** @type {const} */ ([`lines in ${name}`, token(name), paper])),
    // What the drawing of a crowd and bars of counts make paler.
    ...['ink-2', 'ink-3', 'denied', 'operation', 'event'].map((name) => /** @type {const} */ ([`three quarters of ${name}`, mixed(token(name), 0.75, paper), paper])),
  ];
  expect(marks.map(([what, mark, ground]) => ({ what, ratio: contrast(mark, ground) })).filter(({ ratio }) => !(ratio >= 3))).toEqual([]);
});

it('prints with the colours of the light theme', () => {
  expect(nodeTypes.map((type) => [colourOf(printPalette.strokes[type]), colourOf(printPalette.fills[type])])).toEqual(nodeTypes.map((type) => [light[type], light[`${type}-fill`]]));
  expect([lightTimelineTheme.operation, lightTimelineTheme.event, lightTimelineTheme.outline].map(colourOf)).toEqual([light['operation'], light['event'], light['outline']]);
});

it('makes nothing paler than was measured', () => {
  expect(read('panes/network/canvas-view/paint-ground.ts')).toContain('isPlain(sample.emphasis) ? 0.75 : 1');
  const edges = [...read('panes/timeline/timeline.css').matchAll(/--mark-edge: ([^;]+);/g)].map(([, value]) => value);
  expect(edges).toEqual(['color-mix(in srgb, var(--mark) 75%, var(--paper))', 'color-mix(in srgb, var(--mark) 75%, var(--paper))', 'var(--mark)']);
});
