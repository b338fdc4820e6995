import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';
import type { CaseWindow } from './pages/case-window.ts';
import { EvidencePane } from './pages/evidence.ts';
import { NetworkPane } from './pages/network.ts';
import { TimelinePane } from './pages/timeline.ts';

const sizes = { small: { width: 1280, height: 720 }, large: { width: 3840, height: 2160 } } as const;
const looks = [
  { name: 'light, small', colorScheme: 'light', viewport: sizes.small },
  { name: 'dark, small', colorScheme: 'dark', viewport: sizes.small },
  { name: 'light, large', colorScheme: 'light', viewport: sizes.large },
  { name: 'dark, large', colorScheme: 'dark', viewport: sizes.large },
] as const;

/** Selects something by name wherever it is. */
async function select(window: CaseWindow, name: string): Promise<void> {
  await window.page.keyboard.press('Control+k');
  await window.dialog('Find anything').getByRole('combobox').fill(name);
  await expect(window.dialog('Find anything').getByRole('option').filter({ hasText: name }).first()).toBeVisible();
  await window.page.keyboard.press('Enter');
  await expect(window.inspector.getByRole('article')).toBeVisible();
}

for (const { name, ...look } of looks) {
  test.describe(name, () => {
    test.use(look);

    test('the welcome screen and its dialogs', async ({ caseWindow: { page } }) => {
      await expectAccessible(page, 'welcome');
      await page.getByRole('button', { name: 'New case' }).click();
      await page.getByRole('button', { name: 'Make the case' }).click();
      await expectAccessible(page, 'new case');
      await page.getByRole('button', { name: 'Choose' }).click();
      await expect(page.getByRole('listbox', { name: 'Files and folders' })).toBeVisible();
      await expectAccessible(page, 'chooser');
    });

    test('the panes, as a drawing and as tables, and the lists beside them', async ({ open, sample }) => {
      const window = await open(sample);
      await expectAccessible(window.page, 'workspace');
      await new NetworkPane(window).showTable();
      await new TimelinePane(window).laneBy('by operation');
      await expectAccessible(window.page, 'tables');
      for (const panel of ['Reports', 'Things', 'History'] as const) {
        await window.showPanel(panel);
        await expectAccessible(window.page, panel);
      }
      await new EvidencePane(window).pane.getByRole('button', { name: 'List of quotes' }).click();
      await expectAccessible(window.page, 'list of quotes');
    });

    test('the inspector of each kind of thing', async ({ open, sample }) => {
      const window = await open(sample);
      const evidence = new EvidencePane(window);
      for (const thing of ['Hezbollah', 'Edited recordings', 'Election day', 'Casewright sample desk', 'How foreign states tried']) {
        await select(window, thing);
        await expectAccessible(window.page, thing);
      }
      await select(window, 'Threatening e-mails');
      await window.inspector.getByRole('button', { name: /Iran/ }).first().click();
      await expectAccessible(window.page, 'claim');
      await evidence.number(1).click();
      await expectAccessible(window.page, 'quote');
      await window.page.getByRole('button', { name: 'Dock the inspector at the side' }).click();
      await expectAccessible(window.page, 'docked inspector');
    });

    test('the dialogs and forms over a case', async ({ open, sample }) => {
      const window = await open(sample);
      const { page } = window;
      for (const dialog of ['Keys', 'Settings', 'Import a report'] as const) {
        await window.showDialog(dialog);
        await expectAccessible(page, dialog);
        await page.keyboard.press('Escape');
      }
      await window.bar.getByRole('button', { name: 'Election 2020' }).click();
      await expectAccessible(page, 'case details');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('iran');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page, 'palette');
      await page.keyboard.press('Escape');
      for (const kind of ['actor', 'operation', 'event', 'claim']) {
        await page.keyboard.press('Control+k');
        await page.keyboard.type(`new ${kind}`);
        await page.getByRole('option', { name: new RegExp(`^New ${kind}`) }).click();
        await expectAccessible(page, `new ${kind}`);
        await page.keyboard.press('Escape');
      }
      const evidence = new EvidencePane(window);
      await evidence.drag('Most of its judgements');
      await expectAccessible(page, 'toolbar over selected words');
      for (const key of ['q', 'a', 'o', 'e', 'c']) {
        await page.keyboard.press(key);
        await expect(evidence.pane.getByRole('form')).toBeVisible();
        await expectAccessible(page, `form of ${key}`);
        await page.keyboard.press('Escape');
        await evidence.drag('Most of its judgements');
      }
      await page.keyboard.press('Control+f');
      await page.keyboard.type('Iran');
      await expect(evidence.pane.getByRole('search')).toContainText(' of ');
      await expectAccessible(page, 'find bar');
    });
  });
}
