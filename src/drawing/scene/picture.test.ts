import { describe, expect, it } from 'vitest';
import type { SceneContent } from '../../shared/contract/scenes.ts';
import { boxAround, isOverlapping, type Box } from '../network/geometry.ts';
import type { PlacedLabel } from '../network/label-places.ts';
import { frameBetween, stillFrame } from './frame.ts';
import { drawingOfScene, positionsOfScene, stageOf, stretched, type Size } from './stage.ts';
import { sceneOfMany } from './testing.ts';
import { nextDay, notYet, unfoldingOf } from './unfold.ts';

const measure = (text: string): number => [...text].length * 0.55;
const small: Size = { width: 1280, height: 560 };
const large: Size = { width: 3840, height: 1680 };
const none: ReadonlySet<string> = new Set();

const stage = (content: SceneContent, size: Size) => {
  const { drawing, positions } = stretched(drawingOfScene(content, none, null), positionsOfScene(content), size);
  return stageOf(drawing, positions, content.view.viewport, size, measure);
};
const boxOf = ({ at, width, lines, lineHeight }: PlacedLabel): Box => ({ left: at.x - width / 2, right: at.x + width / 2, top: at.y - lineHeight / 2, bottom: at.y + (lines.length - 0.5) * lineHeight });

describe('a stage', () => {
  it.each([[3, small], [40, small], [40, large]] as const)('names all of %i things without overlap in %o', (count, size) => {
    const { labels, enlargement, view } = stage(sceneOfMany(count), size);
    const named = labels.filter(({ of }) => of === 'node');
    expect(named).toHaveLength(count);
    labels.forEach((label, at) => labels.slice(at + 1).forEach((other) => expect(isOverlapping(boxOf(label), boxOf(other))).toBe(false)));
    // At least 1.7 % of the height of the screen, of which the room is about four fifths.
    expect(Math.min(...named.map(({ fontSize }) => fontSize * view.scale * enlargement)) / size.height).toBeGreaterThan(0.0155);
  });

  it('shows all of it inside the room', () => {
    const { scene, view, enlargement } = stage(sceneOfMany(40), small);
    const box = boxAround([...scene.nodes.values()].map(({ at, radius }) => ({ left: at.x - radius, right: at.x + radius, top: at.y - radius, bottom: at.y + radius })));
    expect((box?.right ?? 0) - view.centre.x).toBeLessThan(small.width / 2 / view.scale / enlargement);
    expect((box?.bottom ?? 0) - view.centre.y).toBeLessThan(small.height / 2 / view.scale / enlargement);
  });

  it('looks at the part that was looked at', () => {
    const content = sceneOfMany(40);
    const zoomed = { ...content, view: { ...content.view, viewport: { x: 130, y: 110, width: 400, height: 200 } } };
    const { view, enlargement } = stageOf(drawingOfScene(zoomed, none, null), positionsOfScene(zoomed), zoomed.view.viewport, small, measure);
    expect(view.centre).toEqual({ x: 130, y: 110 });
    expect(400 * view.scale * enlargement).toBeLessThanOrEqual(small.width);
    expect(200 * view.scale * enlargement).toBeCloseTo(small.height, 0);
  });

  it('draws apart no more than by half, and keeps the order of places', () => {
    const content = sceneOfMany(16);
    const before = positionsOfScene(content);
    const { positions } = stretched(drawingOfScene(content, none, null), before, { width: 5_000, height: 100 });
    for (const [id, { x, y }] of before) expect(positions.get(id)).toEqual({ x: x * 1.5, y });
  });
});

describe('a frame between two stages', () => {
  const [from, to] = [stage(sceneOfMany(10), small), stage(sceneOfMany(10, 5), small)];

  it('begins as the first and ends as the second', () => {
    const start = frameBetween(from, to, 0);
    expect(start.view).toEqual(from.view);
    for (const [id, { at }] of from.scene.nodes) expect(start.scene.nodes.get(id)?.at).toEqual(at);
    expect(frameBetween(from, to, 1)).toEqual(stillFrame(to));
  });

  it('moves what stays, lets go what goes and brings what comes', () => {
    const middle = frameBetween(from, to, 0.25);
    const [stays] = [...to.positions.keys()].filter((id) => from.positions.has(id));
    const [goes] = [...from.positions.keys()].filter((id) => !to.positions.has(id));
    const [comes] = [...to.positions.keys()].filter((id) => !from.positions.has(id));
    const [one, other, now] = [from.positions, to.positions, new Map([...middle.scene.nodes].map(([id, { at }]) => [id, at]))].map((places) => places.get(stays ?? '')?.x ?? NaN);
    expect(now).toBeCloseTo((one ?? 0) + ((other ?? 0) - (one ?? 0)) / 4, 6);
    expect([stays, goes, comes].map((id) => middle.opacities.get(id ?? '') ?? 1)).toEqual([1, 0.5, 0]);
  });

  it('is made quickly for 500 things', () => {
    const [many, more] = [stage(sceneOfMany(500), small), stage(sceneOfMany(500, 100), small)];
    const start = performance.now();
    frameBetween(many, more, 0.1);
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('unfolding', () => {
  const content = sceneOfMany(4);
  const [first, second, third] = content.network.edges;
  const dated = { ...content, days: [{ id: first?.id, fromDay: 10, toDay: 12 }, { id: second?.id, fromDay: 20, toDay: 20 }, { id: third?.id, fromDay: 30, toDay: 30 }] as SceneContent['days'] };

  it('knows its days, and nothing where all is on one day', () => {
    expect(unfoldingOf(dated)).toEqual({ fromDay: 10, toDay: 30, days: [10, 20, 30] });
    expect(unfoldingOf({ days: dated.days.slice(0, 1) })).toBeNull();
    expect(unfoldingOf({ days: [] })).toBeNull();
    expect([10, 25, 30].map((day) => nextDay({ fromDay: 10, toDay: 30, days: [10, 20, 30] }, day))).toEqual([20, 30, null]);
  });

  it('hides claims that begin later, and who has no earlier one', () => {
    const [, , , last] = content.network.nodes;
    expect(notYet(dated, 20)).toEqual(new Set([third?.id, last?.id]));
    expect(notYet(dated, 30)).toEqual(new Set());
  });
});
