import { expect, it } from 'vitest';
import { layOut, type LayoutInput } from '../../../../drawing/network/layout/layout.ts';
import { runLayout } from './run.ts';

function ring(count: number): LayoutInput {
  const nodes = Array.from({ length: count }, (_, index) => ({ id: `n${index}`, radius: 15, labelSize: { width: 80, height: 14 } }));
  return { nodes, links: nodes.map(({ id }, index) => ({ fromId: id, toId: `n${(index * 7 + 1) % count}` })), fixed: new Map(), aspect: 1.5 };
}

function inOneGo(input: LayoutInput) {
  const work = layOut(input);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

it('gives in slices the same as in one go', async () => {
  expect(await runLayout(ring(50), new AbortController().signal)).toEqual(inOneGo(ring(50)));
});

it('gives nothing when it was stopped', async () => {
  const stop = new AbortController();
  const running = runLayout(ring(400), stop.signal);
  stop.abort();
  expect(await running).toBeNull();
});
