import { describe, expect, it } from 'vitest';
import type { LayoutInput } from '../../../../../drawing/network/layout/layout.ts';
import { arrange, type RuleOrder } from '../../../../../drawing/network/layout/rules/arrange.ts';
import { runLayout } from '../run.ts';
import { openDesk, type LayoutWorker } from './desk.ts';
import type { LayoutAnswer, LayoutOrder } from './orders.ts';
import { inputOf, ruleOf } from './parcel.ts';

const input: LayoutInput = {
  nodes: ['a', 'b'].map((id) => ({ id, radius: 10, labelSize: { width: 40, height: 14 } })), links: [{ fromId: 'a', toId: 'b' }], fixed: new Map(), aspect: 1,
};
const rule: RuleOrder = {
  by: 'time',
  input: {
    nodes: input.nodes.map((node, at) => ({ ...node, group: node.id, day: at === 0 ? -2_000_000 : null })), links: input.links, ranks: [{ fromId: 'b', toId: 'a' }], centreId: 'b', aspect: 1,
  },
};
const places = new Map([['a', { x: 1, y: 2 }], ['b', { x: -3, y: 0 }]]);
const numbers = Float64Array.of(1, 2, -3, 0);
const never = new AbortController().signal;

/** A worker that a test answers for. */
function standIn() {
  const target = new EventTarget();
  const orders: LayoutOrder[] = [];
  let isEnded = false;
  const worker: LayoutWorker = {
    postMessage: (order: LayoutOrder) => void orders.push(order), terminate: () => { isEnded = true; }, addEventListener: target.addEventListener.bind(target),
  };
  return {
    worker, orders, isEnded: () => isEnded,
    answer: (data: LayoutAnswer) => target.dispatchEvent(new MessageEvent('message', { data })),
    fail: () => target.dispatchEvent(new Event('error')),
  };
}

describe('the desk for layouts', () => {
  it('gives each order its own answer, in whatever order they come', async () => {
    const { worker, answer } = standIn();
    const { layOut } = openDesk(() => worker, runLayout);
    const both = Promise.all([layOut(input, never), layOut(input, never)]);
    answer({ id: 2, numbers: null, marks: [] });
    answer({ id: 1, numbers, marks: [] });
    expect(await both).toEqual([places, null]);
  });

  it('tells the worker to stop and waits for it no longer', async () => {
    const { worker, orders } = standIn();
    const stop = new AbortController();
    const result = openDesk(() => worker, runLayout).layOut(input, stop.signal);
    stop.abort();
    expect(await result).toBe(null);
    expect(orders.map(({ is, id }) => `${is} ${id}`)).toEqual(['lay-out 1', 'stop 1']);
  });

  it('sends a network as numbers, from which the worker has it as it was', () => {
    const { worker, orders } = standIn();
    const whole = { ...input, fixed: new Map([['b', { x: 5, y: -7.5 }]]) };
    void openDesk(() => worker, runLayout).layOut({ ...whole, links: [...input.links, { fromId: 'a', toId: 'nobody' }] }, never);
    expect(orders.map((order) => (order.is === 'lay-out' ? inputOf(order.parcel) : null))).toEqual([whole]);
  });

  it('sends what a rule goes by as numbers too, and gives back what the worker made of it', async () => {
    const { worker, orders, answer } = standIn();
    const result = openDesk(() => worker, runLayout).arrange(rule, never);
    const [order] = orders;
    expect(order?.is === 'arrange' ? ruleOf(order.parcel) : null).toEqual(rule);
    answer({ id: 1, numbers, marks: [{ x: 4, label: '1900' }] });
    expect(await result).toEqual({ places, marks: [{ x: 4, label: '1900' }] });
  });

  it('arranges in the window when the worker fails', async () => {
    const { worker, fail } = standIn();
    const result = openDesk(() => worker, runLayout).arrange(rule, never);
    fail();
    expect(await result).toEqual(arrange('time', rule.input));
  });

  it('lays out in the window when the worker fails, then and from then on', async () => {
    const { worker, orders, isEnded, fail } = standIn();
    const { layOut } = openDesk(() => worker, runLayout);
    const first = layOut(input, never);
    fail();
    const expected = await runLayout(input, never);
    expect([await first, await layOut(input, never)]).toEqual([expected, expected]);
    expect([orders.length, isEnded()]).toEqual([1, true]);
  });

  it('ends the thread and leaves nobody waiting when it closes', async () => {
    const { worker, isEnded } = standIn();
    const desk = openDesk(() => worker, runLayout);
    const result = desk.layOut(input, never);
    desk.close();
    expect([await result, isEnded()]).toEqual([null, true]);
  });
});
