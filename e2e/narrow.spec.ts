import { violationsOf } from './pages/axe.ts';
import { expect, test } from './fixtures.ts';
import { NetworkPane } from './pages/network.ts';
import { TimelinePane } from './pages/timeline.ts';

test('network and timeline are of use in a window of 400 pixels', async ({ open, sample }) => {
  const window = await open(sample);
  const { page } = window;
  await page.setViewportSize({ width: 400, height: 800 });
  const network = new NetworkPane(window);
  const timeline = new TimelinePane(window);
  // Nothing stands beyond the window, and it can't be scrolled sideways.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
  for (const pane of [network.pane, timeline.pane]) {
    const box = await pane.boundingBox();
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 999) <= 400, (box?.height ?? 0) > 100]).toEqual([true, true, true]);
  }
  const { x, y } = await network.point('Hezbollah');
  await page.mouse.click(x, y);
  await expect(window.inspector.getByRole('article', { name: 'Hezbollah' })).toBeVisible();
  await page.keyboard.press('Escape');
  await network.pane.getByRole('button', { name: 'Layout', exact: true }).click();
  const item = page.getByRole('menuitemcheckbox', { name: 'By kind' });
  await expect(item).toBeInViewport({ ratio: 1 });
  await item.click();
  await timeline.pane.locator('[data-pane-focus]').focus();
  const focused = timeline.pane.locator('[role="option"]:focus');
  await page.keyboard.press('Home');
  const first = await focused.getAttribute('data-id');
  await page.keyboard.press('End');
  await expect(focused).not.toHaveAttribute('data-id', first ?? '');
  await expect(focused).toBeInViewport();
  // Nothing comes after it.
  const last = await focused.getAttribute('data-id');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-id', last ?? '');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('data-id', first ?? '');
  expect(await violationsOf(page)).toEqual([]);
});
