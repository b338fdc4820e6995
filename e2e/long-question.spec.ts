import type { Page } from '@playwright/test';
import { addActor, inCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { NetworkPane } from './pages/network.ts';
import { networkStrings } from '../src/renderer/strings/network.ts';
import { questionStrings } from '../src/renderer/strings/network-questions.ts';
import { filterStrings } from '../src/renderer/strings/network-filter.ts';

/** Calls as the window sends them, and verbs whose answers do not come until they are let through. */
async function holdBack(page: Page, verbs: readonly string[]) {
  const sent: { readonly name: string; readonly input: Readonly<Record<string, unknown>> }[] = [];
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/api/call', async (route) => {
    const call = route.request().postDataJSON() as (typeof sent)[number];
    sent.push(call);
    if (verbs.includes(call.name)) await released;
    await route.continue().catch(() => undefined);
  });
  return { of: (name: string) => sent.filter((call) => call.name === name).map(({ input }) => input), release };
}

test('a question that takes long is cancelled, and answered when it is asked again', async ({ open, sample }) => {
  const window = await open(sample);
  const { pane } = new NetworkPane(window);
  const calls = await holdBack(window.page, ['network.ask']);
  const ask = async (question: string): Promise<void> => {
    await pane.getByRole('button', { name: questionStrings.menu, exact: true }).press('Enter');
    await pane.getByRole('menuitem', { name: question }).press('Enter');
  };
  const answer = pane.getByRole('region', { name: questionStrings.panel });
  await ask(questionStrings.communities);
  await expect(answer.getByRole('progressbar', { name: questionStrings.working })).toBeVisible();
  await answer.getByRole('button', { name: questionStrings.cancel }).click();
  await expect(answer).toBeHidden();
  const [first] = calls.of('network.ask');
  await expect.poll(() => calls.of('job.cancel')).toEqual([{ jobId: first?.['jobId'] }]);
  // Another question stops the one before, too.
  await ask(questionStrings.isolated);
  await expect(answer.getByRole('button', { name: questionStrings.cancel })).toBeVisible();
  await ask(questionStrings.ranks.betweenness);
  await expect.poll(() => calls.of('job.cancel').length).toBe(2);
  calls.release();
  await expect(answer.getByText(questionStrings.rankMeans.betweenness)).toBeVisible();
  await ask(questionStrings.communities);
  await expect(answer.getByText(/^\d+ groups? tied among themselves/)).toBeVisible();
  const jobs = calls.of('network.ask').map(({ jobId }) => jobId);
  expect(new Set(jobs).size).toBe(jobs.length);
});

test('measures that take long are cancelled, and all looks as before; they are worked out once until the case changes', async ({ open, sample }) => {
  const window = await open(sample);
  const { pane } = new NetworkPane(window);
  const calls = await holdBack(window.page, ['network.measure']);
  await pane.getByRole('button', { name: 'Filter', exact: true }).click();
  const size = pane.getByLabel(filterStrings.sizeBy);
  const colour = pane.getByLabel(filterStrings.colourBy);
  await colour.selectOption('quotes');
  await size.selectOption('betweenness');
  await expect(pane.getByRole('progressbar', { name: filterStrings.measuring })).toBeVisible();
  await pane.getByRole('button', { name: filterStrings.cancelMeasuring, exact: true }).click();
  // The button is gone, and the keyboard is not lost with it.
  await expect(pane.getByRole('application')).toBeFocused();
  await expect(size).toHaveValue('claims');
  await expect(colour).toHaveValue('quotes');
  await expect(pane.getByRole('progressbar')).toBeHidden();
  await expect.poll(() => calls.of('job.cancel')).toEqual([{ jobId: calls.of('network.measure')[0]?.['jobId'] }]);
  calls.release();
  const key = pane.locator('.network-look-key');
  for (const measure of ['closeness', 'pagerank', 'claims', 'betweenness'] as const) {
    await size.selectOption(measure);
    await (measure === 'claims' ? expect(key).not.toContainText('size:') : expect(key).toContainText(filterStrings.measures[measure]));
  }
  expect(calls.of('network.measure')).toHaveLength(2);
  await inCase(sample, (run) => addActor(run, 'Nordland'));
  await expect.poll(() => calls.of('network.measure').length).toBe(3);
});

test('a layout that takes long is cancelled, and things stay where they were, or stand by kind where they were nowhere', async ({ open, sample, context }) => {
  // While it is held, the worker is told of everything but of what it is to lay out, so that it never comes to an end.
  await context.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- called with the worker that it is asked of
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function postMessage(order: { is: string }) {
      if (order.is !== 'lay-out' || sessionStorage.getItem('holding') === null) post.call(this, order);
    };
  });
  const window = await open(sample);
  const network = new NetworkPane(window);
  const { pane } = network;
  const working = pane.getByRole('progressbar', { name: networkStrings.layingOut });
  const cancel = pane.getByRole('button', { name: networkStrings.cancelLayout, exact: true });
  const layout = pane.getByRole('button', { name: 'Layout', exact: true });
  const before = await network.point('Hezbollah, group');
  await window.page.evaluate(() => sessionStorage.setItem('holding', 'yes'));
  await layout.click();
  await pane.getByRole('menuitem', { name: networkStrings.layOutAgain }).click();
  await expect(working).toBeVisible();
  await cancel.click();
  await expect(pane.getByText(networkStrings.layingOut)).toBeHidden();
  await expect(network.canvas).toBeFocused();
  expect(await network.point('Hezbollah, group')).toEqual(before);

  await window.page.reload();
  await window.stands();
  await expect(working).toBeVisible();
  await cancel.click();
  await expect(pane.getByText(networkStrings.layingOut)).toBeHidden();
  await layout.click();
  await expect(pane.getByRole('menuitemcheckbox', { name: 'By kind' })).toHaveAttribute('aria-checked', 'true');
  await window.page.keyboard.press('Escape');
  await network.point('Hezbollah, group');
});

test('a layout is worked out once for what is there, and afterwards for what is new alone', async ({ open, sample, context }) => {
  await context.addInitScript(() => {
    const orders: { readonly nodes: number; readonly fixed: number }[] = [];
    Object.assign(globalThis, { orders });
    // oxlint-disable-next-line typescript/unbound-method -- called with the worker that it is asked of
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function postMessage(order: { is: string; parcel?: { ids: string[]; fixed: Float64Array } }) {
      if (order.is === 'lay-out' && order.parcel !== undefined) orders.push({ nodes: order.parcel.ids.length, fixed: order.parcel.fixed.length / 3 });
      post.call(this, order);
    };
  });
  const window = await open(sample);
  const network = new NetworkPane(window);
  const orders = () => window.page.evaluate('orders') as Promise<readonly { readonly nodes: number; readonly fixed: number }[]>;
  await expect(network.pane.getByText('Finding places')).toBeHidden();
  await expect.poll(orders).toHaveLength(1);
  const [first] = await orders();
  expect(first).toEqual({ nodes: expect.any(Number) as unknown, fixed: 0 });
  // Gone and back again, on the same state of the case.
  await window.pane('Evidence').getByRole('button', { name: 'Maximise evidence' }).click();
  await expect(network.canvas).toBeHidden();
  await window.pane('Evidence').getByRole('button', { name: 'Restore the panes' }).click();
  await network.point('Hezbollah, group');
  expect(await orders()).toEqual([first]);
  await inCase(sample, (run) => addActor(run, 'Nordland'));
  await expect.poll(orders).toEqual([first, { nodes: (first?.nodes ?? 0) + 1, fixed: first?.nodes }]);
});
