import type { Locator } from '@playwright/test';
import { arrangementLimits } from '../src/renderer/state/layout.ts';
import { expect, test } from './fixtures.ts';
import type { CaseWindow } from './pages/case-window.ts';

const sizeOf = async (place: Locator) => {
  const box = await place.boundingBox();
  return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
};

/** What the window tells its host of how the panes stand, and each part of it that is waited for. */
interface Told {
  readonly arrangement: { readonly evidence: number; readonly timeline: number };
  readonly inspectorDocked: boolean;
  readonly maximised: string | null;
}

/** Waits until the window has told its host that the panes stand so; what it told before does not count. */
const remembered = (window: CaseWindow, isSo: (told: Told) => boolean) => window.page.waitForResponse((response) => {
  const call = response.request().postData() ?? '';
  return call.includes('"view.write"') && isSo(JSON.parse(JSON.parse(call).input.json));
});

test('sizes of the panes are remembered with the case', async ({ open, sample }) => {
  const window = await open(sample);
  const before = await sizeOf(window.pane('Evidence'));
  const line = window.page.getByRole('separator', { name: 'Width of the evidence pane' });
  const stored = remembered(window, ({ arrangement: { evidence, timeline } }) => (
    evidence !== arrangementLimits.evidence.start && timeline !== arrangementLimits.timeline.start
  ));
  await line.focus();
  await window.page.keyboard.press('Shift+ArrowLeft');
  await window.page.getByRole('separator', { name: 'Height of the timeline pane' }).press('ArrowUp');
  await stored;
  const after = { evidence: await sizeOf(window.pane('Evidence')), timeline: await sizeOf(window.pane('Timeline')) };
  expect(after.evidence.width).toBeGreaterThan(before.width + 50);
  await window.application.close();

  const again = await open(sample);
  await expect.poll(() => sizeOf(again.pane('Evidence'))).toEqual(after.evidence);
  await expect.poll(() => sizeOf(again.pane('Timeline'))).toEqual(after.timeline);
});

test('a line between panes is dragged with the mouse, and set back by a double click', async ({ open, sample }) => {
  const window = await open(sample);
  const line = window.page.getByRole('separator', { name: 'Height of the timeline pane' });
  const before = await sizeOf(window.pane('Timeline'));
  const box = await line.boundingBox();
  if (!box) throw new Error('There is no line');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await window.page.mouse.move(x, y);
  await window.page.mouse.down();
  await window.page.mouse.move(x, y - 120, { steps: 3 });
  await window.page.mouse.up();
  expect((await sizeOf(window.pane('Timeline'))).height).toBe(before.height + 120);
  await line.dblclick();
  await expect.poll(async () => (await sizeOf(window.pane('Timeline'))).height).toBe(before.height);
});

test('a pane is maximised by button and key, and gives way to another one', async ({ open, sample }) => {
  const window = await open(sample);
  await window.pane('Evidence').getByRole('button', { name: 'Maximise evidence' }).click();
  await expect(window.pane('Network')).toBeHidden();
  await expect(window.pane('Timeline')).toBeHidden();
  await window.page.keyboard.press('3');
  await expect(window.pane('Evidence')).toBeHidden();
  await expect(window.pane('Timeline')).toBeVisible();
  await window.page.keyboard.press('f');
  for (const name of ['Network', 'Evidence', 'Timeline'] as const) await expect(window.pane(name)).toBeVisible();
  await window.page.keyboard.press('1');
  await expect(window.pane('Network').getByRole('application')).toBeFocused();
  await window.page.keyboard.press('f');
  await expect(window.pane('Timeline')).toBeHidden();
  await window.page.keyboard.press('Escape');
  await expect(window.pane('Timeline')).toBeVisible();
});

test('a maximised pane is remembered with the case, and so is that it was restored', async ({ open, sample }) => {
  const window = await open(sample);
  const stored = remembered(window, ({ maximised }) => maximised === 'timeline');
  await window.page.keyboard.press('3');
  await window.page.keyboard.press('f');
  await stored;
  await window.application.close();

  const again = await open(sample, ['Timeline']);
  await expect(again.pane('Timeline').getByRole('button', { name: 'Restore the panes' })).toBeVisible();
  for (const name of ['Network', 'Evidence'] as const) await expect(again.pane(name)).toBeHidden();
  const restored = remembered(again, ({ maximised }) => maximised === null);
  await again.page.keyboard.press('Escape');
  await restored;
  await again.application.close();
  // Opening waits for all three panes.
  await open(sample);
});

test('the open list and the docked inspector are remembered with the case', async ({ open, sample }) => {
  const window = await open(sample);
  const things = await window.showPanel('Things');
  await things.getByRole('option', { name: /^Hezbollah/ }).click();
  const stored = remembered(window, ({ inspectorDocked }) => inspectorDocked);
  await window.page.getByRole('button', { name: 'Dock the inspector at the side' }).click();
  await stored;
  await window.application.close();
  const again = await open(sample);
  await expect(again.page.getByRole('region', { name: 'Things' })).toBeVisible();
  await expect(again.inspector).toContainText('Nothing is selected');
});

test('what was arranged last is remembered also by a window that goes at once', async ({ open, sample }) => {
  const window = await open(sample);
  const things = await window.showPanel('Things');
  await expect(things).toBeVisible();
  await window.page.reload();
  await expect(things).toBeVisible();
});

test('theme and density are remembered on this machine', async ({ open, sample }) => {
  const window = await open(sample);
  const root = window.page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'light');
  const settings = await window.showDialog('Settings');
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await settings.getByRole('radio', { name: 'Compact' }).check();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await window.page.reload();
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-density', 'compact');
  expect(await root.evaluate((element) => getComputedStyle(element).colorScheme)).toBe('dark');
});

test.describe('where the system is dark', () => {
  test.use({ colorScheme: 'dark' });
  test('the window is dark from its first paint', async ({ open, sample }) => {
    const { page } = await open(sample);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
});

test.describe('where the system asks for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  test('nothing moves by itself', async ({ open, sample }) => {
    const window = await open(sample);
    await window.page.keyboard.press('Control+k');
    await window.page.keyboard.type('Iran');
    await window.page.keyboard.press('Enter');
    await expect(window.inspector).toBeVisible();
    const moving = await window.page.evaluate(() => document.getAnimations().filter((animation) => {
      const { duration } = animation.effect?.getComputedTiming() ?? {};
      return typeof duration === 'number' && duration > 1;
    }).length);
    expect(moving).toBe(0);
  });
});

test('nothing moves for longer than 200 ms', async ({ open, sample }) => {
  const { page } = await open(sample);
  const longest = await page.evaluate(() => {
    const seconds = (list: string) => list.split(',').map((part) => (part.trim().endsWith('ms') ? Number.parseFloat(part) / 1000 : Number.parseFloat(part)));
    return Math.max(...[...document.querySelectorAll('*')].flatMap((element) => {
      const style = getComputedStyle(element);
      return [...seconds(style.transitionDuration), ...seconds(style.animationDuration)];
    }));
  });
  expect(longest).toBeLessThanOrEqual(0.2);
});
