import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCasewright } from './command-line.ts';
import { expect, test } from './fixtures.ts';
import { expectAccessible } from './pages/axe.ts';

test('the page of a bundle leads from a thing to the words behind it, from a file and without a network', async ({ folders, page, context }) => {
  await runCasewright(folders, 'sample', 'sample.casefile');
  await runCasewright(folders, 'export', 'sample.casefile', '--format', 'bag', '--out', 'bundle');
  const address = pathToFileURL(path.join(folders.cases, 'bundle/viewer.html')).href;
  const [asked, complaints]: [string[], string[]] = [[], []];
  context.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await expect(page).toHaveTitle('Election 2020 – evidence');

  const network = page.getByRole('listbox', { name: /^Drawing of/ });
  const details = page.getByRole('region', { name: 'What is selected' });
  await network.getByRole('option', { name: /^Russia, state/ }).click();
  await expect(details.getByRole('heading', { name: 'Russia' })).toBeVisible();
  await details.getByRole('button', { name: /^Russia executes Russian campaign/ }).first().click();
  await expect(network.getByRole('option', { name: /^Russian campaign, operation/ })).toHaveAttribute('aria-selected', 'true');
  await details.getByRole('button', { name: /^“?The assessment holds/ }).click();
  const text = page.getByRole('region', { name: 'Text of the report' });
  const exact = (await details.getByRole('heading', { level: 2 }).innerText()).replaceAll(/[“”]/g, '');
  await expect(text.locator('.is-current').first()).toBeVisible();
  expect((await text.locator('.is-current').allInnerTexts()).join('')).toBe(exact);

  await page.keyboard.press('/');
  await page.keyboard.type('unsourced');
  await page.getByRole('button', { name: 'Claims', exact: true }).click();
  const claims = page.getByRole('listbox', { name: 'Claims', exact: true });
  await claims.press('Home');
  await expect(details).toContainText('No quote stands behind it.');
  await expect(details.getByText('unsourced', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toContainText('Choose something');

  await expectAccessible(page, 'the page of a bundle');
  // In print it is on white paper, whatever the screen is.
  await page.emulateMedia({ colorScheme: 'dark' });
  const themes = () => page.evaluate(() => {
    const theme = () => document.documentElement.dataset['theme'];
    const seen = [theme()];
    for (const type of ['beforeprint', 'afterprint']) {
      dispatchEvent(new Event(type));
      seen.push(theme());
    }
    return seen;
  });
  expect(await themes()).toEqual(['dark', 'light', 'dark']);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([address]);
  expect(complaints).toEqual([]);
});
