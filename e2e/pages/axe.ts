import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const sizes = [{ width: 1280, height: 720 }, { width: 3840, height: 2160 }] as const;
const themes = ['light', 'dark'] as const;
/** Rules whose verdict colours and sizes can change. All others judge the same elements in every look. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block', 'target-size', 'label-content-name-mismatch', 'scrollable-region-focusable', 'css-orientation-lock'];

/**
 * Everything that axe has a rule for holds in what the window shows now: all rules once, and those that a look can
 * change in both themes and at both sizes.
 */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const isFirst = viewport === sizes[0] && colorScheme === themes[0];
      expect(await violationsIn(page, isFirst ? null : rulesOfLooks), `${view}, ${colorScheme}, ${viewport.width} wide`).toEqual([]);
    }
  }
  await page.setViewportSize(sizes[0]);
}

async function violationsIn(page: Page, rules: readonly string[] | null) {
  // Without legacy mode axe opens a page of its own in the same context.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
  });
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`) }));
}
