import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Everything that axe has a rule for holds in what the window shows now. `view` names it in a failure. */
export async function expectAccessible(page: Page, view: string): Promise<void> {
  // Without legacy mode axe opens a page of its own in the same context.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.slice(0, 5).map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`) }));
  expect(found, view).toEqual([]);
}
