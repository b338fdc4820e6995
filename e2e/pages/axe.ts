import axe from 'axe-core';
import { expect, type JSHandle, type Page } from '@playwright/test';

type Axe = typeof axe;

const sizes = [{ width: 1280, height: 720 }, { width: 3840, height: 2160 }] as const;
const themes = ['light', 'dark'] as const;
/** Rules whose verdict colours can change. A theme changes nothing else: all others judge the same boxes and names in both. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];
/** Rules whose verdict the size of the window can change. */
const rulesOfSizes = ['target-size', 'label-content-name-mismatch', 'scrollable-region-focusable', 'css-orientation-lock'];

/**
 * Everything that axe has a rule for holds in what the window shows now: all rules once, those of colours in both
 * themes and at both sizes, those of sizes at both sizes.
 */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  // Once for all looks: it is half a megabyte.
  const judge = await page.evaluateHandle<Axe>(`${axe.source}; axe`);
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await page.evaluate(settled);
      const rules = colorScheme === 'dark' ? rulesOfColours : viewport === sizes[0] ? null : [...rulesOfColours, ...rulesOfSizes];
      expect(await violationsIn(judge, rules), `${view}, ${colorScheme}, ${viewport.width} wide`).toEqual([]);
    }
  }
  await page.setViewportSize(sizes[0]);
  await judge.dispose();
}

/** What axe finds wrong with what is shown now, as it is. */
export async function violationsOf(page: Page) {
  const judge = await page.evaluateHandle<Axe>(`${axe.source}; axe`);
  await page.evaluate(settled);
  const found = await violationsIn(judge, null);
  await judge.dispose();
  return found;
}

/** Waits until every colour in sight has come to where it changes to; on its way it would be judged for what it is not. */
function settled(): Promise<unknown> {
  // What is not drawn, as in closed details, does not go on changing until it is.
  const isDrawn = ({ effect }: Animation) => effect instanceof KeyframeEffect && effect.target?.checkVisibility() === true;
  const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition && isDrawn(animation));
  return Promise.allSettled(changes.map(({ finished }) => finished));
}

async function violationsIn(judge: JSHandle<Axe>, rules: readonly string[] | null) {
  const { violations } = await judge.evaluate((tool, values) => tool.run(document, {
    resultTypes: ['violations'], ...(values === null ? {} : { runOnly: { type: 'rule', values: [...values] } }),
  }), rules);
  return violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`) }));
}
