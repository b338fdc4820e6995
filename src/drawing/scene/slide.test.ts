import { expect, it } from 'vitest';
import { printPalette } from '../network/palette.ts';
import { slideOf, slideSvg } from './slide.ts';
import { sceneOfMany } from './testing.ts';

const measure = (text: string): number => [...text].length * 0.55;
const slide = (count: number, sources: readonly string[] = []) => slideOf({ content: sceneOfMany(count), symmetricRelations: new Set(), measured: null, sources, measure });

it('draws all of 5,000 things, and says for how many of their names there is room', () => {
  const start = performance.now();
  const { stage, footnotes } = slide(5_000);
  const named = stage.labels.filter(({ of }) => of === 'node').length;
  expect([stage.scene.nodes.size, stage.scene.edges.length, named < 5_000]).toEqual([5_000, 4_999, true]);
  expect(footnotes.lines).toEqual([`There is room for the names of ${named.toLocaleString('en')} of 5,000 things.`]);
  expect(slideSvg(slide(5_000), printPalette, 1_600).match(/<title>/g)).toHaveLength(5_000);
  expect(performance.now() - start).toBeLessThan(20_000);
});

it('says nothing of names where each has room, and names sources as far as there are lines', () => {
  expect(slide(8).footnotes.lines).toEqual([]);
  const many = Array.from({ length: 9 }, (_, at) => `S${at + 1} Report ${at + 1}`);
  expect(slide(8, many).footnotes.lines).toEqual(['S1 Report 1', 'S2 Report 2', 'S3 Report 3', 'and 6 more']);
  expect(slide(5_000, many).footnotes.lines.slice(1)).toEqual(['S1 Report 1', 'S2 Report 2', 'and 7 more']);
});
