import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

test('the licences of all that is in the program are shown in the window', async ({ open, sample }) => {
  const window = await open(sample);
  const settings = await window.showDialog('Settings');
  await settings.getByRole('button', { name: 'About Casewright' }).click();
  const about = window.dialog('About Casewright');
  await expect(about).toContainText(/Casewright \d+\.\d+\.\d+/);
  const notices = about.getByRole('region', { name: 'The work of others in it, and their licences' });
  for (const name of ['better-sqlite3 ', 'pdfjs-dist ', 'react ', 'lucide-react ', '@fontsource-variable/inter ']) await expect(notices).toContainText(name);
  await expect(notices).toContainText('SIL OPEN FONT LICENSE');
  await expectAccessible(window.page, 'about');
});

test('the licences and the settings are there before any case is open, by keys alone', async ({ caseWindow: window }) => {
  const { page } = window;
  const about = page.getByRole('button', { name: 'About Casewright' });
  await page.getByRole('button', { name: 'New case' }).focus();
  for (let steps = 0; steps < 10 && !await about.evaluate((button) => button === document.activeElement); steps++) await page.keyboard.press('Tab');
  await expect(about).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(window.dialog('About Casewright').getByRole('region', { name: 'The work of others in it, and their licences' })).toContainText('SIL OPEN FONT LICENSE');
  await page.keyboard.press('Escape');
  await expect(about).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(window.dialog('Settings')).toBeVisible();
  await expectAccessible(page, 'welcome with settings');
});

test('the list of recent cases is switched off on the welcome screen, and is empty at once', async ({ caseWindow: window }) => {
  const { page } = window;
  await page.getByRole('button', { name: /^Open the sample case/ }).click();
  await window.stands();
  await window.bar.getByRole('button', { name: 'Election 2020' }).click();
  await window.dialog('Case details').getByRole('button', { name: 'Close the case' }).click();
  const recent = page.getByRole('region', { name: 'Recent cases' });
  await expect(recent.getByRole('button', { name: /^Election 2020/ })).toBeVisible();
  await page.getByRole('button', { name: 'Settings' }).click();
  await window.dialog('Settings').getByRole('checkbox', { name: /^List the cases that I opened/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(recent.getByRole('button', { name: /^Election 2020/ })).toHaveCount(0);
});
