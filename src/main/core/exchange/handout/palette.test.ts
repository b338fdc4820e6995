import fs from 'node:fs';
import { expect, it } from 'vitest';
import { printPalette } from '../../../../drawing/network/palette.ts';

it('hands out what the light theme shows', () => {
  const [light = ''] = fs.readFileSync(new URL('../../../../renderer/ui/theme.css', import.meta.url), 'utf8').split("[data-theme='dark']");
  const colours = new Map([...light.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]));
  const { strokes, fills, paper, hairline, ink, softInk, faintInk, thread, focus, denied } = printPalette;
  const expected = {
    paper, hairline, ink, 'ink-2': softInk, 'ink-3': faintInk, thread, focus, denied,
    ...strokes, ...Object.fromEntries(Object.entries(fills).map(([type, colour]) => [`${type}-fill`, colour])),
  };
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, colours.get(name)]))).toEqual(expected);
});
