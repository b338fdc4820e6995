import fs from 'node:fs';
import { expect, it } from 'vitest';
import { paletteOf } from '../../../../drawing/network/palette.ts';

it.each(['light', 'dark'] as const)('hands out what the %s theme shows', (theme) => {
  const [light = '', dark = ''] = fs.readFileSync(new URL('../../../../renderer/ui/theme.css', import.meta.url), 'utf8').split("[data-theme='dark']");
  const colours = new Map([...(theme === 'light' ? light : dark).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
  const { strokes, fills, paper, hairline, ink, softInk, faintInk, thread, focus, denied } = paletteOf(theme);
  const expected = {
    paper, hairline, ink, 'ink-2': softInk, 'ink-3': faintInk, thread, focus, denied,
    ...strokes, ...Object.fromEntries(Object.entries(fills).map(([type, colour]) => [`${type}-fill`, colour])),
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, colours.get(name)]))).toEqual(expected);
});
