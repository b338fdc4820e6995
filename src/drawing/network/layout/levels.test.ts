import { expect, it } from 'vitest';
import { coarser, type Level } from './levels.ts';
import { repeatableRandom } from './random.ts';

const levelOf = (count: number, links: readonly (readonly [number, number])[]): Level => ({ masses: new Float64Array(count).fill(1), links: links.map(([from, to]) => ({ from, to, weight: 1 })) });

it('halves a ring and a star alike, and loses no node and no link between what it joined', () => {
  const ring = levelOf(100, Array.from({ length: 100 }, (_, at) => [at, (at + 1) % 100] as const));
  const star = levelOf(100, Array.from({ length: 99 }, (_, at) => [0, at + 1] as const));
  for (const level of [ring, star]) {
    const { level: next, parents } = coarser(level, repeatableRandom(1));
    expect(next.masses.length).toBeLessThan(75);
    expect(next.masses.reduce((sum, mass) => sum + mass, 0)).toBe(100);
    const inside = level.links.filter(({ from, to }) => parents[from] === parents[to]).length;
    expect(next.links.reduce((sum, { weight }) => sum + weight, 0)).toBe(level.links.length - inside);
  }
});

it('is the same each time', () => {
  const level = levelOf(50, Array.from({ length: 80 }, (_, at) => [at % 50, (at * 7 + 3) % 50] as const));
  expect(coarser(level, repeatableRandom(5))).toEqual(coarser(level, repeatableRandom(5)));
});
