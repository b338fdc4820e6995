import { describe, expect, it } from 'vitest';
import type { Palette } from '../palette.ts';
import { nodeTypes } from '../node-types.ts';
import { drawingOf } from '../model.ts';
import { testEdge, testNetwork, testNode } from '../testing.ts';
import { visibleNetwork } from '../visible.ts';
import type { PictureFrame } from './frame.ts';
import { pictureSize } from './size.ts';
import { networkSvg } from './svg.ts';

const byType = (colour: string) => Object.fromEntries(nodeTypes.map((type) => [type, colour])) as Palette['strokes'];
const theme: Palette = {
  paper: '#fff', hairline: '#ddd', ink: '#111', softInk: '#444', faintInk: '#666', thread: '#c00', focus: '#00c', denied: '#555', fontFamily: '"Inter", sans-serif',
  strokes: byType('#072'), fills: byType('#dfe'), steps: [],
};
const size = { width: 800, height: 600 };

function svgOf(names: readonly string[], given: Parameters<typeof testEdge>[3] = {}, selected: readonly number[] = [], frame: PictureFrame | null = null) {
  const nodes = names.map((name, at) => testNode(at + 1, { name }));
  const [one = testNode(1), two = one] = nodes;
  const visible = visibleNetwork(testNetwork(nodes, [testEdge(1, one, two, given)]), { hiddenTypes: new Set(), hiddenStandings: new Set(), nodeLimit: 100 });
  const drawing = drawingOf(visible, { selected: new Set(selected.map((at) => String(nodes[at]?.id))), symmetricRelations: new Set() });
  return networkSvg(drawing, new Map(nodes.map(({ id }, at) => [id, { x: at * 200, y: 0 }])), theme, size, frame);
}

/** The one document, as a parser reads it. */
const read = (svg: string) => {
  const tags = [...svg.matchAll(/<(?<close>\/?)(?<name>[a-z]+)[^<>]*?(?<empty>\/?)>/gu)].map(({ groups }) => groups ?? {});
  const open: string[] = [];
  for (const { close, name = '', empty } of tags) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (empty === '') open.push(name);
  }
  expect(open).toEqual([]);
  return { words: [...svg.matchAll(/<text[^>]*>(?<words>[^<]*)</gu)].map(({ groups }) => groups?.['words']), count: (name: string) => tags.filter((tag) => tag['name'] === name && tag['close'] === '').length };
};

it('keeps names and relations as words', () => {
  expect(read(svgOf(['Russia', 'Campaign'])).words).toEqual(['Russia', 'Campaign', 'executes']);
});

it('is the same text for the same drawing', () => expect(svgOf(['A', 'B'])).toBe(svgOf(['A', 'B'])));

it('holds names that are no markup, controls, half a character, and names from right to left', () => {
  const svg = svgOf(['<b>&"', 'a\u0000b\uD800', 'حملة']);
  expect(read(svg).words.slice(0, 3)).toContain('&lt;b&gt;&amp;&quot;');
  // oxlint-disable-next-line no-control-regex -- looks for what must not be there
  expect(svg).not.toMatch(/[\u0000-\u0008\uD800]/);
  expect(svg).toContain('حملة');
  expect(svg).toContain('unicode-bidi:plaintext');
});

describe('what rests on no quote', () => {
  it('has a hollow head', () => {
    expect(svgOf(['A', 'B'], { quoteCount: 0 })).toMatch(/<path d="M0 0L-9\.5 -4\.4V4\.4Z" fill="#fff"/);
    expect(svgOf(['A', 'B'])).not.toMatch(/<path d="M0 0L-9\.5 -4\.4V4\.4Z" fill="#fff"/);
  });
});

it('draws signs of denial, dashes and the selection', () => {
  const svg = svgOf(['A', 'B'], { polarity: 'denies', status: 'attempted' }, [0]);
  expect(svg).toMatch(/stroke-dasharray="[\d.]+ [\d.]+"/);
  expect(svg).toContain('stroke="#555"');
  expect(svg).toContain('stroke="#c00"');
});

it('draws loops, nothing, and places that are none', () => {
  expect(read(svgOf(['Alone'])).count('path')).toBeGreaterThan(1);
  expect(read(svgOf([])).count('path')).toBe(0);
  expect(svgOf(['A', 'B'])).not.toMatch(/NaN|Infinity/);
});

describe('the frame', () => {
  const frame: PictureFrame = { title: 'A & B', marking: 'TLP:AMBER', counts: '1 of 2 things', types: ['state', 'person'], standings: ['denied', 'unsourced', 'contradicted'] };

  it('says the title, the marking, how much is shown, and what shapes and lines mean', () => {
    const { words } = read(svgOf(['A', 'B'], {}, [], frame));
    expect(words.slice(-8)).toEqual(['A &amp; B', 'TLP:AMBER', '1 of 2 things', 'person', 'state', 'denied', 'voices contradict', 'unsourced']);
  });

  it('never loses the marking of a case without a title, and breaks a legend that is too long for a row', () => {
    const svg = svgOf(['A'], {}, [], { ...frame, title: '', standings: ['asserted', 'attempted', 'considered', 'alleged', 'not_conducted', 'denied', 'mixed', 'contradicted', 'analyst', 'unsourced'] });
    expect(read(svg).words).toContain('TLP:AMBER');
    const rows = new Set([...svg.matchAll(/translate\([\d.]+ (?<y>5\d\d)\)/gu)].map(({ groups }) => groups?.['y']));
    expect(rows.size).toBeGreaterThan(1);
  });
});

it('has the form of the drawing on screen, and more room the more there is', () => {
  expect([pictureSize(3, 1.6), pictureSize(100, 2), pictureSize(5000, 0.1), pictureSize(1, NaN)]).toEqual([
    { width: 1600, height: 1000 }, { width: 2400, height: 1200 }, { width: 4000, height: 8000 }, { width: 1600, height: 1067 },
  ]);
});
