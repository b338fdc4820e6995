import fs from 'node:fs';
import path from 'node:path';
import { makeCase } from './case-file.ts';
import { expect, test } from './fixtures.ts';
import { CaseWindow } from './pages/case-window.ts';
import { FileChooser } from './pages/file-chooser.ts';

test('a new case is made where the person wants it, and comes back among the recent ones', async ({ caseWindow: window, folders }) => {
  await window.page.getByRole('button', { name: 'New case' }).click();
  const dialog = window.dialog('New case');
  await dialog.getByRole('button', { name: 'Make the case' }).click();
  await expect(dialog.getByText('Give the case a title.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Election 2020');
  await dialog.getByRole('combobox', { name: 'Handling marking' }).selectOption({ label: 'TLP:AMBER · Within the organisation and its clients, who need to know' });
  await dialog.getByRole('button', { name: 'Choose' }).click();
  const chooser = new FileChooser(window.page);
  await expect(chooser.dialog.getByRole('textbox', { name: 'File name' })).toHaveValue('Election 2020.casefile');
  await chooser.dialog.getByRole('button', { name: 'Keep it here' }).click();
  await dialog.getByRole('button', { name: 'Make the case' }).click();
  await window.stands();
  await expect(window.page).toHaveTitle('Election 2020 - Casewright');
  await expect(window.bar.getByText('TLP:AMBER')).toBeVisible();
  await expect(window.pane('Evidence')).toContainText('No report yet');
  await expect(window.pane('Network')).toContainText('Nothing here yet');
  await expect(window.pane('Timeline')).toContainText('Nothing has a date yet');
  expect(fs.existsSync(path.join(folders.cases, 'Election 2020.casefile'))).toBe(true);

  await window.bar.getByRole('button', { name: 'Election 2020' }).click();
  await window.dialog('Case details').getByRole('button', { name: 'Close the case' }).click();
  await expect(window.page).toHaveTitle('Casewright');
  const recent = window.page.getByRole('region', { name: 'Recent cases' });
  await recent.getByRole('button', { name: /^Election 2020/ }).click();
  await window.stands();
  await expect(window.page).toHaveTitle('Election 2020 - Casewright');
});

test('a case is opened from its folder, and taken off the list of recent ones', async ({ caseWindow: window, folders }) => {
  await makeCase(path.join(folders.cases, 'There.casefile'), undefined, 'Already there');
  await window.choose(path.join(folders.cases, 'There.casefile'), () => window.page.getByRole('button', { name: 'Open a case' }).click());
  await window.stands();
  await window.bar.getByRole('button', { name: 'Already there' }).click();
  await window.dialog('Case details').getByRole('button', { name: 'Close the case' }).click();
  const recent = window.page.getByRole('region', { name: 'Recent cases' });
  await recent.getByRole('button', { name: 'Take Already there off this list' }).click();
  await expect(recent).toContainText('Cases you open will be listed here.');
});

test('the sample is one click away', async ({ caseWindow: window }) => {
  await window.page.getByRole('button', { name: /^Open the sample case/ }).click();
  await window.stands();
  await expect(window.page).toHaveTitle('Election 2020 - Casewright');
});

test('a file that is there is not written over', async ({ caseWindow: window, folders }) => {
  await makeCase(path.join(folders.cases, 'There.casefile'));
  await window.page.getByRole('button', { name: 'New case' }).click();
  await window.dialog('New case').getByRole('textbox', { name: 'Title' }).fill('There');
  await window.dialog('New case').getByRole('button', { name: 'Make the case' }).click();
  const chooser = new FileChooser(window.page);
  await chooser.dialog.getByRole('button', { name: 'Keep it here' }).click();
  await expect(chooser.dialog).toContainText('There is already a file called There.casefile here.');
});

const notCases: readonly [what: string, make: (file: string) => Promise<unknown>, says: RegExp][] = [
  ['text under the name of a case', (file) => fs.promises.writeFile(file, 'not a database\n'.repeat(100)), /not a .*case/i],
  ['an empty file', (file) => fs.promises.writeFile(file, ''), /not a .*case|empty/i],
  ['a case of a newer version', async (file) => {
    await makeCase(file);
    // The version stands at byte 60 of the file, as in every SQLite database.
    const bytes = await fs.promises.readFile(file);
    bytes.writeUInt32BE(9999, 60);
    await fs.promises.writeFile(file, bytes);
  }, /newer/i],
];
for (const [what, make, says] of notCases) {
  test(`${what} is refused with the reason, on the welcome screen`, async ({ caseWindow: window, folders }) => {
    const file = path.join(folders.cases, 'Odd.casefile');
    await make(file);
    const before = fs.readFileSync(file);
    await window.choose(file, () => window.page.getByRole('button', { name: 'Open a case' }).click());
    const alert = window.page.getByRole('alert');
    await expect(alert).toContainText('The case could not be opened');
    await expect(alert).toContainText(says);
    expect(fs.readFileSync(file).equals(before)).toBe(true);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await expect(alert).toBeHidden();
  });
}

test('a recent case whose file is gone says so', async ({ launch, folders }) => {
  const file = await makeCase(path.join(folders.cases, 'Gone.casefile'), undefined, 'Gone soon');
  const first = await launch(['--case', file]);
  await expect(first.page).toHaveTitle('Gone soon - Casewright');
  await first.close();
  fs.rmSync(file);
  const { page } = await launch();
  const recent = page.getByRole('region', { name: 'Recent cases' });
  await expect(recent).toContainText('not there any more');
  await expect(recent.getByRole('button', { name: /^Gone soon/ })).toBeDisabled();
});

test('a recent case that has moved is found again, and listed where it is', async ({ launch, folders }) => {
  const file = await makeCase(path.join(folders.cases, 'Before.casefile'), undefined, 'Moved');
  await (await launch(['--case', file])).close();
  const moved = path.join(folders.cases, 'After.casefile');
  fs.renameSync(file, moved);
  const window = new CaseWindow(await launch());
  await window.choose(moved, () => window.page.getByRole('button', { name: 'Find it: Moved' }).click());
  await expect(window.page).toHaveTitle('Moved - Casewright');
  await window.bar.getByRole('button', { name: 'Moved' }).click();
  await expect(window.dialog('Case details')).toContainText(`After.casefile in ${folders.cases}`);
  await window.dialog('Case details').getByRole('button', { name: 'Close the case' }).click();
  const recent = window.page.getByRole('region', { name: 'Recent cases' });
  await expect(recent.getByRole('button', { name: /^Moved/ })).toHaveCount(1);
  await expect(recent).not.toContainText('not there any more');
});

test('a file dropped before a case is open is told where it belongs', async ({ caseWindow: window }) => {
  await expect(window.page.getByRole('region', { name: 'Recent cases' })).toBeVisible();
  const transfer = await window.page.evaluateHandle(() => new DataTransfer());
  await window.page.locator('body').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(window.page.getByText('Open or make a case first; then drop reports onto it.')).toBeVisible();
});

test('the chooser goes by keys through folders, and stays in those that were named', async ({ caseWindow: window, folders }) => {
  fs.mkdirSync(path.join(folders.cases, 'Deep', 'Deeper'), { recursive: true });
  await makeCase(path.join(folders.cases, 'Deep', 'Deeper', 'Found.casefile'), undefined, 'Found');
  await window.page.getByRole('button', { name: 'Open a case' }).click();
  const { dialog, entries } = new FileChooser(window.page);
  await expect(entries).toBeFocused();
  const { keyboard } = window.page;
  await expect(entries.getByRole('option', { name: /^Deep/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(entries.getByRole('option', { name: /^Deeper/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(entries.getByRole('option', { name: /^Found/ })).toBeVisible();
  await keyboard.press('Backspace');
  await expect(entries.getByRole('option', { name: /^Deeper/ })).toBeVisible();
  await expect(dialog.getByRole('navigation', { name: 'Folders above' })).not.toContainText(path.basename(folders.home));
  await keyboard.type('dee');
  await keyboard.press('Enter');
  await expect(entries.getByRole('option', { name: /^Found/ })).toBeVisible();
  await keyboard.press('Enter');
  await window.stands();
  await expect(window.page).toHaveTitle('Found - Casewright');
});

test('the chooser opens the folder that is marked, and says how to reach others', async ({ caseWindow: window, folders }) => {
  fs.mkdirSync(path.join(folders.cases, 'Deep'));
  await makeCase(path.join(folders.cases, 'Deep', 'Found.casefile'));
  await makeCase(path.join(folders.cases, 'Outer.casefile'));
  await window.page.getByRole('button', { name: 'Open a case' }).click();
  const { dialog, entries } = new FileChooser(window.page);
  await expect(dialog).toContainText('To reach another: npm start -- --folder');
  const open = dialog.getByRole('button', { name: 'Open', exact: true });
  await entries.getByRole('option', { name: /^Deep/ }).click();
  await open.click();
  await entries.getByRole('option', { name: /^Found/ }).click();
  await dialog.getByRole('button', { name: path.basename(folders.cases) }).click();
  await expect(entries.getByRole('option', { name: /^Outer/ })).toBeVisible();
  await open.click();
  await expect(entries.getByRole('option', { name: /^Found/ })).toBeVisible();
  await expect(dialog).toBeVisible();
});
